import Foundation
import Markup
import Office
import OfficialDocuments
import Web
import WorkingTime

/// One report: the paper as it stands, and what a person adds to a draft.
struct ReportPage: PageContent {
    let report: Report
    let around: Around
    let mayWrite: Bool
    let mayRemark: Bool
    private let isSaved: Bool
    private let trouble: String?
    /// What was typed and could not be stored.
    let typed: Form?

    init(
        _ report: Report, around: Around, mayWrite: Bool, mayRemark: Bool, isSaved: Bool = false,
        trouble: String? = nil,
        typed: Form? = nil
    ) {
        self.report = report
        self.around = around
        self.mayRemark = mayRemark
        self.mayWrite = mayWrite
        self.isSaved = isSaved
        self.trouble = trouble
        self.typed = typed
    }

    private enum CodingKeys: CodingKey {
        case id, period, version, hash, frozenAt, frozenBy, figures, narrative, document
        case paper, remarks, sendings, attachments
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(report.id, forKey: .id)
        try container.encode(report.period.code, forKey: .period)
        try container.encode(report.version, forKey: .version)
        try container.encodeIfPresent(report.frozen?.hash, forKey: .hash)
        try container.encodeIfPresent(report.frozen?.at, forKey: .frozenAt)
        try container.encodeIfPresent(report.frozen?.by, forKey: .frozenBy)
        try container.encode(report.figures, forKey: .figures)
        try container.encode(report.narrative, forKey: .narrative)
        try container.encode(report.document, forKey: .document)
        try container.encodeIfPresent(around.paper, forKey: .paper)
        try container.encode(around.remarks, forKey: .remarks)
        try container.encode(around.sendings, forKey: .sendings)
        try container.encode(around.attachments, forKey: .attachments)
    }

    var title: String { Phrases.reportOn(report.period).text }

    private var isEditable: Bool { mayWrite && report.frozen == nil }

    func html(_ frame: Frame) -> HTML {
        """
        <h1>\(title)</h1>
        \(notice(trouble))\(saved)
        <p>\(mark(report.frozen != nil, report.numbered != nil)) <span class="soft">\(standing)</span></p>
        \(unexplained)
        \(acts(frame))
        \(passing(frame))
        <h2>\(Phrases.preview)</h2>
        \(Preview(document: report.document).html)
        \(remarks(frame))
        \(attachments(frame))
        \(isEditable ? writing(frame) : HTML())
        \(typedWhileFrozen)
        <p class="acts"><a href="/office/reports">\(Phrases.all)</a></p>
        """
    }

    private var saved: HTML {
        guard isSaved, trouble == nil else { return HTML() }
        return "<div class=\"notice good\" role=\"status\"><p>\(Phrases.saved)</p></div>"
    }

    private var standing: Phrase {
        if let frozen = report.frozen {
            return Phrases.frozenBy(frozen.by, at: frozen.at.written, hash: frozen.hash)
        }
        return Phrases.changedBy(
            report.changedBy, at: report.changedAt.written, figures: report.composedAt.written)
    }

    /// Late tasks whose units have not said why.
    private var unexplained: HTML {
        let count = report.figures.late.count { $0.reason.isEmpty }
        guard count > 0, report.frozen == nil else { return HTML() }
        return "<div class=\"notice\"><p>\(Phrases.unexplained(count))</p></div>"
    }

    private func acts(_ frame: Frame) -> HTML {
        let path = "/office/reports/\(report.id)"
        let download: HTML = """
            <a class="button\(if: report.frozen == nil, " quiet")" href="\(path)/docx">\(report.frozen == nil ? Phrases.downloadDraft : Phrases.downloadFinal)</a>
            <form method="post" action="\(path)/pdf">\(frame.proof)<button class="quiet">\(RegisterPhrases.pdf)</button></form>
            <a class="button quiet" href="\(path)/zip">\(RegisterPhrases.zip)</a>
            """
        guard isEditable else { return "<div class=\"acts\">\(download)</div>" }
        return """
            <div class="acts">\(download)
            <form method="post" action="\(path)/figures">\(frame.proof)\(version)<button class="quiet">\(Phrases.refresh)</button></form></div>
            <form class="sheet measure" method="post" action="\(path)/freeze">\(frame.proof)\(version)
            <label class="choice"><input type="checkbox" name="sure" value="1" required> \(Phrases.sure)</label>
            <p class="acts"><button>\(Phrases.freeze)</button></p></form>
            """
    }

