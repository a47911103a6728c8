import Foundation
import Office
import Storage
import TestKit
import Testing

@testable import Channels

@Suite struct LetterTests {
    private func mailKit(_ server: MailStandIn) async throws -> ChannelKit {
        let kit = try await ChannelKit()
        let port = server.port
        try await kit.setUp { settings in
            settings.mail = ChannelSettings.Mail(
                host: "127.0.0.1", port: port, security: .loopback, user: "xa",
                from: "phananh@xa-an-lao.example")
        }
        try await kit.keep(.mailPassword, #"mật"khẩu\"#)
        return kit
    }

    @Test func `a letter goes out once with its words, and nothing of it stays`() async throws {
        let server = try MailStandIn()
        let kit = try await mailKit(server)
        try await kit.post(.email, to: "hoa@nha.example", ".Dấu chấm đầu dòng\n.\nhết")
        try await kit.post(.email, to: "hoa@nha.example", "lần hai, cùng khóa")
        try await kit.deliver()
        try await kit.wait(seconds: 86_400)
        let taken = try #require(server.taken.first)
        #expect(server.taken.count == 1)
        #expect(taken.from == "phananh@xa-an-lao.example" && taken.to == ["hoa@nha.example"])
        #expect(taken.login == #"xa mật"khẩu\"#)
        let body = taken.letter.components(separatedBy: "\r\n\r\n").dropFirst().joined()
        let words = Data(base64Encoded: body.filter { !$0.isNewline }).map {
            String(decoding: $0, as: UTF8.self)
        }
        #expect(words == ".Dấu chấm đầu dòng\n.\nhết")
        #expect(taken.letter.utf8.allSatisfy { $0 < 0x80 }, "ASCII on the wire")
        #expect(!taken.hasLongLine)
        let letter = try #require(try await kit.letters().first)
        #expect(letter.state == .sent && letter.sealed.isEmpty)
        #expect(taken.letter.contains("Message-ID: <\(letter.id)@xa-an-lao.example>"))
    }

    @Test func `where a way is not set up only that is written down`() async throws {
        let kit = try await ChannelKit()
        try await kit.post(.sms, to: "0912345678")
        try await kit.deliver()
        let letter = try #require(try await kit.letters().first)
        #expect(letter.state == .refused && letter.sealed.isEmpty)
        #expect(letter.line.trouble.vi.contains("chưa có kênh"))
    }

    @Test func `while rehearsing nothing leaves the house, but for a trial`() async throws {
        let server = try MailStandIn()
        let kit = try await mailKit(server)
        try await kit.setUp { $0.isRehearsal = true }
        try await kit.post(.email, to: "hoa@nha.example")
        try await kit.deliver()
        #expect(server.taken.isEmpty)
        #expect(try await kit.letters().first?.state == .rehearsed)
        let administrator = try await kit.office.visitor(.administrator)
        let page = try await administrator.get("/office/channels")
        #expect(page.words.contains("chạy thử"))
        try await administrator.submit(
            page, to: "/office/channels/trial", ["way": "email", "recipient": "toi@xa.example"])
        try await kit.deliver()
        #expect(server.taken.map(\.to) == [["toi@xa.example"]])
    }

    @Test func `a line without encryption is refused before anything is said`() async throws {
        let server = try MailStandIn()
        let kit = try await mailKit(server)
        try await kit.setUp { $0.mail.security = .startTLS }
        try await kit.post(.email, to: "hoa@nha.example")
        try await kit.deliver()
        #expect(server.taken.isEmpty)
        #expect(!server.lines.contains { $0.hasPrefix("AUTH") || $0.hasPrefix("RCPT") })
        let letter = try #require(try await kit.letters().first)
        #expect(letter.state == .failed && letter.trouble == "smtp-open")
    }

    @Test func `a mailbox that is not there is given up, a busy server tried again`() async throws {
        let server = try MailStandIn(refusing: ["RCPT": "550 no such user"])
        let kit = try await mailKit(server)
        try await kit.post(.email, to: "sai@nha.example", key: "a", about: "a")
        try await kit.deliver()
        let gone = try #require(try await kit.letters(about: "a").first)
        #expect(gone.state == .givenUp && gone.trouble == "smtp-550" && gone.sealed.isEmpty)
        server.refuse(["RCPT": "451 come back"])
        try await kit.post(.email, to: "hoa@nha.example", key: "b", about: "b")
        try await kit.deliver()
        #expect(try await kit.letters(about: "b").first?.state == .waiting)
        server.refuse([:])
        try await kit.wait(seconds: 30)
        #expect(server.taken.isEmpty, "not before its pause")
        try await kit.wait(seconds: 31)
        #expect(server.taken.count == 1)
        #expect(try await kit.letters(about: "b").first?.state == .sent)
    }

    @Test func `what nobody put right is tried for two days, kept a week, then erased`()
        async throws
    {
        let kit = try await ChannelKit()
        try await kit.setUp { settings in
            settings.mail = ChannelSettings.Mail(
                host: "127.0.0.1", port: 1, security: .loopback, from: "a@b.example")
        }
        try await kit.post(.email, to: "hoa@nha.example")
        try await kit.deliver()
        for pause in LetterPauses.seconds { try await kit.wait(seconds: pause) }
        let letter = try #require(try await kit.letters().first)
        #expect(letter.state == .failed && letter.attempts == LetterPauses.seconds.count + 1)
        let administrator = try await kit.office.visitor(.administrator)
        let page = try await administrator.get("/office/channels")
        #expect(page.words.contains("h•••@nha.example") && !page.text.contains("hoa@nha"))
        try await administrator.submit(page, to: "/office/channels/letters/\(letter.id)/again")
        #expect(try await kit.letters().first?.state == .waiting)
        try await kit.deliver()
        for pause in LetterPauses.seconds { try await kit.wait(seconds: pause) }
        try await kit.wait(seconds: 8 * 86_400)
        try await kit.office.doJob(Tidying.job)
        let after = try #require(try await kit.letters().first)
        #expect(after.state == .givenUp && after.sealed.isEmpty)
        try await kit.wait(seconds: 200 * 86_400)
        try await kit.office.doJob(Tidying.job, key: "later")
        #expect(try await kit.letters().isEmpty)
    }

    @Test func `an attempt that the program did not survive is made again, once`() async throws {
        let server = try MailStandIn()
        let kit = try await mailKit(server)
        try await kit.post(.email, to: "hoa@nha.example")
        let id = try #require(try await kit.letters().first).id
        let now = kit.office.clock.now
        let begun = try await kit.office.office.database.write { connection in
            try connection.beginAttempt(id, at: now)
        }
        #expect(begun != nil)
        try await kit.deliver()
        #expect(server.taken.isEmpty, "the attempt may still be under way")
        try await kit.wait(seconds: LetterPauses.attemptSeconds + 1)
        try await kit.wait(seconds: 3_600)
        #expect(server.taken.count == 1)
        #expect(try await kit.letters().first?.attempts == 2)
    }

    @Test func `a letter that the queue lost is found by the daily look`() async throws {
        let server = try MailStandIn()
        let kit = try await mailKit(server)
        try await kit.post(.email, to: "hoa@nha.example")
        _ = try await kit.office.office.database.write { try $0.execute("DELETE FROM job") }
        try await kit.wait(seconds: 7_200)
        #expect(server.taken.isEmpty)
        try await kit.office.doJob(Tidying.job)
        try await kit.deliver()
        #expect(server.taken.count == 1)
    }

    @Test func `a withdrawn letter does not go out`() async throws {
        let server = try MailStandIn()
        let kit = try await mailKit(server)
        try await kit.post(.email, to: "hoa@nha.example")
        try await kit.office.office.act("test.withdraw", by: nil) { act in
            try act.withdrawLetters(about: Ref("case", "case-1"))
        }
        try await kit.deliver()
        #expect(server.taken.isEmpty)
        #expect(try await kit.letters().first?.state == .withdrawn)
    }

    @Test(arguments: [
        "hoa@nha.example\r\nBcc: x@y.example", "hoa", "hoa@nha", "@nha.example", "a b@nha.example",
        "hoa@nha.example>\nDATA", "hòa@nha.example", "hoa@@nha.example", "",
        String(repeating: "a", count: 300) + "@nha.example", "\"; url=\"http://evil\"@x.example",
    ])
    func `hostile addresses reach no server`(address: String) async throws {
        let server = try MailStandIn()
        let kit = try await mailKit(server)
        try await kit.post(.email, to: address)
        try await kit.deliver()
        #expect(server.lines.isEmpty)
        let state = try await kit.letters().first?.state
        #expect(state == .givenUp || state == .refused)
    }

    @Test func `headers of any words are short encoded words`() {
        for text in [
            "Phản ánh PA-48K7-2M9Q đã có câu trả lời của Ủy ban nhân dân xã An Lão",
            "a\r\nBcc: x@y.example", String(repeating: "👨‍👩‍👧‍👦", count: 40), "",
        ] {
            let lines = MailMessage.encoded(text, after: 9).components(separatedBy: "\r\n")
            #expect(lines.allSatisfy { $0.utf8.count <= 200 && $0.utf8.allSatisfy { $0 < 0x80 } })
            #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
        }
    }

    @Test func `dates are in the time of Vietnam`() {
        let date = Date(timeIntervalSince1970: 1_795_309_200)
        #expect(
            date.rfc5322 == "Sun, 22 Nov 2026 08:00:00 +0700" || date.rfc5322.hasSuffix("+0700"))
    }
}
