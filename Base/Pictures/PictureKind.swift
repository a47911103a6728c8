/// Kinds of pictures that are accepted, told by their first bytes and never by their names. SVG is
/// none of them: it can carry scripts.
package enum PictureKind: String, Sendable, CaseIterable {
    case jpeg, png, webp, gif, heic

    package init?(_ head: some Collection<UInt8>) {
        let head = Array(head.prefix(16))
        if head.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if head.starts(with: "RIFF".utf8), head.dropFirst(8).starts(with: "WEBP".utf8) {
            self = .webp
        } else if head.starts(with: "GIF87a".utf8) || head.starts(with: "GIF89a".utf8) {
            self = .gif
        } else if head.dropFirst(4).starts(with: "ftyp".utf8),
            PictureKind.heicBrands.contains(
                String(decoding: head.dropFirst(8).prefix(4), as: UTF8.self))
        {
            self = .heic
        } else {
            return nil
        }
    }

    /// What phones write (ISO/IEC 23008-12, annex B).
    private static let heicBrands: Set<String> = ["heic", "heix", "heim", "heis", "mif1", "msf1"]
}
