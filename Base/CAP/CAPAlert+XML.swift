package import Foundation

extension CAPAlert {
    /// The alert as XML, its elements in the order of the standard's schema, moments with the
    /// office's offset (+07:00).
    package var xml: String {
        var xml = CAPWriter()
        xml.open("alert", attributes: " xmlns=\"\(CAPAlert.namespace)\"")
        xml.element("identifier", identifier)
        xml.element("sender", sender)
        xml.element("sent", CAPMoment.written(sent))
        xml.element("status", status.rawValue)
        xml.element("msgType", message.rawValue)
        xml.optional("source", source)
        xml.element("scope", scope.rawValue)
        xml.optional("note", note)
        xml.optional(
            "references",
            references.map { "\($0.sender),\($0.identifier),\(CAPMoment.written($0.sent))" }
                .joined(separator: " "))
        for info in infos { info.write(to: &xml) }
        xml.close("alert")
        return xml.text
    }

    package static let namespace = "urn:oasis:names:tc:emergency:cap:1.2"
    package static let contentType = "application/cap+xml; charset=utf-8"
}

extension CAPInfo {
    fileprivate func write(to xml: inout CAPWriter) {
        xml.open("info")
        xml.element("language", language)
        for one in categories { xml.element("category", one.rawValue) }
        xml.element("event", event)
        for one in responses { xml.element("responseType", one.rawValue) }
        xml.element("urgency", urgency.rawValue)
        xml.element("severity", severity.rawValue)
        xml.element("certainty", certainty.rawValue)
        xml.optional("effective", effective.map(CAPMoment.written) ?? "")
        xml.optional("onset", onset.map(CAPMoment.written) ?? "")
        xml.optional("expires", expires.map(CAPMoment.written) ?? "")
        xml.optional("senderName", senderName)
        xml.optional("headline", headline)
        xml.optional("description", words)
        xml.optional("instruction", instruction)
        xml.optional("web", web)
        xml.optional("contact", contact)
        for area in areas {
            xml.open("area")
            xml.element("areaDesc", area.words)
            for one in area.polygons { xml.element("polygon", one) }
            for one in area.circles { xml.element("circle", one) }
            xml.close("area")
        }
        xml.close("info")
    }
}

/// Moments as CAP writes them (§3.3.2): seconds, and an offset of hours and minutes, never `Z`.
package enum CAPMoment {
    /// With the offset of Việt Nam.
    package static func written(_ moment: Date) -> String {
        let seconds = Int(moment.timeIntervalSince1970.rounded(.down)) + 7 * 3_600
        let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
        let (year, month, day) = civil(days)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
            + "T\(padded(rest / 3_600, 2)):\(padded(rest / 60 % 60, 2)):\(padded(rest % 60, 2))+07:00"
    }

    /// Nil for what is none.
    package static func read(_ text: String) -> Date? {
        let form = /(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)([-+])(\d\d):(\d\d)/
        guard let found = text.wholeMatch(of: form) else { return nil }
        let numbers = [
            found.output.1, found.output.2, found.output.3, found.output.4, found.output.5,
            found.output.6, found.output.8, found.output.9,
        ].compactMap { Int($0) }
        guard numbers.count == 8, (1...12).contains(numbers[1]), (1...31).contains(numbers[2]),
            numbers[3] < 24, numbers[4] < 60, numbers[5] < 60, numbers[6] <= 14, numbers[7] < 60
        else { return nil }
        let days = days(numbers[0], numbers[1], numbers[2])
        // The 31st of a month of 30 days is another day.
        guard civil(days) == (numbers[0], numbers[1], numbers[2]) else { return nil }
        let offset = (numbers[6] * 3_600 + numbers[7] * 60) * (found.output.7 == "-" ? -1 : 1)
        let seconds = days * 86_400 + numbers[3] * 3_600 + numbers[4] * 60 + numbers[5] - offset
        return Date(timeIntervalSince1970: Double(seconds))
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Days since 1970 of a day of the Gregorian calendar, by the usual reckoning in years that
    /// begin in March.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let years = month > 2 ? year : year - 1
        let era = years / 400
        let inEra = years - era * 400
        let inYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * 146_097 + inEra * 365 + inEra / 4 - inEra / 100 + inYear - 719_468
    }

    private static func civil(_ days: Int) -> (Int, Int, Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let inEra = shifted - era * 146_097
        let years = (inEra - inEra / 1_460 + inEra / 36_524 - inEra / 146_096) / 365
        let inYear = inEra - (365 * years + years / 4 - years / 100)
        let march = (5 * inYear + 2) / 153
        let month = march < 10 ? march + 3 : march - 9
        return (
            years + era * 400 + (month <= 2 ? 1 : 0), month, inYear - (153 * march + 2) / 5 + 1
        )
    }
}

/// Writes elements, escaped.
private struct CAPWriter {
    private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    mutating func open(_ name: String, attributes: String = "") {
        text += "<\(name)\(attributes)>\n"
    }

    mutating func close(_ name: String) { text += "</\(name)>\n" }

    mutating func element(_ name: String, _ value: String) {
        text += "<\(name)>\(CAPWriter.escaped(value))</\(name)>\n"
    }

    mutating func optional(_ name: String, _ value: String) {
        if !value.isEmpty { element(name, value) }
    }

    /// Without what XML 1.0 cannot hold (§2.2).
    private static func escaped(_ value: String) -> String {
        var text = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "\t", "\n", "\r": text.unicodeScalars.append(scalar)
            default:
                let isGood =
                    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
                if isGood { text.unicodeScalars.append(scalar) }
            }
        }
        return text
    }
}
