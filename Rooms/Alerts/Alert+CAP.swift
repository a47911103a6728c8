import CAP
import Foundation
import Markup
import Office

extension Alert {
    /// The name of the message in CAP; of its cancellation another one.
    var identifier: String { "conglang-\(id)" }

    /// The message as CAP; nil before it was let out.
    /// - Parameter replaced: our own message whose place it took.
    func cap(of commune: Commune, origin: String, replaced: Alert?) -> CAPAlert? {
        guard let approvedAt, let expiresAt else { return nil }
        var alert = CAPAlert(
            identifier: identifier, sender: sender, sent: approvedAt,
            status: content.isDrill ? .exercise : .actual,
            message: replaced == nil ? .alert : .update)
        alert.references = [replaced?.reference, relayedReference].compactMap { $0 }
        if content.isDrill { alert.note = "DIỄN TẬP – EXERCISE" }
        alert.infos = infos(of: commune, origin: origin, from: approvedAt, until: expiresAt)
        return alert
    }

    /// What takes the message back; nil when nothing did.
    func cancellation(of commune: Commune, origin: String) -> CAPAlert? {
        guard state == .cancelled, let endedAt, let reference else { return nil }
        var alert = CAPAlert(
            identifier: identifier + "-huy", sender: sender, sent: endedAt,
            status: content.isDrill ? .exercise : .actual, message: .cancel)
        alert.note = reason
        alert.references = [reference]
        alert.infos = infos(of: commune, origin: origin, from: endedAt, until: nil).map { info in
            var info = info
            info.responses = [.allClear]
            info.urgency = .past
            return info
        }
        return alert
    }

    var reference: CAPAlert.Reference? {
        approvedAt.map {
            CAPAlert.Reference(
                sender: sender, identifier: identifier,
                sent: Date(timeIntervalSince1970: $0.timeIntervalSince1970.rounded(.down)))
        }
    }

    private var relayedReference: CAPAlert.Reference? {
        let parts = content.relayed.split(separator: ",").map(String.init)
        guard parts.count == 3, let sent = CAPMoment.read(parts[2]) else { return nil }
        return CAPAlert.Reference(sender: parts[0], identifier: parts[1], sent: sent)
    }

    /// One for each language; readers take the first that they can read.
    private func infos(
        of commune: Commune, origin: String, from start: Date, until end: Date?
    ) -> [CAPInfo] {
        var languages: [(Language, String)] = [(.vi, "vi-VN")]
        if !content.headlineEN.isEmpty { languages.append((.en, "en-US")) }
        return languages.map { language, tag in
            var info = CAPInfo(
                categories: [CAPInfo.Category(rawValue: content.category) ?? .other],
                event: content.event,
                urgency: CAPInfo.Urgency(rawValue: content.urgency) ?? .unknown,
                severity: CAPInfo.Severity(rawValue: content.severity) ?? .unknown,
                certainty: CAPInfo.Certainty(rawValue: content.certainty) ?? .unknown)
            info.language = tag
            info.effective = start
            info.expires = end
            info.senderName = commune.issuer
            info.headline = title(in: language)
            info.words = language == .vi ? content.words : content.wordsEN
            info.instruction = language == .vi ? content.instruction : ""
            info.web = origin + publicPath
            info.contact = commune.phone
            info.areas = [CAPInfo.Area(content.area.isEmpty ? commune.name : content.area)]
            return info
        }
    }

    /// What the form begins with for a message of another office.
    static func content(relaying alert: CAPAlert, at now: Date) -> Content {
        var content = Content()
        content.isDrill = alert.status != .actual
        content.relayed =
            "\(alert.sender),\(alert.identifier),\(CAPMoment.written(alert.sent))"
        let vietnamese = alert.infos.first { $0.language.lowercased().hasPrefix("vi") }
        let english = alert.infos.first { $0.language.lowercased().hasPrefix("en") }
        guard let info = vietnamese ?? alert.infos.first else { return content }
        content.category = (info.categories.first ?? .other).rawValue
        content.event = String(info.event.prefix(longestEvent))
        content.urgency = info.urgency.rawValue
        content.severity = info.severity.rawValue
        content.certainty = info.certainty.rawValue
        content.headline = String(
            (info.headline.isEmpty ? info.event : info.headline).prefix(longestHeadline))
        content.words = String(info.words.prefix(longestWords))
        content.instruction = String(info.instruction.prefix(longestWords))
        content.area = String(info.areas.map(\.words).joined(separator: "; ").prefix(300))
        if let english, vietnamese != nil {
            content.headlineEN = String(english.headline.prefix(longestHeadline))
            content.wordsEN = String(english.words.prefix(longestWords))
        }
        if let expires = info.expires {
            let minutes = Int(expires.timeIntervalSince(now) / 60)
            content.minutes = max(5, min(longestHours * 60, minutes))
        }
        return content
    }
}
