import Foundation
import OutsidePrograms

/// Sends e-mail by curl, which speaks SMTP and TLS better than we would. Everything it is told –
/// addresses and password too – comes on its standard input: command lines are read by everybody
/// on a machine.
struct EmailSender: Sendable {
    private let mail: ChannelSettings.Mail
    private let password: String
    private let programs: OutsidePrograms

    static let curl = OutsideProgram("curl", package: "curl")
    /// A minute for a slow server; a letter is a few kilobytes.
    private static let limits = OutsideLimits(
        seconds: 75, memoryBytes: 1 << 30, outputBytes: 1 << 20)

    init(
        _ mail: ChannelSettings.Mail, password: String,
        programs: OutsidePrograms = OutsidePrograms()
    ) {
        self.mail = mail
        self.password = password
        self.programs = programs
    }

    /// - Throws: ``LetterTrouble``.
    func send(_ message: MailMessage) async throws {
        guard MailMessage.isAddress(message.to) else { throw LetterTrouble.badRecipient }
        guard MailMessage.isAddress(mail.from), EmailSender.isHost(mail.host),
            (1...65_535).contains(mail.port)
        else { throw LetterTrouble.notSetUp }
        guard mail.security != .loopback || EmailSender.isLoopback(mail.host) else {
            throw LetterTrouble("smtp-open", .person)
        }
        let outcome: OutsideOutcome
        do {
            outcome = try await programs.run(
                EmailSender.curl, ["-q", "--config", "-"], input: Array(orders(message).utf8),
                files: ["letter": Array(message.written.utf8)], limits: EmailSender.limits)
        } catch OutsideFailure.missing {
            throw LetterTrouble("curl-missing", .person)
        } catch is OutsideFailure {
            throw LetterTrouble.tooSlow
        }
        guard !outcome.succeeded else { return }
        throw EmailSender.trouble(
            status: outcome.status, said: String(decoding: outcome.output, as: UTF8.self))
    }

    /// What curl is told (curl(1), `--config`).
    private func orders(_ message: MailMessage) -> String {
        let scheme = mail.security == .tls ? "smtps" : "smtp"
        var lines = [
            "silent", "connect-timeout = 15", "max-time = 60", "proto = \"=smtp,smtps\"",
            "url = \(EmailSender.quoted("\(scheme)://\(mail.host):\(mail.port)/\(message.host)"))",
            "mail-from = \(EmailSender.quoted("<\(mail.from)>"))",
            "mail-rcpt = \(EmailSender.quoted("<\(message.to)>"))",
            "upload-file = \"letter\"", "write-out = \"%{response_code}\"",
        ]
        if mail.security != .loopback { lines.append("ssl-reqd") }
        if !mail.user.isEmpty {
            lines.append("user = \(EmailSender.quoted("\(mail.user):\(password)"))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func quoted(_ text: String) -> String {
        let safe = text.filter { !$0.isNewline }.replacing("\\", with: "\\\\")
            .replacing("\"", with: "\\\"")
        return "\"\(safe)\""
    }

    /// What curl's exit and the server's last answer mean (curl(1), "EXIT CODES"; RFC 5321 §4.2.1:
    /// 4yz passes, 5yz stays).
    static func trouble(status: Int, said: String) -> LetterTrouble {
        let code = Int(said.filter(\.isNumber).suffix(3)) ?? 0
        switch (status, code) {
        case (67, _), (_, 530), (_, 534), (_, 535), (_, 538):
            return LetterTrouble("smtp-login", .person)
        case (60, _), (77, _): return LetterTrouble("smtp-certificate", .person)
        case (64, _): return LetterTrouble("smtp-open", .person)
        case (6, _): return LetterTrouble("smtp-host", .person)
        case (7, _), (35, _): return .unreachable
        case (28, _): return .tooSlow
        case (_, 550), (_, 551), (_, 553), (_, 554): return LetterTrouble("smtp-\(code)", .never)
        case (_, 400..<500): return LetterTrouble("smtp-\(code)", .later)
        case (_, 500..<600): return LetterTrouble("smtp-\(code)", .person)
        default: return LetterTrouble("curl-\(status)", .later)
        }
    }

    static func isHost(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 253
            && text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                    || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x2E
            }
    }

    static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || host.hasPrefix("127.")
    }
}
