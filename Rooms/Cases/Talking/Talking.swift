import Foundation
import Markup
import Office
import Storage

/// Makes cases of what people write to the commune's message accounts: what follows within half an
/// hour belongs to the case before, a reply to a question lets its case go on, and everything else
/// is a case like every other.
enum Talking {
    static let offer = MessageTaking(
        draw: { office, bytes in try await draw(bytes, for: office) },
        take: { act, message in try act.take(message) },
        forget: { act, person, wholly in try act.forget(person, wholly: wholly) },
        categories: { connection in
            try connection.caseCategories().filter(isTaken).map { ($0.id, $0.name) }
        })

    /// Seconds after the last message in which the next belongs to the same case.
    static let seconds: Double = 30 * 60
    /// Photos of one case that came by message.
    static let mostPhotos = 12
    /// Letters of the shortest matter; below it is a greeting.
    static let shortest = 5

    static func isTaken(_ category: CaseCategory) -> Bool {
        category.isOpen && category.way == .cases
    }

    /// Thanks and the like: neither a case nor anything to answer.
    static func isCourtesy(_ text: String) -> Bool {
        let words = FoldedWords.split(text)
        guard words.count <= 6 else { return false }
        let line = words.joined(separator: " ")
        return ["ok", "oke", "da", "vang", "da vang", "thanks", "thank you"].contains(line)
            || ["cam on", "xin cam on", "da cam on", "vang cam on"].contains {
                line == $0 || line.hasPrefix($0 + " ")
            }
    }

    private static func draw(_ bytes: [UInt8], for office: Office) async throws -> KeptPicture? {
        do {
            let drawn = try await PhotoDrawing().draw(bytes)
            return KeptPicture(hash: try office.files.put(drawn.bytes), bytes: drawn.bytes.count)
        } catch is Refusal {
            return nil  // nothing that a photo is; the case says that one is missing
        }
    }
}

extension Act {
    /// Takes one message.
    fileprivate func take(_ message: ArrivedMessage) throws {
        let words = String(message.words.prefix(Asked.longest))
            .trimmingCharacters(in: .whitespacesAndNewlines)
        let last = try holdTalk(of: message.person)
        let known = try connection.talks(of: message.person)
        let isNear = last.map { now.timeIntervalSince($0) <= Talking.seconds } ?? false
        let isOnlyWords = message.photos.isEmpty && message.place == nil
        if let waiting = known.first(where: { $0.state == .waiting && $0.erasedAt == nil }) {
            try add(message, words, to: waiting)
        } else if let latest = known.first, isNear, latest.state != .answered,
            latest.erasedAt == nil
        {
            try add(message, words, to: latest)
        } else if isOnlyWords, Talking.isCourtesy(words) {
            try noteTalk(of: message.person)
            return try forgetPerson(message.person)
        } else if isOnlyWords, words.count < Talking.shortest, message.lostPhotos == 0 {
            try guide(message)
            try noteTalk(of: message.person)
            return try forgetPerson(message.person)
        } else {
            try open(message, words)
        }
        try noteTalk(of: message.person)
    }

    private func open(_ message: ArrivedMessage, _ words: String) throws {
        let all = try connection.caseCategories().filter(Talking.isTaken)
        guard let category = all.first(where: { $0.id == message.category }) ?? all.last else {
            throw Refusal(Phrases.categoryNeeded)
        }
        let photos = Array(message.photos.prefix(Talking.mostPhotos))
        let stead = message.place == nil ? TalkWords.onlyPhoto.vi : TalkWords.onlyPlace.vi
        let receipt = try receive(
            Asked(
                once: message.once, channel: .zalo, categoryID: category.id,
                words: words.isEmpty ? stead : words,
                position: ResidentCase.Position(
                    message.place?.latitude, message.place?.longitude),
                contact: Contact(zalo: message.recipient, wants: [.zalo]),
                back: WayBack(origin: message.origin, language: .vi)),
            photos: photos)
        guard !receipt.isRepeated else { return }
        try beginTalk(of: message.person, in: receipt.caseID)
        try noteLost(message.lostPhotos + message.photos.count - photos.count, in: receipt.caseID)
    }

    /// Adds what the sender writes to a case that is under way.
    private func add(_ message: ArrivedMessage, _ words: String, to known: ResidentCase) throws {
        var found = try ring(known)
        let place = ResidentCase.Position(message.place?.latitude, message.place?.longitude)
        if let place, found.position == nil {
            var changed = found
            changed.position = place
            try save(changed, from: found)
            changed.version = found.version + 1
            found = changed
        }
        let had = try connection.storedFiles(of: found.ref).count
        let photos = message.photos.prefix(max(0, Talking.mostPhotos - had))
        for (number, photo) in photos.enumerated() {
            _ = try attach(
                hash: photo.hash, name: "\(found.code)-\(had + number + 1).jpg",
                contentType: DrawnPhoto.contentType, bytes: photo.bytes, to: found.ref,
                description: "")
        }
        var lines = words.isEmpty ? [] : [words]
        if let place { lines.append(TalkWords.place(place.latitude, place.longitude).vi) }
        if !photos.isEmpty { lines.append(TalkWords.onlyPhoto.vi) }
        if !lines.isEmpty {
            try reply(lines.joined(separator: "\n"), in: found)
        }
        try noteLost(message.lostPhotos + message.photos.count - photos.count, in: found.id)
        try state(.caseChanged(found.ref))
    }

    private func noteLost(_ count: Int, in caseID: String) throws {
        if count > 0 { try tell(caseID, .note, TalkWords.lostPhotos(count).vi) }
    }

    /// Says what can be written here, at most once an hour.
    private func guide(_ message: ArrivedMessage) throws {
        let commune = try connection.setting("commune", as: Commune.self)
        let hour = Int(now.timeIntervalSince1970 / 3_600)
        let key = CaseKeys.hash("guide", "\(message.person) \(hour)")
        try post(
            Letter(
                key: "guide \(key)", way: message.way, recipient: message.recipient, subject: "",
                words: TalkWords.guide(commune?.name ?? ""), ref: Ref("guide", key),
                purpose: "guide"))
    }

    /// Erases what is kept of a person: how to reach them, or their words and photos too.
    fileprivate func forget(_ person: String, wholly: Bool) throws -> [String] {
        var hashes: [String] = []
        for known in try connection.talks(of: person, limit: 10_000) {
            if wholly {
                hashes += try erase(try caseNow(known.id), because: TalkWords.rights.vi)
            } else {
                try tell(known.id, .note, TalkWords.left.vi)
            }
            try dropContact(of: known)
        }
        try forgetPerson(person)
        return hashes
    }
}
