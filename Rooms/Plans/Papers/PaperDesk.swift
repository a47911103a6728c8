import Markup
import Office
import PaperText
import Storage
import Web

/// The page of a file that is being read in.
enum PaperDesk {
    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let paper = try await visit.office.read { try $0.paper(id: id) }
        guard let paper else { throw Refusal.notFound }
        // Programs get the state; people are led on to the plan.
        if let plan = paper.planID, visit.header("Accept")?.contains("json") != true {
            return .seeOther("/office/plans/\(plan)?read=new")
        }
        return .page(PaperPage(paper: paper, mayKeep: visit.officer.may(.keepPlan)))
    }

    /// The file as it came.
    @Sendable static func file(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let paper = try await visit.office.read { try $0.paper(id: id) }
        guard let paper, let bytes = try visit.office.files.get(paper.hash) else {
            throw Refusal.notFound
        }
        return .download(
            bytes, contentType: paper.kind?.mediaType(of: bytes) ?? "application/octet-stream",
            name: paper.fileName)
    }
}

/// How far the reading of a file is. It works by loading it again; a small script does so itself.
struct PaperPage: PageContent {
    let paper: KeptPaper
    private let mayKeep: Bool

    private enum CodingKeys: CodingKey { case paper }

    init(paper: KeptPaper, mayKeep: Bool) {
        self.paper = paper
        self.mayKeep = mayKeep
    }

    var title: String { Phrases.readingPaper.text }
    var scripts: [String] { paper.state.isOpen ? ["paper.js"] : [] }

    func html(_ frame: Frame) -> HTML {
        """
        <div class="measure"><h1>\(Phrases.readingPaper)</h1>
        <p class="filename">\(paper.fileName)</p>
        \(standing)
        <p class="acts">\(again) <a class="button quiet" href="\(paper.path)/file">\(Phrases.sourceFile)</a> <a class="button quiet" href="/office/plans">\(Phrases.back)</a></p>
        </div>
        """
    }

    private var standing: HTML {
        switch paper.state {
        case .waiting:
            return """
                <p class="notice" role="status" data-paper="\(paper.path)">\(Phrases.paperWaits)</p>
                """
        case .reading:
            let page = Phrases.paperPage(min(paper.pagesDone + 1, paper.pages), of: paper.pages)
            return """
                <p class="notice" role="status" data-paper="\(paper.path)">\(page) <progress max="\(max(1, paper.pages))" value="\(paper.pagesDone)" aria-label="\(Phrases.readingPaper)">\(paper.pagesDone)/\(paper.pages)</progress></p>
                <p>\(Phrases.paperMayLeave)</p>
                """
        case .failed:
            return """
                <div class="notice bad" role="alert"><p>\(paper.trouble?.words ?? Phrases.paperGone)</p><p>\(Phrases.paperKept)</p></div>
                """
        case .read:
            return "<p class=\"notice good\" role=\"status\">\(Phrases.readNew)</p>"
        }
    }

    private var again: HTML {
        switch paper.state {
        case .waiting, .reading:
            "<a class=\"button\" href=\"\(paper.path)\">\(Phrases.lookAgain)</a>"
        case .failed:
            mayKeep
                ? "<a class=\"button\" href=\"/office/plans/new\">\(Phrases.readPlan)</a>" : HTML()
        case .read: HTML()
        }
    }
}
