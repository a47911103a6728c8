import Foundation
import Markup
import Office
import Web
import WorkingTime

/// One case at the desk: what was asked on the left, what can be done on the right; on a phone
/// the answer comes right after the words.
struct CasePage: PageContent {
    /// What this officer may do with it.
    struct Rights: Sendable, Encodable {
        let works: Bool
        let handles: Bool
        let approves: Bool
        let answersAtOnce: Bool
        /// Puts questions and answers on the portal.
        let publishes: Bool
        /// Writes stories.
        let writes: Bool
    }

    let found: ResidentCase
    let line: CaseLine
    let names: CaseNames
    let category: CaseCategory?
    let limit: LimitStory
    let entries: [CaseEntry]
    let photos: [String]
    let hasContact: Bool
    let contact: Contact?
    let likes: [CaseLine]
    let merged: CaseLine?
    let twins: [CaseLine]
    let proposal: CaseEntry?
    /// The hamlets, with the place where the case happened.
    let map: PlaceMap?
    let templates: [CaseTemplate]
    let template: String
    let rights: Rights
    /// What went out to the sender.
    let letters: [LetterLine]
    /// When the sender wrote last by Zalo; nil for cases that came otherwise.
    let lastTalk: Date?
    let isSaved: Bool
    let trouble: String?
    let typed: Form

    private enum CodingKeys: CodingKey {
        case line, category, limit, entries, likes, merged, twins, rights, trouble
    }

    var title: String { "\(line.code): \(line.category)" }

    func html(_ frame: Frame) -> HTML {
        """
        <p><a href="/office/cases">\(DeskWords.back)</a></p><h1>\(line.category) <span class="soft">\(line.code)</span></h1>\(notice)
        <p>\(line.mark) <span class="soft">\(found.state.words)</span></p>
        <div class="case"><div class="case-words">\(words)\(pictures)\(acts(frame))</div>
        <aside class="case-side" aria-label="\(DeskWords.facts)">\(facts)\(reach(frame))\(CaseLettersPart(letters: letters, lastTalk: lastTalk, now: frame.now).html)\(like(frame))</aside></div>
        <h2 id="story">\(DeskWords.story)</h2>\(story)
        """
    }

