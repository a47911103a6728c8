import Storage

extension Schema {
    /// What of the cases is on the portal: its own words, masked and confirmed by an officer, so
    /// that no page for everybody ever reads the sender's.
    static let publicly = Migration(
        "cases-public-0001 questions and answers on the portal",
        [
            .table(
                Table(
                    "case_public",
                    [
                        .reference("case_id", to: "resident_case"), .text("slug"), .text("title"),
                        .text("question"), .text("answer"), .text("category"), .text("hamlet"),
                        .json("photos", default: "[]"), .moment("published_at"),
                        .moment("changed_at"), .reference("published_by", to: "officer"),
                        .moment("withdrawn_at", optional: true),
                    ], key: ["case_id"], unique: [["slug"]])),
            .index(
                "case_public_newest", on: "case_public", ["published_at", "case_id"],
                where: "withdrawn_at IS NULL"),
        ])

    /// Which parts of senders' photos are covered, and the covered copies.
    static let covers = Migration(
        "cases-public-0002 covered parts of photos",
        [
            .table(
                Table(
                    "case_cover",
                    [
                        .reference("case_id", to: "resident_case"), .text("photo_id"),
                        .json("parts"), .text("file_id"),
                    ], key: ["case_id", "photo_id"]))
        ])
}
