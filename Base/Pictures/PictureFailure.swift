package import Markup
package import OutsidePrograms

/// Why no picture could be made of what arrived.
package enum PictureFailure: Error, Sendable, Equatable {
    case notAPicture
    case tooManyBytes(limit: Int)
    /// Counted before anything is decoded: a few bytes can unfold to gigabytes.
    case tooManyPixels
    /// It ends too early or makes no sense.
    case broken
    case program(OutsideFailure)

    /// What a person reads.
    package var words: Phrase {
        switch self {
        case .notAPicture:
            Phrase(
                vi: "Tệp này không phải ảnh JPEG, PNG, WebP, GIF hay HEIC.",
                en: "This file is no JPEG, PNG, WebP, GIF or HEIC picture.")
        case .tooManyBytes(let limit):
            Phrase(
                vi: "Ảnh lớn quá \(Reading.size(bytes: limit)).",
                en: "The picture is larger than \(Reading.size(bytes: limit)).")
        case .tooManyPixels:
            Phrase(
                vi: "Ảnh có quá nhiều điểm ảnh (tối đa 100 triệu). Mời thu nhỏ rồi gửi lại.",
                en: "The picture has too many pixels (at most 100 million). Make it smaller.")
        case .broken:
            Phrase(
                vi: "Ảnh này bị hỏng, không mở được. Mời chọn ảnh khác.",
                en: "This picture is damaged and cannot be opened. Choose another.")
        case .program(let failure):
            Phrase(
                vi: "Máy chủ chưa xử lý được ảnh. \(failure.vi)",
                en: "The server cannot prepare pictures. \(failure.en)")
        }
    }
}
