import Differences
import Foundation
import Markup
import Office
import Web
import WorkingTime

/// Two people changed one story: their texts are put together where they can be, and a person is
/// asked about the places that both changed. Nothing is lost: both texts stand in the page.
struct ConflictPage: PageContent {
    private let sides: Merging.Sides
    private let known: Writing.Known
    private let merge: WrittenMerge
    /// The second writer's form as it was sent.
    private let fields: [UnsavedText.Field]

    private enum CodingKeys: CodingKey { case savedBy, savedAt, theirs, merged, conflicts }

    init(
        known: Writing.Known, fields: [UnsavedText.Field], sides: Merging.Sides, form: Form
    ) throws {
        self.known = known
        self.sides = sides
        self.fields = fields.filter { !$0.name.hasPrefix("choose-") && $0.name != "base" }
            .filter { $0.name != "theirs" }
        let reader = FormReader(
            book: known.book, units: known.units, before: sides.base.written)
        merge = WrittenMerge(
            base: sides.base.written, mine: reader.read(form).written,
            theirs: sides.theirs.written)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(sides.savedBy, forKey: .savedBy)
        try container.encode(sides.theirs.at, forKey: .savedAt)
        try container.encode(sides.theirs.written, forKey: .theirs)
        try container.encode(merge.merged, forKey: .merged)
        try container.encode(merge.conflicts.map(\.place.name), forKey: .conflicts)
    }

    var title: String { Phrases.savedMeanwhile.text }

    func html(_ frame: Frame) -> HTML {
        let kept: [HTML] = fields.map {
            "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">\n"
        }
        return """
            <h1>\(Phrases.savedMeanwhile)</h1>
            <p class="notice" role="alert">\(Phrases.savedMeanwhileWords(sides.savedBy, sides.theirs.at.written))</p>
            <form method="post" action="\(sides.story.path)/merge" class="merge">\(frame.proof)
            <input type="hidden" name="base" value="\(sides.base.id)"><input type="hidden" name="theirs" value="\(sides.theirs.id)">
            \(kept)
            \(questions)
            <p class="acts"><button name="then" value="save">\(WritingPhrases.saveMerged)</button>
            <button class="quiet" name="then" value="edit">\(WritingPhrases.editMerged)</button></p>
            </form>
            \(whatTheyChanged)
            \(wholeTexts)
            """
    }

    private var questions: HTML {
        if merge.conflicts.isEmpty { return "<p>\(WritingPhrases.noConflict)</p>" }
        let all: [HTML] = merge.conflicts.enumerated().map { question($0.element, $0.offset + 1) }
        return """
            <h2>\(WritingPhrases.bothChanged(merge.conflicts.count))</h2>
            \(all)
            """
    }

    private func question(_ conflict: WrittenMerge.Conflict, _ number: Int) -> HTML {
        let field = conflict.place.field
        let (base, left, right) = (
            named(conflict.base, field), named(conflict.mine, field), named(conflict.theirs, field)
        )
        let mine = Difference(from: base, to: left)
        let theirs = Difference(from: base, to: right)
        let name = conflict.place.name
        var both = HTML()
        if conflict.canBeBoth {
            both = choice(name, .both, WritingPhrases.takeBoth, isChosen: false)
        }
        return """
            <fieldset><legend>\(number). \(WritingPhrases.field(conflict.place.field))</legend>
            <div class="columns">
            <div>\(choice(name, .mine, WritingPhrases.takeMine, isChosen: true))
            <div class="changed">\(shown(mine, left))</div></div>
            <div>\(choice(name, .theirs, WritingPhrases.takeTheirs(sides.savedBy), isChosen: false))
            <div class="changed">\(shown(theirs, right))</div></div>
            </div>
            \(both)</fieldset>
            """
    }

    /// What people call the thing that an id stands for.
    private func named(_ text: String, _ field: String) -> String {
        switch field {
        case "unit": known.units.first { $0.id == text }?.name ?? text
        case "task": known.book?.tasks.first { $0.id == text }?.text ?? text
        case "target": known.book?.targets.first { $0.id == text }?.text ?? text
        default: text
        }
    }

    private func shown(_ difference: Difference, _ text: String) -> HTML {
        if text.isEmpty { return "<p class=\"soft\">\(WritingPhrases.takenOut)</p>" }
        return difference.drawn()
    }

    private func choice(
        _ name: String, _ choice: WrittenMerge.Choice, _ words: Phrase, isChosen: Bool
    ) -> HTML {
        """
        <label class="choice"><input type="radio" name="\(name)" value="\(choice.rawValue)"\(if: isChosen, " checked")> \(words)</label>
        """
    }

    /// What comes into the text from the other one without a question.
    private var whatTheyChanged: HTML {
        let (old, new) = (sides.base.written.vi, sides.theirs.written.vi)
        let difference = Difference(from: old.body, to: new.body)
        guard difference.hasChanges else { return HTML() }
        return """
            <details class="fold"><summary>\(WritingPhrases.whatTheyChanged(sides.savedBy))</summary>
            <div class="changed">\(difference.drawn(folds: true))</div></details>
            """
    }

    private var wholeTexts: HTML {
        """
        <details class="fold"><summary>\(WritingPhrases.wholeTexts)</summary>
        <div class="columns"><div>\(area("my-body", Phrases.yourText, merge.mine.vi.body))</div>
        <div>\(area("their-body", Phrases.theirText(sides.savedBy), merge.theirs.vi.body))</div></div></details>
        """
    }

    private func area(_ id: String, _ label: Phrase, _ text: String) -> HTML {
        """
        <label for="\(id)">\(label)</label><textarea id="\(id)" rows="16" readonly>\(text)</textarea>
        """
    }
}
