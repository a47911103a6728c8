import Foundation
import Office
import TestKit
import Testing
import WorkingTime

@testable import Cases

/// Counts of few people are not told, and cannot be worked out.
@Suite struct TopicTests {
    /// Everything that could stand in the hidden cells, given all that is shown.
    private func solutions(_ counts: [[Int]], _ shown: Suppression) -> [[[Int]]] {
        let all = counts.flatMap { $0 }.reduce(0, +)
        let columns = counts[0].count
        var found: [[[Int]]] = []
        var trial = counts
        func put(_ place: Int) {
            if place == counts.count * columns {
                guard
                    counts.count == 1
                        || (0..<columns).allSatisfy({ column in
                            trial.reduce(0) { $0 + $1[column] }
                                == counts.reduce(0) { $0 + $1[column] }
                        })
                else { return }
                return found.append(trial)
            }
            let row = place / columns, column = place % columns
            let values: ClosedRange<Int>
            switch shown.cells[row][column] {
            case .shown(let count): values = count...count
            case .few: values = 0...(Suppression.fewest - 1)
            case .hidden: values = Suppression.fewest...max(Suppression.fewest, min(all, 30))
            }
            for value in values {
                trial[row][column] = value
                let isEnd = column == columns - 1
                if isEnd, trial[row].reduce(0, +) != counts[row].reduce(0, +) { continue }
                put(place + 1)
            }
            trial[row][column] = counts[row][column]
        }
        put(0)
        return found
    }

    @Test func `no cell of few people can be worked out from what is shown`() {
        // A small generator, so that every run tries the same tables.
        var state: UInt64 = 18
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 1...300 {
            let rows = 1 + next(2), columns = 2 + next(2)
            let counts = (0..<rows).map { _ in
                (0..<columns).map { _ in next(3) == 0 ? next(5) : next(11) }
            }
            let shown = Suppression(counts)
            for (row, column) in counts.indices.flatMap({ row in
                counts[row].indices.map { (row, $0) }
            }) {
                let isFew = counts[row][column] < Suppression.fewest
                #expect(isFew == (shown.cells[row][column] == .few))
            }
            guard shown.showsTotals else { continue }
            let possible = solutions(counts, shown)
            for row in counts.indices {
                for column in counts[row].indices
                where shown.cells[row][column] == .few && counts[row][column] > 0 {
                    #expect(
                        Set(possible.map { $0[row][column] }).count > 1,
                        "\(counts) gives away \(row), \(column)")
                }
            }
        }
    }

    @Test func `one small hamlet beside a known total takes another with it`() {
        let shown = Suppression([[12, 3, 7]])
        #expect(shown.cells == [[.shown(12), .few, .hidden]])
    }

    @Test func `rising kinds come first, and small ones are not told`() {
        let today = TestClock().today
        func cases(_ id: String, _ counts: [Int]) -> [RaisedCase] {
            counts.enumerated().flatMap { week, count in
                (0..<count).map { _ in
                    RaisedCase(
                        categoryID: id, hamlet: "Thôn Trung",
                        at: today.adding(days: -7 * week).at(8))
                }
            }
        }
        let topics = CaseTopics(
            cases("waste", [20, 20, 20, 20, 20]) + cases("light", [15, 5, 5, 5, 5])
                + cases("road", [4, 1, 0, 0, 0]),
            hamlets: ["Thôn Trung"], today: today)
        #expect(topics.lines.map(\.categoryID) == ["light", "waste"])
        #expect(topics.lines.first?.rise == 3)
        #expect(topics.lines.first?.weeks == [15, 5, 5, 5, 5])
    }

    @Test func `officers and readers see places of five senders and more`() async throws {
        let kit = try await CaseKit()
        try await kit.office.office.act("test.settings", by: nil) { act in
            var settings = CaseSettings()
            settings.hamlets = ["Thôn Trung", "Thôn Hạ", "Thôn Thượng"].enumerated().map {
                CaseSettings.Hamlet(
                    name: $1, position: ResidentCase.Position(21.06 + Double($0) / 100, 106.1))
            }
            try act.set(CaseSettings.name, settings)
        }
        for number in 1...7 { try await kit.ask(number, hamlet: "Thôn Trung") }
        for number in 8...13 { try await kit.ask(number, hamlet: "Thôn Hạ") }
        try await kit.ask(14, hamlet: "Thôn Thượng")
        let page = try await kit.office.visitor(.hamletHead).get(CaseTopicsDesk.path)
        #expect(page.words.contains("Thôn Trung: 7") && page.words.contains("Thôn Hạ: 6"))
        #expect(page.words.contains("Thôn Thượng: dưới 5"))
        for path in ["/phan-anh/thong-ke", "/en/phan-anh/thong-ke"] {
            let words = try await kit.office.anyone().get(path).words
            #expect(words.contains("Thôn Trung: 7") && !words.contains("Thôn Thượng: 1"))
        }
    }
}
