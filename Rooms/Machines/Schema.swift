import Storage

/// The room's tables.
enum Schema {
    static let migrations: [Migration] = [
        Migration(
            "machines-0001 pictures of shared pages and links that lead nowhere",
            [
                .table(
                    Table(
                        "share_picture",
                        [
                            // A hash of all that the picture shows.
                            .id(), .text("file"), .moment("drawn_at"),
                        ])),
                .table(
                    Table(
                        "broken_link",
                        [
                            .id(), .text("story_id"), .text("title"), .text("page"),
                            .text("link"),
                            .text("fault", oneOf: ["missing", "withdrawn", "moved", "failed"]),
                            .moment("found_at"),
                        ])),
                .index("broken_link_by_story", on: "broken_link", ["story_id"]),
            ])
    ]
}
