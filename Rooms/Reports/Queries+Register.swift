import Foundation
import Office
import OfficialDocuments
import Storage
import Web
import WorkingTime

/// A line of the register of outgoing papers: a number that was given once and is never given
/// again (Decree 30/2020/NĐ-CP, article 15).
struct OutgoingPaper: Sendable, Encodable, Fetchable, Equatable {
    let id: String
    let year: Int
    /// Papers that are numbered together: a kind of one body, `BC-UBND`; all letters of a body.
    let series: String
    let number: Int
    let kind: String
    let symbol: String
    let date: Day
    let subject: String
    let recipients: String
    let ref: Ref?
    let enteredBy: String

    init(row: Row) throws {
        id = try row.get("id")
        year = try row.get("year")
        series = try row.get("series")
        number = try row.get("number")
        kind = try row.get("kind")
        symbol = try row.get("symbol")
        let written: String = try row.get("dated")
        guard let date = Day(iso: written) else {
            throw RowError.unexpected(column: "dated", found: "text", wanted: "Day")
        }
        self.date = date
        subject = try row.get("subject")
        recipients = try row.get("recipients")
        let kind: String = try row.get("ref_kind")
        ref = kind.isEmpty ? nil : Ref(kind, try row.get("ref_id"))
        enteredBy = try row.get("entered_name")
    }

    /// `05/BC-UBND`, `05-BC/ĐU`.
    var written: String {
        let figure = number < 10 ? "0\(number)" : "\(number)"
        return symbol.contains("/") ? "\(figure)-\(symbol)" : "\(figure)/\(symbol)"
    }

    /// Which papers count together: those of one symbol, but all letters of a body, whatever unit
    /// wrote them.
    static func series(kind: OfficialDocument.Kind, symbol: String) -> String {
        guard !kind.hasTitle, !symbol.contains("/") else { return symbol }
        return "CV-" + (symbol.split(separator: "-").first ?? "")
    }
}

/// A paper before it has a number.
struct UnnumberedPaper: Sendable {
    var kind: OfficialDocument.Kind
    var symbol: String
    var date: Day
    var subject: String
    var recipients: String
    var ref: Ref?
    /// For an office that goes on from a register on paper: the number to give, larger than all
    /// given before; nil for the next one.
    var number: Int?
}

extension Connection {
    /// The papers of a year, the last first.
    func outgoingPapers(year: Int) throws -> [OutgoingPaper] {
        try fetchAll(
            """
            SELECT p.*, o.name AS entered_name FROM outgoing_paper p
            JOIN officer o ON o.id = p.entered_by WHERE p.year = \(year)
            ORDER BY p.entered_at DESC, p.id DESC LIMIT 2000
            """)
    }

    /// The number that a thing was given.
    func outgoingPaper(of ref: Ref) throws -> OutgoingPaper? {
        try fetchFirst(
            """
            SELECT p.*, o.name AS entered_name FROM outgoing_paper p
            JOIN officer o ON o.id = p.entered_by
            WHERE p.ref_kind = \(ref.kind) AND p.ref_id = \(ref.id)
            """)
    }

    /// The last number of a series in a year; 0 before the first.
    func lastNumber(of series: String, year: Int) throws -> Int {
        try scalar(
            """
            SELECT COALESCE(MAX(number), 0) FROM outgoing_paper
            WHERE year = \(year) AND series = \(series)
            """, as: Int.self) ?? 0
    }
}

extension Act {
    /// Gives the next number of the paper's series and year, in this act: two who ask at once get
    /// two numbers, since the table holds each once.
    func number(_ paper: UnnumberedPaper, by officer: Officer) throws -> OutgoingPaper {
        if let ref = paper.ref, try connection.outgoingPaper(of: ref) != nil {
            throw Refusal(RegisterPhrases.hasNumber, .conflict)
        }
        let series = OutgoingPaper.series(kind: paper.kind, symbol: paper.symbol)
        let last = try connection.lastNumber(of: series, year: paper.date.year)
        let number = paper.number ?? last + 1
        guard number > last, number < 1_000_000 else {
            throw Refusal(RegisterPhrases.numberGiven(last))
        }
        let id = newID()
        _ = try connection.execute(
            """
            INSERT INTO outgoing_paper (id, year, series, number, kind, symbol, dated, subject,
                recipients, ref_kind, ref_id, entered_by, entered_at)
            VALUES (\(id), \(paper.date.year), \(series), \(number), \(paper.kind.name),
                \(paper.symbol), \(paper.date.iso), \(paper.subject), \(paper.recipients),
                \(paper.ref?.kind ?? ""), \(paper.ref?.id ?? ""), \(officer.id), \(now))
            """)
        let entered: OutgoingPaper? = try connection.fetchFirst(
            """
            SELECT p.*, o.name AS entered_name FROM outgoing_paper p
            JOIN officer o ON o.id = p.entered_by WHERE p.id = \(id)
            """)
        guard let entered else { throw Refusal.notFound }
        return entered
    }
}
