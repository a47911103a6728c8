import Markup
import Office
import Web

/// Sign-in: two fields and where to turn for help.
struct SignInPage: PageContent {
    let login: String
    let next: String
    let trouble: String?

    var title: String { Phrases.signIn.text }

    func html(_ frame: Frame) -> HTML {
        """
        <div class="measure">
        <h1>\(Phrases.signIn)</h1>
        \(notice(trouble))
        <form method="post" action="/office/sign-in">\(frame.proof)
        <input type="hidden" name="next" value="\(next)">
        <label for="login">\(Phrases.login)</label>
        <input id="login" name="login" value="\(login)" autocomplete="username" autocapitalize="none" spellcheck="false" required>
        <label for="password">\(Phrases.password)</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required>
        <p class="acts"><button>\(Phrases.signIn)</button></p>
        </form>
        <p class="soft">\(Phrases.forgot)</p>
        </div>
        """
    }
}

/// The page of a one-time link: the way in is a button, so that a messenger's preview of the
/// address does not use it up.
struct LinkPage: PageContent {
    private let action: String

    init(secret: String) {
        action = "/office/sign-in/link/" + secret.filter { $0.isASCII && !$0.isWhitespace }
    }

    private enum CodingKeys: CodingKey {}

    var title: String { Phrases.linkTitle.text }

    func html(_ frame: Frame) -> HTML {
        """
        <div class="measure">
        <h1>\(Phrases.linkTitle)</h1>
        <p class="lead">\(Phrases.linkWords)</p>
        <form method="post" action="\(action)">\(frame.proof)<button>\(Phrases.enter)</button></form>
        </div>
        """
    }
}

/// One's own account.
struct AccountPage: PageContent {
    let name: String
    let login: String
    let role: Role
    let hasPassword: Bool
    let isSaved: Bool
    let trouble: String?
    let card: CardForm
    /// Nil for who approves nothing.
    let pin: PINForm?

    init(
        _ officer: Officer, hasPassword: Bool, isSaved: Bool, trouble: String?, card: CardForm,
        pin: PINForm?
    ) {
        self.card = card
        self.pin = pin
        name = officer.name
        login = officer.login
        role = officer.role
        self.hasPassword = hasPassword
        self.isSaved = isSaved
        self.trouble = trouble
    }

    var title: String { Phrases.account.text }

    func html(_ frame: Frame) -> HTML {
        let current: HTML =
            hasPassword
            ? """
            <label for="current">\(Phrases.oldPassword)</label>
            <input id="current" name="current" type="password" autocomplete="current-password" required>
            """
            : "<p class=\"notice\">\(Phrases.passwordNone)</p>"
        return """
            <div class="measure">
            <h1>\(Phrases.account)</h1>
            \(saved(isSaved, Phrases.passwordSaved))
            \(notice(trouble))
            <p>\(name) · <b>\(login)</b> · \(role.name)</p>
            <form method="post" action="/office/account/password">\(frame.proof)
            <input type="hidden" name="username" value="\(login)" autocomplete="username">
            \(current)
            <label for="password">\(Phrases.newPassword)<span class="hint">\(Phrases.passwordLength(Password.shortest))</span></label>
            <input id="password" name="password" type="password" autocomplete="new-password" minlength="\(Password.shortest)" required>
            <p class="acts"><button>\(Phrases.setPassword)</button></p>
            </form>
            \(pin?.html(frame) ?? HTML())
            \(card.html(frame))
            </div>
            """
    }
}

func notice(_ trouble: String?) -> HTML {
    guard let trouble else { return HTML() }
    return "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>"
}

func saved(_ isSaved: Bool, _ words: Phrase) -> HTML {
    isSaved ? "<p class=\"notice good\" role=\"status\">\(words)</p>" : HTML()
}
