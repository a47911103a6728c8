import Office
import OutsidePrograms
import Storage
import TestKit
import Testing

@testable import Machines

/// The pictures of shared pages.
struct ShareTests {
    private static let titles = [
        "Ngắn", "Lễ hội truyền thống đền Vẹt năm 2026 sẽ khai mạc vào sáng thứ bảy tuần này",
        String(repeating: "Nghiêng ", count: 80), String(repeating: "W", count: 300),
        "Thông báo về việc niêm yết công khai danh sách các hộ gia đình được hỗ trợ",
        "", " \n ", "<b>&\"'", String(repeating: "ẾỄỆ", count: 60), "한국어 제목 と 日本語",
    ]

    @Test(arguments: titles)
    func `no line of a title leaves the picture, and no word is lost before the end`(
        title: String
    ) {
        for (size, room) in [(76, 1_032), (46, 1_032)] {
            let lines = TextSetting.lines(of: title, size: size, room: room)
            for line in lines {
                #expect(TextSetting.width(line) * size <= room * 1_000 || line.count == 1)
            }
            let words = title.filter { !$0.isWhitespace }
            #expect(lines.joined().filter { !$0.isWhitespace } == words)
        }
        let cut = TextSetting.cut(title, size: 30, room: 1_032)
        #expect(TextSetting.width(cut) * 30 <= 1_032_000)
        _ = SharePicture(title: title, above: title, below: title).svg
    }

    @Test func `a last line does not stand with one word`() {
        let title = "Khai mạc lễ hội truyền thống đền Vẹt xuân này"
        let lines = TextSetting.lines(of: title, size: 76, room: 1_032)
        let balanced = TextSetting.balanced(title, lines, 76)
        #expect(balanced.count == lines.count)
        let widths = balanced.map(TextSetting.width)
        #expect((widths.min() ?? 0) * 2 > widths.max() ?? 0, "\(balanced)")
    }

    @Test(.enabled(if: OutsidePrograms().find(ShareDesk.rsvg) != nil))
    func `a picture is drawn once and kept`() async throws {
        let office = try await TestOffice(MachinesRoom.feature, TestPress.feature(3))
        let reader = office.anyone()
        for path in [
            "/share/tin-0.png", "/share/dai.png", "/share/home.png", "/en/share/tin-0.png",
        ] {
            let answer = try await reader.get(path)
            #expect(answer.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), "\(path)")
            // Width and height of the PNG's head.
            #expect(Array(answer.bytes[16..<24]) == [0, 0, 4, 176, 0, 0, 2, 118])
        }
        let drawn = try await office.read { connection in
            try connection.scalar("SELECT COUNT(*) FROM share_picture", as: Int.self)
        }
        #expect(drawn == 4)
        for path in ["/share/go.png", "/share/khac.png", "/share/tin-0.jpg", "/share/.png"] {
            try await reader.get(path, expecting: 404)
        }
    }
}
