import Markup
import Office
import OutsidePrograms
import Pictures
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

    /// Makes a photo of what arrived: upright, at most ``side`` pixels, JPEG without metadata.
    /// - Throws: ``Refusal`` with words for the form when it is no picture, when it cannot be
    ///   drawn, or when the program that draws is missing.
    static func drawn(
        from bytes: [UInt8], description: String, by programs: OutsidePrograms
    ) async throws -> Photo {
        guard bytes.count <= arrivingBytes else { throw Refusal(Phrases.pictureTooLarge) }
        do {
            let drawn = try await Pictures(programs).upright(bytes, side: side)
            return Photo(bytes: drawn, description: description)
        } catch PictureFailure.program(let failure) {
            throw Refusal(Phrases.noPictures(failure), .unavailable)
        } catch let failure as PictureFailure {
            throw Refusal(failure.words)
        }
    }
}
