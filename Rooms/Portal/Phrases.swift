import Markup

/// The room's words.
enum Phrases {
    static let home = Phrase(
        vi: "Trang đầu", en: "Home", more: [.zh: "首页", .ko: "처음", .ja: "ホーム", .fr: "Accueil"])
    static let news = Phrase(
        vi: "Tin tức", en: "News", more: [.zh: "新闻", .ko: "소식", .ja: "お知らせ", .fr: "Actualités"])
    static let welcome = Phrase(
        vi: "Chào mừng đến với", en: "Welcome to",
        more: [.zh: "欢迎来到", .ko: "환영합니다:", .ja: "ようこそ", .fr: "Bienvenue à"])
    static let latest = Phrase(
        vi: "Tin mới", en: "Latest news",
        more: [.zh: "最新消息", .ko: "새 소식", .ja: "新着情報", .fr: "Dernières nouvelles"])
    static let sameTopic = Phrase(
        vi: "Cùng chuyên mục", en: "On the same topic",
        more: [.zh: "同一主题", .ko: "같은 주제", .ja: "同じ話題", .fr: "Sur le même sujet"])
    static let inYourLanguage = Phrase(
        vi: "Bằng tiếng Việt", en: "In English",
        more: [.zh: "中文内容", .ko: "한국어 소식", .ja: "日本語の記事", .fr: "En français"])
    static let allStories = Phrase(
        vi: "Xem tất cả tin", en: "All news",
        more: [.zh: "全部新闻", .ko: "모든 소식", .ja: "すべてのお知らせ", .fr: "Toutes les nouvelles"])
    static let noStories = Phrase(
        vi: "Chưa có tin nào được đăng. Mời bà con quay lại sau.",
        en: "Nothing has been published yet. Please come again.",
        more: [
            .zh: "尚未发布内容，请稍后再来。", .ko: "아직 올라온 소식이 없습니다. 다시 들러 주세요.", .ja: "まだ掲載がありません。またお越しください。",
            .fr: "Rien n’est encore publié. Revenez nous voir.",
        ])
    static let topics = Phrase(
        vi: "Chuyên mục", en: "Topics", more: [.zh: "主题", .ko: "주제", .ja: "話題", .fr: "Thèmes"])
    static let contact = Phrase(
        vi: "Liên hệ", en: "Contact", more: [.zh: "联系方式", .ko: "연락처", .ja: "連絡先", .fr: "Contact"])
    static let aboutUs = Phrase(
        vi: "Giới thiệu về xã", en: "About the commune",
        more: [.zh: "关于本社", .ko: "우리 고을 소개", .ja: "村の紹介", .fr: "À propos de la commune"])
    static func about(_ name: String) -> Phrase {
        Phrase(
            vi: "Giới thiệu \(name)", en: "About \(name)",
            more: [
                .zh: "关于 \(name)", .ko: "\(name) 소개", .ja: "\(name) の紹介",
                .fr: "À propos de \(name)",
            ])
    }
    static let superior = Phrase(
        vi: "Cấp trên trực tiếp", en: "Superior body",
        more: [.zh: "上级机关", .ko: "상급 기관", .ja: "上級機関", .fr: "Autorité supérieure"])
    static let units = Phrase(
        vi: "Các đơn vị", en: "Units", more: [.zh: "各部门", .ko: "부서", .ja: "部署", .fr: "Services"])
    static let partlyTranslated = Phrase(
        vi: "Một số bài chỉ có bản tiếng Anh.",
        en: "Stories that are not translated yet are shown in Vietnamese.",
        more: [
            .zh: "尚未翻译的内容以越南语显示。", .ko: "아직 번역되지 않은 글은 베트남어로 보여 드립니다.",
            .ja: "未翻訳の記事はベトナム語で表示しています。", .fr: "Ce qui n’est pas encore traduit est en vietnamien.",
        ])
    static let youAreHere = Phrase(
        vi: "Đường dẫn", en: "You are here",
        more: [.zh: "当前位置", .ko: "현재 위치", .ja: "現在地", .fr: "Vous êtes ici"])

    static let pages = Phrase(
        vi: "Các trang", en: "Pages", more: [.zh: "页码", .ko: "쪽", .ja: "ページ", .fr: "Pages"])
    static let newer = Phrase(
        vi: "Tin mới hơn", en: "Newer",
        more: [.zh: "较新", .ko: "더 새로운", .ja: "新しい", .fr: "Plus récentes"])
    static let older = Phrase(
        vi: "Tin cũ hơn", en: "Older",
        more: [.zh: "较早", .ko: "더 오래된", .ja: "古い", .fr: "Plus anciennes"])
    static func page(_ number: Int) -> Phrase {
        Phrase(
            vi: "trang \(number)", en: "page \(number)",
            more: [
                .zh: "第 \(number) 页", .ko: "\(number)쪽", .ja: "\(number) ページ",
                .fr: "page \(number)",
            ])
    }

    static let gone = Phrase(
        vi: "Bài này đã được gỡ", en: "This article was unpublished",
        more: [
            .zh: "本文已撤下", .ko: "내려진 글입니다", .ja: "この記事は取り下げられました", .fr: "Cet article a été retiré",
        ])
    static func goneWords(_ day: String) -> Phrase {
        Phrase(
            vi: "Bài ở địa chỉ này đã được gỡ khỏi cổng ngày \(day).",
            en: "The article at this address was taken off the portal on \(day).",
            more: [
                .zh: "此地址的文章已于 \(day) 撤下。", .ko: "이 주소의 글은 \(day)에 내려졌습니다.",
                .ja: "この記事は \(day) に取り下げられました。",
                .fr: "L’article à cette adresse a été retiré le \(day).",
            ])
    }
    static let reason = Phrase(
        vi: "Lý do", en: "Reason", more: [.zh: "原因", .ko: "이유", .ja: "理由", .fr: "Motif"])

    static let search = Phrase(
        vi: "Tìm tin, bài", en: "Search the news",
        more: [.zh: "搜索新闻", .ko: "소식 검색", .ja: "記事を検索", .fr: "Chercher une nouvelle"])
}
