import Foundation

/// The lines of a paper that are made of several fields, as both the Word file and a page show
/// them.
extension OfficialDocument {
    /// `Số: 05/BC-UBND`, or with room for the number (Annex I, II.3); the Party writes
    /// `Số 05-BC/ĐU`.
    package var numberLine: String {
        OfficialDocument.numberLine(form, number: number, symbol: symbol)
    }

    static func numberLine(_ form: Form, number: String?, symbol: String) -> String {
        let figure = number.map(OfficialDocument.figure) ?? "        "
        return switch form {
        case .state: "Số: \(figure)/\(symbol)"
        case .party: "Số \(figure)-\(symbol)"
        }
    }

    /// `An Lão, ngày 05 tháng 02 năm 2026`: days below 10 and the months 1 and 2 get a zero
    /// (Annex I, II.4.b).
    package var dateLine: String { OfficialDocument.dateLine(place, date) }

    static func dateLine(_ place: String, _ date: PaperDate) -> String {
        "\(place), \(words(date))"
    }

    private static func words(_ date: PaperDate) -> String {
        let day = date.day.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? "     "
        let month = date.month.map { $0 < 3 ? "0\($0)" : "\($0)" } ?? "     "
        return "ngày \(day) tháng \(month) năm \(date.year)"
    }

    /// `(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 02 năm 2026 của …)`, under an annex's title
    /// (Annex I, III.1.c); with room for what is not known yet.
    package var annexSource: String {
        let number = numberLine.drop { $0 != " " }
        return "(Kèm theo \(kind.name) số\(number) \(OfficialDocument.words(date)) của \(issuer))"
    }

    /// The state's name or the Party's, at the top right.
    package var nation: String {
        form == .state ? "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" : "ĐẢNG CỘNG SẢN VIỆT NAM"
    }

    /// The motto beneath it; the Party's papers have none.
    package var motto: String? { form == .state ? "Độc lập - Tự do - Hạnh phúc" : nil }

    /// The issuing body in capitals, on two lines when it would not fit on one: what it is, and of
    /// where.
    package var issuerLines: [String] { OfficialDocument.parted(issuer, Layout(form)) }

    static func parted(_ issuer: String, _ layout: Layout) -> [String] {
        let name = issuer.uppercased()
        if TextWidth.points(name, size: layout.issuerSize) <= layout.issuerPoints { return [name] }
        for word in [" XÃ ", " PHƯỜNG ", " ĐẶC KHU ", " THỊ TRẤN ", " THÀNH PHỐ ", " TỈNH "] {
            guard let place = name.range(of: word, options: .backwards) else { continue }
            return [
                String(name[..<place.lowerBound]),
                String(name[place.lowerBound...]).trimmingCharacters(in: .whitespaces),
            ]
        }
        return [name]
    }

    /// The subject's lines, long ones parted into lines of about the same length.
    package var subjectLines: [String] {
        let width = Double(Layout.textWidth) / 20
        return subject.flatMap {
            TextWidth.balanced($0, size: Layout(form).bodySize, width: width)
        }
    }

    /// "Nơi nhận" as it is written: a dash before each, `;` after it, `.` after the last. A paper
    /// with addressees begins with "Như trên".
    package var recipientLines: [String] {
        guard !addressees.isEmpty, recipients.first?.lowercased().hasPrefix("như trên") != true
        else { return OfficialDocument.closed(recipients, form) }
        return OfficialDocument.closed(["Như trên"] + recipients, form)
    }

    static func closed(_ recipients: [String], _ form: Form) -> [String] {
        let names = recipients.map { $0.trimmingCharacters(in: OfficialDocument.closing) }
            .filter { !$0.isEmpty }
        return names.enumerated().map { place, name in
            "- \(name)\(place == names.count - 1 ? "." : form == .state ? ";" : ",")"
        }
    }

    private static func figure(_ number: String) -> String {
        number.count == 1 && number.first?.isNumber == true ? "0" + number : number
    }

    private static let closing = CharacterSet(charactersIn: " \t\r\n-;,.")
}

extension OfficialDocument.Signature {
    /// The lines above the name, in the order of the paper.
    package var titles: [String] { [authority, capacity, position].compactMap(\.self) }
}
