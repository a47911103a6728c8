import Testing

@testable import Speech

@Suite struct PronunciationTableTests {
    @Test func `what spreadsheets write is read`() {
        for text in [
            "written,said,note\r\nKDL,khu du lịch,\r\n\"a,b\",\"x \"\"y\"\"\",z\r\n",
            "\u{FEFF}cách viết;cách đọc;ghi chú\nKDL;khu du lịch;\na,b;\"x \"\"y\"\"\";z",
            "KDL\tkhu du lịch\na,b\tx \"y\"\tz\n\n",
        ] {
            let table = PronunciationTable(csv: text)
            #expect(table.lines.map(\.entry.written) == ["KDL", "a,b"], "\(text)")
            #expect(table.lines.map(\.entry.said) == ["khu du lịch", "x \"y\""])
            #expect(table.lines.last?.note == "z")
            #expect(table.broken.isEmpty)
        }
    }

    @Test func `lines that cannot be used are told by their number`() {
        let table = PronunciationTable(
            csv: "a,b\nlẻ\n,x\n" + String(repeating: "a", count: 200) + ",b\nc,d\n\"không đóng")
        #expect(table.lines.map(\.entry.written) == ["a", "c"])
        #expect(table.broken == [2, 3, 4, 6])
    }

    @Test func `what is written is read again, and no cell is a formula`() {
        let lines = [("=1+1", "một"), ("a\"b", "x, y"), ("-5", "âm năm")].map {
            PronunciationTable.Line(
                entry: Pronunciation(written: $0.0, said: $0.1), note: "@ghi chú")
        }
        let csv = PronunciationTable(lines: lines).csv
        #expect(!csv.contains("\n=") && !csv.contains(",@"))
        #expect(PronunciationTable(csv: csv).lines.map(\.entry) == lines.map(\.entry))
    }
}
