import Foundation
import Markup
import Office
import Storage
import WorkingTime

/// What is looked at before a text goes to its approver, said beside the button and not after it.
struct Checklist: Sendable, Encodable {
    struct Line: Sendable, Encodable, Equatable {
        enum Weight: String, Sendable, Codable {
            /// Has to be put right first.
            case must
            /// Worth a look; the writer decides.
            case look
        }

        let weight: Weight
        let words: Phrase

        private enum CodingKeys: CodingKey { case weight, words }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(weight, forKey: .weight)
            try container.encode(words.text, forKey: .words)
        }
    }

    private(set) var lines: [Line] = []
    /// What somebody has to say is public before the text can be submitted.
    let numbers: [PersonalNumbers.Found]

    /// Letters of a summary that lists and shared links show whole.
    static let summaryShown = 200

    /// - Parameter media: the items of the library that are there, of ``Written/mediaIDs``.
    init(_ written: Written, media: [MediaItem]) {
        let texts = written.texts.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
        numbers = PersonalNumbers.found(
            in: texts.map { "\($0.title)\n\($0.summary)\n\($0.body)" }.joined(separator: "\n\n"))
        addText(written)
        addMedia(written, media)
        addKind(written, media)
    }

    /// What stops it, apart from numbers that have to be declared.
    var reasonsNotToSubmit: [Phrase] { lines.filter { $0.weight == .must }.map(\.words) }

    func allowsSubmission(numbersArePublic: Bool) -> Bool {
        reasonsNotToSubmit.isEmpty && (numbers.isEmpty || numbersArePublic)
    }

    private mutating func must(_ words: Phrase) { lines.append(Line(weight: .must, words: words)) }
    private mutating func look(_ words: Phrase) { lines.append(Line(weight: .look, words: words)) }

    private mutating func addText(_ written: Written) {
        if written.vi.title.isEmpty { must(Phrases.titleNeeded) }
        if written.vi.body.isEmpty { must(Phrases.bodyNeeded) }
        if written.vi.summary.isEmpty { look(Phrases.summaryMissing) }
        if written.vi.summary.count > Checklist.summaryShown {
            look(Phrases.summaryLong(Checklist.summaryShown))
        }
        if written.topic.isEmpty, written.kind != .page { look(Phrases.topicMissing) }
        if written.source.isEmpty, written.vi.body.contains("](http") {
            look(Phrases.sourceMissing)
        }
    }

    private mutating func addMedia(_ written: Written, _ media: [MediaItem]) {
        let known = Dictionary(media.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        for id in written.mediaIDs {
            guard let item = known[id] else {
                must(Phrases.mediaGone)
                continue
            }
            if !item.isReady { must(Phrases.mediaNotReady(item.name)) }
            let isDescribed =
                !(item.alt[.vi] ?? "").isEmpty || written.describesInText(id)
            if item.kind == .picture, !isDescribed { must(Phrases.altMissing(item.name)) }
            if item.kind == .video, item.subtitles.isEmpty {
                look(Phrases.captionsMissing(item.name))
            }
        }
    }

    private mutating func addKind(_ written: Written, _ media: [MediaItem]) {
        let kinds = Set(
            media.filter { written.shownMediaIDs.contains($0.id) }.map(\.kind))
        switch written.kind {
        case .article, .notice, .page: break
        case .photos: if !kinds.contains(.picture) { must(Phrases.photosNeeded) }
        case .infographic: if !kinds.contains(.picture) { must(Phrases.infographicNeeded) }
        case .video: if !kinds.contains(.video) { must(Phrases.videoNeeded) }
        case .audio: if !kinds.contains(.sound) { must(Phrases.soundNeeded) }
        case .document: addDocument(written)
        }
    }

    private mutating func addDocument(_ written: Written) {
        guard let facts = written.document else {
            must(Phrases.documentFactsNeeded)
            return
        }
        if facts.number.isEmpty { must(Phrases.numberNeeded) }
        if facts.type.isEmpty { must(Phrases.typeNeeded) }
        if facts.issuer.isEmpty { must(Phrases.issuerNeeded) }
        if facts.signedOn == nil { must(Phrases.signedOnNeeded) }
        if facts.signer.isEmpty { look(Phrases.signerMissing) }
        if facts.attachments.isEmpty { look(Phrases.paperMissing) }
    }
}

extension Written {
    /// Items of the library that its text or its head shows, each once.
    var shownMediaIDs: [String] {
        let pattern = /\]\(\/media\/([0-9A-Za-z-]{1,64})/
        let inTexts = texts.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { text in
            text.value.body.matches(of: pattern).map { String($0.output.1) }
        }
        var seen: Set<String> = []
        return ([mediaID].compactMap { $0 } + inTexts).filter { seen.insert($0).inserted }
    }

    /// Every item of the library that it needs.
    var mediaIDs: [String] {
        var seen: Set<String> = []
        return (shownMediaIDs + attachments).filter { seen.insert($0).inserted }
    }

    /// Whether every place that shows an item says in words what it is.
    func describesInText(_ id: String) -> Bool {
        guard mediaID != id else { return false }
        let bodies = texts.values.map(\.body)
        let places = bodies.reduce(0) { $0 + $1.ranges(of: "](/media/\(id)").count }
        let silent = bodies.reduce(0) { $0 + $1.ranges(of: "![](/media/\(id)").count }
        return places > 0 && silent == 0
    }
}

extension House {
    /// What has to be looked at before a text is submitted.
    func checklist(_ connection: any Connection, _ written: Written) throws -> Checklist {
        Checklist(
            written, media: Array(try media(connection, written.mediaIDs).values))
    }
}
