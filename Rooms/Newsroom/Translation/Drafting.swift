import Crypto
import Foundation
import Markup
import Office
import Storage

/// Drafts that a machine makes, one for each source text and language, kept apart from what people
/// write: nothing of them is in a story before somebody saves it there.
enum Drafting {
    static let jobKind = "draft-translation"

    /// What is asked of the job.
    struct Order: Codable, Sendable {
        let story: String
        let language: Language
    }

    /// By which a text is known; SHA-256 of its words.
    static func hash(_ source: String) -> String {
        SHA256.hash(data: Data(source.utf8)).map { byte in
            let figures = String(byte, radix: 16)
            return figures.count == 1 ? "0" + figures : figures
        }.joined()
    }

    /// Source texts of a story that are missing or out of date in a language, each once.
    static func wanted(_ written: Written, _ language: Language) -> [String] {
        var seen: Set<String> = []
        return Collation(written.vi, written.translations[language]).rows
            .filter { [.missing, .stale].contains($0.freshness) && !$0.source.isEmpty }
            .map(\.source).filter { seen.insert($0).inserted }
    }

    /// The job: drafts what has no draft yet, and keeps each paragraph as soon as it is there, so
    /// that a server that stops in the middle is asked only for the rest.
    @Sendable static func work(_ office: Office, _ job: Job) async throws {
        let order: Order = try job.decoded()
        guard let translator = office.translator else { return }
        let language = order.language
        let (sources, glossary) = try await office.read { connection in
            guard let story = try connection.story(id: order.story),
                let revision = try connection.revision(id: story.revisionID)
            else { return ([String](), Glossary([])) }
            let known = try connection.drafts(
                of: wanted(revision.written, language), in: language)
            return (
                wanted(revision.written, language).filter { known[$0] == nil },
                Glossary(try connection.terms())
            )
        }
        do {
            for source in sources {
                let words = try await draft(source, in: language, with: translator, glossary)
                try await office.act("translation.draft", by: nil) { act in
                    act.note(Ref("story", order.story), language.rawValue)
                    try act.keep(draft: words, of: source, in: language)
                }
            }
        } catch let trouble as TranslatorTrouble where !trouble.canPass {
            // Trying again would come to the same: who asked reads why.
            try await office.act("translation.refused", by: nil) { act in
                act.note(Ref("story", order.story), language.rawValue)
                try act.keep(trouble: trouble.words, of: order.story, in: language)
            }
        }
    }

    /// A block in another language, with everything that is no sentence as it was.
    static func draft(
        _ source: String, in language: Language, with translator: any MachineTranslator,
        _ glossary: Glossary
    ) async throws -> String {
        let skeleton = Skeleton(source) { glossary.places(in: $0, for: language) }
        let sentences = skeleton.sentences
        let asked = sentences.filter { !$0.isHeldWhole }
        var answers: [String] = []
        if !asked.isEmpty {
            answers = try await translator.translate(
                asked.map(\.marked), from: .vi, to: language)
        }
        var texts: [String] = []
        var rest = answers[...]
        for sentence in sentences {
            if sentence.isHeldWhole {
                texts.append(sentence.restored(sentence.marked) ?? sentence.text)
            } else if let answer = rest.popFirst(), let whole = sentence.restored(answer) {
                texts.append(whole)
            } else {
                texts.append(try await byPieces(sentence, in: language, with: translator))
            }
        }
        return skeleton.filled(with: texts)
    }

    /// The machine lost a mark: what stands between the marks is translated piece by piece, which
    /// reads worse and loses nothing.
    private static func byPieces(
        _ sentence: Guarded, in language: Language, with translator: any MachineTranslator
    ) async throws -> String {
        let pieces = sentence.between
        let worded = pieces.filter { $0.contains(where: \.isLetter) }
        var answers = try await translator.translate(
            worded.map { $0.trimmingCharacters(in: .whitespaces) }, from: .vi, to: language)[...]
        return sentence.joined(
            pieces.map { piece in
                piece.contains(where: \.isLetter) ? answers.popFirst() ?? piece : piece
            })
    }
}
