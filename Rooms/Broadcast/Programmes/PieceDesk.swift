import Foundation
import Markup
import Office
import Storage
import Web

/// The pieces of a bulletin: putting them in, changing, ordering, taking out.
enum PieceDesk {
    @Sendable static func add(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        let house = visit.office.house
        let id = try visit.parameter("id")
        var fileHash: String?
        if let file = form.file("file"), Recording.kind(of: file.bytes) != nil {
            fileHash = try visit.office.files.put(file.bytes)
        }
        let hash = fileHash
        return try await BulletinDesk.change(visit, "bulletin.add") { act, bulletin in
            let items = try act.connection.items(ofBulletin: id)
            guard items.count < BulletinItem.most else { throw Refusal(Phrases.tooMany) }
            let place = (items.last?.place ?? -1) + 1
            try act.add(
                try piece(form, act, house, bulletin, place: place, fileHash: hash))
        }
    }

    /// Reads the form of a new piece, and orders its sound.
    private static func piece(
        _ form: Form, _ act: Act, _ house: House, _ bulletin: Bulletin, place: Int,
        fileHash: String?
    ) throws -> BulletinItem {
        guard let kind = BulletinItem.Kind(rawValue: form["kind"]) else { throw Refusal.notFound }
        let title = form["title"]
        guard title.count <= Limits.lineCharacters else {
            throw Refusal(Phrases.tooLong(Limits.lineCharacters))
        }
        let words = form["words"]
        guard words.count <= BulletinItem.characters else {
            throw Refusal(Phrases.tooLong(BulletinItem.characters))
        }
        let id = act.newID()
        func spoken(_ words: String) throws -> String? {
            try act.studio?.speak(act, SpeechOrder(words: words, voice: bulletin.voice))
        }
        switch kind {
        case .story:
            guard let ref = StoryBeginning.ref(form["about"]),
                let found = try house.spokenWords(act.connection, of: ref)
            else { throw Refusal(Phrases.notPublished) }
            return BulletinItem(
                id: id, bulletinID: bulletin.id, place: place, kind: kind, title: found.title,
                words: found.whole, ref: ref, soundID: try spoken(found.whole))
        case .words:
            guard !words.isEmpty else { throw Refusal(Phrases.wordsNeeded) }
            return BulletinItem(
                id: id, bulletinID: bulletin.id, place: place, kind: kind,
                title: title.isEmpty ? beginning(words) : title, words: words,
                soundID: try spoken(words))
        case .recording, .music:
            guard let file = form.file("file") else { throw Refusal(Phrases.fileNeeded) }
            guard let fileHash, let recording = Recording.kind(of: file.bytes) else {
                throw Refusal(Phrases.noRecording)
            }
            let name = String(file.name.suffix(120))
            _ = try act.attach(
                hash: fileHash, name: name, contentType: recording.contentType,
                bytes: file.bytes.count, to: bulletin.ref, description: title)
            return BulletinItem(
                id: id, bulletinID: bulletin.id, place: place, kind: kind,
                title: title.isEmpty ? kind.words.text : title, words: words, fileName: name,
                soundID: try act.studio?.level(act, fileHash))
        case .relay:
            guard let url = StreamAddress.checked(form["stream"]) else {
                throw Refusal(Phrases.streamWrong)
            }
            guard let minutes = Int(form["minutes"]),
                (1...BulletinItem.relayMinutes).contains(minutes)
            else { throw Refusal(Phrases.minutesWrong(BulletinItem.relayMinutes)) }
            return BulletinItem(
                id: id, bulletinID: bulletin.id, place: place, kind: kind,
                title: title.isEmpty ? kind.words.text : title, words: words, streamURL: url,
                relaySeconds: minutes * 60)
        }
    }

    /// The first words, as a title.
    private static func beginning(_ words: String) -> String {
        let line = words.split(whereSeparator: \.isNewline).first.map(String.init) ?? words
        guard line.count > 80 else { return line }
        return (line.prefix(80).split(separator: " ").dropLast().joined(separator: " ")) + "…"
    }

