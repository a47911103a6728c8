package import Markup
package import Storage
import Web

/// A picture, video, sound or document of the commune's media library, as other rooms use it. In
/// the Markdown of an article it is `![words](/media/ID)`.
package struct MediaItem: Sendable, Codable, Equatable {
    package enum Kind: String, Sendable, Codable, CaseIterable {
        case picture, video, sound, document
    }

    /// One file of it, at an address that never changes.
    package struct Rendition: Sendable, Codable, Equatable {
        /// `/files/HASH.webp`
        package let path: String
        /// Its media type.
        package let type: String
        /// Pixels; nil for sound and documents.
        package let width: Int?
        package let height: Int?
        package let bytes: Int

        package init(path: String, type: String, width: Int?, height: Int?, bytes: Int) {
            self.path = path
            self.type = type
            self.width = width
            self.height = height
            self.bytes = bytes
        }
    }

    package let id: String
    package let kind: Kind
    /// The name under which it was uploaded.
    package let name: String
    /// What somebody who cannot see it should know, by language; required in Vietnamese before
    /// anything with it is published.
    package let alt: [Language: String]
    package let caption: [Language: String]
    /// Who made it, when not the commune.
    package let credit: String
    /// The best for most readers comes first; none while it is still being made ready.
    package let renditions: [Rendition]
    /// The still picture of a video.
    package let poster: Rendition?
    /// 16:9 around the focal point, for cards; of pictures and of videos.
    package var card: Rendition?
    /// 1200 × 630 around the focal point, for links that are shared.
    package var share: Rendition?
    /// WebVTT files of a video, by language.
    package let subtitles: [Language: String]
    /// Length of video and sound.
    package let seconds: Double?
    /// The point that a crop keeps, 0…1 from the left and from the top.
    package let focus: [Double]

    package init(
        id: String, kind: Kind, name: String, alt: [Language: String] = [:],
        caption: [Language: String] = [:], credit: String = "", renditions: [Rendition] = [],
        poster: Rendition? = nil, subtitles: [Language: String] = [:], seconds: Double? = nil,
        focus: [Double] = [0.5, 0.5]
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.alt = alt
        self.caption = caption
        self.credit = credit
        self.renditions = renditions
        self.poster = poster
        self.subtitles = subtitles
        self.seconds = seconds
        self.focus = focus
    }

    package var path: String { "/media/\(id)" }
    package var isReady: Bool { !renditions.isEmpty }

    /// The text alternative for a reader of `language`, else the Vietnamese one, else nothing.
    package func alternative(in language: Language) -> String {
        alt[language] ?? alt[.vi] ?? ""
    }
}

/// A file for the media library from inside the program: a picture out of a Word file.
package struct ArrivedMedia: Sendable {
    package let bytes: [UInt8]
    /// Shown, never used as a path.
    package let name: String
    /// The alternative text in Vietnamese; empty when nobody has written it yet.
    package let alt: String

    package init(bytes: [UInt8], name: String, alt: String = "") {
        self.bytes = bytes
        self.name = name
        self.alt = alt
    }
}

/// A thing that shows an item of the media library.
package struct MediaUse: Sendable, Codable, Equatable {
    package let title: String
    /// Its page in the office.
    package let path: String

    package init(title: String, path: String) {
        self.title = title
        self.path = path
    }
}

extension Office {
    /// Puts a file into the media library and tells its id, to be used as `/media/ID`.
    package func addMedia(_ arrived: ArrivedMedia, by officer: Officer) async throws -> String {
        for feature in house.features {
            if let add = feature.offers.addMedia { return try await add(self, arrived, officer) }
        }
        throw Refusal(
            Phrase(vi: "Chưa có thư viện ảnh.", en: "There is no media library."), .unavailable)
    }
}

extension House {
    /// Where an item of the media library is used, in all rooms.
    package func mediaUses(_ connection: any Connection, _ id: String) throws -> [MediaUse] {
        try features.flatMap { try $0.offers.mediaUses?(connection, id) ?? [] }
    }
}
