/// Numbers as people here write them: `1.500.000`, `12,5`.
package enum Reading {
    /// A whole number with a dot every three digits, in both languages of a Vietnamese paper.
    package static func number(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var grouped = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { grouped.append(".") }
            grouped.append(digit)
        }
        return value < 0 ? "-" + grouped : grouped
    }

    /// A quantity with at most one decimal, and a comma before it.
    package static func quantity(_ value: Double) -> String {
        let tenths = (value * 10).rounded()
        guard tenths.isFinite, abs(tenths) < 1e15 else { return "–" }
        let whole = Int(tenths) / 10
        let tenth = abs(Int(tenths) % 10)
        let sign = tenths < 0 && whole == 0 ? "-" : ""
        return tenth == 0 ? sign + number(whole) : "\(sign)\(number(whole)),\(tenth)"
    }

    /// Money in đồng.
    package static func money(dong: Int) -> String { number(dong) + " đ" }

    /// A size in bytes, for people.
    package static func size(bytes: Int) -> String {
        switch bytes {
        case ..<1_024: "\(bytes) B"
        case ..<1_048_576: quantity(Double(bytes) / 1_024) + " KB"
        default: quantity(Double(bytes) / 1_048_576) + " MB"
        }
    }
}
