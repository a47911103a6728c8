import Foundation
import Markup
import Office
import Web

/// Reading a plan in.
enum ImportDesk {
    @Sendable static func form(_ visit: OfficerVisit) async throws -> Reply {
        .page(ImportPage(text: "", fileName: nil, trouble: nil))
    }

    /// Takes a file or a pasted text. What cannot be read comes back with what was pasted.
    @Sendable static func take(_ visit: OfficerVisit) async throws -> Reply {
        let file = visit.form.file("file")
        let text = visit.form.raw("text")
        do {
            let bytes = file?.bytes ?? Array(text.utf8)
            guard !text.allSatisfy(\.isWhitespace) || file != nil else {
                throw Refusal(Phrases.nothingToRead)
            }
            let outcome = try await PaperIntake.take(
                bytes, fileName: file?.name ?? "ke-hoach.txt", in: visit.office,
                by: visit.officer)
            switch outcome {
            case .plan(let plan):
                let how = plan.isNew ? "new" : "known"
                return .seeOther("/office/plans/\(plan.planID)?read=\(how)")
            case .paper(let id): return .seeOther("/office/papers/\(id)")
            }
        } catch let refusal as Refusal
            where refusal.status == .unprocessable || refusal.status == .unavailable
        {
            return .page(
                ImportPage(text: text, fileName: file?.name, trouble: refusal.reason.text),
                status: refusal.status)
        }
    }
}

/// The form by which a plan comes in.
struct ImportPage: PageContent {
    let text: String
    let fileName: String?
    let trouble: String?

    var title: String { Phrases.readPlan.text }

    /// What browsers offer to choose from.
    private static let accepted =
        ".docx,.doc,.docm,.odt,.rtf,.html,.htm,.txt,.md,.pdf,image/*"

    func html(_ frame: Frame) -> HTML {
        let again: HTML? = fileName.map { "<p>\(Phrases.chooseAgain($0))</p>" }
        let notice: HTML? = trouble.map {
            "<div class=\"notice bad\" role=\"alert\"><p>\($0)</p>\(again)</div>"
        }
        return """
            <div class="measure"><h1>\(Phrases.readPlan)</h1>
            <p>\(Phrases.readPlanWords)</p>
            \(notice)
            <form method="post" action="/office/plans" enctype="multipart/form-data" data-keep="plan-new">\(frame.proof)
            <label for="file">\(Phrases.planFile) <span class="hint" id="file-hint">\(Phrases.planFileHint)</span></label>
            <input id="file" name="file" type="file" accept="\(ImportPage.accepted)" aria-describedby="file-hint">
            <label for="text">\(Phrases.planText) <span class="hint" id="text-hint">\(Phrases.planTextHint)</span></label>
            <textarea id="text" name="text" rows="14" aria-describedby="text-hint">\(text)</textarea>
            <p class="acts"><button>\(Phrases.readIn)</button> <a class="button quiet" href="/office/plans">\(Phrases.back)</a></p>
            </form></div>
            """
    }
}
