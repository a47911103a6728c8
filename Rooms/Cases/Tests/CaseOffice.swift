import Foundation
import Office
import Storage
import TestKit
import Testing
import WorkingTime

@testable import Cases

/// A commune in which residents ask: what tests do again and again.
struct CaseOffice {
    let test: TestOffice

    init(_ clock: TestClock = TestClock()) async throws {
        test = try await TestOffice(house: House(features: [CasesRoom.feature]), clock: clock)
    }

    var clock: TestClock { test.clock }

    /// Sends the form of the portal as a resident would; tells the private address.
    @discardableResult
    func ask(
        _ words: String, _ category: String = "road",
        _ filled: KeyValuePairs<String, String> = [:], from address: String = "203.0.113.7"
    ) async throws -> String {
        let resident = test.anyone(from: address)
        let page = try await resident.get("/phan-anh")
        let form = try page.form("/phan-anh")
        let fields =
            form.filled(
                [("words", words), ("category", category)] + filled.map { ($0.key, $0.value) })
        let answer = try await resident.postUnproven("/phan-anh", fields, expecting: 303)
        return String((answer.location ?? "").prefix { $0 != "?" })
    }

    /// The case behind a private address.
    func found(_ address: String) async throws -> ResidentCase {
        let secret = String(address.split(separator: "/").last ?? "")
        return try await test.read { connection in
            try #require(try connection.residentCase(secret: secret))
        }
    }

    func entries(_ found: ResidentCase) async throws -> [CaseEntry] {
        try await test.read { try $0.entries(of: found.id) }
    }

    /// Moves the clock and nothing else.
    func advance(seconds: Double) { clock.set(clock.now.addingTimeInterval(seconds)) }

    /// Lets time pass and the queue do what is due, as the program would.
    func wait(hours: Double) async throws {
        advance(seconds: hours * 3_600)
        try await test.doWaitingJobs(Ringing.job)
    }

    /// What the ledger counts: rows and those in time.
    func counted() async throws -> (all: Int, inTime: Int) {
        let sum = try await test.read { connection in
            try connection.ledgerSum(
                LedgerQuestion(
                    measure: .casesAnsweredInTime, targetID: nil,
                    first: Day(number: 0), last: Day(number: 40_000)))
        }
        return (sum.outOf, sum.quantity)
    }
}
