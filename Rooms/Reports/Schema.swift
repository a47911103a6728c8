import Storage

/// The room's tables. What was frozen stands in a table of its own that is only added to, so that
/// no later statement can change it.
enum Schema {
    static let migrations: [Migration] = [
        Migration(
            "reports-0001 reports",
            [
                .table(
                    Table(
                        "report",
                        [
                            .id(), .text("period"), .json("figures"), .json("narrative"),
                            .json("particulars"), .integer("version"), .moment("composed_at"),
                            .reference("composed_by", to: "officer"), .moment("changed_at"),
                            .reference("changed_by", to: "officer"),
                        ],
                        unique: [["period"]], checks: ["version > 0"])),
                .table(
                    Table(
                        "frozen_report",
                        [
                            .id(), .reference("report_id", to: "report"), .json("document"),
                            .text("hash"), .reference("frozen_by", to: "officer"),
                            .moment("frozen_at"),
                        ],
                        unique: [["report_id"]])),
                .appendOnly(table: "frozen_report"),
            ]),
        outgoing,
    ]
}
