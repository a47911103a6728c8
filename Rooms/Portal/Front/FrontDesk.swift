import Foundation
import Markup
import Office
import Web

/// Composing the home: every change is a version of the draft; readers see what was published.
enum FrontDesk {
    /// Blocks that a home may have.
    static let most = 30

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await page(visit, trouble: nil))
    }

    private static func page(_ visit: OfficerVisit, trouble: Phrase?) async throws -> FrontPage {
        let house = visit.office.house
        let typed = visit.form
        return try await visit.office.read { connection in
            let draft = try connection.frontDraft()
            let live = try connection.frontLive()
            return FrontPage(
                draft: draft, isPublished: draft.blocks == live.blocks,
                publications: try connection.frontPublications(limit: 8),
                topics: try house.topics(connection), trouble: trouble?.text,
                typed: trouble == nil ? Form() : typed)
        }
    }

    /// The draft, as readers would see it.
    @Sendable static func preview(_ visit: OfficerVisit) async throws -> Reply {
        let house = visit.office.house
        let commune = visit.office.particulars
        let frame = visit.frame
        return .page(
            try await visit.office.read { connection in
                let draft = try connection.frontDraft()
                return HomePage(
                    commune: commune, isPreview: true,
                    blocks: try FrontLoading(house, connection, frame).load(draft.blocks))
            })
    }

    @Sendable static func add(_ visit: OfficerVisit) async throws -> Reply {
        guard let kind = FrontBlock.Kind(rawValue: visit.form["kind"]) else {
            throw Refusal.notFound
        }
        let id = visit.office.newID()
        return try await change(visit, "front.add") { blocks in
            guard blocks.count < most else { throw Refusal(Phrases.tooManyBlocks(most)) }
            blocks.append(FrontBlock(id: id, kind: kind))
            return id
        }
    }

    /// Moves, removes or sets a block, as the pressed button says.
    @Sendable static func block(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let form = visit.form
        return try await change(visit, "front.change") { blocks in
            guard let place = blocks.firstIndex(where: { $0.id == id }) else {
                throw Refusal.notFound
            }
            switch form["do"] {
            case "up": if place > 0 { blocks.swapAt(place, place - 1) }
            case "down": if place < blocks.count - 1 { blocks.swapAt(place, place + 1) }
            case "remove": blocks.remove(at: place)
            default: try FrontForm.take(form, into: &blocks[place])
            }
            return id
        }
    }

    /// The order in which somebody dragged the blocks.
    @Sendable static func order(_ visit: OfficerVisit) async throws -> Reply {
        let wanted = visit.form["order"].split(separator: " ").map(String.init)
        return try await change(visit, "front.order") { blocks in
            guard Set(wanted) == Set(blocks.map(\.id)), wanted.count == blocks.count else {
                throw Refusal.changedMeanwhile
            }
            let known = Dictionary(blocks.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
            blocks = wanted.compactMap { known[$0] }
            return nil
        }
    }

    /// Takes the last change of the draft back; again takes back the one before.
    @Sendable static func undo(_ visit: OfficerVisit) async throws -> Reply {
        try await visit.office.act("front.undo", by: visit.officer) { act in
            let draft = try act.connection.frontDraft()
            guard draft.source > 0,
                let before = try act.connection.frontVersion(number: draft.source - 1)
            else { throw Refusal(Phrases.nothingToUndo) }
            try act.keepFront(before.blocks, source: before.source)
        }
        return .seeOther("/office/front")
    }

    /// Puts the draft on the portal, or an older home again.
    @Sendable static func publish(_ visit: OfficerVisit) async throws -> Reply {
        let older = Int(visit.form["version"])
        try await visit.office.act("front.publish", by: visit.officer) { act in
            let draft = try act.connection.frontDraft()
            guard let older else {
                try seen(visit.form, draft)
                return try act.publishFront(version: draft.number)
            }
            guard let version = try act.connection.frontVersion(number: older) else {
                throw Refusal.notFound
            }
            try act.keepFront(version.blocks, source: version.source)
            try act.publishFront(version: draft.number + 1)
        }
        return .seeOther("/office/front")
    }

    /// A change counts only for the draft that its page showed.
    private static func seen(_ form: Form, _ draft: FrontVersion) throws {
        guard form["seen"] == String(draft.number) else { throw Refusal.changedMeanwhile }
    }

    private static func change(
        _ visit: OfficerVisit, _ action: String,
        _ body: @Sendable @escaping (inout [FrontBlock]) throws -> String?
    ) async throws -> Reply {
        do {
            let id = try await visit.office.act(action, by: visit.officer) { act in
                let draft = try act.connection.frontDraft()
                try seen(visit.form, draft)
                var blocks = draft.blocks
                let id = try body(&blocks)
                try act.keepFront(blocks)
                return id
            }
            return .seeOther("/office/front" + (id.map { "#b-\($0)" } ?? ""))
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(try await page(visit, trouble: refusal.reason), status: .unprocessable)
        }
    }
}

