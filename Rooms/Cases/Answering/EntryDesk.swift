import Foundation
import Markup
import Office
import Storage
import Web

/// Officers who write down what a caller, a visitor or a neighbour says: the same case, in under a
/// minute.
enum EntryDesk {
    @Sendable static func form(_ visit: OfficerVisit) async throws -> Reply {
        let typed = try await CallsDesk.beginning(visit)
        return .page(try await page(visit, once: Session.newSecret(), Troubles(), typed))
    }

    @Sendable static func keep(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        let once = CaseKeys.isOnce(form["once"]) ? form["once"] : Session.newSecret()
        let channel = channel(form["channel"], visit.officer)
        let (read, troubles) = try await AskDesk.read(visit.visit, channel, once)
        guard let asked = read else {
            return .page(try await page(visit, once: once, troubles, form), status: .unprocessable)
        }
        do {
            let photos = try await DrawnPhoto.all(
                of: SenderProof.files(of: form), by: PhotoDrawing())
            let receipt = try await Intake.receive(
                asked.with(photos: photos, position: nil), for: visit.office, by: visit.officer)
            try await CallsDesk.entered(form["call"], receipt.caseID, visit)
            return .page(ReceiptPage(receipt: receipt))
        } catch let refusal as Refusal {
            var troubles = Troubles()
            troubles.add("form", refusal.reason)
            return .page(try await page(visit, once: once, troubles, form), status: refusal.status)
        } catch let failure as StorageError {
            var troubles = Troubles()
            troubles.add("form", Phrase(vi: failure.vietnamese, en: failure.english))
            return .page(try await page(visit, once: once, troubles, form), status: .unavailable)
        }
    }

    /// Hamlet heads enter for their neighbours; others say whether it was a call or a visit.
    private static func channel(_ text: String, _ officer: Officer) -> CaseChannel {
        if officer.role == .hamletHead { return .hamlet }
        switch CaseChannel(rawValue: text) {
        case .some(let channel) where [.hotline, .counter, .hamlet].contains(channel):
            return channel
        default: return .hotline
        }
    }

    private static func page(
        _ visit: OfficerVisit, once: String, _ troubles: Troubles, _ typed: Form
    ) async throws -> EntryPage {
        let isHamlet = visit.officer.role == .hamletHead
        return try await visit.office.read { connection in
            EntryPage(
                categories: try connection.caseCategories(),
                hamlets: try connection.caseSettings().hamlets.map(\.name), once: once,
                isHamlet: isHamlet, troubles: troubles, typed: typed)
        }
    }
}

/// The form for a caller.
struct EntryPage: PageContent {
    let categories: [CaseCategory]
    let hamlets: [String]
    let once: String
    let isHamlet: Bool
    let troubles: Troubles
    let typed: Form

    private enum CodingKeys: CodingKey { case categories, hamlets, troubles }

    var title: String { DeskWords.enter.text }

    func html(_ frame: Frame) -> HTML {
        let general: HTML =
            troubles["form"].map { "<p class=\"notice bad\" role=\"alert\">\($0)</p>" } ?? HTML()
        return """
            <div class="measure"><p><a href="/office/cases">\(DeskWords.back)</a></p><h1>\(DeskWords.enter)</h1><p>\(DeskWords.enterLead)</p>\(general)
            <form method="post" action="/office/cases" enctype="multipart/form-data" data-keep="case-entry">\(frame.proof)<input type="hidden" name="once" value="\(once)"><input type="hidden" name="call" value="\(typed["call"])">
            \(channels)
            \(AskFields(categories: categories, hamlets: hamlets, troubles: troubles, typed: typed, isDesk: true).html)
            <p class="soft">\(DeskWords.askConsent)</p>
            <label for="photo1">\(DeskWords.callerPhoto)</label><input type="file" id="photo1" name="photo1" accept="image/*">
            <p class="acts"><button>\(DeskWords.saveAndCode)</button></p></form></div>
            """
    }

    private var channels: HTML {
        if isHamlet { return HTML() }
        let all: [CaseChannel] = [.hotline, .counter, .hamlet]
        let choices: [HTML] = all.enumerated().map { place, one in
            let isChosen = typed["channel"].isEmpty ? place == 0 : typed["channel"] == one.rawValue
            return """
                <label class="choice"><input type="radio" name="channel" value="\(one.rawValue)"\(if: isChosen, " checked")> \(one.words)</label>
                """
        }
        return "<fieldset><legend>\(DeskWords.comesBy)</legend>\(choices)</fieldset>"
    }
}

/// The code to read out, and the private link for who stands at the counter.
struct ReceiptPage: PageContent {
    let receipt: Receipt

    private enum CodingKeys: CodingKey { case receipt }

    var title: String { AskWords.received.text }

    func html(_ frame: Frame) -> HTML {
        let address = frame.origin + FollowDesk.path(receipt.secret)
        return """
            <div class="measure"><h1>\(AskWords.received)</h1><p>\(DeskWords.readOut):</p><p class="receipt"><strong>\(receipt.code)</strong></p>
            <p class="acts"><a class="button" href="/office/cases/new">\(DeskWords.enterNext)</a> <a href="/office/cases/\(receipt.caseID)">\(DeskWords.openCase)</a></p>
            <p class="soft">\(DeskWords.giveLink)</p><p><code class="long">\(address)</code></p>\(CaseQR.html(of: address, words: AskWords.qrWords))</div>
            """
    }
}
