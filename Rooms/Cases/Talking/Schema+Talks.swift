import Storage

extension Schema {
    /// Who wrote by which message service, by a keyed hash, so that the next message finds its
    /// case. It goes with the contact.
    static let talks = Migration(
        "cases-talks-0001 cases that came by message",
        [
            .table(
                Table(
                    "case_person",
                    [.text("person"), .moment("last_at", optional: true)], key: ["person"])),
            .table(
                Table(
                    "case_talk",
                    [.reference("case_id", to: "resident_case"), .text("person")],
                    key: ["case_id"])),
            .index("case_talk_by_person", on: "case_talk", ["person", "case_id"]),
        ])
}
