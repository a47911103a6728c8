/// The head of a paper: who issues it, its number, place, day and title, in one column or two.
struct Head {
    var kind = PlanReading.Kind.other
    /// The motto of a party paper stands in it.
    var isParty = false
    /// Lines that name the issuing body, as printed.
    var organs: [Text] = []
    var number: String?
    var place: String?
    var date: String?
    var dateYear: Int?
    var title: Text?
    var hasTitleWord = false
    var places = PlanReading.Places()
    /// Index of the first line after the title.
    var bodyStart = 0

    private static let kinds: [(word: StaticString, kind: PlanReading.Kind)] = [
        ("ke hoach", .plan), ("bao cao", .report), ("quyet dinh", .decision),
        ("huong dan", .guideline), ("cong van", .letter), ("chuong trinh", .other),
        ("thong bao", .other), ("de an", .other), ("to trinh", .other), ("nghi quyet", .other),
        ("chi thi", .other),
    ]

    init(_ lines: [SourceLine]) {
        let title = Head.titleLine(lines)
        let end = title?.index ?? Head.firstSection(lines)
        for line in lines[..<end] where !line.isOrnament {
            for cell in Head.cells(line) { take(cell, line.number) }
        }
        bodyStart = end
        guard let title else {
            if lines.prefix(40).contains(where: { $0.text.starts(with: "kinh gui") }) {
                kind = .letter
            }
            return
        }
        kind = title.kind
        hasTitleWord = true
        readTitle(lines, from: title.index, after: title.length)
    }

    /// A line's columns; the room left for a number or a day is no gap between columns.
    private static func cells(_ line: SourceLine) -> [Text] {
        line.columns.reduce(into: []) { cells, cell in
            let last = cells.last?.without(trailing: ":. ")
            let isOpen = last.map { last in
                ["so", "ngay", "thang", "nam"].contains {
                    last.folded.suffix($0.utf8.count).elementsEqual($0.utf8)
                        && !last.isLetter(last.count - $0.utf8.count - 1)
                }
            }
            let goesOn = cell.is(0, "/") || cell.starts(withAny: ["thang", "nam"])
            if let previous = cells.last, isOpen == true || goesOn {
                cells[cells.count - 1] = previous.joined(cell)
            } else {
                cells.append(cell)
            }
        }
    }

    /// The line that says what the paper is, in capitals.
    private static func titleLine(
        _ lines: [SourceLine]
    ) -> (index: Int, length: Int, kind: PlanReading.Kind)? {
        for (index, line) in lines.prefix(80).enumerated() {
            if case .roman = Marker.read(line.text).marker { return nil }
            for (word, kind) in kinds where line.text.starts(with: word) {
                let length = word.utf8CodeUnitCount
                if line.text.part(0..<length).isShouted { return (index, length, kind) }
                // A title in small letters stands alone on its line.
                if line.text.count == length { return (index, length, kind) }
            }
        }
        return nil
    }

    private static func firstSection(_ lines: [SourceLine]) -> Int {
        lines.prefix(80).firstIndex { line in
            if line.text.starts(withAny: ["can cu", "thuc hien"]) { return true }
            return Marker.read(line.text).marker.isNumbered
        } ?? 0
    }

    private mutating func take(_ cell: Text, _ line: Int) {
        var rest = cell
        for motto in [
            "cong hoa xa hoi chu nghia viet nam", "cong hoa xhcn viet nam",
            "doc lap - tu do - hanh phuc", "doc lap-tu do-hanh phuc", "dang cong san viet nam",
        ] as [StaticString] {
            guard let place = rest.find(motto) else { continue }
            if motto.utf8CodeUnitCount == 22 { isParty = true }
            rest = rest.part(0..<place.lowerBound).joined(rest.part(place.upperBound..<rest.count))
            rest = rest.part(0..<rest.count)
        }
        rest = takeNumber(rest, line)
        rest = takeDate(rest, line)
        let piece = rest.part(0..<rest.count).without(trailing: "-*_. ")
        if piece.wordCount > 0, piece.folded.contains(where: { $0 >= 0x61 && $0 <= 0x7A }),
            places.number == nil || piece.isShouted
        {
            if organs.isEmpty { places.issuer = line }
            organs.append(piece)
        }
    }

