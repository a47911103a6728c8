package import Storage

/// What a story may begin with: words of another room that everybody may read already.
package struct StoryBeginning: Sendable, Equatable {
    package let title: String
    package let summary: String
    /// CommonMark.
    package let body: String

    package init(title: String, summary: String, body: String) {
        self.title = title
        self.summary = summary
        self.body = body
    }

    /// Where somebody begins a story about a thing.
    package static func path(about ref: Ref) -> String {
        "/office/stories/new?about=\(ref.kind)/\(ref.id)"
    }

    /// `case/ID`, as an address has it; nil for what names nothing.
    package static func ref(_ text: String) -> Ref? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.count <= 60 }) else {
            return nil
        }
        return Ref(String(parts[0]), String(parts[1]))
    }
}

extension House {
    /// What a story about a thing begins with; nil where no room has public words about it.
    package func storyBeginning(
        _ connection: any Connection, about ref: Ref
    ) throws -> StoryBeginning? {
        for feature in features {
            if let found = try feature.offers.storyBeginning?(connection, ref) { return found }
        }
        return nil
    }
}
