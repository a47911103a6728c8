import Crypto
import Foundation
import Markup
import Office
import Web

/// What somebody asks or reports, read and checked, before it is a case. The web form, the
/// counter, the hamlet head's telephone, Open311 and the connectors all end here.
struct Asked: Sendable {
    /// Made once for each form: sent twice, it is one case. The way back to the case is made of
    /// it, so it is as good as a password and never stored.
    let once: String
    let channel: CaseChannel
    let categoryID: String
    let words: String
    let hamlet: String
    let place: String
    let position: ResidentCase.Position?
    /// Pictures already drawn anew, without place, time and owner.
    let photos: [DrawnPhoto]
    let contact: Contact?
    let mayPublish: Bool
    /// How letters lead back to the private page; nil where no letter was asked for.
    let back: WayBack?

    init(
        once: String, channel: CaseChannel, categoryID: String, words: String,
        hamlet: String = "", place: String = "", position: ResidentCase.Position? = nil,
        photos: [DrawnPhoto] = [], contact: Contact? = nil, mayPublish: Bool = false,
        back: WayBack? = nil
    ) {
        self.once = once
        self.channel = channel
        self.categoryID = categoryID
        self.words = words
        self.hamlet = hamlet
        self.place = place
        self.position = position
        self.photos = photos
        self.contact = contact
        self.mayPublish = mayPublish
        self.back = back
    }

    /// Characters of what somebody writes.
    static let longest = 4_000
    /// Characters of a place in words.
    static let longestPlace = 300
    static let mostPhotos = 3
}

/// Where the portal is, and in which language its sender reads it.
struct WayBack: Sendable {
    /// Scheme and host.
    let origin: String
    let language: Language

    init(origin: String, language: Language) {
        self.origin = origin
        self.language = language
    }

    init(_ frame: Frame) { self.init(origin: frame.origin, language: frame.language) }

    func address(_ secret: String) -> String {
        let prefix = language == .vi ? "" : "/\(language.rawValue)"
        return origin + prefix + FollowDesk.path(secret)
    }
}

/// A photo that is ready to be kept.
struct DrawnPhoto: Sendable {
    let bytes: [UInt8]

    static let contentType = "image/jpeg"
    /// The longer side, in pixels.
    static let side = 1_600
    /// Bytes of one photo as it arrives.
    static let arrivingBytes = 12 << 20
}

/// How a sender may be reached, given of their own will; kept sealed and apart from the case.
struct Contact: Sendable, Codable, Equatable {
    var name = ""
    var phone = ""
    var email = ""
    /// The sender's id with the commune's Zalo OA, where the case came by Zalo.
    var zalo = ""
    /// By which of these the sender asked to be told of the answer.
    var wants: [Way] = []
    /// The private address, for letters: with its secret, which the database knows nowhere else.
    /// Kept only where letters were asked for.
    var link: String?
    /// The language in which the sender wrote the form.
    var language: Language?

    typealias Way = Letter.Way

    var isEmpty: Bool { name.isEmpty && phone.isEmpty && email.isEmpty && zalo.isEmpty }
}

/// What the sender gets at once: a code to say on the telephone, and a private way back.
struct Receipt: Sendable, Equatable, Codable {
    let caseID: String
    /// `PA-48K7-2M9Q`
    let code: String
    /// The last part of the private address.
    let secret: String
    /// Whether it was there already: sent twice.
    let isRepeated: Bool
}

/// The keys that follow from a form's ``Asked/once``.
enum CaseKeys {
    /// Letters of a once key, at least: 32 random bytes in base64url have 43.
    static let shortestOnce = 40

    static func isOnce(_ text: String) -> Bool {
        (shortestOnce...100).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                    || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
            }
    }

    /// The secret of the private address.
    static func secret(of once: String) -> String { hash("follow", once) }

    /// What the database knows of a secret or a once key.
    static func hash(_ purpose: String, _ text: String) -> String {
        Data(SHA256.hash(data: Data("case \(purpose):\(text)".utf8))).base64URL
    }

    /// A receipt code of 40 bits without letters that look alike (after Crockford's alphabet);
    /// `attempt` makes another where one is taken.
    static func code(of once: String, attempt: Int) -> String {
        let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        let bytes = Array(SHA256.hash(data: Data("case code \(attempt):\(once)".utf8)))
        let letters = bytes.prefix(8).map { alphabet[Int($0 & 31)] }
        return "PA-\(String(letters[0..<4]))-\(String(letters[4..<8]))"
    }

    /// What somebody typed as a code, as it is written; nil when it can be none.
    static func typedCode(_ text: String) -> String? {
        var letters = Array(text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
        if letters.count == 10, letters.prefix(2) == ["P", "A"] { letters.removeFirst(2) }
        guard letters.count == 8 else { return nil }
        let read = letters.map { letter -> Character in
            switch letter {
            case "O": "0"
            case "I", "L": "1"
            case "U": "V"
            default: letter
            }
        }
        return "PA-\(String(read[0..<4]))-\(String(read[4..<8]))"
    }
}
