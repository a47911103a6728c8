import Foundation
import Testing

@testable import Web

struct PuzzleTests {
    private let now = Date(timeIntervalSince1970: 1_795_107_600)

    /// As a browser looks for it.
    private func solved(_ puzzle: String) -> String {
        let parts = puzzle.split(separator: ".")
        let number = (0...).first {
            Puzzles.solves(String($0), String(parts[0]), Int(parts[1]) ?? 99)
        }
        return "\(puzzle):\(number ?? 0)"
    }

    @Test func `work is taken once`() {
        let puzzles = Puzzles(bits: 8)
        let answer = solved(puzzles.puzzle(at: now))
        #expect(puzzles.verdict(on: answer, at: now.addingTimeInterval(30)) == .worked)
        #expect(puzzles.verdict(on: answer, at: now.addingTimeInterval(31)) == .spent)
        let long = now.addingTimeInterval(Puzzles.lifetime + 2)
        #expect(puzzles.verdict(on: answer, at: long) == .unknown)
    }

    @Test func `another number of the same puzzle does not make it new`() throws {
        let puzzles = Puzzles(bits: 4)
        let puzzle = puzzles.puzzle(at: now)
        let parts = puzzle.split(separator: ".")
        let numbers = (0..<2_000).filter { Puzzles.solves(String($0), String(parts[0]), 4) }
        try #require(numbers.count > 1)
        #expect(puzzles.verdict(on: "\(puzzle):\(numbers[0])", at: now) == .worked)
        #expect(puzzles.verdict(on: "\(puzzle):\(numbers[1])", at: now) == .spent)
    }

    @Test func `a number that solves nothing leaves the puzzle to be solved`() throws {
        let puzzles = Puzzles(bits: 12)
        let puzzle = puzzles.puzzle(at: now)
        let stamp = String(puzzle.prefix { $0 != "." })
        let wrong = try #require((0..<100).first { !Puzzles.solves(String($0), stamp, 12) })
        for number in [
            String(wrong), "", "-1", "1e3", "0x1", "１", String(repeating: "1", count: 17),
        ] {
            #expect(puzzles.verdict(on: "\(puzzle):\(number)", at: now) == .unsolved, "\(number)")
        }
        #expect(puzzles.verdict(on: puzzle, at: now) == .unsolved)
        #expect(puzzles.verdict(on: solved(puzzle), at: now) == .worked)
    }

    @Test func `what was changed or made by somebody else is unknown`() {
        let puzzles = Puzzles(bits: 6)
        let puzzle = puzzles.puzzle(at: now)
        let easier = puzzle.replacing(".6.", with: ".0.")
        let ticket = puzzles.ticket(at: now)
        for answer in [
            easier + ":1", puzzle.dropLast() + ":1", "w" + puzzle.dropFirst(),
            ticket.replacing(".8.", with: ".0."), "", ":", "::", "..:", "a.b.c:1", puzzle + ":1:2",
            Puzzles(bits: 6).puzzle(at: now) + ":1", String(repeating: "a", count: 100_000),
            "p9999999999999999999-a.6.x:1",
        ] {
            #expect(
                puzzles.verdict(on: String(answer), at: now) == .unknown, "\(answer.prefix(60))")
        }
        let early = now.addingTimeInterval(-10)
        #expect(puzzles.verdict(on: solved(puzzle), at: early) == .unknown, "from the future")
    }

    @Test func `who has no script waits some seconds`() {
        let puzzles = Puzzles(waitSeconds: 8)
        let ticket = puzzles.ticket(at: now)
        #expect(puzzles.verdict(on: ticket, at: now) == .tooEarly(secondsLeft: 8))
        #expect(
            puzzles.verdict(on: ticket, at: now.addingTimeInterval(7.5))
                == .tooEarly(secondsLeft: 1))
        let later = now.addingTimeInterval(8)
        #expect(puzzles.verdict(on: ticket, at: later) == .waited)
        #expect(puzzles.verdict(on: ticket, at: later) == .spent)
        let tooLate = now.addingTimeInterval(Puzzles.lifetime + 1)
        #expect(puzzles.verdict(on: puzzles.ticket(at: now), at: tooLate) == .unknown)
    }

    @Test func `without bits nothing is asked`() {
        #expect(Puzzles(bits: 0).verdict(on: "", at: now) == .worked)
    }

    @Test func `of many at once with one answer one is taken`() async {
        let puzzles = Puzzles(bits: 4)
        let (answer, now) = (solved(puzzles.puzzle(at: now)), now)
        let taken = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<50 {
                group.addTask { puzzles.verdict(on: answer, at: now) == .worked }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(taken == 1)
    }

    @Test func `what is remembered has a bound and the newest is in it`() {
        let puzzles = Puzzles(waitSeconds: 0)
        var last = ""
        for _ in 0..<(Puzzles.remembered + 100) {
            last = puzzles.ticket(at: now)
            guard puzzles.verdict(on: last, at: now) == .waited else {
                Issue.record("a fresh answer was refused")
                return
            }
        }
        #expect(puzzles.verdict(on: last, at: now) == .spent)
    }
}
