import Foundation
import Office
import Storage

/// Stories begun from what residents asked: out of the public words only, and told to the case.
enum CaseStories {
    /// Answers of one kind published in ``days`` from which on a story is worth while.
    static let worthwhile = 5
    static let days = 30

    /// All that was published of one kind of late, to tell about together.
    static func topic(_ categoryID: String) -> Ref { Ref("case-topic", categoryID) }

    @Sendable static func beginning(
        _ connection: any Connection, _ ref: Ref
    ) throws -> StoryBeginning? {
        switch ref.kind {
        case "case":
            guard let one = try connection.publicCase(of: ref.id) else { return nil }
            return StoryBeginning(
                title: one.title, summary: summary(one.question),
                body: "\(one.question)\n\n\(one.answer)\n\n[Câu hỏi và câu trả lời](\(one.path))\n")
        case "case-topic":
            guard let category = try connection.caseCategory(ref.id) else { return nil }
            let all = try connection.publicCases(PublicCaseQuery(category: ref.id))
            guard !all.isEmpty else { return nil }
            let lines = all.prefix(PublicCaseQuery.listed).map { one in
                let title = one.title.filter { !"[]\\".contains($0) }
                return "- [\(title)](\(one.path))"
            }
            return StoryBeginning(
                title: "Bà con hỏi, xã trả lời: \(category.name.vi)", summary: "",
                body: lines.joined(separator: "\n") + "\n")
        default: return nil
        }
    }

    private static func summary(_ words: String) -> String {
        let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return CaseListPage.short(line, letters: 200)
    }

    /// A story begun from a case stands in the case's own story, for officers.
    @Sendable static func hear(_ act: Act, _ fact: Fact) throws {
        guard case .storyBegun(let story, let title, let about) = fact, about.kind == "case",
            try act.connection.residentCase(id: about.id) != nil
        else { return }
        try act.tell(
            about.id, .linked,
            with: CaseEntry.Details(path: "/office/stories/\(story.id)", title: title))
    }
}
