import Storage

/// What the room keeps beside the office's own tables: whom the public may ask for what.
enum Schema {
    static let migrations: [Migration] = [cards, pins]

    /// Each row has the id of the unit or officer whose card it is.
    private static let cards = Migration(
        "people-0001 cards of units and officers",
        [
            .table(
                Table(
                    "unit_card",
                    [
                        .id(), .text("work"), .text("work_en"), .text("hours"), .text("hours_en"),
                        .text("phone"), .text("email"), .text("address"),
                        .reference("head_id", to: "officer", optional: true),
                        .moment("changed_at"),
                    ])),
            .table(
                Table(
                    "officer_card",
                    [
                        .id(), .boolean("is_public"), .text("post_en"), .text("phone"),
                        .text("email"), .moment("changed_at"),
                    ])),
        ])

    /// Each row has the id of the officer whose PIN it is.
    private static let pins = Migration(
        "people-0002 PINs for deciding on a telephone",
        [
            .table(
                Table(
                    "officer_pin",
                    [.id(), .text("hash"), .integer("failures"), .moment("changed_at")]))
        ])
}