    /// `act` is what the button says: `save`, `up`, `down`, `remove`, `refresh` (the words that the
    /// story has on the portal now).
    @Sendable static func change(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        let id = try visit.parameter("id")
        let piece = try visit.parameter("piece")
        let house = visit.office.house
        return try await BulletinDesk.change(visit, "bulletin.piece") { act, bulletin in
            var items = try act.connection.items(ofBulletin: id)
            guard let place = items.firstIndex(where: { $0.id == piece }) else {
                throw Refusal.notFound
            }
            switch form["act"] {
            case "up" where place > 0: items.swapAt(place, place - 1)
            case "down" where place + 1 < items.count: items.swapAt(place, place + 1)
            case "up", "down": return
            case "remove":
                try act.removeItem(piece)
                items.remove(at: place)
            case "refresh":
                guard let ref = items[place].ref,
                    let found = try house.spokenWords(act.connection, of: ref)
                else { throw Refusal(Phrases.notPublished) }
                let order = SpeechOrder(words: found.whole, voice: bulletin.voice)
                try act.changeItem(
                    piece, title: found.title, words: found.whole,
                    soundID: try act.studio?.speak(act, order))
            case "save": try save(items[place], form, act, bulletin)
            default: throw Refusal.notFound
            }
            for (place, item) in items.enumerated() where item.place != place {
                try act.place(item.id, at: place)
            }
        }
    }

    private static func save(
        _ item: BulletinItem, _ form: Form, _ act: Act, _ bulletin: Bulletin
    ) throws {
        let words = form["words"]
        let title = form["title"].isEmpty ? item.title : form["title"]
        guard title.count <= Limits.lineCharacters else {
            throw Refusal(Phrases.tooLong(Limits.lineCharacters))
        }
        guard words.count <= BulletinItem.characters else {
            throw Refusal(Phrases.tooLong(BulletinItem.characters))
        }
        var soundID = item.soundID
        if item.kind.isSpoken {
            guard !words.isEmpty else { throw Refusal(Phrases.wordsNeeded) }
            soundID = try act.studio?.speak(act, SpeechOrder(words: words, voice: bulletin.voice))
        }
        try act.changeItem(item.id, title: title, words: words, soundID: soundID)
    }
}

/// The address of a stream to relay.
enum StreamAddress {
    /// The address, when it is one of HTTP or HTTPS without a secret in it; nil otherwise.
    static func checked(_ text: String) -> String? {
        guard text.utf8.count <= 500, text.allSatisfy({ $0.isASCII && !$0.isWhitespace }),
            let url = URL(string: text), let scheme = url.scheme?.lowercased(),
            ["http", "https"].contains(scheme), let host = url.host(), host.contains("."),
            url.user() == nil
        else { return nil }
        return text
    }
}

/// What a file is by its first bytes; names are not believed.
enum Recording: String, Sendable {
    case mp3, m4a, wav, ogg, webm

    var contentType: String {
        switch self {
        case .mp3: "audio/mpeg"
        case .m4a: "audio/mp4"
        case .wav: "audio/wav"
        case .ogg: "audio/ogg"
        case .webm: "audio/webm"
        }
    }

    static func kind(of bytes: [UInt8]) -> Recording? {
        func has(_ word: String, at place: Int) -> Bool {
            bytes.count >= place + word.utf8.count
                && bytes[place..<(place + word.utf8.count)].elementsEqual(word.utf8)
        }
        if has("ID3", at: 0) { return .mp3 }
        if has("ftyp", at: 4) { return .m4a }
        if has("RIFF", at: 0), has("WAVE", at: 8) { return .wav }
        if has("OggS", at: 0) { return .ogg }
        if bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) { return .webm }
        guard bytes.count > 2, bytes[0] == 0xFF, bytes[1] & 0xE6 == 0xE2 else { return nil }
        return .mp3
    }
}
