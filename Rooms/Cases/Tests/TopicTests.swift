import Foundation
import Office
import TestKit
import Testing
import WorkingTime

@testable import Cases

/// Counts of few people are not told, and cannot be worked out.
@Suite struct TopicTests {
    /// Everything that could stand in the hidden cells, given all that is shown.
    /// - Parameter knowsColumns: whether the totals of columns are known as those of rows are.
    private func solutions(
        _ counts: [[Int]], _ shown: Suppression, knowsColumns: Bool = true
    ) -> [[[Int]]] {
        let all = counts.flatMap { $0 }.reduce(0, +)
        let columns = counts[0].count
        var found: [[[Int]]] = []
        var trial = counts
        func put(_ place: Int) {
            if place == counts.count * columns {
                guard
                    counts.count == 1 || !knowsColumns
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

    @Test func `tables of places, weeks and hamlets together give no hamlet of few away`() {
        var state: UInt64 = 26
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 1...400 {
            let columns = 2 + next(2)
            let counts = (0..<1 + next(2)).map { _ in
                (0..<columns).map { _ in next(3) == 0 ? next(3) : next(9) }
            }
            let table = Suppression(counts)
            let sums = (0..<columns).map { column in counts.reduce(0) { $0 + $1[column] } }
            let hamlets = Suppression([sums])
            guard table.showsTotals, hamlets.showsTotals else { continue }
            // The weeks tell at most the totals of kinds.
            let possible = solutions(counts, table, knowsColumns: false)
                .map { one in (0..<columns).map { column in one.reduce(0) { $0 + $1[column] } } }
                .filter { one in
                    zip(one, hamlets.cells[0]).allSatisfy { sum, cell in
                        switch cell {
                        case .shown(let count): sum == count
                        case .few: sum < Suppression.fewest
                        case .hidden: sum >= Suppression.fewest
                        }
                    }
                }
            for column in 0..<columns
            where hamlets.cells[0][column] == .few && sums[column] > 0 {
                #expect(
                    Set(possible.map { $0[column] }).count > 1,
                    "\(counts) gives away hamlet \(column)")
            }
        }
    }

    @Test func `a week of few is not told by the other weeks and the total`() {
        let today = TestClock().today
        let last = CaseTopics.days(before: today).last
        let raised = [20, 20, 9, 20, 3].enumerated().flatMap { week, count in
            (0..<count).map { _ in
                RaisedCase(
                    categoryID: "waste", hamlet: "Thôn Trung",
                    at: last.adding(days: -7 * week).at(8))
            }
        }
        let line = CaseTopics(raised, hamlets: ["Thôn Trung"], today: today).lines.first
        #expect(line?.weeks == [.shown(20), .shown(20), .hidden, .shown(20), .few])
        #expect(line?.rise == nil)
    }

    @Test func `the counts stay the same from Monday to Sunday`() {
        let monday = CaseTopics.days(before: TestClock().today).last.adding(days: 1)
        let raised = (0..<60).map { number in
            RaisedCase(
                categoryID: "road", hamlet: "", at: monday.adding(days: 6 - number).at(9))
        }
        let all = (0..<7).map { day in
            CaseTopics(raised, hamlets: [], today: monday.adding(days: day)).lines
        }
        #expect(all.allSatisfy { $0 == all[0] } && !all[0].isEmpty)
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
                        at: CaseTopics.days(before: today).last.adding(days: -7 * week).at(8))
                }
            }
        }
        let topics = CaseTopics(
            cases("waste", [20, 20, 20, 20, 20]) + cases("light", [15, 5, 5, 5, 5])
                + cases("road", [4, 1, 0, 0, 0]),
            hamlets: ["Thôn Trung"], today: today)
        #expect(topics.lines.map(\.categoryID) == ["light", "waste"])
        #expect(topics.lines.first?.rise == 3)
        #expect(topics.lines.first?.weeks == [15, 5, 5, 5, 5].map { .shown($0) })
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
        let month = Period(.month, containing: kit.office.clock.today).code
        kit.office.clock.set(kit.office.clock.now.addingTimeInterval(7 * 86_400))
        let page = try await kit.office.visitor(.hamletHead).get(CaseTopicsDesk.path)
        #expect(page.words.contains("Thôn Trung: 7") && page.words.contains("Thôn Hạ: 6"))
        #expect(page.words.contains("Thôn Thượng: dưới 5"))
        for path in [
            "/phan-anh/thong-ke?ky=\(month)", "/en/phan-anh/thong-ke?ky=\(month)",
            CaseTopicsDesk.publicPath, "/en" + CaseTopicsDesk.publicPath,
        ] {
            let words = try await kit.office.anyone().get(path).words
            #expect(words.contains("Thôn Trung: 7") && !words.contains("Thôn Thượng: 1"))
        }
        let reader = kit.office.anyone()
        let csv = try await reader.get(CaseTopicsDesk.publicPath + ".csv").text
        #expect(csv.contains("\"light\",\"Thôn Trung\"") && csv.contains("\"below-5\""))
        let json = try await reader.get(CaseTopicsDesk.publicPath + ".json").text
        #expect(json.contains("\"below-5\"") && !json.contains(": 1\n"))
    }
}
