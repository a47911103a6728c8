import Foundation
import PersonalData
import Testing

struct PersonalDataTests {
    /// What residents write, and what others may read of it.
    @Test(arguments: [
        // Telephones.
        ("Gọi cho tôi số 0912345678 nhé.", "Gọi cho tôi số [số điện thoại] nhé."),
        ("SĐT 0912 345 678 hoặc 0987.654.321", "SĐT [số điện thoại] hoặc [số điện thoại]"),
        ("liên hệ 091-234-5678", "liên hệ [số điện thoại]"),
        ("+84 912 345 678 gọi giúp", "[số điện thoại] gọi giúp"),
        ("zalo 84912345678", "zalo [số điện thoại]"),
        ("máy bàn 0225 3838 383", "máy bàn [số điện thoại]"),
        ("máy bàn (0225) 3838383", "máy bàn [số điện thoại]"),
        ("Hà Nội 024 3825 1234", "Hà Nội [số điện thoại]"),
        ("0912345678/0987654321", "[số điện thoại]/[số điện thoại]"),
        ("gọi 0084912345678", "gọi [số điện thoại]"),
        ("hai số 0912 345 678 0987 654 321", "hai số [số điện thoại] [số điện thoại]"),
        ("ngày 20-11-2026 0912345678 gọi", "ngày 20-11-2026 [số điện thoại] gọi"),
        // Plates.
        ("xe tải 15A-123.45 chạy ẩu", "xe tải [biển số xe] chạy ẩu"),
        ("xe 30F-123.45 đỗ chắn cổng", "xe [biển số xe] đỗ chắn cổng"),
        ("xe máy 29-B1 123.45 lạng lách", "xe máy [biển số xe] lạng lách"),
        ("xe máy 29B1-123.45", "xe máy [biển số xe]"),
        ("xe ben 16LD-001.23 rơi đất", "xe ben [biển số xe] rơi đất"),
        ("biển 15C 12345, xe đầu kéo", "biển [biển số xe], xe đầu kéo"),
        ("biển 15a12345", "biển [biển số xe]"),
        ("xe 15H-1234.", "xe [biển số xe]."),
        ("biển số 15AB 123 45", "biển số [biển số xe]"),
        ("xe 29B112345", "xe [biển số xe]"),
        // Identity numbers and accounts.
        ("CCCD 031090012345 cấp năm 2021", "CCCD [số giấy tờ] cấp năm 2021"),
        ("căn cước của mẹ tôi 031 190 012 345", "căn cước của mẹ tôi [số giấy tờ]"),
        ("CMND số 031234567", "CMND số [số giấy tờ]"),
        ("chứng minh nhân dân: 031 234 567", "chứng minh nhân dân: [số giấy tờ]"),
        ("chuyển vào STK 0123456789012 Agribank", "chuyển vào STK [tài khoản] Agribank"),
        (
            "tài khoản 123456789, SĐT 0912345678", "tài khoản [tài khoản], SĐT [số điện thoại]"
        ),
        // Addresses.
        ("gửi về nam.nguyen+1@gmail.com.", "gửi về [thư điện tử]."),
        ("xem https://www.facebook.com/nguyen.nam.9 đi", "xem [liên kết cá nhân] đi"),
        ("(fb.com/lan.hoa), zalo.me/0912345678", "([liên kết cá nhân]), [liên kết cá nhân]"),
        // Names.
        ("Tôi là Nguyễn Văn Nam ở thôn Đông", "Tôi là [tên người] ở thôn Đông"),
        ("Nhà ông Bảy xả rác", "Nhà ông [tên người] xả rác"),
        ("bà Trần Thị Hoa và anh Tuấn", "bà [tên người] và anh [tên người]"),
        ("Chị Lan bán thịt lợn", "Chị [tên người] bán thịt lợn"),
        ("cô giáo Hạnh; cô Hạnh", "cô giáo Hạnh; cô [tên người]"),
        ("Lê Thị Minh Khai cho thuê đất", "[tên người] cho thuê đất"),
        ("gia đình Phạm Văn Đồng xây lấn", "gia đình [tên người] xây lấn"),
        ("yêu cầu Vũ Đức Thắng trả lời", "yêu cầu [tên người] trả lời"),
        ("đồng chí Hòa trưởng thôn", "đồng chí [tên người] trưởng thôn"),
        ("đ/c Hòa đã hứa", "đ/c [tên người] đã hứa"),
        ("nguyễn văn nam đổ trộm đất", "[tên người] đổ trộm đất"),
        ("Nguyen Van Nam khong tra loi", "[tên người] khong tra loi"),
        // Where all is capitals, rather a word too many.
        ("ÔNG NGUYỄN VĂN NAM ĐỔ RÁC", "ÔNG [tên người] RÁC"),
        ("Người bị hại: Đặng Thùy Trâm.", "Người bị hại: [tên người]."),
        ("tên là Lan, sinh 1990", "tên là [tên người], sinh 1990"),
        ("Hoàng Xuân Vinh, Đỗ Mười và Bùi Tiến Dũng", "[tên người], [tên người] và [tên người]"),
        ("Nguyễn Văn Nam Thôn Đông", "[tên người] Thôn Đông"),
        ("liệt sĩ Đoàn Văn Bơ", "liệt sĩ [tên người]"),
    ])
    func `what points at a person is hidden`(written: String, shown: String) {
        #expect(PersonalData.masked(written) == shown)
        #expect(PersonalData.masked(shown) == shown, "hiding again changes nothing")
    }