    /// `Số: 12/KH-UBND`; the figures may be left blank.
    private mutating func takeNumber(_ cell: Text, _ line: Int) -> Text {
        guard places.number == nil, let so = cell.find("so"),
            so.lowerBound == 0 || cell.is(so.upperBound, ":")
        else { return cell }
        var index = so.upperBound
        while index < cell.count, (":. _" as StaticString).has(cell.folded[index]) { index += 1 }
        if let found = PaperNumber.read(cell, at: index) {
            number = found.text
            places.number = line
            return cell.part(0..<so.lowerBound).joined(
                cell.part(found.range.upperBound..<cell.count))
        }
        guard index < cell.count, cell.is(index, "/") || cell.is(index, "-") else { return cell }
        while index < cell.count,
            !cell.is(index, " ") || cell.is(index + 1, "/") || cell.is(index + 1, "-")
        {
            index += 1
        }
        places.number = line
        return cell.part(0..<so.lowerBound).joined(cell.part(index..<cell.count))
    }

    /// `An Lão, ngày 05 tháng 3 năm 2026`; day and month may be left blank.
    private mutating func takeDate(_ cell: Text, _ line: Int) -> Text {
        guard places.date == nil, let word = cell.find("ngay") else { return cell }
        var index = word.upperBound
        while index < cell.count, (". _" as StaticString).has(cell.folded[index]) { index += 1 }
        var end = index
        if let day = WrittenDay.read(cell, at: index), day.year != nil {
            date = day.iso()
            dateYear = day.year
            end = day.range.upperBound
        } else {
            guard let month = cell.find("thang", from: word.upperBound) else { return cell }
            end = month.upperBound
            if let year = cell.find("nam", from: end) {
                dateYear = cell.number(at: cell.skippingSpaces(year.upperBound)).flatMap {
                    (1990...2100).contains($0.value) ? $0.value : nil
                }
                end = dateYear == nil ? year.upperBound : cell.count
            }
        }
        places.date = line
        let before = cell.part(0..<word.lowerBound).without(trailing: ", ")
        if before.isUpper(0), before.wordCount <= 7, !before.isShouted || before.wordCount <= 4 {
            place = before.string
            return cell.part(end..<cell.count)
        }
        return before.joined(cell.part(end..<cell.count))
    }

    private mutating func readTitle(_ lines: [SourceLine], from index: Int, after length: Int) {
        places.title = lines[index].number
        var parts: [Text] = []
        let rest = lines[index].text.part(length..<lines[index].text.count)
        if !rest.isEmpty { parts.append(rest) }
        var next = index + 1
        while next < lines.count {
            let line = lines[next]
            if line.isBlank {
                next += 1
                continue
            }
            if line.isOrnament { break }
            if !parts.isEmpty, Head.endsTitle(line, parts) { break }
            if !line.text.is(0, "(") { parts.append(line.text) }
            if parts.count == 1 { places.title = line.number }
            next += 1
            if parts.count > 6 { break }
        }
        title = parts.first.map { parts.dropFirst().reduce($0, Joiner.join) }
        bodyStart = next
    }

    private static let openings: [StaticString] = [
        "thuc hien", "can cu", "nham", "de", "trien khai", "tiep tuc", "uy ban", "ubnd", "dang uy",
        "ban thuong vu", "xet", "theo", "tren co so", "phat huy", "huong ung", "chao mung", "nam",
        "ban chap hanh", "trong", "voi",
    ]

    private static func endsTitle(_ line: SourceLine, _ parts: [Text]) -> Bool {
        if Marker.read(line.text).marker != .none { return true }
        if line.text.count > 220 { return true }
        return line.text.isUpper(0) && line.text.starts(withAny: openings)
            && !(line.text.isShouted && parts.last?.isShouted == true)
    }
}
