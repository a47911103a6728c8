import Storage

extension Connection {
    /// Which of the studio's sounds bulletins, columns and articles still refer to: listeners hear
    /// past bulletins for years, so the studio keeps these.
    func soundsInUse(_ ids: [String]) throws -> Set<String> {
        try ids.reduce(into: []) { kept, id in
            let uses: Int? = try scalar(
                """
                SELECT (SELECT COUNT(*) FROM bulletin_item WHERE sound_id = \(id))
                    + (SELECT COUNT(*) FROM article_sound WHERE sound_id = \(id))
                    + (SELECT COUNT(*) FROM bulletin
                        WHERE opening_sound = \(id) OR closing_sound = \(id))
                    + (SELECT COUNT(*) FROM radio_column
                        WHERE opening_sound = \(id) OR closing_sound = \(id))
                """)
            if uses ?? 0 > 0 { kept.insert(id) }
        }
    }
}
