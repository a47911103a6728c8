import Storage

/// The room's tables.
enum Schema {
    static let migrations: [Migration] = [
        Migration(
            "cases-0001 what residents ask",
            [
                .table(
                    Table(
                        "resident_case",
                        [
                            .id(), .text("code"), .text("once_hash"), .text("secret_hash"),
                            .text(
                                "channel",
                                oneOf: ["web", "zalo", "hotline", "counter", "hamlet", "open311"]),
                            .text("category"),
                            .text(
                                "state",
                                oneOf: ["open", "waiting", "proposed", "answered", "merged"]),
                            .text("words"), .text("hamlet"), .text("place"),
                            .real("latitude", optional: true),
                            .real("longitude", optional: true),
                            .moment("received_at"),
                            .reference("unit_id", to: "unit", optional: true),
                            .reference("officer_id", to: "officer", optional: true),
                            .moment("started_at"), .integer("first_minutes"),
                            .integer("full_minutes"),
                            .text("mode", oneOf: ["plain", "working"]), .json("pauses"),
                            .moment("first_due"), .moment("full_due"),
                            .moment("first_reply_at", optional: true),
                            .moment("answered_at", optional: true),
                            .text(
                                "outcome",
                                oneOf: [
                                    "done", "planned", "informed", "cannot", "elsewhere",
                                    "unanswered", "noCase",
                                ], optional: true),
                            .integer("round", default: 1),
                            .moment("escalated_at", optional: true),
                            .moment("overdue_at", optional: true),
                            .reference("merged_into", to: "resident_case", optional: true),
                            .boolean("may_publish"), .moment("published_at", optional: true),
                            .integer("rating", optional: true),
                            .moment("erased_at", optional: true),
                            .integer("version", default: 1),
                            .reference("entered_by", to: "officer", optional: true),
                        ],
                        unique: [["code"], ["once_hash"], ["secret_hash"]],
                        checks: [
                            "round IN (1, 2)", "rating IS NULL OR rating BETWEEN 1 AND 5",
                            "(state = 'answered') = (outcome IS NOT NULL)",
                            "(state = 'merged') = (merged_into IS NOT NULL)",
                            "(latitude IS NULL) = (longitude IS NULL)",
                        ])),
                .index(
                    "case_running", on: "resident_case", ["full_due", "id"],
                    where: "state IN ('open', 'proposed')"),
                .index(
                    "case_running_of_unit", on: "resident_case", ["unit_id", "full_due", "id"],
                    where: "state IN ('open', 'proposed')"),
                .index(
                    "case_waiting", on: "resident_case", ["full_due", "id"],
                    where: "state = 'waiting'"),
                .index(
                    "case_proposed", on: "resident_case", ["full_due", "id"],
                    where: "state = 'proposed'"),
                .index(
                    "case_escalated", on: "resident_case", ["full_due"],
                    where: "state IN ('open', 'proposed') AND escalated_at IS NOT NULL"),
                .index("case_by_category", on: "resident_case", ["category", "received_at"]),
                .index("case_by_moment", on: "resident_case", ["received_at"]),
                .index("case_by_published", on: "resident_case", ["published_at"]),
                .table(
                    Table(
                        "case_entry",
                        [
                            .id(), .reference("case_id", to: "resident_case"), .moment("at"),
                            .text("kind"), .boolean("is_public"),
                            .reference("officer_id", to: "officer", optional: true),
                            .text("words"), .json("details", default: "{}"),
                        ])),
                .table(
                    Table(
                        "case_contact",
                        [
                            .reference("case_id", to: "resident_case"), .text("sealed"),
                            .text("purpose"), .moment("consented_at"), .text("wants"),
                        ], key: ["case_id"])),
                .table(
                    Table(
                        "case_look",
                        [
                            .id(), .reference("case_id", to: "resident_case"), .moment("at"),
                            .reference("officer_id", to: "officer"), .text("reason"),
                        ])),
                .table(
                    Table(
                        "case_alarm",
                        [
                            .reference("case_id", to: "resident_case"),
                            .text(
                                "kind",
                                oneOf: [
                                    "firstAmber", "firstRed", "fullAmber", "escalation",
                                    "fullRed", "silence",
                                ]),
                            .moment("due_at"), .moment("rang_at"),
                        ], key: ["case_id", "kind", "due_at"])),
            ]),
        Migration(
            "cases-0002 categories, limits, routes, duty",
            [
                .table(
                    Table(
                        "case_category",
                        [
                            .id(), .text("name"), .text("name_en"), .text("hint"),
                            .text("hint_en"), .text("keywords"),
                            .text("way", oneOf: ["cases", "emergency", "procedure"]),
                            .reference("unit_id", to: "unit", optional: true),
                            .integer("first_minutes"), .integer("full_minutes"),
                            .text("mode", oneOf: ["plain", "working"]),
                            .boolean("needs_approval"), .boolean("is_open"), .integer("place"),
                        ],
                        checks: ["first_minutes > 0", "full_minutes >= first_minutes"])),
                .table(
                    Table(
                        "case_limit",
                        [
                            .text("category"), .text("channel"), .integer("first_minutes"),
                            .integer("full_minutes"),
                        ], key: ["category", "channel"],
                        checks: ["first_minutes > 0", "full_minutes >= first_minutes"])),
                .table(
                    Table(
                        "case_route",
                        [
                            .text("category"), .text("hamlet"), .reference("unit_id", to: "unit"),
                        ], key: ["category", "hamlet"])),
                .table(
                    Table(
                        "case_duty",
                        [
                            .id(), .text("first_day"), .text("last_day"),
                            .reference("unit_id", to: "unit"),
                            .reference("officer_id", to: "officer"), .text("phone"),
                            .text("note"),
                        ])),
                .index("case_duty_by_day", on: "case_duty", ["last_day"]),
                .table(
                    Table(
                        "case_template",
                        [.id(), .text("title"), .text("words"), .text("category")])),
            ]),
    ]
}
