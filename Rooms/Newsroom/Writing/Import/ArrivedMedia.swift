import Markup
import Office
import Web

/// A picture on its way to the library.
struct ArrivedMedia: Sendable {
    let bytes: [UInt8]
    let name: String
    let alt: String
}

extension Office {
    func addMedia(_ arrived: ArrivedMedia, by officer: Officer) async throws -> String {
        throw Refusal(
            Phrase(vi: "Chưa có thư viện ảnh.", en: "There is no media library."), .unavailable)
    }
}
