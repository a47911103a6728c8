import Storage

/// The room's table.
enum Schema {
    static let migrations: [Migration] = [
        Migration(
            "alerts-0001 emergency messages",
            [
                .table(
                    Table(
                        "alert",
                        [
                            .id(), .json("content"),
                            .text("state", oneOf: ["proposed", "live", "cancelled", "refused"]),
                            .text("sound_id"), .text("relayed", default: ""),
                            .reference("replaces", to: "alert", optional: true),
                            .reference("proposed_by", to: "officer"), .moment("proposed_at"),
                            .reference("approved_by", to: "officer", optional: true),
                            .moment("approved_at", optional: true),
                            .moment("expires_at", optional: true),
                            .moment("ended_at", optional: true),
                            .reference("ended_by", to: "officer", optional: true),
                            .text("reason", default: ""), .text("sender", default: ""),
                            .integer("times", default: 0),
                        ],
                        checks: [
                            // Two people.
                            "approved_by IS NULL OR approved_by <> proposed_by",
                            "state NOT IN ('live', 'cancelled') OR approved_by IS NOT NULL",
                            "approved_by IS NULL OR approved_at IS NOT NULL",
                            "approved_by IS NULL OR expires_at IS NOT NULL",
                        ])),
                .index("alert_by_state", on: "alert", ["state", "expires_at"]),
                .index("alert_by_approved", on: "alert", ["approved_at"]),
                .index(
                    "alert_by_relayed", on: "alert", ["relayed"], where: "relayed <> ''"),
            ])
    ]
}
