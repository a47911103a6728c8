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
    package var kind: Kind
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
    /// What goes with it, each with pages of its own.
    package var annexes: [Annex] = []
    package var urgency: Urgency?
    /// `LƯU HÀNH NỘI BỘ`: who may see it, field 11; empty for no limit.
    package var circulation = ""
    /// `PL.(300)`: who wrote it and how many copies there are, field 12; may be empty.
    package var drafterMark = ""
    /// The office's address, telephone and e-mail at the foot of the first page, field 13; may be
    /// empty.
    package var contact: [String] = []
    /// What makes it a copy of a signed paper; nil for the paper itself.
    package var copy: CopyMark?

    package init(
        form: Form, superior: String = "", issuer: String, number: String? = nil, symbol: String,
        place: String, date: PaperDate, kind: Kind, subject: [String],
        addressees: [String] = [], blocks: [Block], recipients: [String], signature: Signature,
        isDraft: Bool = false, annexes: [Annex] = []
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
        self.annexes = annexes
    }
}

extension OfficialDocument {
    private enum CodingKeys: CodingKey {
        case form, superior, issuer, number, symbol, place, date, kind, subject, addressees
        case blocks, recipients, signature, isDraft, annexes, urgency, circulation, drafterMark
        case contact, copy
    }

    /// Papers stored before there were annexes and marks lack them.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            form: try values.decode(Form.self, forKey: .form),
            superior: try values.decode(String.self, forKey: .superior),
            issuer: try values.decode(String.self, forKey: .issuer),
            number: try values.decodeIfPresent(String.self, forKey: .number),
            symbol: try values.decode(String.self, forKey: .symbol),
            place: try values.decode(String.self, forKey: .place),
            date: try values.decode(PaperDate.self, forKey: .date),
            kind: try values.decode(Kind.self, forKey: .kind),
            subject: try values.decode([String].self, forKey: .subject),
            addressees: try values.decode([String].self, forKey: .addressees),
            blocks: try values.decode([Block].self, forKey: .blocks),
            recipients: try values.decode([String].self, forKey: .recipients),
            signature: try values.decode(Signature.self, forKey: .signature),
            isDraft: try values.decode(Bool.self, forKey: .isDraft),
            annexes: try values.decodeIfPresent([Annex].self, forKey: .annexes) ?? [])
        urgency = try values.decodeIfPresent(Urgency.self, forKey: .urgency)
        circulation = try values.decodeIfPresent(String.self, forKey: .circulation) ?? ""
        drafterMark = try values.decodeIfPresent(String.self, forKey: .drafterMark) ?? ""
        contact = try values.decodeIfPresent([String].self, forKey: .contact) ?? []
        copy = try values.decodeIfPresent(CopyMark.self, forKey: .copy)
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

    /// What goes with a paper: it begins on a page of its own, with its own page numbers
    /// (Annex I, III.1).
    package struct Annex: Sendable, Equatable, Codable {
        package var title: String
        package var blocks: [Block]
        /// Lying paper, for wide tables.
        package var isWide: Bool

        package init(_ title: String, blocks: [Block], isWide: Bool = false) {
            self.title = title
            self.blocks = blocks
            self.isWide = isWide
        }
    }

    /// What stands under a copied paper: which copy it is, of whom, and who answers for it
    /// (Annex I, part II).
    package struct CopyMark: Sendable, Equatable, Codable {
        package enum Kind: String, Sendable, Codable, CaseIterable {
            /// Of the original, whole.
            case whole = "SAO Y"
            /// Of a copy, whole.
            case again = "SAO LỤC"
            /// Of a part.
            case extract = "TRÍCH SAO"

            /// Of its number's symbol; the Party has one for all.
            func abbreviation(_ form: Form) -> String {
                if form == .party { return "BS" }
                return switch self {
                case .whole: "SY"
                case .again: "SL"
                case .extract: "TrS"
                }
            }
        }

        package var kind: Kind
        package var superior: String
        package var issuer: String
        package var number: String?
        /// Of the body that copies: `UBND`.
        package var body: String
        package var place: String
        package var date: PaperDate
        package var recipients: [String]
        package var signature: Signature

        package init(
            _ kind: Kind, superior: String = "", issuer: String, number: String? = nil,
            body: String, place: String, date: PaperDate, recipients: [String],
            signature: Signature
        ) {
            self.kind = kind
            self.superior = superior
            self.issuer = issuer
            self.number = number
            self.body = body
            self.place = place
            self.date = date
            self.recipients = recipients
            self.signature = signature
        }
    }
}
