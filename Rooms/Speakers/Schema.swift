import Storage

/// The room's tables.
enum Schema {
    static let migrations: [Migration] = [
        Migration("speakers-0001 loudspeakers, airings, logs, alarms", devices + airings + proof),
        Migration("speakers-0002 streams", streams),
    ]

    /// Groups whose sound is given as a stream too.
    private static let streams: [SchemaStep] = [
        .table(
            Table(
                "speaker_stream",
                [
                    .reference("group_id", to: "speaker_group", onDelete: .cascade), .text("mount"),
                    .moment("begun_at"),
                ], key: ["group_id"], unique: [["mount"]]))
    ]

    private static let devices: [SchemaStep] = [
        .table(
            Table(
                "speaker_group",
                [
                    .id(), .text("name"), .text("place", default: ""),
                    .real("latitude", optional: true), .real("longitude", optional: true),
                    .moment("made_at"),
                ], unique: [["name"]])),
        .table(
            Table(
                "speaker",
                [
                    .id(), .reference("group_id", to: "speaker_group"), .text("name"),
                    .text("place", default: ""), .real("latitude", optional: true),
                    .real("longitude", optional: true),
                    .text("state", oneOf: ["waiting", "active", "revoked"]),
                    // Its key; kept after it was revoked, so that it can be told so.
                    .text("sealed", default: ""), .integer("volume", default: 60),
                    .text("hardware", default: ""), .text("version", default: ""),
                    .moment("made_at"), .moment("registered_at", optional: true),
                    .moment("revoked_at", optional: true), .moment("seen_at", optional: true),
                    // The last heartbeat.
                    .json("heartbeat", default: ""), .integer("last_count", default: 0),
                    .integer("kept_up_to", default: 0),
                ],
                checks: ["volume BETWEEN 0 AND 100", "(state = 'waiting') = (sealed = '')"])),
        .table(
            Table(
                "speaker_code",
                [
                    // A hash of the code.
                    .id(), .reference("speaker_id", to: "speaker", onDelete: .cascade),
                    .text("sealed"), .moment("made_at"), .moment("expires_at"),
                    .moment("used_at", optional: true),
                ])),
        .table(
            Table(
                "speaker_command",
                [
                    .id(), .reference("speaker_id", to: "speaker", onDelete: .cascade),
                    .text("kind", oneOf: ["setVolume", "reboot", "syncTime", "stop"]),
                    .integer("volume", optional: true), .moment("made_at"),
                    .moment("expires_at"), .moment("done_at", optional: true),
                ])),
        .index("speaker_command_open", on: "speaker_command", ["expires_at"]),
        .table(
            Table(
                "speaker_schedule",
                [.id(), .integer("number"), .moment("issued_at"), .moment("good_until")])),
    ]

    private static let airings: [SchemaStep] = [
        .table(
            Table(
                "airing",
                [
                    .id(), .integer("revision"), .text("title"), .text("ref_kind"),
                    .text("ref_id"),
                    .text("priority", oneOf: ["urgent", "notice", "column", "relay", "music"]),
                    .moment("starts_at"), .moment("ends_at"), .integer("volume", optional: true),
                    .json("parts"), .json("counts", default: ""), .moment("given_at"),
                    .moment("withdrawn_at", optional: true),
                    // When it was written down whom it addressed.
                    .moment("frozen_at", optional: true), .moment("proven_at", optional: true),
                    // Grows with each look at the proof, so that two looks wait for each other.
                    .integer("looks", default: 0),
                ])),
        .index("airing_by_start", on: "airing", ["starts_at"]),
        .index("airing_by_end", on: "airing", ["ends_at"]),
        .table(
            Table(
                "airing_group",
                [
                    .reference("airing_id", to: "airing", onDelete: .cascade),
                    .reference("group_id", to: "speaker_group"),
                ], key: ["airing_id", "group_id"])),
        .table(
            Table(
                "airing_sound",
                [
                    .reference("airing_id", to: "airing", onDelete: .cascade), .text("hash"),
                    .integer("bytes"), .boolean("is_opus"),
                ], key: ["airing_id", "hash"])),
        .index("airing_sound_by_hash", on: "airing_sound", ["hash"]),
        .table(
            Table(
                "airing_member",
                [
                    .reference("airing_id", to: "airing", onDelete: .cascade),
                    .reference("speaker_id", to: "speaker"),
                ], key: ["airing_id", "speaker_id"])),
    ]

    private static let proof: [SchemaStep] = [
        .table(
            Table(
                "speaker_log",
                [
                    .reference("speaker_id", to: "speaker"), .integer("number"), .text("kind"),
                    .moment("at"), .moment("kept_at"), .text("airing_id", default: ""),
                    .integer("revision", default: 0), .moment("started_at", optional: true),
                    .real("seconds", default: 0),
                    // Whether the whole was played, by the rule of the protocol.
                    .boolean("is_whole", default: false), .text("reason", default: ""),
                    .json("entry"),
                ], key: ["speaker_id", "number"])),
        .appendOnly(table: "speaker_log"),
        .index("speaker_log_by_airing", on: "speaker_log", ["airing_id", "kind"]),
        .index("speaker_log_by_moment", on: "speaker_log", ["at"]),
        .table(
            Table(
                "speaker_alarm",
                [
                    .id(), .text("kind"), .text("subject"), .integer("amount", default: 1),
                    .moment("began_at"), .moment("ended_at", optional: true),
                ])),
        .index("speaker_alarm_by_moment", on: "speaker_alarm", ["began_at"]),
        .index(
            "speaker_alarm_open", on: "speaker_alarm", ["kind", "subject"], unique: true,
            where: "ended_at IS NULL"),
    ]
}
