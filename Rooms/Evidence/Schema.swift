import Storage

/// The room's tables.
enum Schema {
    static let migrations: [Migration] = [
        Migration(
            "evidence-0001 what units report by hand",
            [
                .table(
                    Table(
                        "attestation",
                        [
                            .id(), .text("what"), .text("happened_on"),
                            .text("target_id", optional: true), .text("task_id", optional: true),
                            .text("measure"), .integer("quantity"),
                            .integer("out_of", optional: true),
                            .text(
                                "channel",
                                oneOf: [
                                    "meeting", "banner", "loudspeaker", "school", "poster", "other",
                                ]),
                            .reference("unit_id", to: "unit", optional: true),
                            .text(
                                "state", oneOf: ["reported", "confirmed", "declined", "voided"]),
                            .reference("reported_by", to: "officer"), .moment("reported_at"),
                            .reference("decided_by", to: "officer", optional: true),
                            .moment("decided_at", optional: true),
                            .reference("voided_by", to: "officer", optional: true),
                            .moment("voided_at", optional: true),
                            .text("reason", optional: true),
                        ],
                        checks: [
                            "quantity >= 0",
                            "out_of IS NULL OR (out_of > 0 AND quantity <= out_of)",
                            "(state = 'reported') = (decided_by IS NULL)",
                            "decided_by IS NULL OR decided_by <> reported_by",
                            "(state = 'voided') = (voided_by IS NOT NULL)",
                            "(state IN ('declined', 'voided')) = (reason IS NOT NULL)",
                        ])),
                .index("attestation_by_day", on: "attestation", ["happened_on"]),
                .index("attestation_by_state", on: "attestation", ["state", "happened_on"]),
            ])
    ]
}