    private var notice: HTML {
        if let trouble { return "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        return isSaved ? "<p class=\"notice good\" role=\"status\">\(DeskWords.done)</p>" : HTML()
    }

    private var words: HTML {
        found.words.isEmpty
            ? "<p class=\"soft\">\(AskWords.erased)</p>"
            : "<blockquote class=\"asked\"><p>\(found.words)</p></blockquote>"
    }

    private var pictures: HTML {
        guard !photos.isEmpty else { return HTML() }
        let pictures: [HTML] = photos.enumerated().map { place, id in
            """
            <a href="\(line.path)/photos/\(id)"><img src="\(line.path)/photos/\(id)" alt="\(AskWords.photo(place + 1))" loading="lazy"></a>
            """
        }
        return "<div class=\"sent-photos\">\(pictures)</div>"
    }

    private var facts: HTML {
        let place = [found.hamlet, found.place].filter { !$0.isEmpty }.joined(separator: ", ")
        var map = HTML()
        if let position = found.position {
            let query = "mlat=\(position.latitude)&mlon=\(position.longitude)"
            let spot = "?\(query)#map=18/\(position.latitude)/\(position.longitude)"
            map = """
                <br><a rel="noopener noreferrer" href="https://www.openstreetmap.org/\(spot)">\(DeskWords.onMap)</a>
                """
        }
        let first: HTML = found.firstReplyAt.map { "\($0.written)" } ?? "\(DeskWords.notYet)"
        var rating = HTML()
        if let given = found.rating {
            rating = "<dt>\(DeskWords.rating)</dt><dd>\(given)/5</dd>"
        }
        let officer: HTML = line.officer.isEmpty ? HTML() : "<br>\(line.officer)"
        return """
            <dl class="facts"><dt>\(DeskWords.unit)</dt><dd>\(line.unit)\(officer)</dd><dt>\(DeskWords.place)</dt><dd>\(place.isEmpty ? "–" : place)\(map)</dd>
            <dt>\(DeskWords.received)</dt><dd>\(found.receivedAt.written), \(found.channel.words)</dd><dt>\(DeskWords.firstReply)</dt><dd>\(first)</dd>\(rating)</dl>
            <details class="fold"><summary>\(AskWords.howComputed)</summary>\(limit.html)</details>\(pinned)\(publication)
            """
    }

    private var pinned: HTML {
        guard let map, let pin = found.position else { return HTML() }
        return map.shown(pin: pin)
    }

    /// The way to the public version, where the sender allows one.
    private var publication: HTML {
        guard rights.publishes, found.state == .answered, found.mayPublish else { return HTML() }
        var story = HTML()
        if rights.writes, found.publishedAt != nil {
            story = """
                <p><a href="\(StoryBeginning.path(about: found.ref))">\(DeskWords.tellAsStory)</a></p>
                """
        }
        return "<p><a href=\"\(line.path)/publication\">\(DeskWords.publication)</a></p>\(story)"
    }

    private func reach(_ frame: Frame) -> HTML {
        guard found.erasedAt == nil else { return HTML() }
        guard hasContact else { return "<p class=\"soft\">\(DeskWords.noContact)</p>" }
        if let contact {
            let lines: [HTML] = [
                (AskWords.name, contact.name), (AskWords.phone, contact.phone),
                (AskWords.email, contact.email),
            ].filter { !$0.1.isEmpty }.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" }
            let wants = contact.wants.map(\.words.text).joined(separator: ", ")
            let told: HTML =
                wants.isEmpty ? HTML() : "<dt>\(DeskWords.wants)</dt><dd>\(wants)</dd>"
            return "<h2>\(DeskWords.contact)</h2><dl class=\"facts\">\(lines)\(told)</dl>"
        }
        guard rights.handles else { return "<p class=\"soft\">\(Phrases.notYourCase)</p>" }
        return """
            <h2>\(DeskWords.contact)</h2><p class="soft">\(DeskWords.contactHidden)</p>
            <form method="post" action="\(line.path)/contact">\(frame.proof)<label for="reason">\(DeskWords.lookFor)</label><input type="text" id="reason" name="reason" maxlength="200" placeholder="\(DeskWords.lookForExample)" required><p class="acts"><button class="quiet">\(DeskWords.look)</button></p></form>
            """
    }

    private func like(_ frame: Frame) -> HTML {
        var parts = HTML()
        if let merged {
            parts +=
                "<p>\(CaseEntry.Kind.merged.words): <a href=\"\(merged.path)\">\(merged.code)</a></p>"
        }
        if !twins.isEmpty {
            let lines: [HTML] = twins.map { "<li><a href=\"\($0.path)\">\($0.code)</a></li>" }
            parts += "<p>\(CaseEntry.Kind.joined.words):</p><ul>\(lines)</ul>"
        }
        guard !likes.isEmpty, rights.works else { return parts }
        let lines: [HTML] = likes.map { one in
            """
            <li><a href="\(one.path)">\(CaseListPage.short(one.words, letters: 80))</a> <span class="soft">\(one.code)</span>
            <form method="post" action="\(line.path)/merge">\(frame.proof)<input type="hidden" name="code" value="\(one.code)"><button class="quiet">\(DeskWords.join)</button></form></li>

            """
        }
        return parts + "<h2>\(DeskWords.likeThese)</h2><ul class=\"rows\">\(lines)</ul>"
    }

    private func acts(_ frame: Frame) -> HTML {
        CaseActsForms(page: self).html(frame)
    }

    private var story: HTML {
        let lines: [HTML] = entries.map { entry in
            var what: HTML = "<strong>\(entry.kind.words)</strong>"
            let details = entry.details
            if details.unitID != nil || details.officerID != nil {
                let who = [names.unit(details.unitID), names.officer(details.officerID)]
                what += " \(who.filter { !$0.isEmpty }.joined(separator: ", "))"
            }
            if let outcome = details.outcome { what += " · \(outcome.words)" }
            if let category = details.category { what += ": \(names.category(category))" }
            if let rating = details.rating { what += ": \(rating)/5" }
            if let path = details.path, let title = details.title {
                what += ": <a href=\"\(path)\">\(title)</a>"
            }
            let words: HTML =
                entry.words.isEmpty ? HTML() : "<blockquote><p>\(entry.words)</p></blockquote>"
            let by: HTML =
                entry.officerID == nil ? HTML() : " · \(names.officer(entry.officerID))"
            return """
                <li class="\(entry.isPublic ? "open" : "inside")"><p>\(what) <span class="soft figures">\(entry.at.written)\(by) · \(entry.isPublic ? DeskWords.senderReads : DeskWords.inside)</span></p>\(words)</li>

                """
        }
        return "<ol class=\"rows case-story\">\(lines)</ol>"
    }
}
