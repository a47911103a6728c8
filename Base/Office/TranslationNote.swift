package import Foundation
import Markup
import WorkingTime

/// What a reader should know of an article that was translated.
package struct TranslationNote: Sendable, Codable, Equatable {
    /// The Vietnamese text was changed after it was translated.
    package var isBehind: Bool
    /// Paragraphs of the Vietnamese text are not translated.
    package var isShorter: Bool
    /// A machine drafted parts of it; people have read every one of them.
    package var isMachineAided: Bool
    /// When somebody last worked on it.
    package var translatedAt: Date?

    package init(
        isBehind: Bool, isShorter: Bool, isMachineAided: Bool, translatedAt: Date? = nil
    ) {
        self.isBehind = isBehind
        self.isShorter = isShorter
        self.isMachineAided = isMachineAided
        self.translatedAt = translatedAt
    }
}

extension Article {
    /// The article is not in the reader's language.
    static let untranslated = Phrase(
        vi: "Bài này chỉ có bản tiếng nước ngoài.",
        en: "This article has not been translated yet; here it is in Vietnamese.",
        more: [
            .zh: "本文尚未翻译，以下为越南语原文。",
            .ko: "이 글은 아직 번역되지 않아 베트남어 원문을 보여 드립니다.",
            .ja: "この記事はまだ翻訳されていません。以下はベトナム語の原文です。",
            .fr: "Cet article n’est pas encore traduit ; le voici en vietnamien.",
        ])

    /// Kindly, above a translation that lags behind or that a machine had a hand in.
    var translationNotes: HTML {
        guard let translation else { return HTML() }
        var lines: [HTML] = []
        if translation.isBehind {
            let since: HTML =
                translation.translatedAt.map { at in
                    " <span>(\(Words.translated) <time datetime=\"\(at.rfc3339)\">\(at.written)</time>)</span>"
                } ?? HTML()
            lines.append("\(Words.behind)\(since)")
        } else if translation.isShorter {
            lines.append("\(Words.shorter)")
        }
        if translation.isMachineAided { lines.append("\(Words.machine)") }
        return lines.isEmpty
            ? HTML() : "<p class=\"notice\">\(lines.joined(separator: "<br>"))</p>"
    }

    private enum Words {
        static let translated = Phrase(
            vi: "dịch lúc", en: "translated",
            more: [.zh: "翻译于", .ko: "번역", .ja: "翻訳", .fr: "traduit le"])
        static let behind = Phrase(
            vi: "Bản tiếng Việt đã được sửa sau khi dịch; vài chỗ dưới đây còn theo bản trước.",
            en: "The Vietnamese text was changed after this translation; some of what follows is "
                + "as it was before.",
            more: [
                .zh: "越南语原文在翻译之后有所修改，以下部分内容仍为修改前的版本。",
                .ko: "번역 이후 베트남어 원문이 수정되어 일부 내용은 이전 글을 따릅니다.",
                .ja: "翻訳後にベトナム語の原文が修正されたため、一部は以前の内容のままです。",
                .fr:
                    "Le texte vietnamien a été modifié depuis ; une partie de cette traduction suit "
                    + "encore l’ancien texte.",
            ])
        static let shorter = Phrase(
            vi: "Bản dịch này chưa đủ mọi đoạn của bản tiếng Việt.",
            en: "This translation leaves out some of the Vietnamese text.",
            more: [
                .zh: "本译文未包含越南语原文的全部内容。",
                .ko: "이 번역에는 베트남어 원문의 일부가 빠져 있습니다.",
                .ja: "この翻訳にはベトナム語原文の一部が含まれていません。",
                .fr: "Cette traduction ne reprend pas tout le texte vietnamien.",
            ])
        static let machine = Phrase(
            vi: "Có đoạn dịch máy, đã có người đọc lại.",
            en: "Parts were drafted by machine and read by a person.",
            more: [
                .zh: "部分内容为机器翻译，并经人工校阅。",
                .ko: "일부는 기계 번역이며 사람이 검토했습니다.",
                .ja: "一部は機械翻訳で、人が確認しています。",
                .fr: "Certains passages, traduits par une machine, ont été relus par une personne.",
            ])
    }
}
