import Fetching
import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// The work of an import: looking at a site, and bringing in what was chosen, some at a time. It
/// may be cut off anywhere; what came in is in, and the rest is still chosen.
struct OldSiteJobs: Sendable {
    static let look = "newsroom.old-look"
    static let bring = "newsroom.old-bring"
    /// Items of one turn of the queue.
    private static let atOnce = 5

    let fetcher: Fetcher

    struct Payload: Codable, Sendable {
        let id: String
    }

    @Sendable func look(_ office: Office, _ job: Job) async throws {
        let id = try job.decoded(as: Payload.self).id
        guard let look = try await office.read({ try $0.oldImport(id: id) }),
            look.state == .looking
        else { return }
        do {
            let found = try await found(at: look.address, office)
            try await office.act("old-site.find", by: nil) { act in
                try act.add(found.entries, to: id)
                try act.move(oldImport: id, to: .found, source: found.source.rawValue)
                act.note(look.ref, "\(look.address): \(found.entries.count)")
            }
        } catch let trouble as FetchTrouble {
            try await fail(look, trouble.words, office)
        } catch let refusal as Refusal {
            try await fail(look, refusal.reason, office)
        }
    }

    /// Many old sites never learned HTTPS: who typed no scheme gets both tried.
    private func found(at address: String, _ office: Office) async throws -> OldSite.Found {
        let site = OldSite(fetcher: fetcher, now: office.now())
        if !address.contains("://"), let url = URL(string: "https://\(address)") {
            do {
                return try await site.look(at: url)
            } catch FetchTrouble.unreachable {
                // plain HTTP is asked below
            }
        }
        let whole = address.contains("://") ? address : "http://\(address)"
        guard let url = URL(string: whole) else { throw Refusal(OldSitePhrases.notAnAddress) }
        return try await site.look(at: url)
    }

    private func fail(_ look: OldImport, _ why: Phrase, _ office: Office) async throws {
        try await office.act("old-site.find", by: nil) { act in
            try act.move(oldImport: look.id, to: .failed, trouble: why.vi)
            act.note(look.ref, look.address)
        }
    }

    @Sendable func bring(_ office: Office, _ job: Job) async throws {
        let id = try job.decoded(as: Payload.self).id
        for _ in 0..<OldSiteJobs.atOnce {
            let (known, item, officer) = try await office.read { connection in
                let known = try connection.oldImport(id: id)
                return (
                    known, try connection.oldItems(of: id, in: [.chosen], limit: 1).first,
                    try known.flatMap { try connection.officer(id: $0.officerID) }
                )
            }
            guard let known, known.state == .bringing, let officer else { return }
            guard let item else {
                try await office.act("old-site.finish", by: nil) { act in
                    try act.move(oldImport: id, to: .done)
                    act.note(known.ref, known.address)
                }
                return
            }
            try await OldItemBringing(
                fetcher: fetcher, office: office, officer: officer, known: known
            ).bring(item)
        }
        _ = try await office.database.write { connection in
            try connection.enqueue(
                kind: OldSiteJobs.bring, key: "\(id) \(office.newID())", payload: Payload(id: id),
                runAt: office.now(), now: office.now())
        }
    }
}

/// Brings one article in: its text, its pictures, its day, and its address.
struct OldItemBringing: Sendable {
    let fetcher: Fetcher
    let office: Office
    let officer: Officer
    let known: OldImport

    /// Papers that an article links to and that come along.
    private static let mostPapers = 5
    private static let endings: Set<String> = ["pdf", "doc", "docx", "xls", "xlsx", "odt", "rtf"]

    func bring(_ item: OldItem) async throws {
        do {
            guard !item.isKnown else { throw Refusal(OldSitePhrases.broughtBefore) }
            guard let url = URL(string: item.address) else {
                throw Refusal(OldSitePhrases.notAnAddress)
            }
            let article = try await article(of: item, at: url)
            guard !article.isEmpty else { throw Refusal(OldSitePhrases.noArticle) }
            try await keep(article, item, url)
        } catch let trouble as FetchTrouble {
            try await fail(item, trouble.words)
        } catch let refusal as Refusal {
            try await fail(item, refusal.reason)
        }
    }

