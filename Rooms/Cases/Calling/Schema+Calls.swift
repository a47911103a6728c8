import Storage

extension Schema {
    /// Calls to the hotline that nobody answered.
    static let calls = Migration(
        "cases-calls-0001 missed calls",
        [
            .table(
                Table(
                    "case_call",
                    [
                        .id(), .text("once_hash"), .moment("called_at"), .text("sealed"),
                        .integer("tries", default: 0), .moment("last_try_at", optional: true),
                        .reference("noted_by", to: "officer"),
                        .moment("ended_at", optional: true),
                        .text(
                            "ending", oneOf: ["entered", "spoken", "unreachable", "lapsed"],
                            optional: true),
                        .reference("case_id", to: "resident_case", optional: true),
                    ], unique: [["once_hash"]],
                    checks: [
                        "(ended_at IS NULL) = (ending IS NULL)",
                        "ended_at IS NULL OR sealed = ''",
                    ])),
            .index("case_call_open", on: "case_call", ["called_at"], where: "ended_at IS NULL"),
        ])
}
