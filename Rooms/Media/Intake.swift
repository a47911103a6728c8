import Footage
import Foundation
import Markup
import Office
import OutsidePrograms
import Pictures
import Storage
import Web

/// Takes a file into the library: what it is, whether it is there already, what readers get of it.
struct Intake: Sendable {
    /// What came of a file.
    struct Result: Sendable {
        let id: String
        /// The same bytes were there before; nothing was stored again.
        let isKnown: Bool
    }

    let pictures: Pictures
    let footage: Footage

    init(_ programs: OutsidePrograms) {
        pictures = Pictures(programs)
        footage = Footage(programs)
    }

    /// Takes a file that lies among the arrivals; it is gone from there afterwards, unless it
    /// is a video or sound that still has to be prepared.
    /// - Throws: ``Refusal`` in the words of the form; the file is then still there.
    func take(
        _ file: URL, name: String, alt: String, by officer: Officer, at office: Office
    ) async throws -> Result {
        let (hash, bytes) = try FileStore.hash(of: file)
        if let known = try await office.read({ try $0.libraryItem(sourceHash: hash) }) {
            try await welcomeBack(known, by: officer, at: office)
            try FileManager.default.removeItem(at: file)
            return Result(id: known.id, isKnown: true)
        }
        let id = office.newID()
        let (new, files) = try await look(
            Source(file: file, name: name, alt: alt, hash: hash, bytes: bytes), id, office)
        try await office.act("media.add", by: officer) { act in
            act.note(Ref("media", id), new.name)
            try act.add(new, folded: FoldedWords.line(name + " " + alt))
            for file in files { try act.add(file) }
            try Intake.ask(new, in: act)
        }
        if new.arrival == nil { try Intake.remove(file) }
        return Result(id: id, isKnown: false)
    }

    /// Puts other bytes behind an item that is there: every page that shows it shows them.
    func replace(
        _ item: LibraryItem, by file: URL, name: String, by officer: Officer, at office: Office
    ) async throws {
        let (hash, bytes) = try FileStore.hash(of: file)
        let source = Source(file: file, name: name, alt: "", hash: hash, bytes: bytes)
        let (new, files) = try await look(source, item.id, office)
        guard new.kind == item.kind else { throw Refusal(Phrases.anotherKind) }
        try await office.act("media.replace", by: officer) { act in
            act.note(item.ref, new.name)
            if new.state == .ready { _ = try act.dropFiles(of: item.id, Preparation.made) }
            try act.replace(item.id, by: new)
            for file in files { try act.add(file) }
            try Intake.ask(new, in: act)
            try act.state(.mediaChanged(item.ref))
        }
        if new.arrival == nil { try Intake.remove(file) }
    }

    /// The name that is shown: no folders, no endless ones.
    static func tidy(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init)
        let plain = (last ?? "").filter { !$0.isNewline && $0 != "\0" }
            .trimmingCharacters(in: .whitespaces)
        return plain.isEmpty ? "tep" : String(plain.suffix(200))
    }

    // MARK: - Steps

    private struct Source: Sendable {
        let file: URL
        let name: String
        let alt: String
        let hash: String
        let bytes: Int
    }

    private func look(
        _ source: Source, _ id: String, _ office: Office
    ) async throws -> (NewItem, [LibraryFile]) {
        guard source.bytes > 0 else { throw Refusal(Phrases.emptyFile) }
        guard let type = try FileType(of: source.file) else { throw Refusal(Phrases.unknownKind) }
        var new = NewItem(
            id: id, kind: .document, state: .ready, name: Intake.tidy(source.name),
            sourceHash: source.hash, sourceBytes: source.bytes, alt: source.alt)
        switch type {
        case .picture:
            let files = try await self.files(of: source.file, for: id, at: office)
            let largest = files.first { $0.role == .whole }
            new.kind = .picture
            new.width = files.filter { $0.role == .whole }.compactMap(\.width).max()
            new.height = files.first { $0.role == .whole && $0.width == new.width }?.height
            guard largest != nil else { throw Refusal(PictureFailure.broken.words) }
            return (new, files)
        case .footage(_, let isSoundOnly):
            new.kind = isSoundOnly ? .sound : .video
            new.state = .preparing
            new.arrival = source.file.lastPathComponent
            return (new, [])
        case .document(let contentType):
            guard source.bytes <= Intake.documentBytes else {
                throw Refusal(Phrases.documentTooLarge(Intake.documentBytes))
            }
            let bytes = try Data(contentsOf: source.file)
            let hash = try office.files.put(Array(bytes))
            return (
                new,
                [
                    LibraryFile(
                        itemID: id, role: .document, hash: hash, contentType: contentType,
                        bytes: bytes.count)
                ]
            )
        }
    }

    /// Bytes of a paper: a scanned book.
    private static let documentBytes = 64 << 20

    /// Makes and stores what readers get of a picture.
    func files(
        of file: URL, for id: String, at office: Office
    ) async throws -> [LibraryFile] {
        do {
            return try Intake.stored(try await pictures.versions(of: file), for: id, at: office)
        } catch let failure as PictureFailure {
            throw Refusal(failure)
        }
    }

    static func stored(
        _ versions: [Pictures.Version], for id: String, at office: Office
    ) throws -> [LibraryFile] {
        try versions.map { version in
            let role: LibraryFile.Role =
                switch version.role {
                case .whole: .whole
                case .card: .card
                case .share: .share
                }
            return LibraryFile(
                itemID: id, role: role, hash: try office.files.put(version.bytes),
                contentType: version.kind == .webp ? "image/webp" : "image/jpeg",
                bytes: version.bytes.count, width: version.size.width,
                height: version.size.height)
        }
    }

    private static func ask(_ new: NewItem, in act: Act) throws {
        guard new.state == .preparing else { return }
        try Preparation.ask(new.id, in: act)
    }

    private func welcomeBack(
        _ known: LibraryItem, by officer: Officer, at office: Office
    ) async throws {
        guard known.archivedAt != nil else { return }
        try await office.act("media.return", by: officer) { act in
            act.note(known.ref, known.name)
            try act.archive(known.id, at: nil)
        }
    }

    static func remove(_ file: URL) throws {
        guard FileManager.default.fileExists(atPath: file.path) else { return }
        try FileManager.default.removeItem(at: file)
    }
}

extension Refusal {
    /// A picture that cannot be taken; a missing program is the server's trouble.
    init(_ failure: PictureFailure) {
        if case .program = failure {
            self.init(failure.words, .unavailable)
        } else {
            self.init(failure.words)
        }
    }
}
