import Testing

@testable import PlanReader

/// Tables of work in annexes and in the body.
struct TableTests {
    private func read(_ body: String) throws -> PlanReading {
        let text =
            "KẾ HOẠCH\nTuyên truyền năm 2026\n\nI. NỘI DUNG\n- Tuyên truyền miệng.\n\n"
            + "Nơi nhận:\n- UBND xã;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Huy\n\n"
            + body
        return try PlanReader.read(bytes: Array(text.utf8))
    }

    private func annex(_ reading: PlanReading) -> [PlanReading.Task] {
        reading.tasks.filter { $0.section.hasPrefix("PL") }
    }

    @Test func `columns are known by their headings in any order`() throws {
        let reading = try read(
            """
            PHỤ LỤC
            NHIỆM VỤ NĂM 2026
            | Kinh phí (triệu đồng) | Thời gian thực hiện | Tên nhiệm vụ | Cơ quan phối hợp | Cơ quan chủ trì | STT |
            | 12,5 | Trước ngày 31/3/2026 | Lắp loa thông minh | Công an xã, các thôn | Phòng Kinh tế | 1 |
            """)
        let task = try #require(annex(reading).first)
        #expect(task.text == "Lắp loa thông minh")
        #expect(task.money == 12_500_000)
        #expect(task.due == "2026-03-31")
        #expect(task.section == "PL")
        let units = reading.assignments.filter { $0.section == "PL" }
        #expect(units.first { $0.role == .lead }?.units == ["Phòng Kinh tế"])
        #expect(units.first { $0.role == .coordinate }?.units == ["Công an xã", "Các thôn"])
        #expect(reading.sections.last?.heading == "NHIỆM VỤ NĂM 2026")
        #expect(reading.recipients == ["UBND xã", "Lưu: VT"])
        #expect(reading.signatory?.name == "Lê Văn Huy")
    }

    @Test func `group rows are sections and totals are no work`() throws {
        let reading = try read(
            """
            PHỤ LỤC 2
            | TT | Nội dung | Chủ trì | Kinh phí (đồng) |
            | I | Công tác tuyên truyền | | 5.000.000 |
            | 1 | Làm pa nô | Phòng Văn hóa - Xã hội | 5.000.000 |
            | II | Công tác tập huấn | | |
            | 1 | Mở lớp tập huấn | Công an xã | 2.000.000 |
            | | Tổng cộng | | 7.000.000 |
            """)
        #expect(reading.sections.map(\.number).suffix(3) == ["PL2", "PL2.I", "PL2.II"])
        #expect(annex(reading).map(\.section) == ["PL2.I", "PL2.II"])
        #expect(annex(reading).map(\.money) == [5_000_000, 2_000_000])
    }

    @Test func `a unit whose name begins like a total is a unit`() throws {
        let reading = try read(
            """
            PHỤ LỤC
            | TT | Nội dung | Chủ trì |
            | 1 | Tuần tra | Công an xã |
            | 2 | Cộng tác với báo chí | Công đoàn xã |
            """)
        #expect(annex(reading).map(\.text) == ["Tuần tra", "Cộng tác với báo chí"])
    }

    @Test func `merged cells and as-above are filled from the row above`() throws {
        let reading = try read(
            """
            PHỤ LỤC
            | TT | Nội dung | Chủ trì | Thời gian |
            | 1 | Viết tin | Phòng Văn hóa - Xã hội | Hằng tháng |
            | 2 | Chụp ảnh | | |
            | 3 | Quay phim | nt | Quý II |
            | 4 | Tổng kết | Như trên | |
            """)
        let leads = reading.assignments.filter { $0.role == .lead }.map(\.units)
        #expect(leads == Array(repeating: ["Phòng Văn hóa - Xã hội"], count: 4))
        #expect(annex(reading).map(\.window) == ["Hằng tháng", "Hằng tháng", "Quý II", nil])
        #expect(annex(reading)[2].time?.last == "2026-06-30")
    }

