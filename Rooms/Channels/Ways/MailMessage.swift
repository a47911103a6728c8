import Foundation
import WorkingTime

/// A short letter as mail servers want it (RFC 5322, with MIME after RFC 2045 and 2047): ASCII on
/// the wire whatever its words are.
struct MailMessage: Sendable {
    /// Makes its `Message-ID`, the same at each attempt: servers and readers see that two copies
    /// are one letter.
    let id: String
    let from: String
    let fromName: String
    let to: String
    let subject: String
    let words: String
    let at: Date

    /// Octets of one line, without its end (RFC 5322 §2.1.1 recommends 78).
    static let line = 76

    /// An address that stands in a header and an envelope as it is (RFC 5321 without the rare
    /// quoted forms; no SMTPUTF8).
    static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 254, (1...64).contains(parts[0].utf8.count),
            parts[1].contains("."), !parts[1].hasPrefix("."), !parts[1].hasSuffix(".")
        else { return false }
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        return parts[0].allSatisfy { plain.contains($0) || "!#$%&'*+-/=?^_`{|}~.".contains($0) }
            && parts[1].allSatisfy { plain.contains($0) || "-.".contains($0) }
    }

    /// The host of the sender's address.
    var host: String { String(from.split(separator: "@").last ?? "localhost") }

    var written: String {
        let body = Data(words.utf8).base64EncodedString()
        var lines = [
            "From: \(MailMessage.encoded(fromName, after: 6)) <\(from)>", "To: <\(to)>",
            "Subject: \(MailMessage.encoded(subject, after: 9))", "Date: \(at.rfc5322)",
            "Message-ID: <\(id)@\(host)>", "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "",
        ]
        var rest = Substring(body)
        while !rest.isEmpty {
            lines.append(String(rest.prefix(MailMessage.line)))
            rest = rest.dropFirst(MailMessage.line)
        }
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    /// Words of a header as encoded words of whole characters (RFC 2047 §2: 75 octets each), on
    /// lines of their own.
    static func encoded(_ text: String, after used: Int) -> String {
        let clean = text.split(whereSeparator: \.isNewline).joined(separator: " ")
            .filter { !$0.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } }
        // 45 bytes are 60 letters of base64; with `=?utf-8?B?` and `?=` that makes 72.
        var pieces: [String] = []
        var piece = ""
        for character in clean {
            if piece.utf8.count + String(character).utf8.count > 45, !piece.isEmpty {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
        }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }
            .joined(separator: "\r\n ")
    }
}

extension Date {
    /// `Sun, 22 Nov 2026 08:15:00 +0700` (RFC 5322 §3.3), in Vietnam's time.
    var rfc5322: String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 7 * 3_600) ?? .gmt
        let parts = calendar.dateComponents(
            [.year, .month, .day, .hour, .minute, .second, .weekday], from: self)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        func two(_ number: Int?) -> String {
            let number = number ?? 0
            return number < 10 ? "0\(number)" : String(number)
        }
        let day = days[((parts.weekday ?? 1) - 1) % 7]
        let month = months[((parts.month ?? 1) - 1) % 12]
        let time = [parts.hour, parts.minute, parts.second].map(two).joined(separator: ":")
        return "\(day), \(two(parts.day)) \(month) \(parts.year ?? 1970) \(time) +0700"
    }
}