    @Test(arguments: [
        // Streets, schools, places.
        "Đường Lê Lợi ngập nước", "đèn ở phố Trần Phú hỏng",
        "ngõ 12 đường Nguyễn Trãi, Lê Hồng Phong",
        "Trường tiểu học Nguyễn Trãi", "trường THPT Trần Hưng Đạo", "xã An Lão, huyện An Lão",
        "UBND xã Quang Trung", "thôn Cao Mật", "chợ Lương Văn", "cầu Lê Chân tắc", "chùa Bà Đanh",
        "phố Bà Triệu và phố Hai Bà Trưng", "ngã tư Lê Lợi - Trần Phú", "Hà Nội và Hà Nam",
        "thành phố Hồ Chí Minh", "Bác Hồ dạy", "đi Cao Bằng, Thái Nguyên, Lâm Đồng",
        "Đoàn Thanh niên xã", "công ty TNHH Trần Anh", "đảo Cô Tô", "công viên Nguyễn Du",
        "khu dân cư Lê Hồng", "quận Hoàng Mai", "nhà văn hóa thôn Đông",
        // People without a name.
        "ông Chủ tịch xã", "bà con thôn Đông", "Bà con kiến nghị", "các anh Công an xã",
        "Ông bà tôi", "Thầy cô giáo", "Anh chị em", "ông A và bà B", "Chú ý: đường trơn",
        "Cháu là học sinh", "BÀ CON THÔN ĐÔNG KIẾN NGHỊ UBND XÃ", "em Là dân",
        // Words.
        "ngày mai thị trấn mất điện", "đời sống cao văn hóa", "Hồ sơ và lý do", "Mai tôi đến",
        "Cao tốc Hà Nội - Hải Phòng", "tivi đỗ thị trường",
        // Numbers.
        "Kế hoạch 29/KH-UBND ngày 03/05/2026", "Nghị định 15/2020/NĐ-CP", "số nhà 123 ngõ 45",
        "lúc 7 giờ 30 ngày 20-11-2026", "từ 03.05.2026 09 giờ", "1.500.000.000 đồng",
        "15.000 đồng, 20 000 đ", "tọa độ 20.823512, 106.554223", "tọa độ 20.0823512 106.5542231",
        "năm 2024 2025 2026", "tổng đài 1900 1234 và 113", "MST 0312345678", "QL10 km 15 + 200",
        "30k 10000", "15 h 2000", "dài 12 m 5000", "1234567890123456789012345678901234567890",
        "thửa 123 tờ bản đồ số 45", "/tin/2026/0912345678", "https://a.vn/tin/0912345678",
        "mã 0190f3c2-1234-7abc", "facebook.com", "@ kính gửi @", "a@b", "tiêu chuẩn 5A12",
        "", "   ", "…", "🙂🙂", "công văn số 12A/2026/CV",
    ])
    func `streets, dates, money and numbers of papers stay`(written: String) {
        #expect(PersonalData.masked(written) == written)
    }

    @Test func `what was found says its kind, its words and its place`() throws {
        let text = "Ông Nam (0912 345 678) đi xe 15A-123.45, thư nam@example.vn"
        let found = PersonalData.found(in: text)
        #expect(found.map(\.kind) == [.name, .phone, .plate, .email])
        #expect(found.map(\.words) == ["Nam", "0912 345 678", "15A-123.45", "nam@example.vn"])
        for one in found { #expect(text[one.range] == one.words) }
    }

    @Test func `only what is asked for is looked for`() {
        let text = "Ông Nam 0912345678"
        #expect(PersonalData.found(in: text, kinds: [.phone]).map(\.kind) == [.phone])
        #expect(PersonalData.found(in: text, kinds: []).isEmpty)
    }

    @Test func `marks that are written apart mean the same`() {
        let apart = "Tôi là Nguyễn Văn Nam".decomposedStringWithCanonicalMapping
        #expect(PersonalData.masked(apart).hasSuffix("[tên người]"))
    }

    @Test(arguments: [
        "0912345678, ", "Nguyễn Văn ", "a@", "@.", "15A-", "1.", "1 ", "(", "ông ", "ÔNG NGUYỄN ",
        "facebook.com/", "/1", "\u{301}", "👨‍👩‍👧", "(0912)",
    ])
    func `a very long text takes time in proportion`(part: String) {
        let clock = ContinuousClock()
        let short = String(repeating: part, count: 2_000)
        let long = String(repeating: part, count: 20_000)
        let first = clock.measure { _ = PersonalData.masked(short) }
        let second = clock.measure { _ = PersonalData.masked(long) }
        #expect(second < first * 40 + .seconds(1), "\(first), \(second)")
        let one = String(repeating: part.filter { !$0.isWhitespace }, count: 20_000)
        #expect(clock.measure { _ = PersonalData.masked(one) } < .seconds(20))
    }
}
