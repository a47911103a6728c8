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

    /// Row-level security keeps PostgreSQL from looking a word up before it knows whose row it is:
    /// it would read every row of the commune for a rare word. Where the question itself is part
    /// of the wall, both are known at once. So a `search_vector` can be seen only by its commune
    /// and only as an answer to the transaction's question; see
    /// `docs/adr/0008-search-index.md`.
    static let vectors = Migration(
        name: "office-search-0002 vectors behind a wall of their own",
        steps: [
            .define(
                .postgres,
                """
                CREATE TABLE search_vector (
                    commune TEXT COLLATE "C" NOT NULL
                        DEFAULT current_setting('conglang.commune')
                        CONSTRAINT search_vector_commune CHECK (commune <> ''),
                    place BIGINT NOT NULL,
                    words TSVECTOR NOT NULL,
                    CONSTRAINT search_vector_place PRIMARY KEY (commune, place),
                    CONSTRAINT search_vector_entry FOREIGN KEY (commune, place)
                        REFERENCES search_entry ON DELETE CASCADE
                )
                """),
            // The tables' owner sees every commune's rows for the length of one statement.
            .define(.postgres, "ALTER TABLE search_entry NO FORCE ROW LEVEL SECURITY"),
            .define(
                .postgres,
                """
                INSERT INTO search_vector (commune, place, words)
                SELECT commune, place, words FROM search_entry WHERE words IS NOT NULL
                """),
            .define(.postgres, "ALTER TABLE search_entry FORCE ROW LEVEL SECURITY"),
            .define(.postgres, "ALTER TABLE search_entry DROP COLUMN words"),
            .define(
                .postgres, "CREATE INDEX search_vector_words ON search_vector USING GIN (words)"),
            .define(.postgres, "ALTER TABLE search_vector ENABLE ROW LEVEL SECURITY"),
            .define(.postgres, "ALTER TABLE search_vector FORCE ROW LEVEL SECURITY"),
            .define(
                .postgres,
                """
                CREATE POLICY wall ON search_vector FOR SELECT
                USING (commune = current_setting('conglang.commune', true)
                    AND words @@ CAST(current_setting('conglang.question', true) AS TSQUERY))
                """),
            .define(
                .postgres,
                """
                CREATE POLICY entrance ON search_vector FOR INSERT
                WITH CHECK (commune = current_setting('conglang.commune', true))
                """),
        ])

    /// On SQLite the words lose their places: to read the places of common words costs more than
    /// everything else in a search, and pairs of neighbours answer for them
    /// (`docs/adr/0008-search-index.md`). The index is made anew as soon as the program runs.
    static let pairs = Migration(
        name: "office-search-0003 pairs of words, forms of misspelt words",
        steps: [
            .table(Table("search_near", [.text("form"), .text("word")], key: ["form", "word"])),
            .define(.sqlite, "DELETE FROM search_entry"),
            .define(.sqlite, "DELETE FROM search_word"),
            .define(.sqlite, "DROP TABLE search_text"),
            .define(
                .sqlite,
                """
                CREATE VIRTUAL TABLE search_text USING fts5(
                    words, content='', columnsize=0, detail=none, tokenize='ascii')
                """),
        ])
}
