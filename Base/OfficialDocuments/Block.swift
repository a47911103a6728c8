extension OfficialDocument {
    /// One piece of the body.
    package indirect enum Block: Sendable, Equatable, Codable {
        /// `I.`, `1.`, `a)` with its words; level 1 to 4 of Word's outline.
        case heading(level: Int, number: String, words: String)
        /// `Phần I`, `Chương II` or `Mục 1` on a line of its own, its title beneath.
        case part(number: String, words: String)
        /// What the paper rests on: one line, without the mark that closes it.
        case basis(String)
        case paragraph(String)
        /// A paragraph that begins with a dash.
        case bullet(String)
        case table(Table)
    }

    /// A table; its head is repeated on every page, and no row is torn between two.
    package struct Table: Sendable, Equatable, Codable {
        package var columns: [Column]
        package var rows: [[Cell]]

        package init(columns: [Column], rows: [[Cell]]) {
            self.columns = columns
            self.rows = rows
        }

        /// Of plain words.
        package init(columns: [Column], rows: [[String]]) {
            self.init(columns: columns, rows: rows.map { $0.map { Cell($0) } })
        }
    }

    /// What stands in one place of a table.
    package struct Cell: Sendable, Equatable {
        package var words: String
        /// Where its words lead; nil for nowhere.
        package var link: String?
        /// What a square code in it says to a telephone's camera; nil for none.
        package var code: String?

        package init(_ words: String, link: String? = nil, code: String? = nil) {
            self.words = words
            self.link = link
            self.code = code
        }
    }

    /// A column of a table.
    package struct Column: Sendable, Equatable, Codable {
        package enum Alignment: String, Sendable, Codable {
            case start, center, end
        }

        package var head: String
        /// Its width beside the other columns' shares.
        package var share: Int
        package var alignment: Alignment

        package init(_ head: String, share: Int = 1, alignment: Alignment = .start) {
            self.head = head
            self.share = share
            self.alignment = alignment
        }
    }
}

extension OfficialDocument.Cell: Codable {
    private enum CodingKeys: CodingKey { case words, link, code }

    /// Plain words are stored as such; so are cells older than links.
    package init(from decoder: any Decoder) throws {
        if let words = try? decoder.singleValueContainer().decode(String.self) {
            // Not words alone: then it has fields.
            self.init(words)
            return
        }
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try values.decode(String.self, forKey: .words),
            link: try values.decodeIfPresent(String.self, forKey: .link),
            code: try values.decodeIfPresent(String.self, forKey: .code))
    }

    package func encode(to encoder: any Encoder) throws {
        guard link != nil || code != nil else {
            var value = encoder.singleValueContainer()
            return try value.encode(words)
        }
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(words, forKey: .words)
        try values.encodeIfPresent(link, forKey: .link)
        try values.encodeIfPresent(code, forKey: .code)
    }
}
