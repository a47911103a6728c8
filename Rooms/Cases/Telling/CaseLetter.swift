import Foundation
import Markup
import Office
import Storage
import WorkingTime

/// What a sender who asked for it is told, each once.
enum CaseLetter: String, Sendable, Codable, CaseIterable {
    /// It came in, with its code.
    case receipt
    /// Something is asked back.
    case question
    /// Another unit has it.
    case passed
    /// Words that end nothing; they go out by Zalo alone, where sender and commune talk.
    case word
    case answered
    /// The answer to what the sender reopened.
    case answeredAgain

    /// For officers and in the sender's own data.
    var words: Phrase {
        switch self {
        case .receipt: Phrase(vi: "Báo đã nhận", en: "Receipt")
        case .question: Phrase(vi: "Báo có câu hỏi", en: "A question")
        case .passed: Phrase(vi: "Báo chuyển đơn vị", en: "Passed on")
        case .word: Phrase(vi: "Lời nhắn", en: "A word")
        case .answered: Phrase(vi: "Báo đã trả lời", en: "Answered")
        case .answeredAgain: Phrase(vi: "Báo trả lời lần hai", en: "Answered again")
        }
    }
}

extension Act {
    /// Writes what became of a case to its sender, in this act, by every way that was asked for;
    /// nothing where none was, or the sender's data are erased.
    /// - Parameter words: the officer's own, which only a talk by Zalo carries.
    func write(_ kind: CaseLetter, of found: ResidentCase, saying words: String = "") throws {
        guard found.erasedAt == nil, let kept = try connection.contact(of: found.id),
            kept.wantsLetters
        else { return }
        // Where its key is gone nobody can be written to; the step itself has to go on.
        guard let contact = try? Contact.opened(kept, of: found.id, in: vault) else { return }
        let commune = try connection.setting("commune", as: Commune.self)
        let unit = try connection.units().first { $0.id == found.unitID }
        let text = CaseLetterText(
            kind: kind, code: found.code, due: found.clock.fullDue, outcome: found.outcome,
            unit: unit?.name ?? "", issuer: commune?.issuer ?? "", place: commune?.name ?? "",
            link: contact.link ?? "", language: contact.language ?? .vi, own: words)
        for way in Set(contact.wants).sorted(by: { $0.rawValue < $1.rawValue }) {
            guard kind != .word || (way == .zalo && !contact.zalo.isEmpty) else { continue }
            try post(
                Letter(
                    key: key(kind, of: found, by: way), way: way,
                    recipient: contact.recipient(by: way), subject: text.subject,
                    words: text.words(by: way), ref: found.ref, purpose: kind.rawValue,
                    brief: text.brief(at: now)))
        }
    }

    /// The same event has the same key: a receipt comes once, an answer once in a round.
    private func key(_ kind: CaseLetter, of found: ResidentCase, by way: Letter.Way) -> String {
        let event: String
        switch kind {
        case .receipt: event = ""
        case .answered, .answeredAgain: event = " \(found.round)"
        case .question, .passed, .word: event = " \(newID())"
        }
        return "case \(found.id) \(kind.rawValue)\(event) \(way.rawValue)"
    }
}

extension Contact {
    /// Where a letter goes; empty where nothing was left for that way.
    func recipient(by way: Letter.Way) -> String {
        switch way {
        case .email: email
        case .sms: phone
        // Who wrote to the commune's account is known there; others are reached by their number.
        case .zalo: zalo.isEmpty && !phone.isEmpty ? "tel:" + phone : zalo
        }
    }
}

/// The words of a letter: short, polite, with the code and the private link. What the case says
/// stands in none that others may read on a locked telephone: an SMS or an e-mail.
struct CaseLetterText: Sendable {
    let kind: CaseLetter
    let code: String
    let due: Date
    let outcome: Outcome?
    let unit: String
    let issuer: String
    let place: String
    let link: String
    let language: Language
    /// What the officer wrote.
    let own: String

    private func said(_ phrase: Phrase) -> String { phrase[language] }

    var subject: String {
        switch kind {
        case .receipt:
            said(Phrase(vi: "Đã nhận phản ánh \(code)", en: "Your case \(code) was received"))
        case .question:
            said(Phrase(vi: "Hỏi thêm về phản ánh \(code)", en: "A question about case \(code)"))
        case .passed, .word:
            said(Phrase(vi: "Tin về phản ánh \(code)", en: "About your case \(code)"))
        case .answered, .answeredAgain:
            said(Phrase(vi: "Phản ánh \(code) đã có câu trả lời", en: "Case \(code) is answered"))
        }
    }

