import Crypto
import Foundation
import Markup
import Office
import OutsidePrograms
import Storage
import Web

/// Gives out the pictures of shared pages. Each is drawn once: it is kept under a hash of all that
/// it shows, so that a corrected title gets a new one.
enum ShareDesk {
    /// `/share/le-hoi.png`, and `/share/home.png` for pages that are no article.
    @Sendable static func picture(_ visit: Visit) async throws -> Reply {
        let file = try visit.parameter("file")
        guard file.hasSuffix(".png"), file.count <= 200 else { throw Refusal.notFound }
        let (picture, tags) = try await self.picture(
            of: String(file.dropLast(4)), visit)
        let bytes = try await drawn(picture, visit.office)
        return .bytes(bytes, contentType: "image/png", isShared: true, depends: tags)
    }

    private static func picture(
        of slug: String, _ visit: Visit
    ) async throws -> (SharePicture, PageTags) {
        let commune = visit.office.particulars
        let language = visit.frame.language
        let below = Phrases.portalOf(commune.name).text
        if slug == "home" {
            return (SharePicture(title: commune.heading, above: "", below: below), .only([]))
        }
        let house = visit.office.house
        let found = try await visit.office.read {
            try house.article($0, slug: slug, in: language)
        }
        guard case .article(let article)? = found else { throw Refusal.notFound }
        let picture = SharePicture(
            title: article.title, above: article.topic?.name(in: language) ?? "", below: below)
        let thing = PageTag.thing(kind: article.ref.kind, id: article.ref.id)
        return (picture, .only([thing]))
    }

    /// From the store, or drawn now. Few are drawn at a time; who comes when all hands are full is
    /// asked to come again.
    private static func drawn(_ picture: SharePicture, _ office: Office) async throws -> [UInt8] {
        let svg = picture.svg.bytes
        let key = SHA256.hash(data: svg).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        if let hash = try await office.read({ try $0.sharePictureFile(key: key) }),
            let bytes = try office.files.get(hash)
        {
            return bytes
        }
        guard await hands.take() else { throw Refusal(Phrases.comeAgain, .unavailable) }
        let outcome: Result<[UInt8], any Error>
        do {
            outcome = .success(try await draw(svg))
        } catch {
            outcome = .failure(error)
        }
        await hands.giveBack()
        let bytes = try outcome.get()
        let hash = try office.files.put(bytes)
        let now = office.now()
        try await office.database.write { connection in
            try connection.keepSharePicture(key: key, file: hash, at: now)
        }
        return bytes
    }

    private static func draw(_ svg: [UInt8]) async throws -> [UInt8] {
        let outcome = try await OutsidePrograms().run(
            rsvg, ["--format=png", "--output=out.png", "in.svg"], files: ["in.svg": svg],
            wanted: ["out.png"],
            limits: OutsideLimits(seconds: 30, memoryBytes: 1 << 30, outputBytes: 4 << 20))
        guard outcome.succeeded, let bytes = outcome.files["out.png"] else {
            throw DrawingFailed(complaint: outcome.complaint())
        }
        return bytes
    }

    struct DrawingFailed: Error {
        let complaint: String
    }

    static let rsvg = OutsideProgram("rsvg-convert", package: "librsvg2-bin")
    private static let hands = Hands(2)
}

/// How many of a costly kind of work may run at once.
actor Hands {
    private var free: Int

    init(_ count: Int) { free = count }

    func take() -> Bool {
        guard free > 0 else { return false }
        free -= 1
        return true
    }

    func giveBack() { free += 1 }
}
