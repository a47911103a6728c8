/// An official paper as a value: what it says and who signs it, without any layout. The layout is
/// Decree 30/2020/NĐ-CP, Annex I, for the state and Guideline 36-HD/VPTW (2018) for the Party;
/// see ``wordFile()``. Texts are plain: nothing in them is markup.
package struct OfficialDocument: Sendable, Equatable, Codable {
    /// Whose layout the paper follows.
    package enum Form: String, Sendable, Codable {
        case state, party
    }

    package var form: Form
    /// The body directly above the issuing one, on the line over it; empty for none.
    package var superior: String
    /// The body whose paper it is: `Ủy ban nhân dân xã An Lão`.
    package var issuer: String
    /// Nil leaves room for the clerk, who numbers papers when they are registered.
    package var number: String?
    /// `BC-UBND` for the state, `BC/ĐU` for the Party.
    package var symbol: String
    package var place: String
    package var date: PaperDate
    /// The kind of paper: `Báo cáo`.
    package var kind: String
    /// What it is about, a line each.
    package var subject: [String]
    /// "Kính gửi": the bodies above that the paper goes to (Annex I, II.9.b); may be empty.
    package var addressees: [String]
    package var blocks: [Block]
    /// "Nơi nhận", without dashes and closing marks.
    package var recipients: [String]
    package var signature: Signature
    /// Whether it is not the paper yet: it then says DỰ THẢO.
    package var isDraft: Bool

    package init(
        form: Form, superior: String = "", issuer: String, number: String? = nil, symbol: String,
        place: String, date: PaperDate, kind: String, subject: [String],
        addressees: [String] = [], blocks: [Block], recipients: [String], signature: Signature,
        isDraft: Bool = false
    ) {
        self.form = form
        self.superior = superior
        self.issuer = issuer
        self.number = number
        self.symbol = symbol
        self.place = place
        self.date = date
        self.kind = kind
        self.subject = subject
        self.addressees = addressees
        self.blocks = blocks
        self.recipients = recipients
        self.signature = signature
        self.isDraft = isDraft
    }
}

extension OfficialDocument {
    /// The day of a paper; what is nil is left blank for a pen.
    package struct PaperDate: Sendable, Equatable, Codable {
        package var day: Int?
        package var month: Int?
        package var year: Int

        package init(day: Int? = nil, month: Int? = nil, year: Int) {
            self.day = day
            self.month = month
            self.year = year
        }
    }

    /// One piece of the body.
    package indirect enum Block: Sendable, Equatable, Codable {
        /// `I.`, `1.`, `a)` with its words; level 1 to 3.
        case heading(level: Int, number: String, words: String)
        case paragraph(String)
        /// A paragraph that begins with a dash.
        case bullet(String)
        case table(Table)
    }

    /// A table; its head is repeated on every page, and no row is torn between two.
    package struct Table: Sendable, Equatable, Codable {
        package var columns: [Column]
        package var rows: [[String]]

        package init(columns: [Column], rows: [[String]]) {
            self.columns = columns
            self.rows = rows
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

    /// Who signs, from the top down. Every line may be missing.
    package struct Signature: Sendable, Equatable, Codable {
        /// `TM. ỦY BAN NHÂN DÂN`, `T/M BAN THƯỜNG VỤ`.
        package var authority: String?
        /// `KT. CHỦ TỊCH`.
        package var capacity: String?
        /// `PHÓ CHỦ TỊCH`.
        package var position: String?
        package var name: String?

        package init(
            authority: String? = nil, capacity: String? = nil, position: String? = nil,
            name: String? = nil
        ) {
            self.authority = authority
            self.capacity = capacity
            self.position = position
            self.name = name
        }
    }
}
