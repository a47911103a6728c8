import Markup
import Office
import OutsidePrograms
import Pictures
import Web

/// Draws arriving photos anew: upright, at most ``DrawnPhoto/side`` pixels, JPEG without place,
/// time and owner.
struct PhotoDrawing: Sendable {
    /// - Throws: ``Refusal`` with words for the form.
    func draw(_ bytes: [UInt8]) async throws -> DrawnPhoto {
        guard bytes.count <= DrawnPhoto.arrivingBytes else { throw Refusal(Phrases.photoLarge) }
        do {
            return DrawnPhoto(
                bytes: try await Pictures().upright(bytes, side: DrawnPhoto.side))
        } catch PictureFailure.program(let failure) {
            throw Refusal(
                Phrase(
                    vi: "Máy chủ chưa xử lý được ảnh. \(failure.vi) Có thể gửi không kèm ảnh.",
                    en: "The server cannot prepare photos. \(failure.en) You may send without."),
                .unavailable)
        } catch let failure as PictureFailure {
            throw Refusal(failure.words)
        }
    }
}