/// Reads what an editor chose for a block.
enum FrontForm {
    static func take(_ form: Form, into block: inout FrontBlock) throws {
        let asks = block.kind.asks
        block.place = FrontBlock.Place(rawValue: form["place"]) ?? block.place
        if asks.contains(.title) {
            block.title = PairedText(
                vi: String(form["title"].prefix(120)), en: String(form["titleEn"].prefix(120)))
        }
        if asks.contains(.count) {
            guard let count = Int(form["count"]), (1...FrontBlock.most).contains(count) else {
                throw Refusal(Phrases.countNeeded(FrontBlock.most))
            }
            block.count = count
        }
        if asks.contains(.topic) { block.topic = String(form["topic"].prefix(200)) }
        if asks.contains(.story) { block.story = slug(form["story"]) }
        if asks.contains(.words) {
            guard form["words"].count <= 20_000, form["wordsEn"].count <= 20_000 else {
                throw Refusal(Phrases.textTooLong)
            }
            block.words = PairedText(vi: form["words"], en: form["wordsEn"])
        }
        if asks.contains(.links) { block.links = try links(form["links"]) }
    }

    /// The last part of an address, however much of it was pasted.
    private static func slug(_ text: String) -> String {
        let path = text.prefix { $0 != "?" && $0 != "#" }
        return String((path.split(separator: "/").last ?? "").prefix(200))
    }

    /// One tile a line: `Thủ tục hành chính | https://dichvucong.gov.vn | Public services`.
    private static func links(_ text: String) throws -> [PortalWay] {
        let lines = text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
        guard lines.count <= FrontBlock.mostTiles else {
            throw Refusal(Phrases.tooManyTiles(FrontBlock.mostTiles))
        }
        return try lines.map { line in
            let parts = line.split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count >= 2, !parts[0].isEmpty, Target.isGood(parts[1]) else {
                throw Refusal(Phrases.tileNotRead(String(line.prefix(80))))
            }
            return PortalWay(
                PairedText(vi: parts[0], en: parts.count > 2 ? parts[2] : ""), target: parts[1])
        }
    }
}

/// Where a link typed at the desk may lead: a page of ours or an `https` or `http` address.
enum Target {
    static func isGood(_ text: String) -> Bool {
        guard text.count <= 500, !text.contains(where: \.isWhitespace) else { return false }
        if text.hasPrefix("/") { return !text.hasPrefix("//") && !text.hasPrefix("/office") }
        return (text.hasPrefix("https://") || text.hasPrefix("http://")) && text.count > 10
    }

    /// The address for a link in the reader's language.
    static func link(_ target: String, _ frame: Frame) -> String {
        // Feeds and files have no language, and what names one is not put under another.
        let first = target.split(separator: "/").first.map(String.init) ?? ""
        let namesLanguage = Language.known.contains { $0 != .vi && $0.rawValue == first }
        let isPage = target.hasPrefix("/") && !target.contains(".") && !namesLanguage
        return isPage ? frame.link(target) : target
    }
}
