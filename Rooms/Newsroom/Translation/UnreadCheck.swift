import Markup
import Office
import Storage
import Web

extension Act {
    /// Refuses to approve a text in which a machine wrote what nobody has read, unless the form
    /// leaves those languages out by name (`without`). Readers never get them either way: a
    /// language is published only when every part of it was read.
    func checkTranslations(of story: Story, without: [String]) throws {
        guard let written = try connection.revision(id: story.revisionID)?.written else { return }
        let left = written.unreadLanguages.filter { !without.contains($0.rawValue) }
        guard !left.isEmpty else { return }
        throw Refusal(
            Phrases.unreadRefusal(
                left.map { language in
                    let rows = Collation(written.vi, written.translations[language]).rows
                    let places = rows.indices.filter { rows[$0].freshness == .unread }
                    return Phrases.unread(language, places.map { max(1, $0 - 1) })
                }), .conflict)
    }
}

extension Written {
    /// What an approver has to say of languages that are not ready because of the machine.
    var leavingOut: HTML {
        unreadLanguages.map { language in
            """
            <label class="choice"><input type="checkbox" name="without" value="\(language.rawValue)">\(Phrases.publishWithout(language, translations[language]?.unread ?? 0))</label>
            """
        }.joined()
    }
}
