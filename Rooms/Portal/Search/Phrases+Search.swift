import Markup
import Office

extension Phrases {
    static let searchAgain = Phrase(
        vi: "Từ cần tìm", en: "Words to find",
        more: [.zh: "搜索词", .ko: "찾을 말", .ja: "検索する言葉", .fr: "Mots à chercher"])
    static let find = Phrase(
        vi: "Tìm", en: "Find", more: [.zh: "搜索", .ko: "찾기", .ja: "検索", .fr: "Chercher"])
    static let searchHint = Phrase(
        vi: "Gõ một vài từ, có dấu hay không dấu đều được. Cụm từ đặt trong \"ngoặc kép\"; "
            + "thêm dấu trừ trước từ không muốn thấy.",
        en: "Type a few words, with or without Vietnamese marks. Put \"words that belong "
            + "together\" in quotation marks, and a minus before a word you do not want.",
        more: [
            .zh: "输入几个词，越南语声调可有可无。词组请加\"引号\"，不想要的词前加减号。",
            .ko: "몇 마디를 입력하세요. 베트남어 성조는 없어도 됩니다. 붙어 있는 말은 \"따옴표\"로 묶고, 빼고 싶은 말 앞에는 빼기표를 붙입니다.",
            .ja: "いくつかの語を入力してください。声調記号は不要です。続く語は\"引用符\"で囲み、除く語の前にはマイナスを付けます。",
            .fr:
                "Tapez quelques mots, avec ou sans accents. Mettez les \"mots qui vont ensemble\" entre guillemets, et un moins devant un mot à exclure.",
        ])
    static func searched(_ words: String) -> Phrase {
        Phrase(
            vi: "Tìm “\(words)”", en: "Search for “\(words)”",
            more: [
                .zh: "搜索“\(words)”", .ko: "“\(words)” 검색", .ja: "「\(words)」の検索",
                .fr: "Recherche de « \(words) »",
            ])
    }
    static func found(_ count: Int) -> Phrase {
        let figure = Reading.number(count)
        return Phrase.count(
            count, vi: "kết quả", one: "result", many: "results",
            more: [
                .zh: "\(figure) 条结果", .ko: "결과 \(figure)건", .ja: "\(figure) 件",
                .fr: "\(figure) résultat\(count == 1 ? "" : "s")",
            ])
    }
    static func foundMore(_ count: Int) -> Phrase {
        let figure = Reading.number(count)
        return Phrase(
            vi: "Có hơn \(figure) kết quả; đang xếp hạng trong \(figure) bài mới nhất.",
            en: "There are more than \(figure) results; the newest \(figure) of them are ranked.",
            more: [
                .zh: "结果超过 \(figure) 条；在最新的 \(figure) 条中按相关度排序。",
                .ko: "결과가 \(figure)건이 넘어 최신 \(figure)건을 관련도순으로 보여 드립니다.",
                .ja: "\(figure) 件を超える結果のうち、新しい \(figure) 件を関連順に並べています。",
                .fr: "Plus de \(figure) résultats ; les \(figure) plus récents sont classés.",
            ])
    }
    static func moreThan(_ count: Int) -> Phrase {
        let figure = Reading.number(count)
        return Phrase(
            vi: "Có hơn \(figure) kết quả, bài mới nhất ở trên.",
            en: "There are more than \(figure) results, newest first.",
            more: [
                .zh: "结果超过 \(figure) 条，按时间排序。", .ko: "결과가 \(figure)건이 넘습니다. 최신순입니다.",
                .ja: "\(figure) 件を超える結果。新しい順です。",
                .fr: "Plus de \(figure) résultats, les plus récents d’abord.",
            ])
    }
    static let newestFirst = Phrase(
        vi: "Xem tất cả, bài mới nhất trước", en: "See all, newest first",
        more: [
            .zh: "查看全部，最新在前", .ko: "모두 최신순으로 보기", .ja: "すべて新しい順に見る",
            .fr: "Tout voir, du plus récent",
        ])
    static let otherLanguages = Phrase(
        vi: "Không có bài nào bằng tiếng Việt; dưới đây là bài bằng tiếng khác.",
        en: "Nothing was found in the language of this page; these are in other languages.",
        more: [
            .zh: "没有找到本页语言的内容；以下为其他语言的内容。",
            .ko: "이 언어로 된 글이 없어 다른 언어의 글을 보여 드립니다.",
            .ja: "この言語の記事は見つかりませんでした。以下は他の言語の記事です。",
            .fr: "Rien dans la langue de cette page ; voici d’autres langues.",
        ])
    static func sorting(_ sorting: SearchQuery.Sorting) -> Phrase {
        switch sorting {
        case .relevance:
            Phrase(
                vi: "Liên quan nhất", en: "Most relevant",
                more: [.zh: "最相关", .ko: "관련도순", .ja: "関連順", .fr: "Les plus pertinents"])
        case .newest:
            Phrase(
                vi: "Mới nhất", en: "Newest",
                more: [.zh: "最新", .ko: "최신순", .ja: "新着順", .fr: "Les plus récents"])
        }
    }
    static let sortBy = Phrase(
        vi: "Xếp theo", en: "Sort by", more: [.zh: "排序", .ko: "정렬", .ja: "並べ替え", .fr: "Trier par"])
    static let beyondLast = Phrase(
        vi: "Không còn kết quả nào ở trang này.", en: "There are no more results on this page.",
        more: [
            .zh: "本页没有更多结果。", .ko: "이 쪽에는 결과가 더 없습니다.", .ja: "このページに結果はありません。",
            .fr: "Il n’y a plus de résultat sur cette page.",
        ])
    static let firstPage = Phrase(
        vi: "Về trang đầu của kết quả", en: "Back to the first results",
        more: [.zh: "回到第一页结果", .ko: "첫 결과로", .ja: "最初の結果へ", .fr: "Retour aux premiers résultats"])

