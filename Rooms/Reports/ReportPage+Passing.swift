import Foundation
import Markup
import Office
import OfficialDocuments
import Storage
import Web
import WorkingTime

extension ReportPage {
    /// What stands around the paper: who remarked what, its number, where it went, what goes with
    /// it.
    struct Around: Sendable {
        var remarks: [Remark] = []
        var sendings: [Sending] = []
        var attachments: [StoredFile] = []
        var paper: OutgoingPaper?
        /// The number that the register would give next.
        var next = 1

        init(_ report: Report, _ connection: any Connection) throws {
            remarks = try connection.remarks(on: report.id)
            sendings = try connection.sendings(of: report.id)
            attachments = try connection.storedFiles(of: report.ref)
            paper = try connection.outgoingPaper(of: report.ref)
            guard let frozen = report.frozen, paper == nil else { return }
            let series = OutgoingPaper.series(
                kind: frozen.document.kind, symbol: frozen.document.symbol)
            next = try connection.lastNumber(of: series, year: Day(of: frozen.at).year) + 1
        }
    }

    private var path: String { "/office/reports/\(report.id)" }

    /// The number of the register, and sending: only for a frozen report.
    func passing(_ frame: Frame) -> HTML {
        guard report.frozen != nil else { return HTML() }
        var inside: HTML
        if let paper = around.paper {
            inside = "<p>\(RegisterPhrases.numbered(paper.written, on: paper.date.written))</p>"
            inside += duty + sendings + (mayWrite ? sendingForm(frame) : HTML())
        } else {
            inside = mayWrite ? numberForm(frame) : HTML()
        }
        return "<h2 id=\"passing\">\(RegisterPhrases.numbering)</h2>\(inside)"
    }

    private var duty: HTML {
        guard let duty = report.particulars.duty, around.sendings.isEmpty else { return HTML() }
        return
            "<p><a href=\"/office/duties/\(duty.id)\">\(RegisterPhrases.duty(duty.day.written))</a></p>"
    }

    private func numberForm(_ frame: Frame) -> HTML {
        """
        <form class="sheet measure" method="post" action="\(path)/number">\(frame.proof)
        <p>\(RegisterPhrases.nextNumber(around.next))</p>
        <label for="day">\(RegisterPhrases.date)</label>
        <input id="day" name="day" type="date" required value="\(value("day", Day(of: frame.now).iso))">
        <label for="number">\(RegisterPhrases.wantedNumber)<span class="hint">\(RegisterPhrases.wantedHint)</span></label>
        <input id="number" name="number" inputmode="numeric" maxlength="6" value="\(value("number", ""))">
        <p class="acts"><button>\(RegisterPhrases.give)</button></p></form>
        """
    }

    private var sendings: HTML {
        if around.sendings.isEmpty { return "<p>\(RegisterPhrases.notSent)</p>" }
        let lines: [HTML] = around.sendings.map { sending in
            """
            <li><b>\(sending.recipient)</b>: \(RegisterPhrases.send(sending.way)), \(sending.at.written), \(sending.by). \(sending.note)</li>
            """
        }
        return "<h3>\(RegisterPhrases.sent)</h3><ul>\(lines)</ul>"
    }

    private func sendingForm(_ frame: Frame) -> HTML {
        let chosen = Sending.Way(rawValue: typed?["way"] ?? "") ?? .file
        let ways: [HTML] = Sending.Way.allCases.map { way in
            """
            <option value="\(way.rawValue)"\(if: way == chosen, " selected")>\(RegisterPhrases.send(way))</option>
            """
        }
        let usual = report.particulars.addressees.first ?? ""
        return """
            <form class="sheet measure" method="post" action="\(path)/sendings">\(frame.proof)
            <label for="way">\(RegisterPhrases.way)<span class="hint">\(RegisterPhrases.emailHint)</span></label>
            <select id="way" name="way">\(ways)</select>
            <label for="recipient">\(RegisterPhrases.recipient)<span class="hint">\(RegisterPhrases.recipientHint)</span></label>
            <input id="recipient" name="recipient" maxlength="300" required value="\(value("recipient", usual))">
            <label for="note">\(RegisterPhrases.note)</label>
            <input id="note" name="note" maxlength="300" value="\(value("note", ""))">
            <p class="acts"><button>\(RegisterPhrases.sendIt)</button></p></form>
            """
    }

