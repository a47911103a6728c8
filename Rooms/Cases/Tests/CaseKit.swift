import Foundation
import Office
import TestKit
import Testing

@testable import Cases

/// A commune with residents who ask.
struct CaseKit {
    let office: TestOffice

    init(_ features: Feature...) async throws {
        office = try await TestOffice(house: House(features: [CasesRoom.feature] + features))
    }

    /// A form key that belongs to a number, so that tests find the private page again.
    static func once(_ number: Int) -> String {
        "test-once-key-\(String(repeating: "0", count: 30))-\(number)"
    }

    /// Somebody asks; the first number not yet used makes the key.
    @discardableResult
    func ask(
        _ number: Int, _ words: String = "Đèn đường ngõ 3 không sáng.",
        category: String = "light", hamlet: String = "", mayPublish: Bool = false,
        contact: Contact? = nil, channel: CaseChannel = .web
    ) async throws -> ResidentCase {
        let receipt = try await Intake.receive(
            Asked(
                once: Self.once(number), channel: channel, categoryID: category, words: words,
                hamlet: hamlet, contact: contact, mayPublish: mayPublish),
            for: office.office, by: nil)
        return try await found(receipt.caseID)
    }

    func found(_ id: String) async throws -> ResidentCase {
        try #require(try await office.read { try $0.residentCase(id: id) })
    }

    /// One step of an officer or a sender, as the desks do it.
    @discardableResult
    func step(
        _ id: String, by role: Role? = .editor,
        _ body: @Sendable @escaping (Act, ResidentCase) throws -> Void
    ) async throws -> ResidentCase {
        try await office.office.act("test.step", by: role.map { office.officer($0) }) { act in
            try body(act, try act.caseNow(id))
        }
        return try await found(id)
    }

    @discardableResult
    func answer(
        _ id: String, _ outcome: Outcome = .done, _ words: String = "Đã thay bóng đèn hôm nay."
    ) async throws -> ResidentCase {
        try await step(id) { act, found in try act.answer(found, outcome, words) }
    }

    /// Lets the clocks ring as the queue would.
    func ring() async throws { try await office.doWaitingJobs(Ringing.job) }
}
