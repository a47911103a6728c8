import Markup
import Office

/// The words of the editor, of comparing and of merging.
enum WritingPhrases {
    // MARK: - What was not saved

    static let tooMuchToKeep = Phrase(
        vi: "Bài đang viết quá dài nên máy chủ chưa giữ hộ được. Chữ vẫn còn trong trình duyệt; "
            + "mời tách thành hai bài rồi lưu.",
        en: "The text is too long to be kept for you. It is still in your browser; make two "
            + "stories of it and save.")
    static func unsaved(_ title: String, _ moment: String) -> Phrase {
        Phrase(
            vi: "Có bản đang viết dở lúc \(moment)" + (title.isEmpty ? "." : ": “\(title)”."),
            en: "There is an unsaved text of \(moment)" + (title.isEmpty ? "." : ": “\(title)”."))
    }
    static let restore = Phrase(vi: "Khôi phục", en: "Restore it")
    static let discard = Phrase(vi: "Bỏ", en: "Discard")
    static func restored(_ moment: String) -> Phrase {
        Phrase(
            vi: "Đây là bản viết dở lúc \(moment), chưa lưu. Bản đã lưu trước đó vẫn còn.",
            en: "This is the unsaved text of \(moment). What was saved before is still there.")
    }
    static func opened(_ name: String, _ moment: String) -> Phrase {
        Phrase(
            vi: "\(name) đang mở bài này từ \(moment). Hai người vẫn viết được; lúc lưu, hai bản "
                + "sẽ được ghép.",
            en: "\(name) has this story open since \(moment). Both may write; the texts are put "
                + "together when saved.")
    }
}

// MARK: - Comparing and merging

extension WritingPhrases {
    static let removed = Phrase(vi: "bỏ:", en: "removed:")
    static let added = Phrase(vi: "thêm:", en: "added:")
    static func unchanged(_ text: String) -> Phrase {
        let lines = text.split(whereSeparator: \.isNewline).count
        return Phrase.count(
            lines, vi: "dòng không đổi", one: "line unchanged", many: "lines unchanged")
    }
    static let noConflict = Phrase(
        vi: "Hai người sửa những chỗ khác nhau nên đã ghép xong. Mời bấm lưu.",
        en: "The two changed different places, so the texts are put together. Please save.")
    static func bothChanged(_ count: Int) -> Phrase {
        Phrase(
            vi: "Còn \(count) chỗ cả hai cùng sửa; mời chọn",
            en: "Both changed \(count) \(count == 1 ? "place" : "places"); please choose")
    }
    static let takeMine = Phrase(vi: "Lấy của tôi", en: "Take mine")
    static func takeTheirs(_ name: String) -> Phrase {
        Phrase(vi: "Lấy của \(name)", en: "Take \(name)’s")
    }
    static let takeBoth = Phrase(vi: "Giữ cả hai, của tôi trước", en: "Keep both, mine first")
    static let takenOut = Phrase(vi: "(bỏ đoạn này)", en: "(taken out)")
    static let saveMerged = Phrase(vi: "Lưu bản đã ghép", en: "Save the merged text")
    static let editMerged = Phrase(
        vi: "Xem và sửa tiếp trước khi lưu", en: "Look it over before saving")
    static func whatTheyChanged(_ name: String) -> Phrase {
        Phrase(vi: "\(name) đã sửa những gì", en: "What \(name) changed")
    }
    static let wholeTexts = Phrase(vi: "Hai bản đầy đủ", en: "Both whole texts")

    /// What a part of a story is called: `title-vi`, `topic`.
    static func field(_ name: String) -> Phrase {
        let parts = name.split(separator: "-", maxSplits: 1)
        let words: Phrase =
            switch parts.first {
            case "title": Phrases.title
            case "summary": Phrases.summary
            case "body": Phrases.body
            case "kind": Phrases.kind
            case "topic": Phrases.topic
            case "source": Phrases.source
            case "unit": Phrases.unit
            case "task": Phrases.task
            case "target": Phrases.target
            case "attachments": Phrases.attachments
            case "docNumber": Phrases.docNumber
            case "docType": Phrases.docType
            case "docIssuer": Phrases.docIssuer
            case "docSigner": Phrases.docSigner
            case "docSignedOn": Phrases.docSignedOn
            case "docFrom": Phrases.docFrom
            case "docUntil": Phrases.docUntil
            case "docReplacedBy": Phrases.docReplacedBy
            case "translation": Phrase(vi: "Bản dịch đang làm", en: "Translation in progress")
            default: Phrase(vi: "Ảnh, video chính", en: "Leading picture or video")
            }
        guard parts.count == 2, parts[1] != "vi",
            let language = Language(rawValue: String(parts[1]))
        else { return words }
        return Phrase(
            vi: "\(words.vi) (\(language.ownName))", en: "\(words.en) (\(language.ownName))")
    }

    // MARK: - The history

    static let history = Phrase(vi: "Các bản đã lưu", en: "Saved versions")
    static let historyWords = Phrase(
        vi: "Mỗi lần lưu là một bản, giữ mãi. Chọn hai bản để so từng chữ.",
        en: "Every save is a version and is kept for good. Choose two to compare word by word.")
    static let from = Phrase(vi: "Từ bản", en: "From")
    static let to = Phrase(vi: "Đến bản", en: "To")
    static let compare = Phrase(vi: "So hai bản", en: "Compare")
    static func differences(_ from: Int, _ to: Int) -> Phrase {
        Phrase(vi: "Khác nhau giữa bản \(from) và bản \(to)", en: "From version \(from) to \(to)")
    }
    static let noDifference = Phrase(
        vi: "Hai bản này giống hệt nhau.", en: "The two versions are the same.")
    static func counted(_ removed: Int, _ added: Int) -> Phrase {
        Phrase(
            vi: "Bỏ \(Reading.number(removed)) chữ, thêm \(Reading.number(added)) chữ",
            en: "\(Reading.number(removed)) words removed, \(Reading.number(added)) added")
    }
    static func restoreVersion(_ number: Int) -> Phrase {
        Phrase(vi: "Khôi phục bản \(number)", en: "Restore version \(number)")
    }
    static let restoreWords = Phrase(
        vi: "Bản khôi phục thành bản mới nhất, ở dạng nháp; không bản nào bị mất.",
        en: "It becomes the newest version, as a draft; no version is lost.")
    static let isNewest = Phrase(vi: "mới nhất", en: "newest")
    static let isLive = Phrase(vi: "đang đăng", en: "online")
    static let cannotRestore = Phrase(
        vi:
            "Bài vừa có bản mới hơn, hoặc đang không sửa được. Chưa có gì bị đổi; mời mở lại trang.",
        en: "The story has a newer version, or cannot be changed now. Nothing was changed; open "
            + "the page again.")
}