    static let narrow = Phrase(
        vi: "Lọc kết quả", en: "Filter the results",
        more: [.zh: "筛选结果", .ko: "결과 거르기", .ja: "結果を絞り込む", .fr: "Filtrer les résultats"])
    static let any = Phrase(
        vi: "Tất cả", en: "All", more: [.zh: "全部", .ko: "전체", .ja: "すべて", .fr: "Tout"])
    static let kind = Phrase(
        vi: "Loại bài", en: "Kind", more: [.zh: "类别", .ko: "종류", .ja: "種類", .fr: "Genre"])
    static let topic = Phrase(
        vi: "Chuyên mục", en: "Topic", more: [.zh: "主题", .ko: "주제", .ja: "話題", .fr: "Thème"])
    static let language = Phrase(
        vi: "Ngôn ngữ", en: "Language", more: [.zh: "语言", .ko: "언어", .ja: "言語", .fr: "Langue"])
    static let myLanguage = Phrase(
        vi: "Như trang này", en: "As this page",
        more: [.zh: "与本页相同", .ko: "이 쪽의 언어", .ja: "このページと同じ", .fr: "Celle de la page"])
    static let allLanguages = Phrase(
        vi: "Mọi ngôn ngữ", en: "Every language",
        more: [.zh: "所有语言", .ko: "모든 언어", .ja: "すべての言語", .fr: "Toutes les langues"])
    static let year = Phrase(
        vi: "Năm", en: "Year", more: [.zh: "年份", .ko: "연도", .ja: "年", .fr: "Année"])
    static let from = Phrase(
        vi: "Từ ngày", en: "From", more: [.zh: "从", .ko: "시작일", .ja: "から", .fr: "Du"])
    static let until = Phrase(
        vi: "Đến ngày", en: "Until", more: [.zh: "到", .ko: "종료일", .ja: "まで", .fr: "Au"])
    static let suggestions = Phrase(
        vi: "Gợi ý", en: "Suggestions", more: [.zh: "建议", .ko: "추천", .ja: "候補", .fr: "Suggestions"])