    private func fail(_ item: OldItem, _ why: Phrase) async throws {
        try await office.act("old-site.bring", by: officer) { act in
            try act.move(item, to: .failed, trouble: why.vi)
            act.note(known.ref, String(item.address.prefix(200)))
        }
    }

    /// What the feed carried when it was the whole article, else the page.
    private func article(of item: OldItem, at url: URL) async throws -> OldArticle {
        let content = try await office.read { try $0.oldContent(ofItem: item.id) }
        if !content.isEmpty {
            let article = OldArticle(content: content, at: url)
            let isTeaser =
                LooseMarkup.read(content, as: .html).words.count
                <= item.summary.count + OldArticle.fewestLetters
            if !article.isEmpty, !isTeaser { return article }
        }
        let site = OldSite(fetcher: fetcher, now: office.now())
        let (text, place) = try await site.text(at: url)
        return OldArticle(page: text, at: place, now: office.now())
    }

    private func keep(_ article: OldArticle, _ item: OldItem, _ url: URL) async throws {
        let title = OldItemBringing.title(item, article)
        let heading =
            "<h1>\(title.replacing("&", with: "&amp;").replacing("<", with: "&lt;"))</h1>\n"
        var paper = try await PaperImport().read(page: heading + article.html)
        var notes = paper.notes
        notes += try await fetchPictures(of: article, into: &paper)
        let alt = OldItemBringing.alt(title)
        let (body, shelved) = try await ImportDesk.shelve(
            paper, office, officer, name: title, otherwise: alt)
        let picture = article.picture.isEmpty ? item.picture : article.picture
        let lead = shelved.ids.isEmpty ? try await leadPicture(picture, title) : nil
        notes += shelved.notes
        if shelved.ids.isEmpty, !picture.isEmpty, lead == nil {
            notes.append(OldSitePhrases.lostOnTheWay(1))
        }
        let sapo = paper.text.summary
        let isTaken = !sapo.isEmpty && !body.contains(sapo.prefix(40))
        let given = item.summary.isEmpty ? article.summary : item.summary
        let summary = isTaken || given.isEmpty ? sapo : given
        var written = Written(
            kind: .article,
            texts: [
                .vi: StoryText(
                    title: title, summary: String(summary.prefix(OldEntry.summaryCharacters)),
                    body: body)
            ], topic: known.topic, source: OldSitePhrases.source(item.address).vi)
        written.unitID = officer.unitID
        written.mediaID = lead
        let (papers, lost) = try await papers(in: body, of: url)
        written.attachments = papers
        if !lost.isEmpty { notes.append(OldSitePhrases.papersLost(lost)) }
        guard body.utf8.count <= 400_000 else { throw Refusal(OldSitePhrases.tooLong) }
        try await store(
            written, item, at: OldItemBringing.day(item.publishedAt, article.publishedAt),
            notes.map(\.vi).joined(separator: "\n"))
    }

    /// For pictures of which the old site said nothing: better than silence, and the approver is
    /// told that nobody described them.
    private static func alt(_ title: String) -> String {
        OldSitePhrases.pictureOf(title).vi
            .replacing("[", with: "(").replacing("]", with: ")").replacing("\\", with: "")
    }

    /// A map of a site knows no titles.
    private static func title(_ item: OldItem, _ article: OldArticle) -> String {
        let isFromMap = item.summary.isEmpty && item.title == item.title.lowercased()
        let title = isFromMap && !article.title.isEmpty ? article.title : item.title
        return String(ImportedText.plain(title).prefix(OldEntry.titleCharacters))
    }

    /// What the page says is surer within the day: NukeViet's feeds write the month where the
    /// minutes belong.
    private static func day(_ said: Date?, _ shown: Date?) -> Date? {
        guard let said, let shown else { return said ?? shown }
        return Day(of: said) == Day(of: shown) ? shown : said
    }

