import Foundation
import Markup
import Office
import Web

/// "Press once more": what was sent came without the work of a script, or too soon. Everything
/// typed and chosen is in the form; after some seconds it is taken.
struct OnceMorePage: PageContent {
    private let once: String
    private let ticket: String
    private let seconds: Int
    private let typed: Form
    private let carried: [String]
    /// Photos that are too large to be carried are chosen again.
    private let lostPhotos: Bool

    private enum CodingKeys: CodingKey { case seconds }

    init(_ visit: Visit, once: String) {
        self.once = once
        ticket = visit.office.puzzles.ticket(at: visit.office.now())
        seconds = visit.office.puzzles.wait
        typed = visit.form
        let files = SenderProof.files(of: visit.form)
        lostPhotos = files.reduce(0) { $0 + $1.bytes.count } > SenderProof.carriedBytes
        carried = lostPhotos ? [] : files.map { Data($0.bytes).base64EncodedString() }
    }

    var title: String { SendWords.onceMore.text }

    func head(_ frame: Frame) -> HTML { "<meta name=\"robots\" content=\"noindex\">" }

    func html(_ frame: Frame) -> HTML {
        let left: Set = ["once", "puzzle", "ticket", "website", "carried", "csrf"]
        let fields: [HTML] = typed.fields.filter { !left.contains($0.name) }.map { field in
            "<input type=\"hidden\" name=\"\(field.name)\" value=\"\(field.value)\">\n"
        }
        let photos: [HTML] = carried.map { text in
            "<input type=\"hidden\" name=\"carried\" value=\"\(text)\">\n"
        }
        let again: HTML =
            lostPhotos
            ? """
            <p class="notice">\(SendWords.photosTooLarge)</p><p><label for="photo1">\(AskWords.photo(1))</label><input type="file" id="photo1" name="photo1" accept="image/*"></p>
            """ : HTML()
        return """
            <div class="measure"><h1>\(title)</h1><p class="lead">\(SendWords.wait(seconds))</p>
            <form method="post" action="\(frame.link(AskPage.path))" enctype="multipart/form-data">\(frame.proof)
            <input type="hidden" name="once" value="\(once)"><input type="hidden" name="ticket" value="\(ticket)">
            \(fields)\(photos)<blockquote><p>\(typed["words"])</p></blockquote>\(again)
            <p class="acts"><button>\(AskWords.send)</button></p></form></div>
            """
    }
}
