import Foundation
import Markup
import Office
import Web

/// Reads what somebody filled in; the same rules for the portal, the counter and the hamlets.
struct AskForm {
    let categories: [CaseCategory]
    let hamlets: [String]

    /// Characters of a name.
    static let longestName = 100

    /// Either what was asked, still without its photos, or what is wrong with it.
    func read(
        _ form: Form, by channel: CaseChannel, once: String, back: WayBack? = nil
    ) -> (asked: Asked?, troubles: Troubles) {
        var troubles = Troubles()
        let words = form["words"]
        if words.count < 5 { troubles.add("words", Phrases.wordsShort) }
        if words.count > Asked.longest { troubles.add("words", Phrases.wordsLong(Asked.longest)) }
        let category = categories.first { $0.id == form["category"] && $0.isOpen }
        if category == nil || category?.way != .cases {
            troubles.add("category", Phrases.categoryNeeded)
        }
        if form["place"].count > Asked.longestPlace { troubles.add("place", Phrases.placeLong) }
        let contact = contact(form, &troubles)
        guard troubles.isEmpty, let category else { return (nil, troubles) }
        return (
            Asked(
                once: once, channel: channel, categoryID: category.id, words: words,
                hamlet: hamlets.contains(form["hamlet"]) ? form["hamlet"] : "",
                place: form["place"],
                position: ResidentCase.Position(
                    Double(form["latitude"]), Double(form["longitude"])),
                contact: contact, mayPublish: form["mayPublish"] == "1", back: back),
            troubles
        )
    }

    private func contact(_ form: Form, _ troubles: inout Troubles) -> Contact? {
        let contact = Contact(
            name: form["name"], phone: AskForm.digits(form["phone"]), email: form["email"],
            wants: Contact.Way.allCases.filter { form.all("wants").contains($0.rawValue) })
        if contact.name.count > AskForm.longestName { troubles.add("name", Phrases.nameLong) }
        if !form["phone"].isEmpty, !AskForm.isPhone(contact.phone) {
            troubles.add("phone", Phrases.phoneWrong)
        }
        if !contact.email.isEmpty, !AskForm.isEmail(contact.email) {
            troubles.add("email", Phrases.emailWrong)
        }
        if contact.wants.contains(where: {
            $0 == .email ? contact.email.isEmpty : contact.phone.isEmpty
        }) {
            troubles.add("wants", Phrases.wayNeeded)
        }
        if contact.isEmpty { return nil }
        if form["consent"] != "1" { troubles.add("consent", Phrases.consentNeeded) }
        return contact
    }

    /// Digits alone, with a plus before them where there was one.
    static func digits(_ text: String) -> String {
        (text.hasPrefix("+") ? "+" : "") + text.filter { ("0"..."9").contains($0) }
    }

    static func isPhone(_ text: String) -> Bool {
        let digits = text.drop { $0 == "+" }
        return (8...15).contains(digits.count)
    }

    static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
            && text.count <= 200 && !text.contains { $0.isWhitespace }
    }
}

extension DrawnPhoto {
    /// The photos of a form, drawn anew without anything a phone writes beside them.
    static func all(
        of files: [Form.File], by drawing: PhotoDrawing
    ) async throws -> [DrawnPhoto] {
        guard files.count <= Asked.mostPhotos else {
            throw Refusal(Phrases.tooManyPhotos(Asked.mostPhotos))
        }
        var photos: [DrawnPhoto] = []
        for file in files { photos.append(try await drawing.draw(file.bytes)) }
        return photos
    }
}
