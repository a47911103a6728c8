import Foundation
import HTTPTypes
import Office
import OutsidePrograms
import Pictures
import TestKit
import Testing
import Web

@testable import Cases

/// What stands between a machine that sends thousands and a person who sends one.
struct SendingTests {
    /// Each test from a network of its own: how much one may send is counted in memory.
    private struct Sender {
        let office: TestOffice
        let visitor: TestVisitor

        init(_ network: Int, bits: Int = 6) async throws {
            office = try await TestOffice(
                house: House(features: [CasesRoom.feature]), puzzles: Puzzles(bits: bits))
            visitor = office.anyone(from: "100.64.\(network).7")
        }

        /// What people fill in.
        static let filled = [
            ("category", "road"), ("words", "Đèn đường trước nhà văn hóa “tắt” <ba> hôm nay"),
            ("place", "đầu ngõ 3"), ("mayPublish", "1"),
        ]

        func form() async throws -> [(name: String, value: String)] {
            try await visitor.get("/phan-anh").form("/phan-anh").fields
        }

        func send(
            _ fields: [(String, String)], files: [PageForm.File] = [], expecting status: Int
        ) async throws -> Answer {
            try await visitor.postUnproven(
                "/phan-anh", fields, files: files, expecting: status)
        }

        func theCase(_ answer: Answer) async throws -> ResidentCase? {
            let secret = answer.location?.split(separator: "/").last?.prefix { $0 != "?" }
            let known = String(secret ?? "")
            return try await office.read { try $0.residentCase(secret: known) }
        }
    }

    private static func value(_ name: String, _ fields: [(name: String, value: String)]) -> String {
        fields.first { $0.name == name }?.value ?? ""
    }

    /// As a browser looks for it.
    private static func solved(_ puzzle: String) throws -> String {
        let puzzles = puzzle.split(separator: ".")
        let bits = try #require(Int(puzzles[1]))
        let number = (0...).first { Puzzles.solves(String($0), String(puzzles[0]), bits) }
        return "\(puzzle):\(number ?? 0)"
    }

    @Test func `a browser that worked is taken at once`() async throws {
        let sender = try await Sender(1)
        let form = try await sender.form()
        let puzzle = try Self.solved(Self.value("puzzle", form))
        let once = Self.value("once", form)
        let answer = try await sender.send(
            Sender.filled + [("once", once), ("puzzle", puzzle)], expecting: 303)
        #expect(try await sender.theCase(answer)?.words.contains("“tắt” <ba>") == true)
        // The second tap, and a third from a browser that never saw the reply.
        let again = try await sender.send(
            Sender.filled + [("once", once), ("puzzle", puzzle)], expecting: 303)
        #expect(again.location == answer.location)
    }

    @Test func `without a script the ticket of the form is good after some seconds`() async throws {
        let sender = try await Sender(2)
        let form = try await sender.form()
        let fields = [("once", Self.value("once", form)), ("ticket", Self.value("ticket", form))]
        sender.office.clock.set(sender.office.clock.now.addingTimeInterval(9))
        let answer = try await sender.send(Sender.filled + fields, expecting: 303)
        #expect(try await sender.theCase(answer) != nil)
    }

    @Test func `too soon or without anything one presses once more and nothing is lost`()
        async throws
    {
        let sender = try await Sender(3)
        let form = try await sender.form()
        let photo = try await Self.photo()
        let page = try await sender.send(
            Sender.filled + [("once", Self.value("once", form))],
            files: [
                PageForm.File("photo1", name: "a.jpg", contentType: "image/jpeg", bytes: photo)
            ],
            expecting: 422)
        #expect(page.words.contains("Bấm gửi thêm một lần"))
        #expect(page.words.contains("“tắt” <ba>"))
        let kept = try page.form("/phan-anh").fields
        for (name, value) in Sender.filled { #expect(Self.value(name, kept) == value) }
        let early = try await sender.send(kept.map { ($0.name, $0.value) }, expecting: 422)
        let keptAgain = try early.form("/phan-anh").fields.map { ($0.name, $0.value) }
        sender.office.clock.set(sender.office.clock.now.addingTimeInterval(9))
        let answer = try await sender.send(keptAgain, expecting: 303)
        let found = try #require(try await sender.theCase(answer))
        #expect(found.place == "đầu ngõ 3" && found.mayPublish)
        let photos = try await sender.office.read { try $0.storedFiles(of: found.ref) }
        #expect(photos.count == 1, "the photo went along")
    }

    @Test func `a machine that only waits is stopped sooner, with its words kept`() async throws {
        let sender = try await Sender(4)
        for number in 1...7 {
            let form = try await sender.form()
            sender.office.clock.set(sender.office.clock.now.addingTimeInterval(9))
            let page = try await sender.send(
                Sender.filled + [
                    ("once", Self.value("once", form)), ("ticket", Self.value("ticket", form)),
                ], expecting: number <= 6 ? 303 : 429)
            if number == 7 {
                #expect(
                    Self.value("words", try page.form("/phan-anh").fields).contains("“tắt” <ba>"))
            }
        }
    }