    func words(by way: Letter.Way) -> String {
        switch way {
        case .sms: "\(office): \(core) \(urgent(way))\(follow)".trimmed
        case .email:
            [greeting, core, urgent(way), follow, "", issuer, neverReply]
                .joined(separator: "\n").trimmed
        case .zalo:
            [core, own.isEmpty ? "" : "“\(own)”", urgent(way), kind == .word ? "" : follow]
                .filter { !$0.isEmpty }.joined(separator: "\n").trimmed
        }
    }

    /// The same for an approved form: what happened, and by when or when.
    func brief(at now: Date) -> Letter.Brief {
        Letter.Brief(
            code: code, news: said(news), time: (kind == .receipt ? due : now).written, link: link)
    }

    /// At most 30 letters.
    private var news: Phrase {
        switch kind {
        case .receipt: Phrase(vi: "Đã nhận, trả lời trước", en: "Received, answer due by")
        case .question: Phrase(vi: "Cần hỏi thêm", en: "There is a question")
        case .passed: Phrase(vi: "Đã chuyển đơn vị khác", en: "Passed to another unit")
        case .word: Phrase(vi: "Có lời nhắn", en: "There is a message")
        case .answered: Phrase(vi: "Đã có câu trả lời", en: "Answered")
        case .answeredAgain: Phrase(vi: "Đã có câu trả lời mới", en: "Answered anew")
        }
    }

    private var greeting: String {
        said(Phrase(vi: "Kính gửi ông/bà,", en: "Dear Sir or Madam,")) + "\n"
    }

    /// Short enough for an SMS.
    private var office: String {
        said(Phrase(vi: "UBND \(place)", en: "People’s Committee, \(place)"))
    }

    private var core: String {
        switch kind {
        case .receipt:
            said(
                Phrase(
                    vi: "đã nhận phản ánh \(code). Hạn trả lời: \(due.written).",
                    en: "your case \(code) was received. An answer is due by \(due.written).")
            ).capitalisedFirst
        case .question:
            said(
                Phrase(
                    vi: "Cần hỏi thêm về phản ánh \(code), mời trả lời để xã làm tiếp.",
                    en: "There is a question about your case \(code); it goes on with your reply."))
        case .passed:
            said(
                Phrase(
                    vi: "Phản ánh \(code) đã được chuyển tới \(unit).",
                    en: "Your case \(code) was passed on to \(unit)."))
        case .word:
            said(Phrase(vi: "Về phản ánh \(code):", en: "About your case \(code):"))
        case .answered:
            said(
                Phrase(
                    vi: "Phản ánh \(code) đã có câu trả lời\(ending).",
                    en: "Your case \(code) is answered\(ending)."))
        case .answeredAgain:
            said(
                Phrase(
                    vi: "Phản ánh \(code) mở lại đã có câu trả lời mới\(ending).",
                    en: "Your reopened case \(code) has a new answer\(ending)."))
        }
    }

    private var ending: String {
        outcome.map { ": " + $0.words[language].lowercasedFirst } ?? ""
    }

    private func urgent(_ way: Letter.Way) -> String {
        guard kind == .receipt else { return "" }
        let words = said(
            way == .sms
                ? Phrase(vi: "Khẩn cấp gọi 113, 114, 115.", en: "Emergency: 113, 114, 115.")
                : Phrase(
                    vi: "Việc khẩn cấp: gọi 113 (công an), 114 (cháy, cứu nạn), 115 (cấp cứu).",
                    en: "In an emergency ring 113 (police), 114 (fire), 115 (ambulance)."))
        return way == .sms ? words + " " : words
    }

    private var follow: String {
        if link.isEmpty {
            return said(
                Phrase(
                    vi: "Tra cứu bằng mã này trên cổng thông tin của xã.",
                    en: "Look it up by this code on the commune’s portal."))
        }
        return said(Phrase(vi: "Xem: \(link)", en: "See: \(link)"))
    }

    private var neverReply: String {
        said(
            Phrase(
                vi: "Thư tự động; trả lời ở liên kết trên. Xã không hỏi mật khẩu hay mã OTP.",
                en: "Sent automatically; reply at the link. We never ask for passwords or codes."))
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
