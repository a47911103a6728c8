import Crypto
import Foundation
import Office
import Storage
import Web

/// The post as other rooms see it.
enum Posting {
    static let offer = LetterPost(
        send: { act, letter in try act.write(letter) },
        lines: { connection, ref in try connection.letters(about: ref).map(\.line) },
        withdraw: { act, ref in try act.takeBack(about: ref) })

    /// Characters of a letter at most; longer ones are cut by whoever writes them.
    static let longest = 20_000

    /// What is kept of a letter's key: a room may have put an address into it.
    static func kept(_ key: String) -> String {
        Data(SHA256.hash(data: Data("letter \(key)".utf8))).base64URL
    }
}

extension Act {
    /// Writes a letter and asks the queue for it, both in this act. Where its way is not set up,
    /// only that is written, so that officers see it.
    fileprivate func write(_ letter: Letter) throws {
        let settings = try connection.channelSettings()
        guard settings.isSetUp(letter.way) else { return try refuse(letter, .notSetUp) }
        if letter.way == .zalo, let trouble = settings.zalo.obstacle(to: letter) {
            return try refuse(letter, trouble)
        }
        guard !letter.recipient.isEmpty else { return try refuse(letter, .badRecipient) }
        let id = newID()
        let content = LetterContent(
            recipient: letter.recipient, subject: letter.subject,
            words: String(letter.words.prefix(Posting.longest)), brief: letter.brief)
        guard
            try insert(
                letter, id: id, sealed: try content.sealed(as: id, in: vault), state: .waiting)
        else { return }
        try askToDeliver(id, at: now)
    }

    private func refuse(_ letter: Letter, _ trouble: LetterTrouble) throws {
        _ = try insert(letter, id: newID(), sealed: "", state: .refused, trouble: trouble.code)
    }

    /// Asks the queue for one attempt. Done jobs are remembered by their keys, so that each attempt
    /// has its own.
    func askToDeliver(_ id: String, at moment: Date) throws {
        try connection.enqueue(
            kind: Delivery.job, key: "\(id) \(newID())", payload: Delivery.Call(letterID: id),
            runAt: moment, now: now)
    }
}

extension ChannelSettings.Zalo {
    /// Why Zalo would carry a letter to nobody; nil where nothing stands in the way.
    fileprivate func obstacle(to letter: Letter) -> LetterTrouble? {
        guard let number = ZaloFacts.number(letter.recipient) else {
            return ZaloFacts.isUserID(letter.recipient) ? nil : .notATalk
        }
        guard !template.isEmpty, letter.brief != nil else { return .noTemplate }
        return SMSSender.vietnamese(number) == nil ? .badRecipient : nil
    }
}
