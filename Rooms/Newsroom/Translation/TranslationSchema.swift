import Storage

/// Tables of translations. The parts of a translation belong to a revision and are only ever
/// added; what a machine drafted and the glossary can be replaced.
enum TranslationSchema {
    static let migrations: [Migration] = [
        Migration(
            "newsroom-translations-0001 parts, drafts, glossary, names of topics",
            [
                .table(
                    Table(
                        "story_translation",
                        [
                            .id(), .reference("revision_id", to: "story_revision"),
                            .text("language"), .json("parts"), .moment("at", optional: true),
                        ],
                        unique: [["revision_id", "language"]])),
                .appendOnly(table: "story_translation"),
                .table(
                    Table(
                        "machine_draft",
                        [
                            .id(), .text("language"), .text("source_hash"), .text("words"),
                            .moment("at"),
                        ],
                        unique: [["language", "source_hash"]])),
                .table(
                    Table(
                        "term",
                        [
                            .id(), .text("words"), .text("slug"),
                            .text("kind", oneOf: ["place", "title", "festival", "other"]),
                            .text("note"), .moment("created_at"),
                        ],
                        unique: [["slug"]])),
                .table(
                    Table(
                        "term_name",
                        [
                            .id(), .reference("term_id", to: "term", onDelete: .cascade),
                            .text("language"), .text("words"),
                        ],
                        unique: [["term_id", "language"]])),
                .table(
                    Table(
                        "topic_name",
                        [
                            .id(), .reference("topic_id", to: "topic"), .text("language"),
                            .text("name"),
                        ],
                        unique: [["topic_id", "language"]])),
            ])
    ]
}
