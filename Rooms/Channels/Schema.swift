import Storage

/// The room's tables.
enum Schema {
    static let migrations: [Migration] = [
        Migration(
            "channels-0001 letters, secrets of accounts, what arrived",
            [
                .table(
                    Table(
                        "letter",
                        [
                            .id(), .text("key"), .text("way", oneOf: ["sms", "zalo", "email"]),
                            .text("purpose"), .text("ref_kind"), .text("ref_id"),
                            // To whom, and what it says; empty once it is settled.
                            .text("sealed"),
                            .text(
                                "state",
                                oneOf: [
                                    "waiting", "sent", "rehearsed", "failed", "givenUp", "refused",
                                    "withdrawn",
                                ]),
                            .integer("attempts", default: 0), .moment("written_at"),
                            .moment("next_at", optional: true), .moment("tried_at", optional: true),
                            .moment("settled_at", optional: true),
                            // A code of ``LetterTrouble``; never what the other side said.
                            .text("trouble", default: ""),
                        ], unique: [["key"]],
                        checks: [
                            "(state IN ('waiting', 'failed')) = (sealed <> '')", "attempts >= 0",
                        ])),
                .index("letter_by_ref", on: "letter", ["ref_kind", "ref_id", "written_at"]),
                .index("letter_by_moment", on: "letter", ["written_at"]),
                .index("letter_by_state", on: "letter", ["state", "settled_at"]),
                .table(
                    Table(
                        "channel_secret",
                        [
                            .text("name"), .text("sealed"), .moment("changed_at"),
                            .integer("version", default: 1),
                            // Until when one process has it to itself while it is renewed.
                            .moment("claimed_until", optional: true),
                        ], key: ["name"])),
                .table(
                    Table(
                        "arrival",
                        [
                            // A keyed hash of the message's id.
                            .id(), .text("sealed"), .moment("arrived_at"),
                            .moment("taken_at", optional: true),
                        ])),
                .index("arrival_by_moment", on: "arrival", ["arrived_at"]),
            ])
    ]
}