    @Test func `an answer cannot be used for a second case`() async throws {
        let sender = try await Sender(5)
        let form = try await sender.form()
        let puzzle = try Self.solved(Self.value("puzzle", form))
        _ = try await sender.send(
            Sender.filled + [("once", Self.value("once", form)), ("puzzle", puzzle)],
            expecting: 303)
        let other = Self.value("once", try await sender.form())
        let page = try await sender.send(
            Sender.filled + [("once", other), ("puzzle", puzzle)], expecting: 422)
        #expect(page.words.contains("Bấm gửi thêm một lần"))
    }

    @Test(arguments: [
        "AAAA", "====", "không phải ảnh", "", String(repeating: "A", count: 40_000),
    ])
    func `rubbish in place of a carried photo makes no case with a photo`(text: String)
        async throws
    {
        let sender = try await Sender(6 + text.count % 5, bits: 0)
        let once = Self.value("once", try await sender.form())
        let isRead = Data(base64Encoded: text).map { !$0.isEmpty } ?? false
        _ = try await sender.send(
            Sender.filled + [("once", once), ("carried", text)], expecting: isRead ? 422 : 303)
    }

    @Test(arguments: [true, false])
    func `the place of a photo is read only with leave`(isAgreed: Bool) async throws {
        let sender = try await Sender(isAgreed ? 20 : 21, bits: 0)
        let once = Self.value("once", try await sender.form())
        let answer = try await sender.send(
            Sender.filled + [("once", once)] + (isAgreed ? [("readPlace", "1")] : []),
            files: [
                PageForm.File(
                    "photo1", name: "a.jpg", contentType: "image/jpeg",
                    bytes: try await Self.photo())
            ], expecting: 303)
        let found = try #require(try await sender.theCase(answer))
        #expect((found.position != nil) == isAgreed)
        if isAgreed { #expect(abs((found.position?.latitude ?? 0) - 20.5) < 0.000_1) }
        let photos = try await sender.office.read { try $0.storedFiles(of: found.ref) }
        let bytes = try #require(try sender.office.office.files.get(photos[0].hash))
        #expect(Pictures.place(of: bytes) == nil, "what is kept has lost it")
    }

    @Test func `the words of the script are in the reader's language`() async throws {
        let sender = try await Sender(22)
        let vi = try await sender.visitor.get("/phan-anh"),
            en = try await sender.visitor.get("/en/phan-anh")
        #expect(vi.text.contains("Đang giữ trong máy, chưa gửi"))
        #expect(en.text.contains("Kept on this device, not sent yet"))
        for name in ["proof.js", "outbox.js", "cases.js"] {
            #expect(vi.text.contains("/\(name)\""))
        }
    }

    @Test func `the worker may serve the form, and reaches nothing but us`() async throws {
        let sender = try await Sender(23)
        let page = try await sender.visitor.get("/phan-anh")
        let scripts = page.page.root.all("script").compactMap { $0["src"] }
        for script in scripts {
            let answer = try await sender.visitor.get(script, accept: "*/*")
            let isWorker = script.hasSuffix("/outbox.js")
            let scope = answer.headers.first { $0.name.canonicalName == "service-worker-allowed" }
            #expect((scope?.value == "/") == isWorker)
            let policy = answer.headers[.contentSecurityPolicy] ?? ""
            #expect(policy.contains("connect-src 'self'") == isWorker)
        }
        #expect(scripts.contains { $0.hasSuffix("/outbox.js") })
    }

    /// A photo that says 20.5° N 106.5° E.
    private static func photo() async throws -> [UInt8] {
        let outcome = try await OutsidePrograms().run(
            .vips, ["black", "made.jpg", "64", "48"], wanted: ["made.jpg"])
        let plain = try #require(outcome.files["made.jpg"])
        func number(_ value: Int, _ length: Int) -> [UInt8] {
            (0..<length).map { UInt8(value >> (8 * $0) & 255) }
        }
        func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: [UInt8]) -> [UInt8] {
            number(tag, 2) + number(type, 2) + number(count, 4) + value
        }
        func degrees(_ value: Int) -> [UInt8] {
            [value, 10, 0, 1, 0, 1].flatMap { number($0, 4) }
        }
        let block =
            Array("Exif\0\0II".utf8) + number(42, 2) + number(8, 4)
            + number(1, 2) + entry(0x8825, 4, 1, number(26, 4)) + number(0, 4)
            + number(2, 2) + entry(2, 5, 3, number(56, 4)) + entry(4, 5, 3, number(80, 4))
            + number(0, 4) + degrees(205) + degrees(1_065)
        let length = block.count + 2
        return [0xFF, 0xD8, 0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + block
            + plain.dropFirst(2)
    }
}
