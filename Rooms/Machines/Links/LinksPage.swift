import Markup
import Office
import Web
import WorkingTime

/// Links that lead nowhere, each beside the story to mend; for the administrator, the hubs too.
struct LinksPage: PageContent {
    let links: [BrokenLink]
    /// How many there are in all.
    let count: Int
    /// Nil for who may not change them.
    let hubs: HubForm?
    let trouble: String?

    var title: String { Phrases.links.text }

    func html(_ frame: Frame) -> HTML {
        """
        <h1>\(Phrases.links)</h1>
        <p class="measure">\(Phrases.linksWords)</p>
        \(list)
        \(hubs.map { form($0, frame) } ?? HTML())
        """
    }

    private var list: HTML {
        guard !links.isEmpty else { return "<p class=\"empty\">\(Phrases.noBrokenLinks)</p>" }
        let rows: [HTML] = links.map { link in
            """
            <tr><th scope="row"><a href="/office/stories/\(link.storyID)">\(link.title)</a></th>
            <td data-label="\(Phrases.link)"><code>\(link.link)</code></td><td data-label="\(Phrases.fault)">\(link.fault.words)</td><td class="figures" data-label="\(Phrases.foundAt)">\(link.foundAt.written)</td></tr>
            """
        }
        let more: HTML =
            count > links.count ? "<p>\(Phrases.firstOf(links.count, count))</p>" : HTML()
        return """
            <div class="wide" role="region" aria-label="\(Phrases.links)" tabindex="0"><table class="cards">
            <caption class="unseen">\(Phrases.links)</caption>
            <thead><tr><th scope="col">\(Phrases.story)</th><th scope="col">\(Phrases.link)</th><th scope="col">\(Phrases.fault)</th><th scope="col">\(Phrases.foundAt)</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>\(more)
            """
    }

    private func form(_ typed: HubForm, _ frame: Frame) -> HTML {
        var fault = HTML()
        if let trouble { fault = "<p class=\"error\" id=\"trouble\" role=\"alert\">\(trouble)</p>" }
        return """
            <section class="measure" aria-labelledby="hubs-title"><h2 id="hubs-title">\(Phrases.hubs)</h2>
            <p>\(Phrases.hubsWords)</p>
            \(fault)<form method="post" action="/office/hubs">\(frame.proof)
            <label>\(Phrases.hubAddresses)<textarea name="hubs" rows="3" maxlength="1600" spellcheck="false"\(if: trouble != nil, " aria-invalid=\"true\" aria-describedby=\"trouble\"")>\(typed.hubs)</textarea></label>
            <label>\(Phrases.siteAddress)<input name="origin" type="url" value="\(typed.origin)" maxlength="300" required></label>
            <p><button>\(Phrases.save)</button></p></form></section>
            """
    }
}

extension BrokenLink.Fault {
    var words: Phrase {
        switch self {
        case .missing: Phrase(vi: "Không có trang này", en: "There is no such page")
        case .withdrawn: Phrase(vi: "Bài đã được gỡ", en: "Taken off the portal")
        case .moved: Phrase(vi: "Đã đổi địa chỉ", en: "Has another address now")
        case .failed: Phrase(vi: "Trang đang lỗi", en: "The page fails")
        }
    }
}
