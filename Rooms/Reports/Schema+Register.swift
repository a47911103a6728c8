import Storage

extension Schema {
    /// Templates, remarks, the register of outgoing papers, and what became of a frozen report.
    /// What was given out (a number, a numbered paper, a sending) stands in tables that are only
    /// added to.
    static let outgoing = Migration(
        "reports-0002 templates, remarks, register, sending",
        [
            .table(
                Table(
                    "report_template",
                    [
                        .id(), .text("occasion"), .json("content"), .integer("version"),
                        .reference("changed_by", to: "officer"), .moment("changed_at"),
                    ],
                    unique: [["occasion"]], checks: ["version > 0"])),
            .table(
                Table(
                    "report_remark",
                    [
                        .id(), .reference("report_id", to: "report"), .text("part"),
                        .text("words"), .reference("written_by", to: "officer"),
                        .moment("written_at"), .text("answer"),
                        .reference("answered_by", to: "officer", optional: true),
                        .moment("answered_at", optional: true),
                    ])),
            .index("report_remark_by_report", on: "report_remark", ["report_id", "written_at"]),
            .table(
                Table(
                    "outgoing_paper",
                    [
                        .id(), .integer("year"), .text("series"), .integer("number"),
                        .text("kind"), .text("symbol"), .text("dated"), .text("subject"),
                        .text("recipients"),
                        .text("ref_kind"), .text("ref_id"),
                        .reference("entered_by", to: "officer"), .moment("entered_at"),
                    ],
                    unique: [["year", "series", "number"]], checks: ["number > 0"])),
            .index("outgoing_paper_by_thing", on: "outgoing_paper", ["ref_kind", "ref_id"]),
            .appendOnly(table: "outgoing_paper"),
            .table(
                Table(
                    "numbered_report",
                    [
                        .id(), .reference("report_id", to: "report"),
                        .reference("paper_id", to: "outgoing_paper"), .json("document"),
                        .text("hash"),
                    ],
                    unique: [["report_id"]])),
            .appendOnly(table: "numbered_report"),
            .table(
                Table(
                    "report_sending",
                    [
                        .id(), .reference("report_id", to: "report"),
                        .text("way", oneOf: ["email", "file"]), .text("recipient"),
                        .text("note"), .reference("sent_by", to: "officer"), .moment("sent_at"),
                    ])),
            .index("report_sending_by_report", on: "report_sending", ["report_id", "sent_at"]),
            .appendOnly(table: "report_sending"),
            .table(
                Table(
                    "plan_draft",
                    [
                        .id(), .integer("year"), .text("form", oneOf: ["state", "party"]),
                        .text("body"), .integer("version"),
                        .reference("changed_by", to: "officer"), .moment("changed_at"),
                    ],
                    unique: [["year"]], checks: ["version > 0"])),
        ])
}
