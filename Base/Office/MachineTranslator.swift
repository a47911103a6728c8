package import Markup

/// A machine that drafts translations. What it writes is a draft: nothing of it is published
/// before a person has read it.
package protocol MachineTranslator: Sendable {
    /// The texts in another language, each in its place.
    ///
    /// Marks such as `[[3]]` stand for things that must come through untouched; a machine may lose
    /// them, so the caller looks for them.
    /// - Throws: ``TranslatorTrouble``.
    func translate(
        _ texts: [String], from source: Language, to target: Language
    ) async throws -> [String]
}

/// Why a machine translated nothing. Never holds a key or what was to be translated.
package enum TranslatorTrouble: Error, Equatable, Sendable {
    /// It cannot be reached or does not answer in time.
    case unreachable
    /// Too much was asked of it; `seconds` when it said for how long to wait.
    case slowDown(seconds: Int?)
    /// It wants a key, or not this one.
    case keyRefused
    /// It does not translate into this language.
    case notOffered(Language)
    /// It refused one text as too long.
    case tooLong
    /// It answered with something else: the status, and its own words shortened.
    case broken(status: Int, words: String)

    /// Whether trying again later can help.
    package var canPass: Bool {
        switch self {
        case .unreachable, .slowDown, .broken: true
        case .keyRefused, .notOffered, .tooLong: false
        }
    }

    /// For the officer who asked.
    package var words: Phrase {
        switch self {
        case .unreachable:
            Phrase(
                vi: "Chưa liên lạc được với máy dịch; chương trình sẽ tự thử lại.",
                en: "The translator cannot be reached; the program will try again by itself.")
        case .slowDown:
            Phrase(
                vi: "Máy dịch đang bận; chương trình sẽ tự thử lại sau ít phút.",
                en: "The translator is busy; the program will try again in some minutes.")
        case .keyRefused:
            Phrase(
                vi: "Máy dịch không nhận khóa truy cập. Nhờ quản trị xem lại cài đặt.",
                en: "The translator refused the key. Ask the administrator to look at the settings."
            )
        case .notOffered(let language):
            Phrase(
                vi: "Máy dịch không có \(language.ownName). Bản dịch này cần người dịch.",
                en: "The translator does not offer \(language.ownName). A person has to translate.")
        case .tooLong:
            Phrase(
                vi: "Có đoạn quá dài so với giới hạn của máy dịch; hãy tách đoạn hoặc dịch tay.",
                en: "A paragraph is longer than the translator takes; divide it or translate it.")
        case .broken(let status, _):
            Phrase(
                vi: "Máy dịch trả lời lỗi (mã \(status)); chương trình sẽ tự thử lại.",
                en: "The translator answered with an error (\(status)); it will be tried again.")
        }
    }
}
