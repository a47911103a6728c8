import Markup
import Web

/// The PIN for deciding on a telephone, on the page of who approves.
struct PINForm: Encodable, Sendable {
    let standing: PINStanding
    let asksPassword: Bool
    let isSaved: Bool
    let trouble: String?

    private enum CodingKeys: CodingKey { case standing, isSaved, trouble }

    func html(_ frame: Frame) -> HTML {
        let words =
            switch standing {
            case .none: Phrases.pinNone
            case .good: Phrases.pinGood
            case .blocked: Phrases.pinBlocked
            }
        return """
            <section class="sheet" id="pin"><h2>\(Phrases.pinTitle)</h2>
            \(saved(isSaved, Phrases.saved))\(notice(trouble))
            <p class="soft">\(Phrases.pinWords)</p>
            <p\(if: standing == .blocked, " class=\"notice bad\"")>\(words)</p>
            <form method="post" action="/office/account/pin">\(frame.proof)
            <label for="pin-new">\(Phrases.pinNew)<span class="hint">\(Phrases.pinHint)</span></label>
            <input class="short" id="pin-new" name="pin" type="password" inputmode="numeric" autocomplete="off" pattern="[0-9]{6}" maxlength="6" required>
            \(password("pin-password"))
            <p class="acts"><button>\(Phrases.pinSet)</button></p></form>
            \(removal(frame))</section>
            """
    }

    private func password(_ id: String) -> HTML {
        guard asksPassword else { return HTML() }
        return """
            <label for="\(id)">\(Phrases.oldPassword)</label>
            <input id="\(id)" name="current" type="password" autocomplete="current-password" required>
            """
    }

    private func removal(_ frame: Frame) -> HTML {
        guard standing != .none else { return HTML() }
        return """
            <details class="fold"><summary>\(Phrases.pinRemove)</summary>
            <form method="post" action="/office/account/pin">\(frame.proof)<input type="hidden" name="remove" value="1">
            <p>\(Phrases.pinRemoveWords)</p>
            \(password("pin-removal-password"))
            <p class="acts"><button class="quiet">\(Phrases.pinRemove)</button></p></form></details>
            """
    }
}
