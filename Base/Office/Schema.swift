package import Storage

/// The tables that every room stands on. Rooms add their own after these.
package enum OfficeSchema {
    package static let migrations: [Migration] = [
        Migration(
            name: "office-0001 people, ledger, audit",
            steps: [
                .table(
                    Table(
                        "setting",
                        [.id(), .text("value"), .moment("changed_at")])),
                .table(
                    Table(
                        "unit",
                        [
                            .id(), .text("name"), .text("aliases"), .boolean("is_standing"),
                            .moment("created_at"),
                        ],
                        unique: [["name"]])),
                .table(
                    Table(
                        "officer",
                        [
                            .id(), .text("name"), .text("login"), .text("role"),
                            .reference("unit_id", to: "unit", optional: true), .text("position"),
                            .text("password_hash", optional: true), .boolean("is_active"),
                            .moment("created_at"),
                        ],
                        unique: [["login"]])),
                .table(
                    Table(
                        "session",
                        [
                            .id(), .reference("officer_id", to: "officer"),
                            .moment("created_at"), .moment("expires_at"),
                        ])),
                .table(
                    Table(
                        "sign_in_link",
                        [
                            .id(), .reference("officer_id", to: "officer"),
                            .moment("expires_at"), .moment("used_at", optional: true),
                        ])),
                .table(
                    Table(
                        "evidence",
                        [
                            .id(), .text("measure", optional: true), .integer("quantity"),
                            .integer("out_of", optional: true), .moment("happened_at"),
                            .text("channel"), .text("topic", optional: true),
                            .reference("unit_id", to: "unit", optional: true),
                            .text("ref_kind"), .text("ref_id"), .text("title"),
                            .text("task_id", optional: true), .text("target_id", optional: true),
                            .reference("officer_id", to: "officer", optional: true),
                            .moment("recorded_at"),
                            .reference("voids", to: "evidence", optional: true),
                            .text("reason", optional: true),
                        ],
                        unique: [["voids"]],
                        checks: [
                            "quantity >= 0", "out_of IS NULL OR out_of >= 0",
                            "(voids IS NULL) = (measure IS NOT NULL)",
                            "(voids IS NULL) = (reason IS NULL)",
                        ])),
                .index(
                    "evidence_by_measure", on: "evidence", ["measure", "happened_at"]),
                .index("evidence_by_ref", on: "evidence", ["ref_kind", "ref_id"]),
                .index("evidence_by_moment", on: "evidence", ["happened_at"]),
                .appendOnly(table: "evidence"),
                .table(
                    Table(
                        "audit",
                        [
                            .id(), .moment("at"),
                            .reference("officer_id", to: "officer", optional: true),
                            .text("action"), .text("ref_kind", optional: true),
                            .text("ref_id", optional: true), .text("summary"),
                        ])),
                .index("audit_by_moment", on: "audit", ["at"]),
                .index("audit_by_ref", on: "audit", ["ref_kind", "ref_id"]),
                .appendOnly(table: "audit"),
                .table(
                    Table(
                        "stored_file",
                        [
                            .id(), .text("hash"), .text("name"), .text("content_type"),
                            .integer("bytes"), .text("ref_kind"), .text("ref_id"),
                            .text("description"),
                            .reference("officer_id", to: "officer", optional: true),
                            .moment("created_at"),
                        ])),
                .index("stored_file_by_ref", on: "stored_file", ["ref_kind", "ref_id"]),
            ]),
        JobQueue.migration,
        SearchSchema.migration,
        Migration(
            "office-0002 seals of the audit trail",
            [
                .addColumn(table: "audit", .integer("place", optional: true)),
                .addColumn(table: "audit", .text("seal", optional: true)),
                .index("audit_by_place", on: "audit", ["place"], unique: true),
            ]),
        SearchSchema.vectors,
        SearchSchema.pairs,
        Migration(
            "office-0003 the ledger by task",
            [.index("evidence_by_task", on: "evidence", ["task_id", "happened_at"])]),
        Migration(
            "office-0004 delegations",
            [
                .table(
                    Table(
                        "delegation",
                        [
                            .id(), .reference("from_id", to: "officer"),
                            .reference("to_id", to: "officer"), .text("document"),
                            .text("first_day"), .text("last_day"), .moment("created_at"),
                            .moment("revoked_at", optional: true),
                        ],
                        checks: ["first_day <= last_day", "from_id <> to_id"])),
                .index("delegation_by_delegate", on: "delegation", ["to_id", "last_day"]),
            ]),
    ]
}
