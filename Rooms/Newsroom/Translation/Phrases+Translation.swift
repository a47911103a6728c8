import Markup

/// Words about translations.
extension Phrases {
    static let translations = Phrase(vi: "Bản dịch", en: "Translations")
    static let beginTranslating = Phrase(
        vi: "Dịch sang tiếng khác", en: "Translate it")
    static let board = Phrase(vi: "Bản dịch của mọi bài", en: "Translations of all stories")
    static let backToTranslations = Phrase(vi: "← Các bản dịch", en: "← Translations")
    static let translateLater = Phrase(
        vi: "Lưu xong, trang của bài có mục “Bản dịch” để dịch sang tiếng khác, từng đoạn một.",
        en: "Once saved, the story's page has “Translations”: other languages, block by block.")
    static let translationsWords = Phrase(
        vi: "Mỗi tiếng một trang, từng đoạn đặt cạnh bản tiếng Việt. Bài được duyệt và đăng cùng "
            + "mọi bản dịch đã xong.",
        en: "A page for each language, paragraph beside paragraph. What is finished is approved "
            + "and published with the story.")
    static let languageName = Phrase(vi: "Tiếng", en: "Language")
    static let standing = Phrase(vi: "Tình trạng", en: "State")
    static let parts = Phrase(vi: "Các đoạn", en: "Paragraphs")
    static let otherLanguages = Phrase(vi: "Thêm tiếng khác", en: "Another language")
    static let otherLanguagesHint = Phrase(
        vi: "Bản dịch có địa chỉ riêng trên cổng; quản trị chọn tiếng nào hiện ở đầu trang.",
        en: "A translation has its own address; the administrator chooses which languages stand "
            + "in the portal's head.")

    static func translationOf(_ language: Language) -> Phrase {
        Phrase(vi: "Dịch sang \(language.ownName):", en: "Into \(language.ownName):")
    }

    static func inLanguage(_ language: Language) -> Phrase {
        Phrase(vi: language.ownName, en: language.ownName)
    }

    static func paragraph(_ number: Int) -> Phrase {
        Phrase(vi: "Đoạn \(max(1, number))", en: "Paragraph \(max(1, number))")
    }

    static let translationHint = Phrase(
        vi: "Giữ nguyên các dấu **đậm**, ## đề mục, [chữ](địa chỉ), ![ảnh](địa chỉ). Đoạn để trống "
            + "thì bản dịch không có đoạn ấy.",
        en: "Keep the marks **bold**, ## heading, [words](address), ![picture](address). What is "
            + "left empty is left out.")
    static let saveTranslation = Phrase(vi: "Lưu bản dịch", en: "Save the translation")
    static let translationSaved = Phrase(vi: "Đã lưu bản dịch.", en: "The translation is saved.")
    static let translatedMeanwhile = Phrase(
        vi: "Người khác vừa lưu bản dịch này trước. Bản của họ được giữ; phần anh/chị gõ còn "
            + "nguyên dưới đây, chỗ khác nhau có ghi kèm chữ của họ. Xem lại rồi lưu.",
        en: "Somebody else saved this translation first. Theirs is kept; what you typed is below "
            + "with their words where they differ. Look again, then save.")
    static let othersWrote = Phrase(vi: "Người khác đã viết:", en: "Somebody else wrote:")
    static func titleTooLong(_ limit: Int) -> Phrase {
        Phrase(
            vi: "Tiêu đề dài quá \(limit) ký tự. Phần đã gõ còn nguyên dưới đây.",
            en: "The title is longer than \(limit) characters. What you typed is below.")
    }
    static func summaryTooLong(_ limit: Int) -> Phrase {
        Phrase(
            vi: "Tóm tắt dài quá \(limit) ký tự. Phần đã gõ còn nguyên dưới đây.",
            en: "The summary is longer than \(limit) characters. What you typed is below.")
    }

    // MARK: - States

    static let stillFits = Phrase(
        vi: "Bản dịch vẫn đúng với chữ mới", en: "The translation still fits the new words")
    static let haveRead = Phrase(
        vi: "Tôi đã đọc và chịu trách nhiệm đoạn này", en: "I have read this and answer for it")
    static let useDraft = Phrase(
        vi: "Dùng bản dịch máy mới này", en: "Use this new machine draft")
    static let machineWrote = Phrase(
        vi: "Máy dịch. Chưa ai đọc thì chưa được đăng.",
        en: "By machine. Not published before somebody has read it.")
    static let leftover = Phrase(
        vi: "Đoạn không còn trong bản tiếng Việt", en: "No longer in the Vietnamese text")
    static let leftoverHint = Phrase(
        vi: "Lưu bản dịch thì các đoạn này được bỏ; bản cũ vẫn còn trong lịch sử.",
        en: "Saving leaves these out; the history keeps them.")

    static func countsOf(_ collation: Collation) -> Phrase {
        counts(LanguageLine(.en, collation, isReady: false))
    }

    /// Only what there is.
    static func counts(_ line: LanguageLine) -> Phrase {
        let all: [(Int, String, String)] = [
            (line.upToDate, "khớp", "up to date"),
            (line.stale, "bản gốc đã đổi", "source changed"),
            (line.unread, "máy dịch chưa đọc", "by machine, unread"),
            (line.missing, "chưa dịch", "missing"),
        ]
        let some = all.filter { $0.0 > 0 }
        return Phrase(
            vi: some.map { "\($0.0) \($0.1)" }.joined(separator: " · "),
            en: some.map { "\($0.0) \($0.2)" }.joined(separator: " · "))
    }

    // MARK: - The machine

