import Storage

/// The tables of the index of search. Everything in them is made from what the rooms keep, and can
/// be thrown away and made again.
enum SearchSchema {
    static let migration = Migration(
        name: "office-search-0001 index",
        steps: [
            .table(
                Table(
                    "search_entry",
                    [
                        .integer("place"), .text("shelf", oneOf: ["portal", "desk"]),
                        .text("ref_kind"), .text("ref_id"), .text("language"),
                        .boolean("is_original"), .text("translations"), .text("kind"),
                        .text("topic", optional: true), .text("title"), .text("summary"),
                        .text("body"), .text("path"), .moment("published_at"),
                    ],
                    key: ["place"], unique: [["ref_kind", "ref_id", "shelf", "language"]])),
            .table(
                Table(
                    "search_word",
                    [
                        .text("shelf", oneOf: ["portal", "desk"]), .text("word"),
                        .text("spelling", optional: true),
                    ], key: ["shelf", "word"])),
            .define(
                .sqlite,
                """
                CREATE VIRTUAL TABLE search_text USING fts5(
                    words, content='', columnsize=0, tokenize='ascii')
                """),
            .define(.postgres, "ALTER TABLE search_entry ADD COLUMN words TSVECTOR"),
            .define(
                .postgres, "CREATE INDEX search_entry_words ON search_entry USING GIN (words)"),
        ])
}
