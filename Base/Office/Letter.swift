package import Foundation
package import Markup
package import Storage

/// Something short that the commune tells one person outside, under its own name. It is written
/// into the act that causes it and delivered afterwards; see `docs/adr/0015-letters.md`.
package struct Letter: Sendable {
    /// By which way it goes.
    package enum Way: String, Sendable, Codable, Storable, CaseIterable {
        case sms, zalo, email

        package var words: Phrase {
            switch self {
            case .sms: Phrase(vi: "Tin nhắn SMS", en: "SMS")
            case .zalo: Phrase(vi: "Zalo", en: "Zalo")
            case .email: Phrase(vi: "Thư điện tử", en: "E-mail")
            }
        }
    }

    /// The same in four short values, for a way that carries strangers only approved forms: a Zalo
    /// template. Longer ones are cut.
    package struct Brief: Sendable, Codable, Equatable {
        /// By which the recipient knows the thing: `PA-48K7-2M9Q`.
        package let code: String
        /// What happened, in three words: "Đã trả lời".
        package let news: String
        /// When, or by when.
        package let time: String
        /// The rest of it.
        package let link: String

        package init(code: String, news: String, time: String, link: String) {
            self.code = code
            self.news = news
            self.time = time
            self.link = link
        }
    }

    /// What is given once for one event: a second letter with the same key is not written.
    package let key: String
    package let way: Way
    /// Telephone number, address, or the user's id with the commune's Zalo account; a telephone
    /// number by Zalo as `tel:0912…`.
    package let recipient: String
    /// Of an e-mail; other ways leave it out.
    package let subject: String
    package let words: String
    /// The thing it is about.
    package let ref: Ref
    /// What of that thing it tells, in the words of its room: `receipt`.
    package let purpose: String
    package let brief: Brief?

    package init(
        key: String, way: Way, recipient: String, subject: String, words: String, ref: Ref,
        purpose: String, brief: Brief? = nil
    ) {
        self.brief = brief
        self.key = key
        self.way = way
        self.recipient = recipient
        self.subject = subject
        self.words = words
        self.ref = ref
        self.purpose = purpose
    }
}

/// What is left to tell of a letter: neither to whom nor what it said.
package struct LetterLine: Sendable, Codable, Equatable {
    package let purpose: String
    package let way: Letter.Way
    package let writtenAt: Date
    /// Where it stands, in words: "đã gửi".
    package let state: PairedText
    /// Why it did not arrive; empty where it did.
    package let trouble: PairedText
    /// Whether it went out.
    package let isSent: Bool

    package init(
        purpose: String, way: Letter.Way, writtenAt: Date, state: PairedText, trouble: PairedText,
        isSent: Bool
    ) {
        self.purpose = purpose
        self.way = way
        self.writtenAt = writtenAt
        self.state = state
        self.trouble = trouble
        self.isSent = isSent
    }
}

/// The room that carries letters.
package struct LetterPost: Sendable {
    package let send: @Sendable (Act, Letter) throws -> Void
    /// The letters about a thing, oldest first.
    package let lines: @Sendable (any Connection, Ref) throws -> [LetterLine]
    package let withdraw: @Sendable (Act, Ref) throws -> Void

    package init(
        send: @escaping @Sendable (Act, Letter) throws -> Void,
        lines: @escaping @Sendable (any Connection, Ref) throws -> [LetterLine],
        withdraw: @escaping @Sendable (Act, Ref) throws -> Void
    ) {
        self.send = send
        self.lines = lines
        self.withdraw = withdraw
    }
}

/// A picture in the file store.
package struct KeptPicture: Sendable, Equatable {
    package let hash: String
    package let bytes: Int

    package init(hash: String, bytes: Int) {
        self.hash = hash
        self.bytes = bytes
    }
}

/// What somebody wrote to an account of the commune with others.
package struct ArrivedMessage: Sendable {
    /// Made once for each message: taken twice, it is one message. As good as a password, since
    /// the way back to a case follows from it.
    package let once: String
    package let way: Letter.Way
    /// Knows a person again and tells nothing of them: a keyed hash of the recipient.
    package let person: String
    /// Where an answer goes.
    package let recipient: String
    package let words: String
    /// Pictures, drawn anew and in the file store.
    package let photos: [KeptPicture]
    /// How many more pictures could not be had.
    package let lostPhotos: Int
    /// In degrees (WGS 84).
    package let place: (latitude: Double, longitude: Double)?
    /// The category that the commune chose for this way; empty for none.
    package let category: String
    /// Scheme and host of the portal, for the way back.
    package let origin: String

    package init(
        once: String, way: Letter.Way, person: String, recipient: String, words: String,
        photos: [KeptPicture] = [], lostPhotos: Int = 0,
        place: (latitude: Double, longitude: Double)? = nil, category: String, origin: String
    ) {
        self.once = once
        self.way = way
        self.person = person
        self.recipient = recipient
        self.words = words
        self.photos = photos
        self.lostPhotos = lostPhotos
        self.place = place
        self.category = category
        self.origin = origin
    }
}

/// The room that makes something of what people write.
package struct MessageTaking: Sendable {
    /// Draws a picture anew and keeps it; nil for what is no picture.
    package let draw: @Sendable (Office, [UInt8]) async throws -> KeptPicture?
    /// Takes a message, in the act that ends its arrival: once, whatever happens.
    package let take: @Sendable (Act, ArrivedMessage) throws -> Void
    /// Erases what is kept of a person: how to reach them, or wholly, their words too.
    /// - Returns: the hashes of files that nothing refers to any more.
    package let forget: @Sendable (Act, _ person: String, _ wholly: Bool) throws -> [String]
    /// Under which categories messages can be put.
    package let categories: @Sendable (any Connection) throws -> [(id: String, name: PairedText)]

    package init(
        draw: @escaping @Sendable (Office, [UInt8]) async throws -> KeptPicture?,
        take: @escaping @Sendable (Act, ArrivedMessage) throws -> Void,
        forget: @escaping @Sendable (Act, _ person: String, _ wholly: Bool) throws -> [String],
        categories: @escaping @Sendable (any Connection) throws -> [(id: String, name: PairedText)]
    ) {
        self.draw = draw
        self.take = take
        self.forget = forget
        self.categories = categories
    }
}

extension House {
    /// What became of the letters about a thing.
    package func letters(_ connection: any Connection, about ref: Ref) throws -> [LetterLine] {
        try features.flatMap { try $0.offers.post?.lines(connection, ref) ?? [] }
    }
}