    static let noTranslator = Phrase(
        vi: "Chưa nối máy dịch nên không có bản nháp bằng máy. Quản trị nối được bằng cài đặt "
            + "--translator.",
        en: "No translator is connected, so there are no machine drafts. The administrator can "
            + "connect one with --translator.")
    static func askMachine(_ count: Int) -> Phrase {
        Phrase(
            vi: "Nhờ máy dịch nháp \(count) đoạn", en: "Let the machine draft \(count) paragraphs")
    }
    static let askedMachine = Phrase(
        vi: "Đã nhờ máy dịch. Bản nháp hiện ở đây khi xong; tải lại trang sau ít phút. Chữ đang gõ "
            + "thì lưu trước.",
        en: "The machine was asked. Drafts appear here when done; reload in a minute, after "
            + "saving what you type.")

    static func unread(_ language: Language, _ places: [Int]) -> Phrase {
        let list = places.map { "\($0)" }.joined(separator: ", ")
        return Phrase(
            vi: "\(language.ownName): máy dịch chưa ai đọc ở đoạn \(list)",
            en: "\(language.ownName): by machine and unread: paragraphs \(list)")
    }
    static func unreadRefusal(_ lists: [Phrase]) -> Phrase {
        Phrase(
            vi: "Chưa duyệt được, bài vẫn như cũ. "
                + lists.map(\.vi).joined(separator: "; ")
                + ". Hãy đọc và đánh dấu từng đoạn, hoặc chọn đăng chưa kèm tiếng ấy.",
            en: "Not approved; nothing changed. " + lists.map(\.en).joined(separator: "; ")
                + ". Read and mark each, or choose to publish without that language.")
    }
    static func publishWithout(_ language: Language, _ count: Int) -> Phrase {
        Phrase(
            vi: "Đăng chưa kèm \(language.ownName) (còn \(count) đoạn máy dịch chưa ai đọc)",
            en: "Publish without \(language.ownName) (\(count) unread by machine)")
    }

    // MARK: - The board

    static let boardWords = Phrase(
        vi: "Mỗi dòng là một bài và một tiếng. Chỗ bản tiếng Việt đã đổi được hiện ngay dưới dòng.",
        en: "A line for each story and language. What changed in Vietnamese is shown below it.")
    static let allLanguages = Phrase(vi: "Mọi tiếng", en: "All languages")
    static let nothingOnBoard = Phrase(
        vi: "Không có bản dịch nào như vậy trong các bài mới nhất.",
        en: "No such translation among the latest stories.")
    static func boardLimit(_ count: Int) -> Phrase {
        Phrase(
            vi: "Xét \(count) bài sửa gần nhất mỗi trang.",
            en: "A page looks at \(count) stories, the latest changed first.")
    }
    static let olderStories = Phrase(vi: "Bài cũ hơn →", en: "Older stories →")
    static let whatChanged = Phrase(vi: "Chỗ đã đổi", en: "What changed")

    // MARK: - The glossary

    static let glossary = Phrase(vi: "Bảng tên riêng", en: "Glossary of names")
    static let glossaryWords = Phrase(
        vi: "Tên đất, chức danh, lễ hội chỉ dịch một cách. Máy dịch dùng đúng tên ở đây; trang "
            + "dịch nhắc khi bản dịch quên dùng.",
        en: "Places, titles and festivals are translated in one way only. The machine uses these "
            + "names, and the page of a translation reminds of them.")
    static let noTerms = Phrase(
        vi: "Chưa có tên nào. Thêm tên đầu tiên ở dưới: tên xã, đình, lễ hội…",
        en: "There is no name yet. Add the first below: the commune, its temple, its festival…")
    static let termWords = Phrase(vi: "Tên tiếng Việt", en: "Vietnamese name")
    static let termKind = Phrase(vi: "Loại tên", en: "Kind of name")
    static let termNote = Phrase(vi: "Ghi chú", en: "Note")
    static let addTerm = Phrase(vi: "Thêm tên", en: "Add a name")
    static let saveTerm = Phrase(vi: "Lưu", en: "Save")
    static let dropTerm = Phrase(vi: "Bỏ tên này", en: "Remove this name")
    static let termNeeded = Phrase(
        vi: "Cần tên tiếng Việt, dài không quá 120 ký tự; tên dịch cũng vậy. Chưa có gì thay đổi.",
        en: "The Vietnamese name is needed, of at most 120 characters; so for the others. Nothing "
            + "was changed.")
    static let nameNotUsed = Phrase(vi: "chưa dùng", en: "not used")
    static func editTerm(_ words: String) -> Phrase {
        Phrase(vi: "Sửa tên “\(words)”", en: "Change “\(words)”")
    }
}

extension Freshness {
    var words: Phrase {
        switch self {
        case .upToDate: Phrase(vi: "Khớp bản gốc", en: "Up to date")
        case .stale: Phrase(vi: "Bản gốc đã đổi", en: "Source changed")
        case .missing: Phrase(vi: "Chưa dịch", en: "Missing")
        case .unread: Phrase(vi: "Máy dịch, chưa đọc", en: "Machine draft")
        }
    }

    /// The class that gives it its colour and shape.
    var shape: String {
        switch self {
        case .upToDate: "done"
        case .stale: "behind"
        case .missing: "none"
        case .unread: "late"
        }
    }
}

extension Term.Kind {
    var words: Phrase {
        switch self {
        case .place: Phrase(vi: "Tên đất, công trình", en: "Place, building")
        case .title: Phrase(vi: "Chức danh, cơ quan", en: "Title, body")
        case .festival: Phrase(vi: "Lễ hội, phong tục", en: "Festival, custom")
        case .other: Phrase(vi: "Tên khác", en: "Other name")
        }
    }
}
