package import Markup
package import OutsidePrograms

/// Why no video or sound could be made of what arrived.
package enum FootageFailure: Error, Sendable, Equatable {
    case notFootage
    /// Longer than ``Footage/longestSeconds``.
    case tooLong
    /// The picture is larger than any camera's.
    case tooLarge
    /// Nothing to hear in it.
    case silent
    /// ffmpeg gave up; its last words, for whoever looks after the server.
    case broken(String)
    case program(OutsideFailure)

    /// What a person reads.
    package var words: Phrase {
        switch self {
        case .notFootage:
            Phrase(
                vi: "Tệp này không phải video hay âm thanh mà hệ thống đọc được.",
                en: "This file is no video or sound that can be read here.")
        case .tooLong:
            Phrase(
                vi: "Dài quá 2 giờ. Mời cắt ngắn rồi gửi lại.",
                en: "Longer than two hours. Cut it and send it again.")
        case .tooLarge:
            Phrase(vi: "Khung hình lớn quá 8K.", en: "The picture is larger than 8K.")
        case .silent:
            Phrase(
                vi: "Trong tệp không nghe thấy gì. Mời ghi lại, để micrô gần hơn.",
                en: "There is nothing to hear in it. Record it again, nearer to the microphone.")
        case .broken:
            Phrase(
                vi: "Không đọc được tệp này: có thể tệp bị hỏng hoặc ghi dở.",
                en: "This file cannot be read: it may be damaged or cut off.")
        case .program(let failure):
            Phrase(
                vi: "Máy chủ chưa xử lý được video. \(failure.vi)",
                en: "The server cannot prepare videos. \(failure.en)")
        }
    }
}
