import Office
import TestKit
import Testing

@testable import Newsroom

/// Place names as the commune writes them, and no alarm about anything else.
struct PlaceNameTests {
    private let check = PlaceNameCheck([
        PlaceName(name: "An Lão", former: ["An Thắng"]), PlaceName(name: "Thôn Trung"),
        PlaceName(name: "Đền Vẹt"), PlaceName(name: "Mỹ Đức"), PlaceName(name: "Văn Đẩu"),
        PlaceName(name: "Hòa Bình"), PlaceName(name: "Chùa Long Hoa"),
    ])

    private func found(_ text: String) -> [String] {
        check.findings(in: text).map { "\($0.wrong)→\($0.right)" }
    }

    @Test(arguments: [
        ("Đoàn về xã An Lao dự hội.", ["An Lao→An Lão"]),
        ("Đoàn về xã Ân Lão dự hội.", ["Ân Lão→An Lão"]),
        ("Lễ rước từ đền Vet ra sông.", ["đền Vet→đền Vẹt"]),
        ("Bà con Mĩ Đức góp công.", ["Mĩ Đức→Mỹ Đức"]),
        ("Bà con xã an lão góp công.", ["an lão→An Lão"]),
        ("Xã An-Lão họp.", ["An-Lão→An Lão"]),
        ("HỘI ĐỀN VET", ["ĐỀN VET→ĐỀN VẸT"]),
        ("Người dân An Thắng phấn khởi.", ["An Thắng→An Lão"]),
        ("chùa Long hoa mở hội", ["chùa Long hoa→chùa Long Hoa"]),
    ])
    func `a name written otherwise is found`(text: String, expected: [String]) {
        #expect(found(text) == expected)
    }

    @Test(arguments: [
        "Xã An Lão, thôn Trung, Đền Vẹt, đền Vẹt, chùa Long Hoa.", "HỘI VẬT ĐỀN VẸT, XÃ AN LÃO",
        "Đi đến vết nứt thứ hai.", "Các cụ ăn lão thực.", "Ông Nguyễn Văn Đấu phát biểu.",
        "Xã An Lão (trước đây là xã An Thắng).", "xã An Thắng cũ", "Xã Hoà Bình và Hòa Bình.",
        "Sống trong hòa bình.", "Một thôn trung bình có 300 hộ.", "Ngày An. Lao động.",
        "An, Lao", "trung ương, mỹ thuật, đức độ", "",
    ])
    func `correct text raises nothing`(text: String) {
        #expect(found(text) == [])
    }

    @Test func `a long text is looked through quickly, and findings are bounded`() {
        let text = String(repeating: "Xã An Lao và thôn Trưng họp bàn. ", count: 5_000)
        let many = PlaceNameCheck(
            (0..<2_000).map { PlaceName(name: "Làng Số\($0) Mới") } + [PlaceName(name: "An Lão")])
        let clock = ContinuousClock()
        let time = clock.measure { #expect(many.findings(in: text).count == 1) }
        #expect(time < .seconds(15), "a build without optimisation on a busy machine")
    }

    @Test func `editors keep the list, and the form shows what to look at`() async throws {
        let office = try await TestOffice(NewsroomRoom.feature)
        let editor = try await office.visitor(.editor)
        let page = try await editor.get("/office/names")
        try await editor.submit(
            page, to: "/office/names", ["name": "Đền  Vẹt", "former": "Miếu Vẹt, Nghè Vẹt"])
        let listed = try await editor.get("/office/names")
        #expect(listed.words.contains("Miếu Vẹt, Nghè Vẹt"))
        try await editor.submit(
            page, to: "/office/names", ["name": "đền vẹt", "former": ""], expecting: 422)
        try await editor.submit(
            page, to: "/office/names", ["name": "Vẹt", "former": ""], expecting: 422)
        let form = try await editor.get("/office/stories/new")
        let preview = try await editor.submit(
            form, to: "/office/stories",
            ["title": "Hội ở Đền Vet", "body": ""], expecting: 422)
        #expect(preview.words.contains("viết là “Đền Vẹt”"))
        let id = try #require(
            try await office.read { try $0.placeNames().first?.id })
        try await editor.submit(listed, to: "/office/names/\(id)", ["act": "remove"])
        #expect(try await office.read { try $0.placeNames().isEmpty })
        let viewer = try await office.visitor(.viewer)
        try await viewer.post("/office/names", [("name", "Đền Vẹt")], expecting: 403)
    }
}
