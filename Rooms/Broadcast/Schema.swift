import Storage

/// The room's tables.
enum Schema {
    static let migrations: [Migration] = [
        Migration(
            "broadcast-0001 columns, bulletins, slots, turns",
            [
                .table(column), .table(bulletin), .table(item), .table(slot), .table(turn),
                .table(articleSound),
                .index("bulletin_by_state", on: "bulletin", ["state", "changed_at"]),
                .index("bulletin_item_by_place", on: "bulletin_item", ["bulletin_id", "place"]),
                .index("bulletin_item_by_sound", on: "bulletin_item", ["sound_id"]),
                .index("air_turn_by_start", on: "air_turn", ["starts_at"]),
                .index("air_turn_by_day", on: "air_turn", ["slot_id", "day"]),
                .index("article_sound_by_sound", on: "article_sound", ["sound_id"]),
                .index("article_sound_by_hash", on: "article_sound", ["hash"]),
                .index("bulletin_by_joined", on: "bulletin", ["joined_hash"]),
            ])
    ]

    private static let column = Table(
        "radio_column",
        [
            .id(), .text("name"), .text("name_en", default: ""),
            .text("priority", oneOf: ["notice", "column", "relay", "music"]),
            // Jingles: the file as it was sent, and the sound that the studio made of it.
            .text("opening_name", default: ""), .text("opening_sound", optional: true),
            .text("closing_name", default: ""), .text("closing_sound", optional: true),
            .boolean("counts"), .boolean("is_ended", default: false), .moment("created_at"),
        ])

    private static let bulletin = Table(
        "bulletin",
        [
            .id(), .text("title"), .reference("column_id", to: "radio_column", optional: true),
            .text("state", oneOf: ["draft", "submitted", "approved", "withdrawn"]),
            .text("voice", optional: true), .integer("volume", optional: true),
            .text("target_id", optional: true), .text("task_id", optional: true),
            .text("topic", optional: true), .reference("unit_id", to: "unit", optional: true),
            // Who touched its words last: nobody approves their own.
            .reference("writer_id", to: "officer"), .moment("created_at"), .moment("changed_at"),
            .moment("submitted_at", optional: true),
            .reference("approved_by", to: "officer", optional: true),
            .moment("approved_at", optional: true),
            // Why it was sent back, or withdrawn.
            .text("remark", optional: true), .text("slug", optional: true),
            // The column's jingles as they were when its words changed last.
            .text("opening_sound", optional: true), .text("closing_sound", optional: true),
            // All its sounds in one file, for the approver and for listeners; empty before.
            .text("joined_hash", default: ""), .integer("joined_bytes", default: 0),
            .real("joined_seconds", default: 0), .integer("version", default: 1),
        ], unique: [["slug"]],
        checks: [
            "approved_by IS NULL OR approved_by <> writer_id",
            "state <> 'approved' OR (approved_by IS NOT NULL AND slug IS NOT NULL)",
            "volume IS NULL OR (volume >= 0 AND volume <= 100)",
        ])

    private static let item = Table(
        "bulletin_item",
        [
            .id(), .reference("bulletin_id", to: "bulletin"), .integer("place"),
            .text("kind", oneOf: ["story", "words", "recording", "music", "relay"]),
            .text("title"), .text("words", default: ""), .text("ref_kind", optional: true),
            .text("ref_id", optional: true), .text("file_name", default: ""),
            .text("sound_id", optional: true), .text("stream_url", default: ""),
            .integer("relay_seconds", default: 0),
        ],
        checks: ["(kind = 'relay') = (stream_url <> '')", "relay_seconds >= 0"])

    private static let slot = Table(
        "air_slot",
        [
            .id(), .text("name"), .text("weekdays"), .integer("minute"),
            .integer("length_minutes"), .json("group_ids"),
            .reference("bulletin_id", to: "bulletin", optional: true),
            .boolean("skips_holidays"), .boolean("is_ended", default: false),
            .moment("created_at"),
        ],
        checks: ["minute >= 0 AND minute < 1440", "length_minutes > 0"])

    private static let turn = Table(
        "air_turn",
        [
            .id(), .reference("bulletin_id", to: "bulletin"), .text("day"), .integer("minute"),
            .moment("starts_at"), .json("group_ids"),
            .reference("slot_id", to: "air_slot", optional: true), .boolean("is_ended"),
            // What the loudspeakers were given, and until when it lasts; empty before.
            .text("given", default: ""), .moment("given_until", optional: true),
            .reference("planned_by", to: "officer", optional: true), .moment("planned_at"),
        ],
        checks: ["minute >= 0 AND minute < 1440"])

    private static let articleSound = Table(
        "article_sound",
        [
            .text("ref_kind"), .text("ref_id"), .text("sound_id"), .moment("asked_at"),
            // The MP3 file by its hash; empty until it is made.
            .text("hash", default: ""), .integer("bytes", default: 0),
            .real("seconds", default: 0),
        ], key: ["ref_kind", "ref_id"])
}
