import Storage

/// Tables of what is being written: kept for a while, changed often, part of no approval.
extension Schema {
    static let writing: [Migration] = [
        Migration(
            "newsroom-writing-0001 unsaved texts and who has them open",
            [
                .table(
                    Table(
                        "unsaved_text",
                        [
                            // The story need not exist yet, so this names it without a reference.
                            .id(), .text("story_id"), .reference("officer_id", to: "officer"),
                            .text("version"), .json("fields"), .moment("kept_at"),
                        ],
                        unique: [["story_id", "officer_id"]])),
                .index("unsaved_text_by_age", on: "unsaved_text", ["kept_at"]),
                .table(
                    Table(
                        "open_editor",
                        [
                            .id(), .text("story_id"), .reference("officer_id", to: "officer"),
                            .moment("since"), .moment("seen_at"),
                        ],
                        unique: [["story_id", "officer_id"]])),
                .index("open_editor_by_age", on: "open_editor", ["seen_at"]),
            ]),
        Migration(
            "newsroom-writing-0002 place names",
            [
                .table(
                    Table(
                        "place_name",
                        [
                            .id(), .text("name"), .text("former"), .moment("changed_at"),
                        ],
                        unique: [["name"]]))
            ]),
        Migration(
            "newsroom-writing-0003 what a text shows of the media library",
            [
                .table(
                    Table(
                        "story_media",
                        [
                            // The library is a room of its own, so this names its item without
                            // a reference.
                            .id(), .reference("revision_id", to: "story_revision"),
                            .text("media_id"),
                        ],
                        unique: [["revision_id", "media_id"]])),
                .appendOnly(table: "story_media"),
                .index("story_media_by_item", on: "story_media", ["media_id"]),
            ]),
    ]
}
