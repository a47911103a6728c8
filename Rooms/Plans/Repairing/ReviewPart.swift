import Foundation
import Markup
import Office
import PlanReader
import Web

/// On the plan's page: how sure the reading is, what a person is asked, and every repair with
/// the way back.
struct ReviewPart {
    let plan: Plan
    /// Passages that wait for a person and were read without a doubt.
    let sure: Int
    let mayKeep: Bool

    func html(_ frame: Frame) -> HTML {
        guard let review = plan.head.review else { return HTML() }
        let asked = review.repairs.filter { !$0.isCertain }
        let done = review.repairs.filter(\.isCertain)
        var confirm = HTML()
        if mayKeep, sure > 0 {
            confirm = """
                <form method="post" action="/office/plans/\(plan.id)/certainty">\(frame.proof)<button class="quiet">\(Phrases.confirmSure(sure))</button></form>
                """
        }
        let doubts: [HTML] = review.doubts.map { doubt in
            """
            <li data-from="\(doubt.line)"><a href="#L\(doubt.line)">\(Phrases.lines(doubt.line, doubt.line))</a>: \(doubt.message)</li>
            """
        }
        return """
            <section class="sheet" id="repairs" aria-labelledby="review"><h2 id="review">\(Phrases.howSure)</h2>
            <p>\(Phrases.sureShare(review.certainty)) \(Phrases.asked(plan.doubtfulLines.count))</p>\(confirm)
            \(doubts.isEmpty ? HTML() : "<h3>\(Phrases.doubts)</h3><ul>\(doubts)</ul>")
            \(asked.isEmpty ? HTML() : "<h3>\(Phrases.askedRepairs)</h3><p>\(Phrases.askedRepairsWords)</p>\(list(asked, frame))")
            \(done.isEmpty ? HTML() : "<details><summary>\(Phrases.doneRepairs(done.count))</summary><p>\(Phrases.doneRepairsWords)</p>\(list(done, frame))</details>")
            </section>
            """
    }

    private func list(_ repairs: [PlanReading.Repair], _ frame: Frame) -> HTML {
        "<ul class=\"rows\">\(repairs.map { line($0, frame) })</ul>"
    }

    private func line(_ repair: PlanReading.Repair, _ frame: Frame) -> HTML {
        var after: HTML = "<span class=\"soft\">\(Phrases.leftOut)</span>"
        if !repair.after.isEmpty { after = "<ins>\(repair.after)</ins>" }
        let state: HTML =
            repair.isApplied
            ? "<span class=\"state done\">\(Phrases.repaired)</span>"
            : "<span class=\"state none\">\(Phrases.asPrinted)</span>"
        var form = HTML()
        if mayKeep {
            let words = repair.isApplied ? Phrases.undo : Phrases.repair
            form = """
                <form method="post" action="/office/plans/\(plan.id)/repairs">\(frame.proof)<input type="hidden" name="repair" value="\(repair.id)"><input type="hidden" name="choice" value="\(repair.isApplied ? "undo" : "apply")"><button class="quiet">\(words)<span class="unseen">: \(repair.before)</span></button></form>
                """
        }
        return """
            <li data-from="\(repair.line)"><a href="#L\(repair.line)">\(Phrases.lines(repair.line, repair.line))</a> <b>\(repair.kind.words)</b> \(state)
            <br><del>\(repair.before)</del> → \(after)<br><span class="soft">\(repair.why)</span>\(form)</li>
            """
    }
}

extension PlanReading.Repair.Kind {
    var words: Phrase {
        switch self {
        case .runningHead: Phrase(vi: "Tiêu đề chạy", en: "Running head")
        case .pageNumber: Phrase(vi: "Số trang", en: "Page number")
        case .joined: Phrase(vi: "Nối câu bị ngắt", en: "Broken sentence joined")
        case .split: Phrase(vi: "Tách dòng bị dính", en: "Joined lines parted")
        case .figure: Phrase(vi: "Chữ thay cho số", en: "Letter for a figure")
        case .word: Phrase(vi: "Chữ sai dấu", en: "Misread word")
        }
    }
}
