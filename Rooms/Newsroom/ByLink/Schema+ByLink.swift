import Storage

extension Schema {
    /// One-time links by which an approver decides without signing in.
    static let byLink = Migration(
        "newsroom-0004 approval links",
        [
            .table(
                Table(
                    "approval_link",
                    [
                        .id(), .text("secret"), .reference("story_id", to: "story"),
                        .reference("revision_id", to: "story_revision"), .text("fingerprint"),
                        .reference("officer_id", to: "officer"),
                        .reference("made_by", to: "officer"),
                        .moment("created_at"), .moment("expires_at"), .integer("failures"),
                        .text("ticket", optional: true), .moment("ticket_until", optional: true),
                        .moment("used_at", optional: true),
                        .moment("revoked_at", optional: true),
                        .moment("locked_at", optional: true),
                    ],
                    unique: [["secret"]])),
            .index("approval_link_by_story", on: "approval_link", ["story_id", "created_at"]),
            .index("approval_link_by_officer", on: "approval_link", ["officer_id", "locked_at"]),
        ])
}
