import Storage

extension Schema {
    /// Schedules, remarks, documents, links for outsiders; what a story is planned for.
    static let workflow = Migration(
        "newsroom-0003 workflow",
        [
            .addColumn(table: "story", .text("approved_fingerprint", optional: true)),
            .addColumn(table: "story", .text("shelf", optional: true)),
            .addColumn(table: "story", .moment("publish_at", optional: true)),
            .addColumn(table: "story", .text("publish_by", optional: true)),
            .addColumn(table: "story", .moment("unpublish_at", optional: true)),
            .addColumn(table: "story", .text("unpublish_by", optional: true)),
            .addColumn(table: "story", .text("unpublish_because", optional: true)),
            .addColumn(table: "story", .moment("archived_at", optional: true)),
            .addColumn(table: "story", .moment("urgent_at", optional: true)),
            .addColumn(table: "story", .text("urgent_by", optional: true)),
            .addColumn(table: "story", .text("urgent_because", optional: true)),
            .addColumn(table: "story", .text("planned_on", optional: true)),
            .addColumn(table: "story", .text("review_on", optional: true)),
            .addColumn(table: "story", .text("review_by", optional: true)),
            .addColumn(table: "story", .moment("reviewed_at", optional: true)),
            .index("story_by_plan", on: "story", ["planned_on"]),
            .index("story_by_schedule", on: "story", ["publish_at"]),
            .index("story_by_review", on: "story", ["review_on"]),
            .index("story_by_urgency", on: "story", ["urgent_at"]),
            .index(
                "story_current", on: "story", ["published_at", "id", "live_kind"],
                where: "live_revision_id IS NOT NULL AND archived_at IS NULL"),
            .index(
                "story_current_by_topic", on: "story",
                ["live_topic_id", "published_at", "id", "live_kind"],
                where: "live_revision_id IS NOT NULL AND archived_at IS NULL"),
            .index(
                "story_current_by_kind", on: "story", ["live_kind", "published_at", "id"],
                where: "live_revision_id IS NOT NULL AND archived_at IS NULL"),
            .widen(
                table: "story_step", column: "step",
                from: [
                    "created", "saved", "submitted", "returned", "approved", "published",
                    "corrected", "withdrawn", "moved",
                ],
                to: [
                    "created", "saved", "submitted", "returned", "approved", "published",
                    "corrected", "withdrawn", "moved", "scheduled", "unscheduled", "archived",
                    "restored", "urgent", "checked", "reviewed", "linked",
                ]),
            .addColumn(table: "story_revision", .json("attachments", default: "[]")),
            .table(
                Table(
                    "story_document",
                    [
                        .id(), .reference("revision_id", to: "story_revision"),
                        .text("number"), .text("type"), .text("issuer"), .text("signer"),
                        .text("signed_on", optional: true),
                        .text("in_force_from", optional: true),
                        .text("in_force_until", optional: true),
                        .text("replaced_by", optional: true), .text("folded"),
                    ],
                    unique: [["revision_id"]])),
            .appendOnly(table: "story_document"),
            .table(
                Table(
                    "story_remark",
                    [
                        .id(), .reference("story_id", to: "story"),
                        .reference("revision_id", to: "story_revision"),
                        .reference("officer_id", to: "officer"), .moment("at"),
                        .text("mark"), .text("quote"), .text("words"),
                        .moment("done_at", optional: true),
                        .reference("done_by", to: "officer", optional: true),
                    ],
                    checks: ["(done_at IS NULL) = (done_by IS NULL)"])),
            .table(
                Table(
                    "story_link",
                    [
                        .id(), .text("secret"), .reference("story_id", to: "story"),
                        .reference("officer_id", to: "officer"), .text("purpose"),
                        .moment("created_at"), .moment("expires_at"),
                        .moment("revoked_at", optional: true),
                    ],
                    unique: [["secret"]])),
        ])
}
