extension OfficialDocument {
    /// A kind of paper, by the name that stands on it: of Decree 30/2020/NĐ-CP, article 7, those
    /// that an information office writes. Others can be named by their words.
    package struct Kind: RawRepresentable, Sendable, Hashable, Codable, ExpressibleByStringLiteral {
        /// `Báo cáo`.
        package let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }

        package init(stringLiteral value: String) { rawValue = value }

        package static let plan = Kind(rawValue: "Kế hoạch")
        package static let report = Kind(rawValue: "Báo cáo")
        /// Has no name above its text; see ``hasTitle``.
        package static let letter = Kind(rawValue: "Công văn")
        package static let notice = Kind(rawValue: "Thông báo")
        package static let submission = Kind(rawValue: "Tờ trình")
        package static let invitation = Kind(rawValue: "Giấy mời")

        package static let all: [Kind] = [
            .plan, .report, .letter, .notice, .submission, .invitation,
        ]

        package var name: String { rawValue }

        /// Whether its name stands above the text. A letter has none: what it is about stands
        /// under its number (Annex I, II.5.b).
        package var hasTitle: Bool { self != .letter }

        /// As symbols name it (Annex III, I); nil for a kind that this program does not know, and
        /// for the state's letters, whose symbol names no kind (Annex I, II.3.b).
        package func abbreviation(_ form: Form) -> String? {
            switch self {
            case .plan: "KH"
            case .report: "BC"
            case .notice: "TB"
            case .submission: "TTr"
            case .invitation: "GM"
            case .letter where form == .party: "CV"
            default: nil
            }
        }

        /// `KH-UBND`, `UBND-VHXH` for a letter of the state, `KH/ĐU` for the Party.
        /// - Parameters:
        ///   - body: the issuing body's abbreviation: `UBND`.
        ///   - drafter: of the unit that wrote it, for a letter.
        package func symbol(of body: String, _ form: Form, drafter: String = "") -> String {
            let mark = form == .party ? "/" : "-"
            if let kind = abbreviation(form) { return "\(kind)\(mark)\(body)" }
            return drafter.isEmpty ? body : "\(body)-\(drafter)"
        }
    }

    /// How urgent it is (Annex I, III.2.b): the stamp in field 10b.
    package enum Urgency: String, Sendable, Codable, CaseIterable {
        case urgent = "KHẨN"
        case veryUrgent = "THƯỢNG KHẨN"
        case express = "HỎA TỐC"
    }
}

extension OfficialDocument.Signature {
    /// By which right somebody signs (Annex I, II.7.b).
    package enum Capacity: String, Sendable, Codable, CaseIterable {
        /// For a body that decides together.
        case onBehalf
        /// Entrusted with the head's office.
        case actingHead
        /// A deputy for the head.
        case forHead
        /// By the head's order.
        case byOrder
        /// By the head's mandate.
        case byMandate

        /// `KT. CHỦ TỊCH`. The Party writes a stroke instead of the full stop; its guideline's
        /// words for a mandate and an acting head are taken from papers that were seen, not from
        /// the guideline itself.
        package func words(before title: String, _ form: OfficialDocument.Form) -> String {
            "\(form == .party ? party : state) \(title.uppercased())"
        }

        private var state: String {
            switch self {
            case .onBehalf: "TM."
            case .actingHead: "Q."
            case .forHead: "KT."
            case .byOrder: "TL."
            case .byMandate: "TUQ."
            }
        }

        private var party: String {
            switch self {
            case .onBehalf: "T/M"
            case .actingHead: "Q."
            case .forHead: "K/T"
            case .byOrder: "T/L"
            case .byMandate: "T/UQ"
            }
        }
    }
}
