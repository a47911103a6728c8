import Storage

/// The room's tables.
enum Schema {
    static let migrations: [Migration] = [
        Migration("plans-0001 plans, tasks, targets, duties", papers + things + records),
        Migration("plans-0002 times, costs, repairs and reminders", times + choices),
        Migration("plans-0003 files that are read in", files),
    ]

    /// When a task is to be done, in words and in days; what it costs; turns of a week and of
    /// half a year.
    private static let times: [SchemaStep] = [
        .addColumn(table: "task", .text("time_words", optional: true)),
        .addColumn(table: "task", .text("first_day", optional: true)),
        .addColumn(table: "task", .text("last_day", optional: true)),
        .addColumn(table: "task", .integer("cost", optional: true)),
        .widen(
            table: "duty", column: "rule",
            from: [
                "monthly", "quarterly", "yearly", "once", "periodic", "onRequest", "deadline",
            ],
            to: [
                "weekly", "monthly", "quarterly", "halfYearly", "yearly", "once", "periodic",
                "onRequest", "deadline",
            ]),
    ]

    private static let choices: [SchemaStep] = [
        .table(
            Table(
                "repair_choice",
                [
                    .reference("plan_id", to: "plan"), .text("repair_id"),
                    .boolean("is_applied"),
                    .reference("officer_id", to: "officer", optional: true), .moment("at"),
                ],
                key: ["plan_id", "repair_id"])),
        .table(
            Table(
                "reminder",
                [
                    .text("thing_id"), .text("day"), .integer("days_before"), .moment("at"),
                ],
                key: ["thing_id", "day", "days_before"])),
    ]

    private static let files: [SchemaStep] = [
        .table(
            Table(
                "plan_paper",
                [
                    .id(), .text("hash"), .text("file_name"), .text("kind"),
                    .text("state", oneOf: ["waiting", "reading", "read", "failed"]),
                    .integer("pages_done"), .integer("pages"),
                    .integer("sureness", optional: true), .json("doubts"), .json("remarks"),
                    .json("troubles"), .reference("plan_id", to: "plan", optional: true),
                    .reference("officer_id", to: "officer", optional: true),
                    .moment("asked_at"),
                ],
                unique: [["hash"]],
                checks: ["(state = 'read') = (plan_id IS NOT NULL)"]))
    ]

    private static let papers: [SchemaStep] = [
        .table(
            Table(
                "plan",
                [
                    .id(), .text("hash"), .text("file_name"), .text("body"),
                    .text("form", oneOf: ["state", "party"]), .text("issuer"),
                    .text("number", optional: true), .text("dated", optional: true),
                    .integer("year"), .text("title"), .json("head"), .integer("revision"),
                    .reference("replaces", to: "plan", optional: true), .boolean("is_current"),
                    .reference("imported_by", to: "officer", optional: true),
                    .moment("imported_at"),
                ],
                unique: [["hash"], ["replaces"]],
                checks: ["revision >= 1", "(revision = 1) = (replaces IS NULL)"])),
        .index("plan_by_year", on: "plan", ["is_current", "year"]),
    ]

    private static let things: [SchemaStep] = [
        .table(
            Table(
                "task",
                passage + [
                    .text("due", optional: true),
                    .text("state", oneOf: ["todo", "doing", "done", "stopped"]),
                    .text("reason"), .text("note"),
                    .reference("owner_id", to: "officer", optional: true),
                ],
                checks: ["state <> 'stopped' OR reason <> ''"])),
        .index("task_by_plan", on: "task", ["plan_id", "position"]),
        .table(
            Table(
                "task_unit",
                [
                    .reference("task_id", to: "task"), .reference("unit_id", to: "unit"),
                    .text("role", oneOf: ["lead", "join"]), .integer("position"),
                ],
                key: ["task_id", "unit_id"])),
        .table(
            Table(
                "target",
                passage + [
                    .text("measure"), .text("comparator", oneOf: ["atLeast", "atMost", "equal"]),
                    .real("value"), .text("unit"),
                    .text("per", oneOf: ["week", "month", "quarter", "year"]),
                    .integer("within_hours", optional: true),
                ],
                checks: ["value >= 0"])),
        .index("target_by_plan", on: "target", ["plan_id", "position"]),
        .table(
            Table(
                "duty",
                passage + [
                    .text(
                        "rule",
                        oneOf: [
                            "monthly", "quarterly", "yearly", "once", "periodic", "onRequest",
                            "deadline",
                        ]),
                    .integer("due_day", optional: true), .integer("due_month", optional: true),
                    .text("due", optional: true),
                    .reference("unit_id", to: "unit", optional: true),
                    .reference("task_id", to: "task", optional: true),
                ],
                checks: [
                    "due_day IS NULL OR due_day BETWEEN 1 AND 31",
                    "due_month IS NULL OR due_month BETWEEN 1 AND 12",
                ])),
        .index("duty_by_plan", on: "duty", ["plan_id", "position"]),
    ]

    private static let records: [SchemaStep] = [
        .table(
            Table(
                "duty_fulfilment",
                [
                    .id(), .reference("duty_id", to: "duty"), .text("day"), .text("note"),
                    .reference("officer_id", to: "officer", optional: true), .moment("at"),
                ],
                unique: [["duty_id", "day"]])),
        .table(
            Table(
                "plan_change",
                [
                    .id(), .text("thing_kind", oneOf: ["task", "target", "duty"]),
                    .text("thing_id"), .text("field"), .text("before_words"),
                    .text("after_words"), .text("reason"),
                    .reference("officer_id", to: "officer", optional: true), .moment("at"),
                ])),
        .index("plan_change_by_thing", on: "plan_change", ["thing_kind", "thing_id"]),
        .appendOnly(table: "plan_change"),
    ]

    /// What every passage of the paper has.
    private static var passage: [Column] {
        [
            .id(), .reference("plan_id", to: "plan"), .integer("position"), .text("section"),
            .text("text"), .integer("line"), .integer("end_line"), .text("source"),
            .text("trust", oneOf: ["read", "confirmed", "dismissed"]),
            .reference("confirmed_by", to: "officer", optional: true),
            .moment("confirmed_at", optional: true), .integer("version"),
        ]
    }
}
