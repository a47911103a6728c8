import Foundation
import Markup
import Office
import Pictures
import Storage

/// The library as the other rooms see it.
enum LibraryOffer {
    @Sendable static func items(
        _ connection: any Connection, _ ids: [String]
    ) throws -> [String: MediaItem] {
        let ids = Array(Set(ids))
        guard !ids.isEmpty else { return [:] }
        let files = Dictionary(grouping: try connection.libraryFiles(of: ids), by: \.itemID)
        let texts = Dictionary(grouping: try connection.libraryTexts(of: ids), by: \.itemID)
        var found: [String: MediaItem] = [:]
        for item in try connection.libraryItems(ids: ids) {
            found[item.id] = MediaItem(
                item, files: files[item.id] ?? [], texts: texts[item.id] ?? [])
        }
        return found
    }
}

extension MediaItem {
    init(_ item: LibraryItem, files: [LibraryFile], texts: [LibraryText]) {
        let pictures = files.filter { $0.role == .whole }.sorted {
            ($0.contentType == "image/webp" ? 0 : 1, $1.width ?? 0)
                < ($1.contentType == "image/webp" ? 0 : 1, $0.width ?? 0)
        }.map(Rendition.init)
        let others = files.filter { [.video, .sound, .document].contains($0.role) }
            .map(Rendition.init)
        func jpeg(_ role: LibraryFile.Role) -> Rendition? {
            files.first { $0.role == role && $0.contentType == "image/jpeg" }.map(Rendition.init)
        }
        func words(_ part: (LibraryText) -> String) -> [Language: String] {
            Dictionary(
                texts.map { ($0.language, part($0)) }.filter { !$0.1.isEmpty },
                uniquingKeysWith: { one, _ in one })
        }
        let captions = files.filter { $0.role == .captions }.compactMap { file in
            Language(rawValue: file.language).map { ($0, file.path) }
        }
        self.init(
            id: item.id, kind: Kind(rawValue: item.kind.rawValue) ?? .document, name: item.name,
            alt: words(\.alt), caption: words(\.caption), credit: item.credit,
            renditions: item.kind == .picture ? pictures : others,
            poster: item.kind == .video ? pictures.first { $0.type == "image/jpeg" } : nil,
            subtitles: Dictionary(captions, uniquingKeysWith: { one, _ in one }),
            seconds: item.milliseconds.map { Double($0) / 1_000 },
            focus: [Double(item.focus.x) / 100, Double(item.focus.y) / 100])
        card = jpeg(.card)
        share = jpeg(.share)
    }
}

extension MediaItem.Rendition {
    init(_ file: LibraryFile) {
        self.init(
            path: file.path, type: file.contentType, width: file.width, height: file.height,
            bytes: file.bytes)
    }
}
