import Markup
import Office
import Web

/// Keeping the names of topics.
enum TopicsDesk {
    @Sendable static func list(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await topicsPage(visit, trouble: nil))
    }

    @Sendable static func add(_ visit: OfficerVisit) async throws -> Reply {
        let name = visit.form["name"]
        let nameEn = visit.form["nameEn"]
        return try await keep(visit, "topic.add") { act in
            let topic = try act.topic(called: name)
            if !nameEn.isEmpty { try act.rename(topic, topic.name, nameEn) }
            act.note(Ref("topic", topic.id), name)
        }
    }

    @Sendable static func rename(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let name = visit.form["name"]
        let nameEn = visit.form["nameEn"]
        let more = names(visit.form)
        return try await keep(visit, "topic.rename") { act in
            guard let topic = try act.connection.topic(id: id) else { throw Refusal.notFound }
            try act.rename(topic, name, nameEn)
            for (language, name) in more { try act.name(id, name, in: language) }
            act.note(Ref("topic", id), name)
            try act.state(.storyChanged(Ref("topic", id)))
        }
    }

    /// Names in languages beyond Vietnamese and English; an empty one takes the name away.
    private static func names(_ form: Form) -> [Language: String] {
        var names: [Language: String] = [:]
        for (field, _) in form.fields where field.hasPrefix("name.") {
            guard let language = Language(rawValue: String(field.dropFirst(5))),
                Language.known.contains(language), ![.vi, .en].contains(language)
            else { continue }
            names[language] = FormReader.readable(form[field])
        }
        return names
    }

    private static func keep(
        _ visit: OfficerVisit, _ action: String, _ body: @Sendable @escaping (Act) throws -> Void
    ) async throws -> Reply {
        guard (1...80).contains(visit.form["name"].count), visit.form["nameEn"].count <= 80,
            names(visit.form).values.allSatisfy({ $0.count <= 80 })
        else {
            return .page(
                try await topicsPage(visit, trouble: Phrases.topicNameNeeded.text),
                status: .unprocessable)
        }
        try await visit.office.act(action, by: visit.officer, body)
        return .seeOther("/office/topics")
    }

    private static func topicsPage(
        _ visit: OfficerVisit, trouble: String?
    ) async throws -> TopicsPage {
        let typed = visit.form["name"]
        let mayChange = visit.officer.may(.approveStory)
        let offered = visit.office.particulars.languages
        return try await visit.office.read { connection in
            TopicsPage(
                topics: try connection.topics(), names: try connection.topicNames(),
                languages: offered.filter { ![.vi, .en].contains($0) }, mayChange: mayChange,
                trouble: trouble,
                typed: typed)
        }
    }
}
