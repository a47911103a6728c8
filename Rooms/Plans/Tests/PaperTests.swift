import Foundation
import Office
import OutsidePrograms
import TestKit
import Testing
import Web

@testable import Plans

@Suite struct `Papers of any form, read in` {
    /// A picture of a small plan, in print as large as a scan's.
    private func picture(
        _ words: String = "KẾ HOẠCH\nThông tin đối ngoại xã An Lão năm 2026\n"
            + "I. NHIỆM VỤ\n1. Đặt bảng chỉ dẫn tại đình làng trước ngày 30/9/2026.\n"
            + "2. Viết bài về nghề đan tre của thôn Đông."
    ) async throws -> [UInt8] {
        let outcome = try await OutsidePrograms().run(
            .vipsForOwnFiles,
            [
                "text", "a.v", words, "--dpi", "200", "--font", "Liberation Serif 14", "--spacing",
                "6",
            ],
            wanted: ["a.v"])
        let drawn: [UInt8] = try #require(outcome.files["a.v"], "\(outcome.complaint())")
        let turned = try await OutsidePrograms().run(
            .vipsForOwnFiles, ["invert", "a.v", "b.v"], files: ["a.v": drawn], wanted: ["b.v"])
        let dark = try #require(turned.files["b.v"])
        let framed = try await OutsidePrograms().run(
            .vipsForOwnFiles,
            [
                "embed", "b.v", "c.png", "120", "120", "1654", "1200", "--extend", "white",
            ], files: ["b.v": dark], wanted: ["c.png"])
        return try #require(framed.files["c.png"], "\(framed.complaint())")
    }

    @Test func `a picture is read by the queue, and its doubtful words are marked`() async throws {
        let office = try await TestOffice(PlansRoom.feature)
        let editor = try await office.visitor(.editor)
        let bytes = try await picture()
        let form = try await editor.get("/office/plans/new")
        let answer = try await editor.submit(
            form, to: "/office/plans",
            files: [PageForm.File("file", name: "anh.png", bytes: bytes)])
        let place = try #require(answer.location)
        #expect(place.hasPrefix("/office/papers/"))
        let waiting = try await editor.get(place)
        #expect(waiting.words.contains("anh.png"))
        #expect(waiting.words.contains("đang chờ đọc"))
        #expect(try await editor.get("/office/plans").words.contains("anh.png"))
        try await office.doWaitingJobs("plans.paper")
        let done = try await editor.get(place, expecting: 303)
        let page = try await editor.follow(done)
        #expect(page.words.contains("chắc chắn"))
        #expect(page.words.contains("bảng chỉ dẫn"))
        let plan = try #require(try await office.read { try $0.plans() }.first)
        let kept = try await office.read { try $0.paper(hash: plan.hash) }
        #expect(kept?.state == .read && kept?.planID == plan.id)
        #expect(try office.office.files.get(plan.hash) == bytes)
        let file = try await editor.get("/office/plans/\(plan.id)/source")
        #expect(file.bytes == bytes)
        // The same file again leads to the same plan.
        let again = try await editor.submit(
            form, to: "/office/plans",
            files: [PageForm.File("file", name: "anh.png", bytes: bytes)])
        #expect(again.location == "/office/plans/\(plan.id)?read=known")
    }

    @Test func `a picture without a plan says so and is kept`() async throws {
        let office = try await TestOffice(PlansRoom.feature)
        let editor = try await office.visitor(.editor)
        let bytes = try await picture("Hôm nay trời đẹp")
        let answer = try await editor.post(
            "/office/plans", files: [PageForm.File("file", name: "a.png", bytes: bytes)])
        try await office.doWaitingJobs("plans.paper")
        let page = try await editor.follow(answer)
        #expect(page.words.contains("Tệp vẫn được giữ nguyên"))
        #expect(try await office.read { try $0.plans() }.isEmpty)
        let place = try #require(answer.location)
        let file = try await editor.get(place + "/file")
        #expect(file.bytes == bytes)
        // Sent again, it is tried again.
        let again = try await editor.post(
            "/office/plans", files: [PageForm.File("file", name: "a.png", bytes: bytes)])
        #expect(again.location == place)
        #expect(try await editor.get(place).words.contains("đang chờ đọc"))
    }

    @Test func `what cannot be read is refused at once with what to do`() async throws {
        let office = try await TestOffice(PlansRoom.feature)
        let editor = try await office.visitor(.editor)
        for (bytes, words) in [
            (
                [0xD0, 0xCF, 0x11, 0xE0]
                    + Array("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0".utf8), "mật khẩu"
            ),
            (Array("PK\u{3}\u{4}cut".utf8), "bị hỏng"), (Array("%PDF-1.7 cut".utf8), "bị hỏng"),
            ([0, 1, 2, 3, 4, 5], "không phải loại nào"),
        ] as [([UInt8], String)] {
            let answer = try await editor.post(
                "/office/plans", files: [PageForm.File("file", name: "a.docx", bytes: bytes)],
                expecting: 422)
            #expect(answer.words.contains(words), "\(words)")
        }
        #expect(try await office.read { try $0.openPapers() }.isEmpty)
    }

    @Test func `who may not read plans sees no paper`() async throws {
        let office = try await TestOffice(PlansRoom.feature)
        try await office.visitor(.editor).get("/office/papers/nichts", expecting: 404)
        try await office.visitor(.hamletHead).post(
            "/office/plans", files: [PageForm.File("file", name: "a.png", bytes: [1])],
            expecting: 403)
    }
}