    static func nothingFound(_ words: String) -> Phrase {
        Phrase(
            vi: "Không có bài nào chứa tất cả các từ “\(words)”.",
            en: "Nothing has all the words “\(words)”.",
            more: [
                .zh: "没有包含“\(words)”全部词语的内容。", .ko: "“\(words)”를 모두 담은 글이 없습니다.",
                .ja: "「\(words)」のすべてを含む記事はありません。",
                .fr: "Rien ne contient tous les mots « \(words) ».",
            ])
    }
    static let didYouMean = Phrase(
        vi: "Có phải anh/chị tìm:", en: "Did you mean:",
        more: [.zh: "您是否要找：", .ko: "혹시 이것을 찾으셨나요:", .ja: "もしかして：", .fr: "Vouliez-vous dire :"])
    static let withoutLast = Phrase(
        vi: "Bỏ bớt từ cuối thì có kết quả:", en: "Without the last word there are results:",
        more: [
            .zh: "去掉最后一个词后有结果：", .ko: "마지막 말을 빼면 결과가 있습니다:", .ja: "最後の語を除くと結果があります：",
            .fr: "Sans le dernier mot, il y a des résultats :",
        ])
    static let withoutFilters = Phrase(
        vi: "Tìm lại không lọc:", en: "Search again without filters:",
        more: [
            .zh: "不加筛选重新搜索：", .ko: "거르지 않고 다시 찾기:", .ja: "絞り込まずに検索：", .fr: "Chercher sans filtre :",
        ])
    static let tryFewer = Phrase(
        vi: "Thử ít từ hơn: bài tìm được phải có đủ các từ đã gõ.",
        en: "Try fewer words: what is found has to have them all.",
        more: [
            .zh: "请减少搜索词：结果须包含全部词语。", .ko: "말을 줄여 보세요. 모든 말이 들어 있는 글만 찾습니다.",
            .ja: "語を減らしてみてください。すべてを含む記事だけが見つかります。",
            .fr: "Essayez moins de mots : il faut qu’ils y soient tous.",
        ])
    static let tryPlain = Phrase(
        vi: "Không cần gõ dấu: “le hoi” cũng tìm thấy “lễ hội”.",
        en: "Marks are not needed: “le hoi” finds “lễ hội”.",
        more: [
            .zh: "无需声调：“le hoi”也能找到“lễ hội”。", .ko: "성조 없이도 됩니다: “le hoi”로 “lễ hội”를 찾습니다.",
            .ja: "声調記号は不要です。「le hoi」で「lễ hội」が見つかります。",
            .fr: "Les accents sont inutiles : « le hoi » trouve « lễ hội ».",
        ])
    static let orTopic = Phrase(
        vi: "Hoặc xem theo chuyên mục", en: "Or look at a topic",
        more: [.zh: "或按主题浏览", .ko: "또는 주제로 보기", .ja: "または話題から探す", .fr: "Ou parcourir un thème"])
    static let orAsk = Phrase(
        vi: "Hoặc hỏi xã", en: "Or ask the commune",
        more: [.zh: "或询问本社", .ko: "또는 문의하기", .ja: "または村に尋ねる", .fr: "Ou demander à la commune"])
}

extension PublicationKind {
    /// What readers call it.
    var name: Phrase {
        switch self {
        case .article:
            Phrase(
                vi: "Tin, bài", en: "News",
                more: [.zh: "新闻", .ko: "소식", .ja: "お知らせ", .fr: "Actualités"])
        case .notice:
            Phrase(
                vi: "Thông báo", en: "Notice",
                more: [.zh: "通知", .ko: "공지", .ja: "お知らせ", .fr: "Avis"])
        case .photos:
            Phrase(
                vi: "Phóng sự ảnh", en: "Photo story",
                more: [.zh: "图片报道", .ko: "사진 이야기", .ja: "写真記事", .fr: "Récit en images"])
        case .infographic:
            Phrase(
                vi: "Infographic", en: "Infographic",
                more: [.zh: "图解", .ko: "인포그래픽", .ja: "図解", .fr: "Infographie"])
        case .video:
            Phrase(
                vi: "Video", en: "Video", more: [.zh: "视频", .ko: "동영상", .ja: "動画", .fr: "Vidéo"])
        case .audio:
            Phrase(
                vi: "Bản tin phát thanh", en: "Audio bulletin",
                more: [.zh: "音频简报", .ko: "음성 소식", .ja: "音声ニュース", .fr: "Bulletin audio"])
        case .document:
            Phrase(
                vi: "Văn bản", en: "Official document",
                more: [.zh: "文件", .ko: "공문서", .ja: "公文書", .fr: "Document officiel"])
        case .page:
            Phrase(
                vi: "Trang thông tin", en: "Page",
                more: [.zh: "页面", .ko: "안내 쪽", .ja: "ページ", .fr: "Page"])
        }
    }
}
