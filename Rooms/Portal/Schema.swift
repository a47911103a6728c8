import Storage

/// What the room keeps of its own: how the home is composed, urgent notices, the sections, public
/// dates, what readers told, and how often pages were read. Nothing in it names a reader.
enum Schema {
    static let migrations: [Migration] = [
        front, notices, sections, voices, views, oldAddresses,
    ]

    private static let front = Migration(
        "portal-0001 home",
        [
            .table(
                Table(
                    "front_version",
                    [
                        .id(), .integer("number"), .integer("source"), .moment("at"),
                        .reference("officer_id", to: "officer", optional: true), .json("blocks"),
                    ],
                    unique: [["number"]])),
            .appendOnly(table: "front_version"),
            .table(
                Table(
                    "front_publication",
                    [
                        .id(), .moment("at"),
                        .reference("officer_id", to: "officer", optional: true),
                        .integer("version"),
                    ])),
            .appendOnly(table: "front_publication"),
        ])

    private static let notices = Migration(
        "portal-0002 urgent notices and public dates",
        [
            .table(
                Table(
                    "urgent_notice",
                    [
                        .id(), .text("words"), .text("words_en"), .text("target"),
                        .moment("from_at"), .moment("until_at"),
                        .reference("officer_id", to: "officer", optional: true),
                        .moment("created_at"),
                    ],
                    checks: ["from_at < until_at"])),
            .index("urgent_notice_by_end", on: "urgent_notice", ["until_at"]),
            .table(
                Table(
                    "public_date",
                    [
                        .id(), .integer("first_day"), .integer("last_day"), .text("hours"),
                        .text("words"), .text("words_en"), .text("place"), .text("target"),
                        .reference("officer_id", to: "officer", optional: true),
                        .moment("created_at"),
                    ],
                    checks: ["first_day <= last_day"])),
            .index("public_date_by_day", on: "public_date", ["last_day", "first_day"]),
        ])

    private static let sections = Migration(
        "portal-0003 sections",
        [
            .table(
                Table(
                    "portal_section",
                    [
                        .id(), .integer("place"), .text("name"), .text("name_en"), .text("law"),
                        .text("target"),
                        .text("shown", oneOf: ["head", "foot", "map", "none"]),
                        .reference("unit_id", to: "unit", optional: true),
                        .integer("every_days"), .moment("looked_at", optional: true),
                        .moment("created_at"),
                    ])),
            .index("portal_section_by_place", on: "portal_section", ["place"]),
        ])

    private static let voices = Migration(
        "portal-0004 what readers say",
        [
            .table(
                Table(
                    "page_opinion",
                    [.text("path"), .integer("useful"), .integer("useless")], key: ["path"])),
            .table(
                Table(
                    "reader_note",
                    [
                        .id(), .moment("at"), .text("kind", oneOf: ["fault", "site"]),
                        .text("path"), .text("words"), .text("contact"),
                        .moment("done_at", optional: true),
                        .reference("done_by", to: "officer", optional: true), .text("answer"),
                    ])),
            .index("reader_note_by_moment", on: "reader_note", ["done_at", "at"]),
        ])

    private static let views = Migration(
        "portal-0005 daily totals of pages",
        [
            .table(
                Table(
                    "page_view",
                    [
                        .integer("day"), .text("path"), .text("language"), .integer("views"),
                    ],
                    key: ["day", "path", "language"])),
            .index("page_view_by_path", on: "page_view", ["path", "day"]),
        ])

    private static let oldAddresses = Migration(
        "portal-0006 old addresses and notices of a merger",
        [
            .table(
                Table(
                    "old_address",
                    [
                        .id(), .text("host"), .text("path"), .text("target"),
                        .text("ref_kind", optional: true), .text("ref_id", optional: true),
                        .reference("officer_id", to: "officer", optional: true),
                        .moment("created_at"),
                    ],
                    unique: [["host", "path"]])),
            .index("old_address_by_path", on: "old_address", ["path"]),
            .index("old_address_by_moment", on: "old_address", ["created_at"]),
            .table(
                Table(
                    "missed_address",
                    [
                        .integer("day"), .text("host"), .text("path"), .integer("times"),
                    ],
                    key: ["day", "host", "path"])),
            .index("missed_address_by_path", on: "missed_address", ["path"]),
            .addColumn(table: "urgent_notice", .boolean("is_merger", default: false)),
        ])
}
