import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// Where the administrator sets up the ways to residents, tries them, and sees what became of
/// letters. What opens an account is typed once and never shown again.
enum ChannelsDesk {
    static let path = "/office/channels"
    /// Letters listed.
    static let listed = 50
    /// Characters of anything typed here; tokens are long.
    static let longest = 2_000

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await show(visit, nil))
    }

    private static func show(
        _ visit: OfficerVisit, _ trouble: Phrase?
    ) async throws -> ChannelsPage {
        let vault = visit.office.vault
        let features = visit.office.house.features
        let isSaved = visit.query["saved"] == "1"
        let typed = trouble == nil ? Form() : visit.form
        return try await visit.office.read { connection in
            ChannelsPage(
                settings: try connection.channelSettings(), secrets: try connection.knownSecrets(),
                categories: try features.flatMap {
                    try $0.offers.messages?.categories(connection) ?? []
                },
                letters: try connection.lastLetters(limit: listed).map { LetterRow($0, vault) },
                once: Session.newSecret(), isSaved: isSaved, trouble: trouble?.text, typed: typed)
        }
    }

    @Sendable static func rehearse(_ visit: OfficerVisit) async throws -> Reply {
        let isOn = visit.form["on"] == "1"
        return try await step(visit, "channel.rehearsal") { act in
            var settings = try act.connection.channelSettings()
            settings.isRehearsal = isOn
            try act.set(ChannelSettings.name, settings)
            act.note(Ref("channel", "rehearsal"), isOn ? "on" : "off")
        }
    }

    @Sendable static func email(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        return try await step(visit, "channel.email") { act in
            var settings = try act.connection.channelSettings()
            settings.mail = try mail(form)
            try act.set(ChannelSettings.name, settings)
            try act.take([.mailPassword], of: [form.raw("password")], off: form["host"].isEmpty)
            act.note(Ref("channel", "email"), settings.mail.host)
        }
    }

    private static func mail(_ form: Form) throws -> ChannelSettings.Mail {
        var mail = ChannelSettings.Mail()
        guard !form["host"].isEmpty else { return mail }
        mail.host = form["host"]
        mail.port = Int(form["port"]) ?? 0
        mail.security = ChannelSettings.Mail.Security(rawValue: form["security"]) ?? .startTLS
        mail.user = form["user"]
        mail.from = form["from"]
        guard EmailSender.isHost(mail.host), (1...65_535).contains(mail.port) else {
            throw Refusal(SetupWords.hostWrong)
        }
        guard MailMessage.isAddress(mail.from) else { throw Refusal(SetupWords.fromWrong) }
        guard mail.security != .loopback || EmailSender.isLoopback(mail.host) else {
            throw Refusal(SetupWords.openLine)
        }
        guard (mail.user + form.raw("password")).utf8.count <= longest,
            !(mail.user + form.raw("password")).contains(where: \.isNewline)
        else { throw Refusal(SetupWords.tooLong) }
        return mail
    }

    @Sendable static func sms(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        return try await step(visit, "channel.sms") { act in
            guard form["brandname"].utf8.count <= 20, form["key"].utf8.count <= longest,
                form["secret"].utf8.count <= longest
            else { throw Refusal(SetupWords.tooLong) }
            var settings = try act.connection.channelSettings()
            settings.sms.brandname = form["brandname"]
            settings.sms.hasMarks = form["marks"] == "1"
            try act.set(ChannelSettings.name, settings)
            try act.take(
                [.smsKey, .smsSecret], of: [form["key"], form["secret"]],
                off: form["brandname"].isEmpty)
            act.note(Ref("channel", "sms"), form["brandname"])
        }
    }

    @Sendable static func zalo(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        return try await step(visit, "channel.zalo") { act in
            let ids = [form["appID"], form["oaID"]]
            guard ids.allSatisfy({ $0.isEmpty || ZaloFacts.isUserID($0) }) else {
                throw Refusal(SetupWords.idsWrong)
            }
            let typed = ["appSecret", "oaSecret", "refresh"].map { form[$0] }
            guard typed.allSatisfy({ $0.utf8.count <= longest }) else {
                throw Refusal(SetupWords.tooLong)
            }
            var settings = try act.connection.channelSettings()
            settings.zalo.appID = form["appID"]
            settings.zalo.oaID = form["oaID"]
            settings.zalo.category = form["category"]
            if !typed[0].isEmpty || !typed[1].isEmpty { settings.zalo.formula = nil }
            if !typed[2].isEmpty { settings.zalo.needsConsent = false }
            try act.set(ChannelSettings.name, settings)
            let pair = ZaloTokens(
                access: "", refresh: typed[2], renewedAt: Date(timeIntervalSince1970: 0),
                expiresAt: Date(timeIntervalSince1970: 0))
            let json = String(decoding: try JSONEncoder().encode(pair), as: UTF8.self)
            try act.take(
                [.zaloApp, .zaloOA, .zaloTokens],
                of: [typed[0], typed[1], typed[2].isEmpty ? "" : json], off: form["appID"].isEmpty)
            act.note(Ref("channel", "zalo"), settings.zalo.oaID)
        }
    }

    /// Keeps the template by which people are told who never wrote, once Zalo says that it can be
    /// used; an empty one turns that off.
    @Sendable static func template(_ visit: OfficerVisit) async throws -> Reply {
        let id = visit.form["template"]
        do {
            guard id.isEmpty || ZaloFacts.isTemplateID(id) else {
                throw Refusal(SetupWords.templateWrong)
            }
            if !id.isEmpty {
                let zalo = try await visit.office.read { try $0.channelSettings().zalo }
                guard !zalo.appID.isEmpty else { throw Refusal(SetupWords.wayMissing) }
                try await ZaloTemplate(visit.office, zalo).check(id)
            }
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(try await show(visit, refusal.reason), status: .unprocessable)
        } catch let trouble as LetterTrouble {
            let words = SetupWords.templateUnknown(LetterTrouble.words(of: trouble.code))
            return .page(try await show(visit, words), status: .unprocessable)
        }
        return try await step(visit, "channel.template") { act in
            var settings = try act.connection.channelSettings()
            settings.zalo.template = id
            try act.set(ChannelSettings.name, settings)
            act.note(Ref("channel", "zalo"), id.isEmpty ? "no template" : "template \(id)")
        }
    }

    // MARK: - Letters

    /// Sends a letter to an address of the administrator's own, in earnest even in rehearsal.
    @Sendable static func tryOut(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        let officer = visit.officer
        let issuer = visit.office.particulars.issuer
        let origin = visit.frame.origin
        return try await step(visit, "channel.trial") { act in
            guard let way = Letter.Way(rawValue: form["way"]),
                try act.connection.channelSettings().isSetUp(way)
            else { throw Refusal(SetupWords.wayMissing) }
            let recipient = form["recipient"]
            let fits =
                switch way {
                case .email: MailMessage.isAddress(recipient)
                case .sms: SMSSender.vietnamese(recipient) != nil
                case .zalo:
                    ZaloFacts.isUserID(recipient) || SMSSender.vietnamese(recipient) != nil
                }
            guard fits else { throw Refusal(SetupWords.recipientWrong) }
            guard (20...100).contains(form["once"].utf8.count) else { throw Refusal.notFound }
            try act.post(
                Letter(
                    key: "trial \(form["once"])", way: way,
                    recipient: way == .zalo && SMSSender.vietnamese(recipient) != nil
                        ? "tel:" + recipient : recipient,
                    subject: Phrases.trialSubject(issuer).vi, words: Phrases.trialWords(issuer).vi,
                    ref: Ref("officer", officer.id), purpose: Delivery.trial,
                    brief: Letter.Brief(
                        code: "PA-0000-0000", news: Phrases.trialNews.vi, time: act.now.written,
                        link: origin)))
            act.note(Ref("channel", way.rawValue), "trial")
        }
    }

    @Sendable static func again(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        return try await step(visit, "letter.again") { act in
            guard try act.revive(id) else { throw Refusal(SetupWords.cannotAgain) }
            try act.askToDeliver(id, at: act.now)
            act.note(Ref("letter", id), "")
        }
    }

    private static func step(
        _ visit: OfficerVisit, _ action: String, _ body: @Sendable @escaping (Act) throws -> Void
    ) async throws -> Reply {
        do {
            try await visit.office.act(action, by: visit.officer, body)
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(try await show(visit, refusal.reason), status: .unprocessable)
        }
        return .seeOther(path + "?saved=1")
    }

    // MARK: - Today

    @Sendable static func today(
        _ connection: any Connection, _ officer: Officer, _ now: Date
    ) throws -> [TodayLine] {
        guard officer.may(.administer) else { return [] }
        var lines: [TodayLine] = []
        if try connection.channelSettings().zalo.needsConsent {
            lines.append(TodayLine(.late, words: Phrases.consentNeeded.text, path: path))
        }
        let failed = try connection.failedLetters()
        if failed > 0 {
            lines.append(TodayLine(.due, words: Phrases.failed(failed).text, path: path))
        }
        return lines
    }
}

extension Act {
    /// Keeps those secrets that were typed, and drops all of a way that is turned off.
    fileprivate func take(_ names: [ChannelSecret], of values: [String], off isOff: Bool) throws {
        for (name, value) in zip(names, values) {
            if isOff {
                try drop(name)
            } else if !value.isEmpty {
                try keep(name, value)
            }
        }
    }
}
