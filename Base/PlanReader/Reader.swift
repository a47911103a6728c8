/// Puts head, body and foot together.
struct Reader {
    private let lines: [SourceLine]
    /// Lines that a person wants to begin a paragraph of their own.
    private let parted: Set<Int>

    init(lines: [SourceLine], parted: Set<Int> = []) {
        self.lines = lines
        self.parted = parted
    }

    /// The reading, and where broken sentences were joined.
    func read() throws(PlanReader.Failure) -> (PlanReading, [Joiner.Join]) {
        let head = Head(lines)
        let footStart = Foot.start(lines, from: head.bodyStart)
        let annexes = Annex.all(lines, from: head.bodyStart, foot: footStart)
        let annex = annexes.first?.start
        let bodyEnd = min(footStart, annex ?? lines.count)
        let joiner = Joiner(lines: Array(lines[..<bodyEnd]), parted: parted)
        let (joined, joins) = joiner.paragraphs(from: head.bodyStart, to: bodyEnd)
        let paragraphs = Headings.numbered(joined)
        let firstSection = paragraphs.firstIndex { $0.marker.isNumbered } ?? paragraphs.count
        let opening = Array(paragraphs[..<firstSection])
        let footEnd = annexes.first { $0.start >= footStart }?.start ?? lines.count
        var foot = Foot(lines[footStart..<max(footStart, footEnd)])
        foot.finish()
        guard head.hasTitleWord || firstSection < paragraphs.count else { throw .notAPlan }

        let isParty = isParty(head, foot)
        var reading = PlanReading(kind: head.kind, form: isParty ? .party : .state)
        reading.places = head.places
        reading.issuer = Issuer.read(head, opening: opening, isParty: isParty)
        reading.number = head.number
        reading.place = head.place
        reading.date = head.date
        reading.title = head.title?.without(trailing: ".;: ").string
        reading.year = year(head, opening)
        reading.legalBases = opening.flatMap(LegalBases.read)
        reading.references = references(paragraphs, except: head.number)

        var outline = Outline(Array(paragraphs[firstSection...]), year: reading.year)
        let unread = annexes.filter { !outline.take($0, from: lines, year: reading.year) }
        guard head.hasTitleWord || outline.sections.count > 1 else { throw .notAPlan }
        reading.sections = outline.sections
        reading.tasks = outline.tasks
        reading.assignments = outline.assignments
        reading.indicators = outline.indicators
        reading.reportDuties = outline.duties
        reading.deadlines = outline.deadlines
        reading.recipients = foot.recipients
        reading.places.recipients = foot.places
        reading.signatory = foot.signatory
        reading.places.signatory = foot.signLine
        reading.warnings = Warnings.all(
            reading, head: head, lines: lines,
            annexLine: unread.first.map { lines[$0.start].number })
        return (reading, joins)
    }

    private func isParty(_ head: Head, _ foot: Foot) -> Bool {
        if head.isParty { return true }
        if let number = head.number, number.hasSuffix("ĐU") || number.hasSuffix("TU") {
            return true
        }
        if let authority = foot.signatory?.authority {
            return Text(authority).has(any: ["ban thuong vu", "ban chap hanh", "dang uy"])
        }
        return head.organs.last.map {
            $0.starts(withAny: [
                "dang uy", "dang bo", "ban chap hanh", "huyen uy", "thanh uy", "tinh uy",
            ])
        } ?? false
    }

    /// The year of the title; else of the paper's day; else of its opening.
    private func year(_ head: Head, _ opening: [Paragraph]) -> Int? {
        if let title = head.title, let year = Reader.year(in: title) { return year }
        return head.dateYear ?? opening.lazy.compactMap { Reader.year(in: $0.text) }.last
    }

    private static func year(in text: Text) -> Int? {
        var start = 0
        var found: Int?
        while let word = text.find("nam", from: start) {
            start = word.upperBound
            if let year = text.number(at: text.skippingSpaces(start)),
                (1990...2100).contains(year.value),
                !text.is(year.end, "-")
            {
                found = year.value
            }
        }
        return found
    }

    private func references(_ paragraphs: [Paragraph], except own: String?) -> [String] {
        var seen: Set<String> = own.map { [$0] } ?? []
        return paragraphs.flatMap { PaperNumber.all(in: $0.text) }.map(\.text)
            .filter { seen.insert($0).inserted }
    }
}