    /// What was typed and refused, else what is usual.
    private func value(_ name: String, _ usual: String) -> String {
        typed?.fields.first { $0.name == name }?.value ?? usual
    }

    // MARK: - Remarks

    func remarks(_ frame: Frame) -> HTML {
        let isOpen = report.frozen == nil
        let list: [HTML] = around.remarks.map { remark in
            let answer: HTML =
                remark.isOpen
                ? (isOpen && mayWrite ? answerForm(frame, remark) : HTML())
                : "<p><b>\(remark.answeredBy)</b> (\(remark.answeredAt?.written)): \(remark.answer)</p>"
            return """
                <li><p><b>\(remark.by)</b> (\(remark.at.written)), \(name(of: remark.part)): \(remark.words)</p>\(answer)</li>
                """
        }
        let all: HTML =
            list.isEmpty
            ? "<p>\(RegisterPhrases.noRemarks)</p>" : "<ul class=\"rows\">\(list)</ul>"
        return """
            <h2 id="remarks">\(RegisterPhrases.remarks)</h2>\(all)\(isOpen && mayRemark ? remarkForm(frame) : HTML())
            """
    }

    private func name(of part: String) -> Phrase {
        Report.Part(rawValue: part).map(Phrases.name) ?? RegisterPhrases.whole
    }

    private func answerForm(_ frame: Frame, _ remark: Remark) -> HTML {
        """
        <form method="post" action="\(path)/remarks/\(remark.id)/answer">\(frame.proof)
        <label for="answer-\(remark.id)">\(RegisterPhrases.answer)</label>
        <textarea id="answer-\(remark.id)" name="words" rows="2" required></textarea>
        <p class="acts"><button class="quiet">\(RegisterPhrases.saveAnswer)</button></p></form>
        """
    }

    private func remarkForm(_ frame: Frame) -> HTML {
        let options: [HTML] = report.template.parts.map { part in
            """
            <option value="\(part.rawValue)"\(if: typed?["part"] == part.rawValue, " selected")>\(Phrases.name(part))</option>
            """
        }
        return """
            <form class="sheet measure" method="post" action="\(path)/remarks">\(frame.proof)
            <label for="part">\(RegisterPhrases.part)</label>
            <select id="part" name="part"><option value="">\(RegisterPhrases.whole)</option>\(options)</select>
            <label for="words">\(RegisterPhrases.yourRemark)</label>
            <textarea id="words" name="words" rows="3" required>\(typed?["words"])</textarea>
            <p class="acts"><button class="quiet">\(RegisterPhrases.remark)</button></p></form>
            """
    }

    // MARK: - Attachments

    func attachments(_ frame: Frame) -> HTML {
        let list: [HTML] = around.attachments.map { file in
            """
            <li><a href="\(path)/attachments/\(file.id)">\(file.name)</a> <span class="soft">\(Reading.number((file.bytes + 1023) / 1024)) KB</span></li>
            """
        }
        let all: HTML =
            list.isEmpty ? "<p>\(RegisterPhrases.noAttachments)</p>" : "<ul>\(list)</ul>"
        guard mayWrite, around.sendings.isEmpty else {
            return "<h2 id=\"attachments\">\(RegisterPhrases.attachments)</h2>\(all)"
        }
        return """
            <h2 id="attachments">\(RegisterPhrases.attachments)</h2>\(all)
            <form class="sheet measure" method="post" action="\(path)/attachments" enctype="multipart/form-data">\(frame.proof)
            <label for="file">\(RegisterPhrases.file)</label><input id="file" name="file" type="file" required>
            <p class="acts"><button class="quiet">\(RegisterPhrases.attach)</button></p></form>
            """
    }
}
