import Foundation
import Markup
import Office
import Web
import WorkingTime

/// A letter of the list: to whom only while it has not gone out, and masked.
struct LetterRow: Sendable, Encodable {
    let id: String
    let way: Letter.Way
    let purpose: String
    let state: KeptLetter.State
    let trouble: String
    let writtenAt: Date
    let nextAt: Date?
    let recipient: String

    init(_ letter: KeptLetter, _ vault: Vault) {
        id = letter.id
        way = letter.way
        purpose = letter.purpose
        state = letter.state
        trouble = letter.trouble
        writtenAt = letter.writtenAt
        nextAt = letter.state == .waiting ? letter.nextAt : nil
        // What cannot be opened any more is not shown.
        recipient =
            letter.sealed.isEmpty
            ? "" : (try? LetterContent.opened(letter, in: vault))?.masked ?? "•••"
    }
}

/// The ways out and in, and the last letters.
struct ChannelsPage: PageContent {
    let settings: ChannelSettings
    let secrets: Set<ChannelSecret>
    let categories: [(id: String, name: PairedText)]
    let letters: [LetterRow]
    let once: String
    let isSaved: Bool
    let trouble: String?
    let typed: Form

    private enum CodingKeys: CodingKey { case letters, trouble }

    var title: String { Phrases.title.text }

    func html(_ frame: Frame) -> HTML {
        let told: HTML =
            trouble.map { "<p class=\"notice bad\" role=\"alert\">\($0)</p>" }
            ?? (isSaved
                ? "<p class=\"notice good\" role=\"status\">\(SetupWords.saved)</p>" : HTML())
        return """
            <h1>\(title)</h1>\(told)<p class="measure">\(SetupWords.lead)</p>
            \(rehearsal(frame))
            \(way(.email, SetupWords.email, emailForm(frame)))
            \(way(.sms, SetupWords.sms, smsForm(frame)))
            \(way(.zalo, SetupWords.zalo, zaloForm(frame)))
            \(trial(frame))
            <h2>\(SetupWords.letters)</h2>\(list(frame))
            """
    }

    private func rehearsal(_ frame: Frame) -> HTML {
        let isOn = settings.isRehearsal
        return """
            <div class="notice"><p>\(isOn ? SetupWords.rehearsing : SetupWords.inEarnest)</p>
            <form method="post" action="/office/channels/rehearsal">\(frame.proof)<input type="hidden" name="on" value="\(isOn ? "0" : "1")"><button class="quiet">\(isOn ? SetupWords.start : SetupWords.rehearse)</button></form></div>
            """
    }

    private func way(_ way: Letter.Way, _ name: Phrase, _ form: HTML) -> HTML {
        let isOn = settings.isSetUp(way)
        let lacks = isOn && !ChannelSecret.needed(by: way).isSubset(of: secrets)
        let state: HTML =
            lacks
            ? "<span class=\"state due\">\(SetupWords.lacking)</span>"
            : isOn
                ? "<span class=\"state done\">\(SetupWords.on)</span>"
                : "<span class=\"state idle\">\(SetupWords.off)</span>"
        return """
            <h2>\(name) \(state)</h2>\(way == .zalo ? zaloState : HTML())<details class="fold"\(if: !typed.fields.isEmpty, " open")><summary>\(SetupWords.change)</summary>\(form)</details>

            """
    }

    /// What was typed before it was refused, or what is kept.
    private func value(_ field: String, _ kept: String) -> String {
        typed.fields.contains { $0.name == field } ? typed[field] : kept
    }

    private func secret(_ name: String, _ words: Phrase, _ secret: ChannelSecret) -> HTML {
        """
        <label for="\(name)">\(words)<span class="hint">\(secrets.contains(secret) ? SetupWords.kept : SetupWords.none)</span></label><input type="password" id="\(name)" name="\(name)" maxlength="\(ChannelsDesk.longest)" autocomplete="new-password">
        """
    }

    private func text(
        _ name: String, _ words: Phrase, _ hint: Phrase?, _ kept: String, kind: String = "text"
    ) -> HTML {
        let more: HTML = hint.map { "<span class=\"hint\">\($0)</span>" } ?? HTML()
        return """
            <label for="\(name)">\(words)\(more)</label><input type="\(kind)" id="\(name)" name="\(name)" maxlength="254" value="\(value(name, kept))">
            """
    }

    private func emailForm(_ frame: Frame) -> HTML {
        let mail = settings.mail
        let chosen = value("security", mail.security.rawValue)
        let choices: [HTML] = ChannelSettings.Mail.Security.allCases.map { one in
            "<option value=\"\(one.rawValue)\"\(if: one.rawValue == chosen, " selected")>\(one.words)</option>"
        }
        return """
            <form class="measure" method="post" action="/office/channels/email">\(frame.proof)
            \(text("host", SetupWords.host, SetupWords.hostHint, mail.host))
            <label for="port">\(SetupWords.port)</label><input class="short" type="text" inputmode="numeric" id="port" name="port" maxlength="5" value="\(value("port", String(mail.port)))">
            <label for="security">\(SetupWords.security)</label><select id="security" name="security">\(choices)</select>
            \(text("from", SetupWords.from, SetupWords.fromHint, mail.from, kind: "email"))
            \(text("user", SetupWords.user, nil, mail.user))
            \(secret("password", SetupWords.password, .mailPassword))
            <p class="acts"><button>\(SetupWords.keep)</button></p></form>
            """
    }

