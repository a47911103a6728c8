import Storage

/// The room's tables.
enum Schema {
    static let migrations: [Migration] = [
        Migration(
            "studio-0001 pronunciations, sounds, sentences",
            [
                .table(
                    Table(
                        "pronunciation",
                        [
                            .id(), .text("written"), .text("said"), .text("note", default: ""),
                            .moment("changed_at"), .integer("version", default: 1),
                        ], unique: [["written"]])),
                .table(
                    Table(
                        "studio_sound",
                        [
                            // A hash of everything that decides how it sounds.
                            .id(), .text("kind", oneOf: ["spoken", "levelled"]),
                            // The sentences as JSON, or the hash of the recording.
                            .text("source"), .text("voice", default: ""),
                            .integer("speed", default: 100), .integer("pitch", default: 50),
                            .text("state", oneOf: ["waiting", "ready", "failed"]),
                            .integer("progress", default: 0), .text("mp3", default: ""),
                            .text("opus", default: ""), .integer("mp3_bytes", default: 0),
                            .integer("opus_bytes", default: 0),
                            .integer("milliseconds", default: 0),
                            .text("reason_vi", default: ""), .text("reason_en", default: ""),
                            .moment("ordered_at"), .moment("used_at"),
                        ],
                        checks: [
                            "progress BETWEEN 0 AND 100", "(state = 'ready') = (mp3 <> '')",
                        ])),
                .index("studio_sound_by_use", on: "studio_sound", ["used_at"]),
                .table(
                    Table(
                        "studio_sentence",
                        [.id(), .text("hash"), .integer("bytes"), .moment("used_at")])),
                .index("studio_sentence_by_use", on: "studio_sentence", ["used_at"]),
                .index("studio_sentence_by_hash", on: "studio_sentence", ["hash"]),
            ])
    ]
}
