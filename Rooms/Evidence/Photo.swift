import Markup
import Office
import OutsidePrograms
import Web

/// A picture of what was done. Only its pixels are kept: whatever a phone writes beside them
/// (place, time, owner) is dropped before anything is stored.
struct Photo: Sendable {
    let bytes: [UInt8]
    let description: String

    static let contentType = "image/jpeg"
    /// Photos on one form.
    static let most = 4
    /// The longer side, in pixels.
    static let side = 2_000
    /// Bytes of one photo as it arrives.
    static let arrivingBytes = 16 << 20

    /// The kinds that are accepted, told by their first bytes and never by their names.
    enum Kind: String {
        case jpeg, png, webp

        init?(_ bytes: [UInt8]) {
            if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
                self = .jpeg
            } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
                self = .png
            } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8)
            {
                self = .webp
            } else {
                return nil
            }
        }
    }

    /// Makes a photo of what arrived: upright, at most ``side`` pixels, JPEG without metadata.
    /// - Throws: ``Refusal`` with words for the form when it is no picture, when it cannot be
    ///   drawn, or when the program that draws is missing.
    static func drawn(
        from bytes: [UInt8], description: String, by programs: OutsidePrograms
    ) async throws -> Photo {
        guard let kind = Kind(bytes) else { throw Refusal(Phrases.notAPicture) }
        guard bytes.count <= arrivingBytes else { throw Refusal(Phrases.pictureTooLarge) }
        let source = "arrived.\(kind.rawValue)"
        let made = "drawn.jpg"
        do {
            let outcome = try await programs.run(
                .vipsthumbnail,
                [
                    source, "--size", "\(side)x\(side)>", "--export-profile", "srgb",
                    "--output", "\(made)[Q=85,strip,background=255]",
                ],
                files: [source: bytes], wanted: [made])
            guard outcome.succeeded, let drawn = outcome.files[made], Kind(drawn) == .jpeg else {
                throw Refusal(Phrases.pictureBroken)
            }
            return Photo(bytes: drawn, description: description)
        } catch let failure as OutsideFailure {
            throw Refusal(Phrases.noPictures(failure), .unavailable)
        }
    }
}