    private func smsForm(_ frame: Frame) -> HTML {
        let (plain, marked) = (
            SMSParts(SMSParts.plain(SetupWords.smsExample)), SMSParts(SetupWords.smsExample)
        )
        return """
            <form class="measure" method="post" action="/office/channels/sms">\(frame.proof)
            \(text("brandname", SetupWords.brandname, SetupWords.brandnameHint, settings.sms.brandname))
            \(secret("key", SetupWords.smsKey, .smsKey))
            \(secret("secret", SetupWords.smsSecret, .smsSecret))
            <label class="choice"><input type="checkbox" name="marks" value="1"\(if: settings.sms.hasMarks, " checked")> \(SetupWords.marks)</label>
            <p class="soft">\(SetupWords.cost(plain: plain, marked: marked))</p>
            <p class="acts"><button>\(SetupWords.keep)</button></p></form>
            """
    }

    private var zaloState: HTML {
        if settings.zalo.needsConsent {
            return "<p class=\"notice bad\">\(Phrases.consentNeeded)</p>"
        }
        guard settings.isSetUp(.zalo) else { return HTML() }
        guard let formula = settings.zalo.formula else {
            return "<p class=\"soft\">\(SetupWords.noEvent)</p>"
        }
        return "<p class=\"soft\">\(SetupWords.formula): <code>\(formula.words)</code></p>"
    }

    private func zaloForm(_ frame: Frame) -> HTML {
        let chosen = value("category", settings.zalo.category)
        let choices: [HTML] = categories.map { one in
            "<option value=\"\(one.id)\"\(if: one.id == chosen, " selected")>\(one.name.words(in: .current))</option>"
        }
        return """
            <form class="measure" method="post" action="/office/channels/zalo">\(frame.proof)
            <p>\(SetupWords.hook): <code class="long">\(frame.origin)\(ZaloHook.path)</code></p>
            \(text("appID", SetupWords.appID, nil, settings.zalo.appID))
            \(text("oaID", SetupWords.oaID, SetupWords.oaIDHint, settings.zalo.oaID))
            \(secret("appSecret", SetupWords.appSecret, .zaloApp))
            \(secret("oaSecret", SetupWords.oaSecret, .zaloOA))
            \(secret("refresh", SetupWords.refresh, .zaloTokens))
            <label for="category">\(SetupWords.category)</label><select id="category" name="category"><option value="">\(SetupWords.lastCategory)</option>\(choices)</select>
            <p class="acts"><button>\(SetupWords.keep)</button></p></form>\(templateForm(frame))
            """
    }

    /// Of its own: it is kept only once Zalo was asked.
    private func templateForm(_ frame: Frame) -> HTML {
        guard settings.isSetUp(.zalo) else { return HTML() }
        let kept = value("template", settings.zalo.template)
        return """
            <form class="measure" method="post" action="/office/channels/zalo/template">\(frame.proof)
            <label for="template">\(SetupWords.template)<span class="hint">\(SetupWords.templateHint)</span></label><input type="text" inputmode="numeric" id="template" name="template" maxlength="20" value="\(kept)">
            <p class="acts"><button>\(SetupWords.templateKeep)</button></p></form>
            """
    }

    private func trial(_ frame: Frame) -> HTML {
        let ways = Letter.Way.allCases.filter(settings.isSetUp)
        guard !ways.isEmpty else { return HTML() }
        let choices: [HTML] = ways.map { "<option value=\"\($0.rawValue)\">\($0.words)</option>" }
        return """
            <h2>\(SetupWords.trial)</h2><p class="measure soft">\(SetupWords.trialHint)</p>
            <form class="filter" method="post" action="/office/channels/trial">\(frame.proof)<input type="hidden" name="once" value="\(once)"><label>\(SetupWords.way)<select name="way">\(choices)</select></label><label>\(SetupWords.recipient)<input type="text" name="recipient" maxlength="254" value="\(typed["recipient"])" required></label><button>\(SetupWords.send)</button></form>
            """
    }

    private func list(_ frame: Frame) -> HTML {
        guard !letters.isEmpty else { return "<p class=\"empty\">\(SetupWords.noLetters)</p>" }
        let lines: [HTML] = letters.map { one in
            let trouble: HTML =
                one.trouble.isEmpty
                ? HTML()
                : "<p>\(LetterTrouble.words(of: one.trouble).words(in: .current)) <span class=\"soft\">(\(one.trouble))</span></p>"
            let next: HTML = one.nextAt.map { " · \(SetupWords.next) \($0.written)" } ?? HTML()
            let again: HTML =
                one.state == .failed
                ? "<form method=\"post\" action=\"/office/channels/letters/\(one.id)/again\">\(frame.proof)<button class=\"quiet\">\(SetupWords.again)<span class=\"unseen\"> \(one.writtenAt.written)</span></button></form>"
                : HTML()
            return """
                <li><p><strong>\(one.way.words)</strong> \(one.recipient) <span class="state \(one.state.look)">\(one.state.words.words(in: .current))</span> <span class="soft figures">\(one.writtenAt.written)\(next)</span></p>\(trouble)\(again)</li>

                """
        }
        return "<ul class=\"rows\">\(lines)</ul>"
    }
}
