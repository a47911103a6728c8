import Storage

/// The room's tables. A revision, its texts, steps and addresses are only ever added.
enum Schema {
    static let migrations: [Migration] = [
        Migration(
            "newsroom-0001 stories",
            [
                .table(
                    Table(
                        "topic",
                        [
                            .id(), .text("slug"), .text("name"), .text("name_en"),
                            .moment("created_at"),
                        ],
                        unique: [["slug"]])),
                .table(
                    Table(
                        "story",
                        [
                            .id(),
                            .text(
                                "state",
                                oneOf: [
                                    "draft", "submitted", "returned", "approved", "published",
                                    "withdrawn",
                                ]),
                            .reference("author_id", to: "officer"),
                            .reference("writer_id", to: "officer"),
                            .text("revision_id"), .text("live_revision_id", optional: true),
                            .text("remark", optional: true), .text("slug", optional: true),
                            .moment("published_at", optional: true),
                            .moment("changed_at", optional: true),
                            .moment("withdrawn_at", optional: true),
                            .text("withdrawn_because", optional: true),
                            .moment("created_at"), .moment("updated_at"),
                        ],
                        unique: [["slug"]],
                        checks: [
                            "live_revision_id IS NULL OR published_at IS NOT NULL",
                            "published_at IS NULL OR slug IS NOT NULL",
                            "state <> 'published' OR live_revision_id = revision_id",
                            "(withdrawn_at IS NULL) = (withdrawn_because IS NULL)",
                            "withdrawn_at IS NULL OR live_revision_id IS NULL",
                        ])),
                .index("story_by_state", on: "story", ["state", "updated_at"]),
                .index("story_by_publication", on: "story", ["published_at"]),
                .table(
                    Table(
                        "story_revision",
                        [
                            .id(), .reference("story_id", to: "story"), .integer("number"),
                            .reference("officer_id", to: "officer"), .moment("at"),
                            .text("kind", oneOf: ["article", "notice", "media"]),
                            .reference("topic_id", to: "topic", optional: true),
                            .reference("unit_id", to: "unit", optional: true), .text("source"),
                            .text("task_id", optional: true), .text("target_id", optional: true),
                        ],
                        unique: [["story_id", "number"]])),
                .appendOnly(table: "story_revision"),
                .table(
                    Table(
                        "story_text",
                        [
                            .id(), .reference("revision_id", to: "story_revision"),
                            .text("language", oneOf: ["vi", "en"]), .text("title"),
                            .text("summary"), .text("body"), .text("folded"),
                        ],
                        unique: [["revision_id", "language"]])),
                .appendOnly(table: "story_text"),
                .table(
                    Table(
                        "story_step",
                        [
                            .id(), .reference("story_id", to: "story"), .moment("at"),
                            .reference("officer_id", to: "officer"),
                            .text(
                                "step",
                                oneOf: [
                                    "created", "saved", "submitted", "returned", "approved",
                                    "published", "corrected", "withdrawn", "moved",
                                ]),
                            .text("words", optional: true),
                            .reference("revision_id", to: "story_revision"),
                        ])),
                .appendOnly(table: "story_step"),
                .table(
                    Table(
                        "story_address",
                        [
                            .id(), .text("slug"), .reference("story_id", to: "story"),
                            .moment("created_at"),
                        ],
                        unique: [["slug"]])),
                .appendOnly(table: "story_address"),
            ]),
        Migration(
            "newsroom-0002 more kinds and languages",
            [
                .widen(
                    table: "story_revision", column: "kind",
                    from: ["article", "notice", "media"],
                    to: [
                        "article", "notice", "media", "infographic", "video", "audio", "document",
                        "page",
                    ]),
                .widen(table: "story_text", column: "language", from: ["vi", "en"], to: []),
                .addColumn(table: "story_revision", .text("media_id", optional: true)),
            ]),
        Migration(
            "newsroom-lists-0001 quick lists",
            [
                .addColumn(table: "story", .text("live_topic_id", optional: true)),
                .addColumn(table: "story", .text("live_kind", optional: true)),
                .addColumn(table: "topic", .integer("live_count", default: 0)),
                .run(
                    """
                    UPDATE story SET live_topic_id = (SELECT topic_id FROM story_revision
                        WHERE story_revision.id = story.live_revision_id)
                    WHERE live_revision_id IS NOT NULL
                    """),
                .run(
                    """
                    UPDATE story SET live_kind = (SELECT kind FROM story_revision
                        WHERE story_revision.id = story.live_revision_id)
                    WHERE live_revision_id IS NOT NULL
                    """),
                .run(
                    """
                    UPDATE topic SET live_count = (SELECT COUNT(*) FROM story
                        WHERE story.live_topic_id = topic.id)
                    """),
                .index(
                    "story_live", on: "story", ["published_at", "id", "live_kind"],
                    where: "live_revision_id IS NOT NULL"),
                .index(
                    "story_live_by_topic", on: "story",
                    ["live_topic_id", "published_at", "id", "live_kind"],
                    where: "live_revision_id IS NOT NULL"),
                .index(
                    "story_live_by_kind", on: "story", ["live_kind", "published_at", "id"],
                    where: "live_revision_id IS NOT NULL"),
                .index("story_by_touch", on: "story", ["updated_at", "id"]),
                .index("story_by_state_and_touch", on: "story", ["state", "updated_at", "id"]),
                .index("story_by_author", on: "story", ["author_id", "updated_at", "id"]),
            ]),
        workflow,
        Migration(
            "newsroom-lists-0002 archived stories out of counts; lists of one's own",
            [
                .run(
                    """
                    UPDATE topic SET live_count = (SELECT COUNT(*) FROM story
                        WHERE story.live_topic_id = topic.id AND story.archived_at IS NULL)
                    """),
                .index(
                    "story_by_author_and_state", on: "story",
                    ["author_id", "state", "updated_at", "id"]),
                // Holds all that the choice of a page of news looks at, for pages far back.
                .index(
                    "story_news", on: "story",
                    ["published_at", "id", "live_kind", "live_revision_id", "archived_at"],
                    where: """
                        live_revision_id IS NOT NULL AND archived_at IS NULL
                        AND live_kind NOT IN ('document', 'page')
                        """),
                .index(
                    "story_to_publish", on: "story", ["publish_at"],
                    where: "publish_at IS NOT NULL"),
                .index(
                    "story_to_end", on: "story", ["unpublish_at"],
                    where: "unpublish_at IS NOT NULL"),
            ]),
    ]
}
