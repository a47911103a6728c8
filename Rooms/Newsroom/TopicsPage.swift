import Markup
import Office
import Web

/// The topics of the portal and their names.
struct TopicsPage: PageContent {
    let topics: [Topic]
    /// Names beyond Vietnamese and English, by the topic's id.
    let names: [String: [Language: String]]
    /// In which of those languages the portal speaks.
    let languages: [Language]
    let mayChange: Bool
    let trouble: String?
    let typed: String

    private enum CodingKeys: CodingKey { case topics, names, trouble }

    var title: String { Phrases.topics.text }

    func html(_ frame: Frame) -> HTML {
        var notice = HTML()
        if let trouble { notice = "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        return """
            <p><a href="/office/stories">\(Phrases.back)</a></p>
            <h1>\(Phrases.topics)</h1>
            <p class="measure">\(Phrases.topicsWords)</p>
            \(notice)
            \(list(frame))
            <section class="sheet"><h2>\(Phrases.addTopic)</h2>
            <form method="post" action="/office/topics">\(frame.proof)
            <label for="name">\(Phrases.topicName)</label><input class="short" type="text" id="name" name="name" value="\(typed)" maxlength="80" required>
            <label for="nameEn">\(Phrases.topicNameEn)</label><input class="short" type="text" id="nameEn" name="nameEn" maxlength="80" lang="en">
            <p class="acts"><button>\(Phrases.addTopic)</button></p></form></section>
            """
    }

    private func more(_ topic: Topic) -> HTML {
        let known = names[topic.id] ?? [:]
        let inputs: [HTML] = Language.sorted(Set(languages).union(known.keys)).map { language in
            """
            <label>\(Phrases.inLanguage(language))<input type="text" name="name.\(language.rawValue)" value="\(known[language] ?? "")" maxlength="80" lang="\(language.rawValue)"\(if: language.isRightToLeft, " dir=\"rtl\"")></label>
            """
        }
        return inputs.joined()
    }

    private func list(_ frame: Frame) -> HTML {
        if topics.isEmpty { return "<p class=\"empty\">\(Phrases.noTopics)</p>" }
        let rows: [HTML] = topics.map { topic in
            guard mayChange else {
                return
                    "<li>\(topic.name) <span class=\"soft\" lang=\"en\">\(topic.nameEn)</span></li>"
            }
            return """
                <li><form class="filter" method="post" action="/office/topics/\(topic.id)">\(frame.proof)
                <label>\(Phrases.topicName)<input type="text" name="name" value="\(topic.name)" maxlength="80" required></label>
                <label>\(Phrases.topicNameEn)<input type="text" name="nameEn" value="\(topic.nameEn)" maxlength="80" lang="en"></label>
                \(more(topic))<button class="quiet">\(Phrases.save)</button></form></li>
                """
        }
        return "<ul class=\"rows\">\(rows)</ul>"
    }
}
