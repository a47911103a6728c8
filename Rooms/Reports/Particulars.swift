import Foundation
import Office
import OfficialDocuments
import WorkingTime

extension Report.Particulars {
    /// What the plan says of its own paper, else what the commune says of itself.
    init(book: PlanBook?, commune: Commune, period: Period) {
        let planForm = book?.form ?? commune.form
        form = planForm == .party ? .party : .state
        let issuer = book?.issuer ?? ""
        self.issuer = issuer.isEmpty ? commune.issuer : issuer
        superior = form == .party ? Self.partyAbove(commune.superior) : ""
        symbol = Self.symbol(of: book?.number, form)
        place = commune.place
        let name = Wording.name(period)
        if let title = book?.title, !title.isEmpty {
            let isNamed = title.lowercased().hasPrefix("kế hoạch")
            let words =
                isNamed
                ? "Kết quả thực hiện \(title)"
                : "Kết quả thực hiện Kế hoạch \(Wording.lowered(title))"
            // A yearly plan's title names the year itself.
            subject = words.contains(name) ? [words] : [words, "(\(name))"]
        } else {
            subject = ["Kết quả công tác \(name)"]
        }
        addressees = commune.superior.isEmpty ? [] : [commune.superior]
        recipients = book?.recipients ?? []
        signature = OfficialDocument.Signature(
            authority: book?.signatory.authority, capacity: book?.signatory.capacity,
            position: book?.signatory.position, name: book?.signatory.name)
    }

    /// `BC-UBND` from `12/KH-UBND`, `BC/ĐU` from `85-KH/ĐU`.
    static func symbol(of number: String?, _ form: OfficialDocument.Form) -> String {
        let usual = form == .party ? "BC/ĐU" : "BC-UBND"
        guard let number else { return usual }
        let mark: Character = form == .party ? "/" : "-"
        guard let place = number.lastIndex(of: mark) else { return usual }
        let body = number[number.index(after: place)...].trimmingCharacters(in: .whitespaces)
        return body.isEmpty ? usual : "BC\(mark)\(body)"
    }

    /// The line over a Party committee's name: the Party organisation of the level above.
    static func partyAbove(_ superior: String) -> String {
        for (word, above) in [("Thành ủy ", "Đảng bộ thành phố "), ("Tỉnh ủy ", "Đảng bộ tỉnh ")] {
            let plain = superior.replacingOccurrences(of: "uỷ", with: "ủy")
            if plain.hasPrefix(word) { return above + plain.dropFirst(word.count) }
            if plain.hasPrefix("Đảng bộ ") { return plain }
        }
        return ""
    }
}
