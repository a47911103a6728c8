import Foundation
import Markup
import Office
import Storage
import WorkingTime

/// What is late and what is due within a day, told at six in the morning to the addresses that the
/// commune named: codes, kinds, units and limits, nothing of senders and none of their words.
/// On a morning with nothing to say nothing is sent.
enum Morning {
    /// Asked for each night; asks for the letter at its hour.
    static let nightly = "cases.morning"
    static let job = "cases.morning.write"
    static let hour = 6
    /// Cases that are named; the others are counted.
    static let mostNamed = 40

    @Sendable static func ask(_ office: Office, _ asked: Job) async throws {
        let (today, now) = (office.today, office.now())
        _ = try await office.database.write { connection in
            try connection.enqueue(
                kind: job, key: today.iso, payload: [String: String](), runAt: today.at(hour),
                now: now)
        }
    }

    @Sendable static func write(_ office: Office, _ asked: Job) async throws {
        let (today, issuer) = (office.today, office.particulars.issuer)
        // After a day off nobody needs yesterday's letter.
        guard asked.key == today.iso else { return }
        try await office.act(job, by: nil) { act in
            act.note(Ref("case-morning", today.iso), "")
            let addresses = try act.connection.caseSettings().morningTo
            guard !addresses.isEmpty else { return }
            let news = try MorningNews(act.connection, at: act.now)
            guard !news.isEmpty else { return }
            let words = news.words(day: today, issuer: issuer)
            for address in addresses {
                try act.post(
                    Letter(
                        key: "case-morning \(today.iso) \(address)", way: .email,
                        recipient: address, subject: news.subject(day: today), words: words,
                        ref: Ref("case-morning", today.iso), purpose: "morning"))
            }
        }
    }
}

/// What stands in the letter of a morning.
struct MorningNews {
    private let late: [String]
    private let soon: [String]
    private let proposed: Int

    /// - Throws: what the database says.
    init(_ connection: any Connection, at now: Date) throws {
        let names = Dictionary(
            uniqueKeysWithValues: try connection.caseCategories().map { ($0.id, $0.name.vi) })
        let units = Dictionary(
            uniqueKeysWithValues: try connection.units().map { ($0.id, $0.name) })
        let cases = try connection.residentCases(
            CaseFilter(view: .running), at: now, limit: CaseFilter.mostCounted
        ).filter { $0.clock.fullDue <= now.addingTimeInterval(86_400) }
        func line(_ one: ResidentCase) -> String {
            let kind = names[one.categoryID] ?? one.categoryID
            let unit = one.unitID.flatMap { units[$0] } ?? ""
            return "- \(one.code) · \(kind) · \(unit) · hạn \(one.clock.fullDue.written)"
        }
        late = cases.filter { $0.isOverdue(at: now) }.map(line)
        soon = cases.filter { !$0.isOverdue(at: now) }.map(line)
        proposed = try connection.proposedCases()
    }

    var isEmpty: Bool { late.isEmpty && soon.isEmpty && proposed == 0 }

    func subject(day: Day) -> String {
        "Phản ánh sáng \(day.written): quá hạn \(late.count), đến hạn hôm nay \(soon.count)"
    }

    func words(day: Day, issuer: String) -> String {
        var parts: [String] = []
        if !late.isEmpty { parts.append(part("Đã quá hạn", late)) }
        if !soon.isEmpty { parts.append(part("Đến hạn trong 24 giờ tới", soon)) }
        if proposed > 0 { parts.append("Câu trả lời chờ duyệt: \(proposed)") }
        parts.append("Mời mở mục Phản ánh, kiến nghị của Cổng Làng để xử lý.\n\(issuer)")
        return parts.joined(separator: "\n\n")
    }

    private func part(_ title: String, _ lines: [String]) -> String {
        var named = Array(lines.prefix(Morning.mostNamed))
        if lines.count > named.count { named.append("- và \(lines.count - named.count) việc nữa") }
        return "\(title) (\(lines.count)):\n" + named.joined(separator: "\n")
    }
}