    @Test func `a row goes on in the next one`() throws {
        let reading = try read(
            """
            PHỤ LỤC
            | TT | Nội dung | Chủ trì |
            | 1 | Tuyên truyền phòng, chống | Công an |
            | | cháy nổ tại khu dân cư | xã |
            | 2 | Tổ chức ⏎ hội nghị | Phòng Kinh tế |
            """)
        #expect(
            annex(reading).map(\.text)
                == ["Tuyên truyền phòng, chống cháy nổ tại khu dân cư", "Tổ chức hội nghị"])
        #expect(reading.assignments.first { $0.role == .lead }?.units == ["Công an xã"])
        #expect(annex(reading)[0].endLine == annex(reading)[0].line + 1)
    }

    @Test func `a heading in two rows and one of column numbers are no work`() throws {
        let reading = try read(
            """
            PHỤ LỤC
            | TT | Nội dung | Phân công | | Thời gian |
            | | | Chủ trì | Phối hợp | |
            | 1 | Ra quân làm sạch biển | Đoàn Thanh niên | Hội Phụ nữ | Tháng 6 |
            """)
        #expect(annex(reading).map(\.text) == ["Ra quân làm sạch biển"])
        let joins = reading.assignments.first { $0.role == .coordinate }
        #expect(joins?.units == ["Hội Phụ nữ"])
    }

    @Test func `targets in a table are targets`() throws {
        let text = """
            KẾ HOẠCH
            Văn hóa năm 2026
            I. CHỈ TIÊU
            | TT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu năm 2026 |
            | 1 | Tỷ lệ gia đình văn hóa | % | ≥ 92 |
            | 2 | Số giải thể thao | Giải | 6 |
            II. NỘI DUNG
            - Tổ chức hội thi.
            """
        let reading = try PlanReader.read(bytes: Array(text.utf8))
        #expect(reading.indicators.map(\.value) == [92, 6])
        #expect(reading.indicators.map(\.comparator) == [.atLeast, .equal])
        #expect(reading.tasks.map(\.text) == ["Tổ chức hội thi."])
    }

    @Test(arguments: [
        ("35", 1_000_000, 35_000_000), ("45.500", 1_000, 45_500_000),
        ("1.234,5", 1_000_000, 1_234_500_000),
        ("15 triệu đồng", 1, 15_000_000), ("15.000.000 đồng", 1_000, 15_000_000),
        ("2.500.000", 1, 2_500_000), ("0,75", 1_000_000, 750_000),
    ])
    func `sums are read in đồng`(words: String, unit: Int, sum: Int) {
        #expect(Money.read(Text(words), unit: unit) == sum)
    }

    @Test func `a figure without a unit is no sum`() {
        #expect(Money.read(Text("35"), unit: nil) == nil)
        #expect(Money.read(Text("20%"), unit: 1_000) == nil)
        #expect(Money.read(Text("999999999999999999999999"), unit: 1_000_000) == nil)
        #expect(Money.read(Text("theo dự toán"), unit: 1) == nil)
    }

    @Test func `a letterhead and a signature laid out as tables are no tables of work`() throws {
        let text = """
            | ỦY BAN NHÂN DÂN ⏎ XÃ AN LÃO ⏎ Số: 12/KH-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ⏎ Độc lập - Tự do - Hạnh phúc ⏎ An Lão, ngày 05 tháng 3 năm 2026 |
            KẾ HOẠCH
            Tuyên truyền năm 2026
            I. NỘI DUNG
            - Tuyên truyền miệng.
            | Nơi nhận: ⏎ - UBND tỉnh; ⏎ - Lưu: VT. | TM. ỦY BAN NHÂN DÂN ⏎ KT. CHỦ TỊCH ⏎ PHÓ CHỦ TỊCH ⏎ Lê Văn Huy |
            """
        let reading = try PlanReader.read(bytes: Array(text.utf8))
        #expect(reading.number == "12/KH-UBND")
        #expect(reading.date == "2026-03-05")
        #expect(reading.issuer == "Ủy ban nhân dân xã An Lão")
        #expect(reading.recipients == ["UBND tỉnh", "Lưu: VT"])
        #expect(reading.signatory?.name == "Lê Văn Huy")
        #expect(reading.signatory?.capacity == "KT. CHỦ TỊCH")
        #expect(reading.tasks.count == 1)
    }

    @Test(arguments: [
        "|", "||||", "| TT |", "| TT | Nội dung |\n| 1 |", "| TT | Nội dung | Chủ trì |",
        "| TT | Nội dung | Chủ trì |\n| 1 | a | b | c | d | e |\n| | | |\n|x",
        "| Nội dung | Chủ trì |\n| | nt |",
    ])
    func `a broken table is still an answer`(table: String) throws {
        let reading = try read("PHỤ LỤC\n" + table)
        #expect(reading.signatory?.name == "Lê Văn Huy")
    }
}