    private func store(
        _ written: Written, _ item: OldItem, at publishedAt: Date?, _ notes: String
    ) async throws {
        let (storyID, revisionID) = (office.newID(), office.newID())
        let house = office.house
        try await office.act("old-site.bring", by: officer) { act in
            // Another import may have been quicker.
            guard try act.connection.storyID(fromOldAddress: item.address) == nil else {
                throw Refusal(OldSitePhrases.broughtBefore)
            }
            var story = Story(id: storyID, by: officer, revisionID: revisionID, at: act.now)
            let before = story
            guard try act.add(story, written, by: officer) else { return }
            try act.add(item.address, originOf: story, at: publishedAt)
            var notes = notes
            if known.target == .submitted {
                let isSubmitted = try act.submitSaved(
                    &story, written, by: officer, house, numbersArePublic: false)
                if isSubmitted {
                    try act.move(story, from: before)
                } else {
                    notes += (notes.isEmpty ? "" : "\n") + OldSitePhrases.stayedDraft.vi
                }
            }
            if let address = OldAddress(typed: item.address), address.path != "/" {
                try house.keep(address, leadingTo: story.ref, in: act)
            }
            try act.move(
                item, to: .brought, notes: notes, story: story.id, title: written.vi.title,
                publishedAt: publishedAt)
            act.note(story.ref, written.vi.title)
        }
    }

    // MARK: - Pictures and papers

    private func fetchPictures(
        of article: OldArticle, into paper: inout PaperImport.Paper
    ) async throws -> [Phrase] {
        var lost = 0
        for (place, address) in article.pictures.enumerated() {
            guard let url = URL(string: address) else { continue }
            do {
                paper.pictures["picture-\(place + 1)"] =
                    try await fetcher.fetch(url, limitBytes: OldSite.pictureBytes).bytes
            } catch is FetchTrouble {
                lost += 1
            }
        }
        return lost == 0 ? [] : [OldSitePhrases.lostOnTheWay(lost)]
    }

    /// The picture of a list, for an article that shows none itself.
    private func leadPicture(_ address: String, _ title: String) async throws -> String? {
        guard !address.isEmpty, let url = URL(string: address) else { return nil }
        do {
            let bytes = try await fetcher.fetch(url, limitBytes: OldSite.pictureBytes).bytes
            return try await office.addMedia(
                ArrivedMedia(
                    bytes: bytes, name: String(title.prefix(80)),
                    alt: OldItemBringing.alt(title)), by: officer)
        } catch is FetchTrouble {
            return nil
        } catch is Refusal {
            return nil
        }
    }

    /// Papers of the old site that the article links to come along, since they go with it.
    /// - Returns: the library's items, and the names of those that could not be had.
    private func papers(
        in body: String, of url: URL
    ) async throws -> (ids: [String], lost: [String]) {
        var ids: [String] = []
        var lost: [String] = []
        var seen: Set<String> = []
        for match in body.matches(of: /\]\((https?:\/\/[^)\s]+)\)/) {
            let address = String(match.1)
            guard let paper = URL(string: address), paper.host() == url.host(),
                OldItemBringing.endings.contains(paper.pathExtension.lowercased()),
                seen.insert(address).inserted, ids.count < OldItemBringing.mostPapers
            else { continue }
            let name = paper.lastPathComponent.removingPercentEncoding ?? "van-ban.pdf"
            do {
                let bytes = try await fetcher.fetch(paper, limitBytes: OldSite.pictureBytes).bytes
                ids.append(
                    try await office.addMedia(
                        ArrivedMedia(
                            bytes: bytes, name: String(name.suffix(100)),
                            alt: String(name.suffix(100))), by: officer))
            } catch is FetchTrouble {
                lost.append(String(name.suffix(100)))
            } catch is Refusal {
                lost.append(String(name.suffix(100)))  // the library keeps no such paper
            }
        }
        return (ids, lost)
    }
}