    var version: HTML {
        "<input type=\"hidden\" name=\"version\" value=\"\(report.version)\">"
    }

    // MARK: - What a person writes

    private func writing(_ frame: Frame) -> HTML {
        let parts: [HTML] = report.template.parts.map { part(frame, $0) }
        return """
            <h2>\(Phrases.writing)</h2><p class="measure">\(Phrases.writingHint)</p>
            \(parts)
            <h2 id="particulars">\(Phrases.particulars)</h2>\(particulars(frame))
            """
    }

    private func part(_ frame: Frame, _ part: Report.Part) -> HTML {
        let isTyped = typed?["part"] == part.rawValue
        let text = isTyped ? typed?.raw("text") ?? "" : report.narrative[part]
        return """
            <form class="sheet" id="\(part.rawValue)" method="post" action="/office/reports/\(report.id)/narrative">\(frame.proof)\(version)
            <input type="hidden" name="part" value="\(part.rawValue)">
            \(prompts(part))<label for="text-\(part.rawValue)">\(Phrases.name(part))<span class="hint">\(Phrases.hint(part))</span></label>
            <textarea id="text-\(part.rawValue)" name="text" rows="4">\(text)</textarea>
            <p class="acts"><button class="quiet">\(Phrases.save(part))</button></p></form>
            """
    }

    /// What the numbers say of a part, for who writes it; never put into the paper.
    private func prompts(_ part: Report.Part) -> HTML {
        let lines: [HTML] = Prompts.lines(for: part, report.figures).map { "<li>\($0)</li>" }
        guard !lines.isEmpty else { return HTML() }
        return "<p class=\"soft\">\(Phrases.prompts)</p><ul lang=\"vi\">\(lines)</ul>"
    }

    private func particulars(_ frame: Frame) -> HTML {
        var shown = report.particulars
        if let typed, typed["part"].isEmpty, !typed["subject"].isEmpty {
            shown = shown.filled(from: typed)
        }
        let signature = shown.signature
        return """
            <form class="sheet measure" method="post" action="/office/reports/\(report.id)/particulars">\(frame.proof)\(version)
            \(lines("subject", Phrases.subject, shown.subject))
            \(lines("addressees", Phrases.addressees, shown.addressees))
            \(line("superior", Phrases.superior, shown.superior))
            \(line("symbol", Phrases.symbol, shown.symbol))
            \(line("authority", Phrases.authority, signature.authority))
            \(line("capacity", Phrases.capacity, signature.capacity))
            \(line("position", Phrases.position, signature.position))
            \(line("name", Phrases.signer, signature.name))
            \(lines("recipients", Phrases.recipients, shown.recipients))
            <p class="acts"><button class="quiet">\(Phrases.saveParticulars)</button></p></form>
            """
    }

    private func line(_ name: String, _ words: Phrase, _ value: String?) -> HTML {
        """
        <label for="\(name)">\(words)</label>
        <input id="\(name)" name="\(name)" value="\(value)" maxlength="300">
        """
    }

    private func lines(_ name: String, _ words: Phrase, _ values: [String]) -> HTML {
        """
        <label for="\(name)">\(words)<span class="hint">\(Phrases.oneEachLine)</span></label>
        <textarea id="\(name)" name="\(name)" rows="4">\(values.joined(separator: "\n"))</textarea>
        """
    }

    /// What somebody wrote while somebody else froze the report is given back, not lost.
    private var typedWhileFrozen: HTML {
        guard report.frozen != nil, let typed else { return HTML() }
        let texts: [HTML] = typed.fields.filter { $0.name != "csrf" && $0.name != "version" }
            .filter { $0.name != "part" && !$0.value.isEmpty }
            .map {
                "<textarea rows=\"6\" readonly aria-label=\"\(Phrases.typed)\">\($0.value)</textarea>"
            }
        return "<h2>\(Phrases.typed)</h2>\(texts)"
    }
}
