import Markup
import Office
import Web
import WorkingTime

/// Where an import begins, and the ones before.
struct OldSiteListPage: PageContent {
    let imports: [OldImport]
    let trouble: String?
    let typed: String

    private enum CodingKeys: CodingKey { case imports, trouble }

    var title: String { OldSitePhrases.title.text }

    func html(_ frame: Frame) -> HTML {
        var notice = HTML()
        if let trouble { notice = "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        return """
            <p><a href="/office/stories">\(Phrases.back)</a></p><h1>\(title)</h1>
            <p class="measure">\(OldSitePhrases.about)</p>\(notice)
            <section class="sheet measure"><h2>\(OldSitePhrases.look)</h2>
            <form method="post" action="/office/old-site" enctype="multipart/form-data">\(frame.proof)
            <label for="address">\(OldSitePhrases.address)<span class="hint">\(OldSitePhrases.addressHint)</span></label><input id="address" name="address" type="text" inputmode="url" maxlength="2000" value="\(typed)">
            <label for="file">\(OldSitePhrases.file)<span class="hint">\(OldSitePhrases.fileHint)</span></label><input id="file" name="file" type="file" accept=".xml,.rss,.atom,.json,application/xml,application/rss+xml,application/json">
            <p class="acts"><button>\(OldSitePhrases.lookNow)</button></p></form></section>
            \(before)
            """
    }

    private var before: HTML {
        guard !imports.isEmpty else { return HTML() }
        let items: [HTML] = imports.map { one in
            """
            <li><a href="\(one.path)">\(one.address)</a> · <span class="state \(one.state.shape)">\(one.state.words)</span> <span class="soft">\(one.officer) · <span class="figures">\(one.createdAt.written)</span></span></li>

            """
        }
        return """
            <section><h2>\(OldSitePhrases.before)</h2><ul class="rows">\(items)</ul></section>
            """
    }
}

/// One import: what was found, what comes in, what came in and waits for a second person.
struct OldSitePage: PageContent {
    let known: OldImport
    let counts: [OldItem.State: Int]
    let toChoose: [OldItem]
    let failed: [OldItem]
    let brought: [OldItem]
    /// The names of the topics there are.
    let topics: [String]
    let officer: Officer
    /// How many were published a moment ago, and how many were not.
    let published: Int?
    let refused: Int
    let trouble: String?

    private enum CodingKeys: CodingKey { case known, toChoose, failed, brought, trouble }

    var title: String { OldSitePhrases.title.text }

    private func count(_ state: OldItem.State) -> Int { counts[state] ?? 0 }
    private var mayChoose: Bool { officer.id == known.officerID }
    private var mayApprove: Bool { officer.may(.approveStory) && !mayChoose }

    func html(_ frame: Frame) -> HTML {
        """
        <p><a href="/office/old-site">\(Phrases.back)</a></p><h1>\(title)</h1>
        <p><code class="long">\(known.address)</code> · <span class="state \(known.state.shape)">\(known.state.words)</span><br><span class="soft">\(known.officer) · <span class="figures">\(known.createdAt.written)</span></span></p>
        \(notices)
        \(approval(frame))
        \(choice(frame))
        \(failures(frame))
        \(came)
        """
    }

    private var notices: HTML {
        var html = HTML()
        if let trouble { html += "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        if let published {
            html +=
                "<p class=\"notice good\" role=\"status\">\(OldSitePhrases.published(published, refused))</p>"
        }
        switch known.state {
        case .looking:
            html += "<p class=\"notice\" role=\"status\">\(OldSitePhrases.isLooking)</p>\(again)"
        case .failed: html += "<p class=\"notice bad\">\(known.trouble ?? "")</p>"
        case .bringing:
            html +=
                "<p class=\"notice\" role=\"status\">\(OldSitePhrases.isBringing(count(.brought), count(.chosen)))</p>\(again)"
        case .found, .done: break
        }
        return html
    }

    private var again: HTML {
        "<p class=\"acts\"><a class=\"button quiet\" href=\"\(known.path)\">\(OldSitePhrases.loadAgain)</a></p>"
    }

    // MARK: - Choosing

    private func choice(_ frame: Frame) -> HTML {
        guard !toChoose.isEmpty else { return HTML() }
        let all = count(.found)
        guard mayChoose else {
            return """
                <h2>\(OldSitePhrases.foundCount(all))</h2>
                <p class="notice measure">\(OldSitePhrases.othersChoice(known.officer)) <a href="/office/old-site">\(OldSitePhrases.title)</a></p>
                """
        }
        let rows: [HTML] = toChoose.map { item in
            let box: HTML =
                item.isKnown
                ? "<span class=\"soft\">\(OldSitePhrases.isHere)</span>"
                : "<input type=\"checkbox\" name=\"item\" value=\"\(item.id)\" aria-label=\"\(item.title)\" checked>"
            return """
                <tr><td>\(box)</td><th scope="row">\(item.title)\(picture(item))<br><a class="soft" href="\(item.address)" rel="noreferrer"><code class="long">\(item.address)</code></a></th><td class="figures" data-label="\(OldSitePhrases.oldDay)">\(day(item))</td></tr>

                """
        }
        let more: HTML =
            all > toChoose.count
            ? "<p>\(OldSitePhrases.firstOf(toChoose.count, all))</p>" : HTML()
        return """
            <section><h2 id="found">\(OldSitePhrases.foundCount(all))</h2><p class="measure">\(OldSitePhrases.chooseWords)</p>
            <form method="post" action="\(known.path)/choice">\(frame.proof)
            <div class="wide" role="region" aria-labelledby="found" tabindex="0"><table class="cards"><caption class="unseen">\(OldSitePhrases.which)</caption><thead><tr><th scope="col">\(OldSitePhrases.take)</th><th scope="col">\(Phrases.title)</th><th scope="col">\(OldSitePhrases.oldDay)</th></tr></thead><tbody>\(rows)</tbody></table></div>\(more)
            <fieldset><legend>\(OldSitePhrases.which)</legend>
            <label class="choice"><input type="radio" name="which" value="ticked" checked> \(OldSitePhrases.ticked)</label>
            <label class="choice"><input type="radio" name="which" value="all"> \(OldSitePhrases.everything(all))</label>
            <label for="since">\(OldSitePhrases.since)<span class="hint">\(OldSitePhrases.sinceHint)</span></label><input class="short" id="since" name="since" type="date"></fieldset>
            <fieldset><legend>\(OldSitePhrases.becomes)</legend>
            <label class="choice"><input type="radio" name="target" value="submitted" checked> \(OldSitePhrases.asSubmitted)</label>
            <label class="choice"><input type="radio" name="target" value="draft"> \(OldSitePhrases.asDraft)</label>
            <label for="topic">\(Phrases.topic)<span class="hint">\(OldSitePhrases.topicHint)</span></label><input id="topic" name="topic" type="text" maxlength="80" list="topics" autocomplete="off" value="\(known.topic)"><datalist id="topics">\(topics.map { "<option value=\"\($0)\"></option>" as HTML })</datalist></fieldset>
            <p class="acts"><button>\(OldSitePhrases.bringIn)</button></p></form></section>
            """
    }

    private func picture(_ item: OldItem) -> HTML {
        item.picture.isEmpty
            ? HTML() : " <span class=\"soft\">· \(OldSitePhrases.hasPicture)</span>"
    }

    private func day(_ item: OldItem) -> HTML {
        item.publishedAt.map { "\(Day(of: $0).written)" } ?? "\(OldSitePhrases.noDay)"
    }

    private func failures(_ frame: Frame) -> HTML {
        guard !failed.isEmpty else { return HTML() }
        let items: [HTML] = failed.map { item in
            let hidden: HTML =
                mayChoose
                ? "<input type=\"hidden\" name=\"item\" value=\"\(item.id)\">" : HTML()
            return """
                <li>\(item.title) <span class="state late">\(item.trouble ?? "")</span><br><a class="soft" href="\(item.address)" rel="noreferrer"><code class="long">\(item.address)</code></a>\(hidden)</li>

                """
        }
        let list: HTML = "<ul class=\"rows\">\(items)</ul>"
        guard mayChoose else {
            return "<section><h2>\(OldSitePhrases.failures(count(.failed)))</h2>\(list)</section>"
        }
        return """
            <section><h2>\(OldSitePhrases.failures(count(.failed)))</h2>
            <form method="post" action="\(known.path)/choice">\(frame.proof)<input type="hidden" name="target" value="\(known.target.rawValue)"><input type="hidden" name="topic" value="\(known.topic)">
            \(list)<p class="acts"><button class="quiet">\(OldSitePhrases.again)</button></p></form></section>
            """
    }

    // MARK: - Approving

    private var waiting: [OldItem] { brought.filter { $0.storyState == .submitted } }

    /// The whole import for a second person, who reads each and ticks what may go out.
    private func approval(_ frame: Frame) -> HTML {
        guard !waiting.isEmpty else { return HTML() }
        guard mayApprove else {
            return "<p class=\"notice\">\(OldSitePhrases.waitsForAnother(waiting.count))</p>"
        }
        let rows: [HTML] = waiting.map { item in
            """
            <tr><td><input type="checkbox" name="story" value="\(item.storyID ?? "") \(item.revisionID ?? "")" aria-label="\(item.storyTitle ?? item.title)"></td><th scope="row"><a href="/office/stories/\(item.storyID ?? "")/approval">\(item.storyTitle ?? item.title)</a>\(notes(item))</th><td class="figures" data-label="\(OldSitePhrases.oldDay)">\(day(item))</td></tr>

            """
        }
        return """
            <section class="sheet"><h2 id="approve">\(OldSitePhrases.toApprove(waiting.count))</h2><p class="measure">\(OldSitePhrases.approveWords)</p>
            <form method="post" action="\(known.path)/publication">\(frame.proof)
            <div class="wide" role="region" aria-labelledby="approve" tabindex="0"><table class="cards"><caption class="unseen">\(OldSitePhrases.toApprove(waiting.count))</caption><thead><tr><th scope="col">\(OldSitePhrases.take)</th><th scope="col">\(Phrases.title)</th><th scope="col">\(OldSitePhrases.oldDay)</th></tr></thead><tbody>\(rows)</tbody></table></div>
            <label class="choice"><input type="checkbox" name="looked" value="1" required> \(OldSitePhrases.looked)</label>
            <p class="acts"><button>\(OldSitePhrases.publishOld)</button></p></form></section>
            """
    }

    private func notes(_ item: OldItem) -> HTML {
        guard !item.notes.isEmpty else { return HTML() }
        let lines: [HTML] = item.notes.split(separator: "\n").map {
            "<br><span class=\"soft\">\(String($0))</span>"
        }
        return lines.joined()
    }

    private var came: HTML {
        let rest = mayApprove ? brought.filter { $0.storyState != .submitted } : brought
        guard !rest.isEmpty else { return HTML() }
        let items: [HTML] = rest.map { item in
            """
            <li><a href="/office/stories/\(item.storyID ?? "")">\(item.storyTitle ?? item.title)</a> <span class="soft">\(item.storyState?.words.text ?? "") · <span class="figures">\(day(item))</span></span>\(notes(item))</li>

            """
        }
        return """
            <section><h2>\(OldSitePhrases.cameIn(rest.count))</h2><ul class="rows">\(items)</ul></section>
            """
    }
}
