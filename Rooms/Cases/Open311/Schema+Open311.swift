import Storage

extension Schema {
    /// Which programs of others may send cases, and which they sent.
    static let open311 = Migration(
        "cases-open311-0001 keys of other programs",
        [
            .table(
                Table(
                    "open311_key",
                    [
                        .id(), .text("name"), .text("hash"), .moment("made_at"),
                        .reference("made_by", to: "officer"),
                        .moment("revoked_at", optional: true),
                    ], unique: [["hash"]])),
            .table(
                Table(
                    "open311_case",
                    [
                        .reference("case_id", to: "resident_case"),
                        .reference("key_id", to: "open311_key"),
                    ], key: ["case_id"])),
        ])
}
