import Markup

/// Words about translations.
extension Phrases {
    static let translations = Phrase(vi: "Bản dịch", en: "Translations")
    static let translateLater = Phrase(
        vi: "Lưu xong, trang của bài có mục “Bản dịch” để dịch sang tiếng khác, từng đoạn một.",
        en: "Once saved, the story's page has “Translations”: other languages, block by block.")
}
