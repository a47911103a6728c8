import Foundation
import Markup
import Office
import PersonalData
import Storage
import Web

/// Puts a question and its answer on the portal, and takes them off.
enum Publication {
    /// What an officer begins with: the sender's and the office's words, masked.
    static func draft(_ found: ResidentCase, answer: String, photos: [String]) -> PublicDraft {
        let question = PersonalData.masked(found.words)
        return PublicDraft(
            title: title(of: question), question: question, answer: PersonalData.masked(answer))
    }

    /// The first sentence, cut between words.
    private static func title(of words: String) -> String {
        let first = words.prefix { !".?!\n".contains($0) }
        let line = first.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard line.count > 90 else { return line }
        var short = ""
        for word in line.split(separator: " ") where short.count + word.count < 88 {
            short += short.isEmpty ? "\(word)" : " \(word)"
        }
        return short + " …"
    }

    /// What still looks like somebody's own in words that are to be public.
    static func found(in draft: PublicDraft) -> [String] {
        var seen: Set<String> = []
        return [draft.title, draft.question, draft.answer].flatMap { PersonalData.found(in: $0) }
            .map(\.words).filter { seen.insert($0).inserted }
    }

    /// Who else of the house has to know: the index of searches, and the words themselves where
    /// they are to be gone. Part of the act that says so.
    @Sendable static func hear(_ act: Act, _ fact: Fact) throws {
        guard case .casePublished(let ref) = fact, ref.kind == "case" else { return }
        guard let found = try act.connection.residentCase(id: ref.id) else { return }
        guard found.publishedAt != nil, found.mayPublish else {
            try act.clearPublicWords(of: ref.id)
            return try act.connection.removeFromIndex(ref)
        }
        guard let published = try act.connection.publicCase(of: ref.id) else { return }
        try act.connection.index([published.document])
    }

    @Sendable static func pagesChanged(
        _ connection: any Connection, _ ref: Ref
    ) throws -> PageChange? {
        guard ref.kind == "case" else { return nil }
        return .only([.thing(kind: "case", id: ref.id), list])
    }

    /// What every list of questions and answers depends on.
    static let list = PageTag.thing(kind: "case-list", id: "")

    static let siteParts = SiteParts(
        changes: { connection, size in try connection.publicCasePartChanges(size: size) },
        addresses: { connection, number, size in
            try connection.publicCasePart(number, size: size)
        })

    static let searchable = SearchSource(kind: "case") { connection, after, limit in
        try connection.publicCaseBatch(after: after, limit: limit)
    }
}

extension Act {
    /// Puts an answered case on the portal, or changes what is there. Only what its sender allows.
    func publish(_ found: ResidentCase, as draft: PublicDraft) throws {
        guard let officer else { throw Refusal.notAllowed }
        guard found.state == .answered, found.mayPublish, found.erasedAt == nil else {
            throw Refusal(PublicWords.cannotPublish)
        }
        guard !draft.title.isEmpty, !draft.question.isEmpty, !draft.answer.isEmpty,
            draft.title.count <= PublicCase.longestTitle,
            max(draft.question.count, draft.answer.count) <= PublicCase.longestText
        else { throw Refusal(PublicWords.draftIncomplete) }
        let photos = Set(try connection.storedFiles(of: found.ref).map(\.id))
        let covers = try connection.photoCovers(of: found.id)
        var draft = draft
        // The covered copy stands for the photo.
        draft.photos = draft.photos.filter(photos.contains).map { covers[$0]?.fileID ?? $0 }
        let slug = try publicCaseSlug(of: found.id) ?? freeSlug(draft.title, of: found)
        try write(draft, of: found, slug: slug, by: officer)
        if found.publishedAt == nil {
            var changed = found
            changed.publishedAt = now
            try save(changed, from: found)
            try tell(
                found.id, .published, isPublic: true,
                with: CaseEntry.Details(path: PublicCase.path(of: slug), title: draft.title))
        }
        try state(.casePublished(found.ref))
    }

    /// Takes a question and its answer off the portal; its address says that they are gone.
    func unpublish(_ found: ResidentCase, because words: String) throws {
        guard found.publishedAt != nil else { throw Refusal(PublicWords.notPublished) }
        guard !words.isEmpty else { throw Refusal(Phrases.reasonNeeded) }
        var changed = found
        changed.publishedAt = nil
        try save(changed, from: found)
        try tell(found.id, .unpublished, words, isPublic: true)
        try state(.casePublished(found.ref))
    }

    private func freeSlug(_ title: String, of found: ResidentCase) throws -> String {
        let base = Slug.make(from: title)
        let plain = base.isEmpty ? "phan-anh" : base
        for number in 1..<50 {
            let slug = number == 1 ? plain : "\(plain)-\(number)"
            if try !connection.publicCaseSlugIsTaken(slug, besides: found.id) { return slug }
        }
        return "\(plain)-\(found.code.lowercased())"
    }
}
