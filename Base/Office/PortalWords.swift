import Markup

/// The words of the portal's frame, also for readers from abroad.
enum PortalWords {
    static let skip = Phrase(
        vi: "Đến nội dung chính", en: "Skip to the content",
        more: [.zh: "跳到正文", .ko: "본문으로 건너뛰기", .ja: "本文へ移動", .fr: "Aller au contenu"])
    static let portal = Phrase(
        vi: "Cổng thông tin", en: "Information portal",
        more: [.zh: "信息门户", .ko: "정보 포털", .ja: "情報ポータル", .fr: "Portail d’information"])
    static let menu = Phrase(
        vi: "Các mục", en: "Sections",
        more: [.zh: "栏目", .ko: "메뉴", .ja: "メニュー", .fr: "Rubriques"])
    static let home = Phrase(
        vi: "Trang đầu", en: "Home",
        more: [.zh: "首页", .ko: "처음", .ja: "ホーム", .fr: "Accueil"])
    static let search = Phrase(
        vi: "Tìm tin, bài", en: "Search the news",
        more: [.zh: "搜索新闻", .ko: "소식 검색", .ja: "記事を検索", .fr: "Chercher une nouvelle"])
    static let find = Phrase(
        vi: "Tìm", en: "Find",
        more: [.zh: "搜索", .ko: "검색", .ja: "検索", .fr: "Chercher"])
    static let suggestions = Phrase(
        vi: "Gợi ý", en: "Suggestions",
        more: [.zh: "建议", .ko: "추천", .ja: "候補", .fr: "Suggestions"])
    static let urgent = Phrase(
        vi: "Thông báo khẩn", en: "Urgent notice",
        more: [.zh: "紧急通知", .ko: "긴급 공지", .ja: "緊急のお知らせ", .fr: "Avis urgent"])
    static let merger = Phrase(
        vi: "Về sáp nhập đơn vị hành chính", en: "About the merger of communes",
        more: [
            .zh: "关于行政单位合并", .ko: "행정 구역 통합 안내", .ja: "行政区画の合併について",
            .fr: "À propos de la fusion des communes",
        ])
    static let choices = Phrase(
        vi: "Ngôn ngữ và cách xem", en: "Language and look",
        more: [.zh: "语言和显示", .ko: "언어와 보기", .ja: "言語と表示", .fr: "Langue et affichage"])
    static let look = Phrase(
        vi: "Cỡ chữ, nền", en: "Text size, colours",
        more: [.zh: "字号与颜色", .ko: "글자 크기, 색", .ja: "文字の大きさ・色", .fr: "Taille du texte, couleurs"])
    /// Three words for `reader.js`, smallest first, after their name.
    static let sizeWords = Phrase(
        vi: "Cỡ chữ,Thường,Lớn,Rất lớn", en: "Text size,Usual,Large,Largest",
        more: [
            .zh: "字号,标准,大,最大", .ko: "글자 크기,보통,크게,아주 크게", .ja: "文字の大きさ,標準,大,最大",
            .fr: "Taille du texte,Normale,Grande,Très grande",
        ])
    static let lightWords = Phrase(
        vi: "Nền,Theo máy,Sáng,Tối", en: "Colours,As the device,Light,Dark",
        more: [
            .zh: "颜色,跟随设备,浅色,深色", .ko: "색,기기 설정,밝게,어둡게", .ja: "配色,端末に合わせる,明るい,暗い",
            .fr: "Couleurs,Selon l’appareil,Clair,Sombre",
        ])
    static let more = Phrase(
        vi: "Các mục khác", en: "Further sections",
        more: [.zh: "其他栏目", .ko: "다른 메뉴", .ja: "その他", .fr: "Autres rubriques"])
    static let map = Phrase(
        vi: "Sơ đồ cổng", en: "Site map",
        more: [.zh: "网站地图", .ko: "사이트맵", .ja: "サイトマップ", .fr: "Plan du site"])
    static let contact = Phrase(
        vi: "Liên hệ, góp ý", en: "Contact and feedback",
        more: [.zh: "联系与反馈", .ko: "연락처와 의견", .ja: "お問い合わせ", .fr: "Contact et avis"])
    static let accessibility = Phrase(
        vi: "Hỗ trợ tiếp cận", en: "Accessibility",
        more: [.zh: "无障碍", .ko: "접근성", .ja: "アクセシビリティ", .fr: "Accessibilité"])
    static let privacy = Phrase(
        vi: "Quyền riêng tư", en: "Privacy",
        more: [.zh: "隐私", .ko: "개인정보", .ja: "プライバシー", .fr: "Vie privée"])
    static let feed = Phrase(
        vi: "Nguồn tin (Atom)", en: "News feed (Atom)",
        more: [
            .zh: "新闻订阅 (Atom)", .ko: "소식 피드 (Atom)", .ja: "フィード (Atom)",
            .fr: "Fil d’actualité (Atom)",
        ])
    static let office = Phrase(
        vi: "Dành cho cán bộ", en: "For officers",
        more: [.zh: "工作人员入口", .ko: "직원용", .ja: "職員用", .fr: "Pour les agents"])
}
