import Foundation
import Markup
import Office
import SignedFolder
import WorkingTime

/// What a turn of copying the portal came to.
package struct BundleOutcome: Sendable {
    package var pages = 0
    package var files = 0
    package var bytes = 0
    /// Files that the last turn had already.
    package var kept = 0
    /// Addresses that gave an error instead of a page; readers of the copy do not find them.
    package var faults: [String] = []
}

/// Copies the whole portal, as a stranger sees it, into files that any plain server can give out.
/// First everything is asked for, starting from the home, the feeds and the maps of the site, and
/// then the links are turned, since only then it is known what there is.
struct PortalBundle {
    /// A page as it came, kept on the disk until all are there.
    private struct Page {
        let target: BundleTarget
        let raw: URL
    }

    let office: Office
    let portal: InsidePortal
    let origin: String
    let links: BundleLinks
    let now: Date
    /// Where pages lie until their links are turned.
    let scratch: URL
    let progress: @Sendable (Int, Int) -> Void

    private var waiting: [BundleTarget] = []
    private var known: Set<BundleTarget> = []
    private var pages: [Page] = []
    /// The file of each target that is copied.
    private var places: [BundleTarget: String] = [:]
    /// Addresses that lead to others.
    private var moved: [BundleTarget: BundleTarget] = [:]
    private var outcome = BundleOutcome()

    init(
        office: Office, portal: InsidePortal, origin: String, links: BundleLinks, scratch: URL,
        progress: @Sendable @escaping (Int, Int) -> Void
    ) {
        self.office = office
        self.portal = portal
        self.origin = origin
        self.links = links
        self.scratch = scratch
        self.progress = progress
        now = Date(timeIntervalSince1970: office.now().timeIntervalSince1970.rounded(.down))
    }

    /// Adds everything to `writer`.
    mutating func write(to writer: FolderWriter) async throws -> BundleOutcome {
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        for language in office.particulars.languages {
            let prefix = language == .vi ? "" : "/\(language.rawValue)"
            ask("\(prefix)/")
            ask(prefix + BundleScope.about)
            for feed in ["/feed.atom", "/feed.rss", "/feed.json"] { ask(prefix + feed) }
        }
        for path in ["/robots.txt", "/sitemap.xml", "/lich.ics"] { ask(path) }
        var place = 0
        while place < waiting.count {
            try Task.checkCancellation()
            try await take(waiting[place], writer)
            place += 1
            progress(place, waiting.count + pages.count)
        }
        for (number, page) in pages.enumerated() {
            try Task.checkCancellation()
            try turn(page, writer)
            progress(place + number + 1, place + pages.count)
        }
        try addNotFound(writer)
        outcome.pages = pages.count
        outcome.files = writer.kept + writer.written
        outcome.kept = writer.kept
        return outcome
    }

    private mutating func ask(_ link: String) {
        guard let target = BundleTarget(link, origin: origin), !known.contains(target) else {
            return
        }
        known.insert(target)
        if target.isKept(in: office.house, today: Day(of: now)) { waiting.append(target) }
    }

    // MARK: - Asking

    private mutating func take(_ target: BundleTarget, _ writer: FolderWriter) async throws {
        let answer = try await portal.ask(target.text)
        switch answer.status {
        case 200: try await keep(answer, of: target, writer)
        case 301, 303:
            guard let link = answer.location, let next = BundleTarget(link, origin: origin)
            else { return }
            moved[target] = next
            ask(link)
        case 500...: outcome.faults.append(target.text)
        default: return  // withdrawn, or nothing there
        }
    }

    private mutating func keep(
        _ answer: InsideAnswer, of target: BundleTarget, _ writer: FolderWriter
    ) async throws {
        let file = target.file(isPage: answer.isHTML)
        guard FolderList.isSafe(file), !writer.has(file) else { return }
        places[target] = file
        if answer.isHTML {
            let bytes = try await answer.bytes()
            for link in TagScanner.links(in: bytes) { ask(link) }
            let raw = scratch.appending(path: "\(pages.count)")
            try Data(bytes).write(to: raw)
            pages.append(Page(target: target, raw: raw))
        } else if target.path.hasPrefix("/files/") {
            try await writer.add(file, at: now) { try await answer.write(to: $0) }
        } else {
            let bytes = try await answer.bytes()
            if target.path.hasPrefix("/sitemap") {
                for link in PortalBundle.locations(in: bytes) { ask(link) }
            }
            try writer.add(file, bytes, at: now)
        }
    }

    /// What a map of the site names.
    private static func locations(in bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).components(separatedBy: "<loc>").dropFirst()
            .map { $0.components(separatedBy: "</loc>")[0].replacing("&amp;", with: "&") }
    }

    // MARK: - Turning

    private func turn(_ page: Page, _ writer: FolderWriter) throws {
        guard let file = places[page.target] else { return }
        let drawn = drawn(page, file, Array(try Data(contentsOf: page.raw)))
        try writer.add(file, at: now) { drawn.bytes(at: $0) }
        try FileManager.default.removeItem(at: page.raw)
    }

    private func drawn(_ page: Page, _ file: String, _ bytes: [UInt8]) -> BundlePage {
        BundlePage(
            scanner: TagScanner(bytes), language: page.target.language, file: file,
            origin: origin, links: links,
            wholeAt: page.target.plainPath == BundleScope.about ? now : nil, find: find)
    }

    /// What servers show where nothing is: the page about the copy.
    private func addNotFound(_ writer: FolderWriter) throws {
        guard links == .rooted, let about = BundleTarget(BundleScope.about, origin: origin),
            let bytes = writer.content(of: about.file(isPage: true))
        else { return }
        try writer.add("404.html", bytes, at: now)
    }

    private func find(_ target: BundleTarget) -> (target: BundleTarget, file: String)? {
        var target = target
        for _ in 0..<5 {
            if let file = places[target] { return (target, file) }
            guard let next = moved[target] else { return nil }
            target = next
        }
        return nil
    }
}
