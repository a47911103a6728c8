import Markup

/// Articles of the demonstration that exist in other languages too.
enum DemoTranslations {
    /// By the Vietnamese title: the title, the summary and each paragraph.
    static let texts: [String: [(language: Language, parts: [String])]] = [
        "Nghề đan tre thôn Hạ đón đoàn khách Nhật Bản": bamboo,
        "Khách quốc tế hỏi gì khi đến đình Trúc Khê": questions,
        "Mã QR kể chuyện đình Trúc Khê": code,
    ]

    /// Names that the commune writes in one way only.
    static let names: [(words: String, kind: String, names: [(Language, String)])] = [
        (
            "đình Trúc Khê", "place",
            [
                (.en, "communal house of Trúc Khê"), (.zh, "竹溪亭"), (.ko, "쭉케 마을회관(딘)"),
                (.fr, "maison communale de Trúc Khê"),
            ]
        ),
        (
            "thôn Hạ", "place",
            [(.en, "Hạ hamlet"), (.zh, "夏村"), (.ko, "하 마을"), (.fr, "hameau de Hạ")]
        ),
    ]

    private static let bamboo: [(language: Language, parts: [String])] = [
        (
            .en,
            [
                "Japanese guests at the bamboo weavers of Hạ hamlet",
                "Each wove a small basket and heard the story of three generations.",
                "Twelve guests from Oita, a province with a long tradition of bamboo weaving of its "
                    + "own, stayed in Hạ hamlet for a whole day.",
                "> The strips here are as soft as silk. We shall come back.",
                "The cooperative is preparing a corner to try the craft, with signs in English and "
                    + "Japanese.",
            ]
        ),
        (
            .ko,
            [
                "하 마을 대나무 공예, 일본 손님을 맞다",
                "손님들은 작은 바구니를 직접 짜고 삼대에 걸친 공예 이야기를 들었습니다.",
                "역시 오랜 대나무 공예 전통을 지닌 오이타현에서 온 손님 열두 분이 하 마을에서 온종일 머물렀습니다.",
                "> 이곳의 대나무 살은 비단처럼 부드럽습니다. 꼭 다시 오겠습니다.",
                "협동조합은 영어와 일본어 안내가 있는 체험 공간을 준비하고 있습니다.",
            ]
        ),
        (
            .fr,
            [
                "Des visiteurs japonais chez les vanniers du hameau de Hạ",
                "Chacun a tressé un petit panier et écouté l’histoire de trois générations.",
                "Douze visiteurs venus d’Oita, une préfecture qui a elle aussi une longue tradition "
                    + "de vannerie, ont passé une journée entière au hameau de Hạ.",
                "> Les lamelles sont ici douces comme de la soie. Nous reviendrons.",
                "La coopérative prépare un coin d’initiation, avec des indications en anglais et en "
                    + "japonais.",
            ]
        ),
    ]

    private static let questions: [(language: Language, parts: [String])] = [
        (
            .en,
            [
                "What visitors ask at the communal house of Trúc Khê",
                "Ten common questions, answered in simple English.",
                "The young guides’ club of the secondary school has written ten short answers. "
                    + "Printed copies lie on the welcome table of the communal house of Trúc Khê.",
            ]
        ),
        (
            .zh,
            [
                "国际游客在竹溪亭常问些什么",
                "十个常见问题，用简单英语作答。",
                "中学小导游俱乐部编写了十条简短回答，打印件放在亭内的接待桌上。",
            ]
        ),
    ]

    private static let code: [(language: Language, parts: [String])] = [
        (
            .en,
            [
                "A code that tells the story of the communal house of Trúc Khê",
                "Scan it at the gate and listen in Vietnamese or English.",
                "The board of the monument wrote the words, and the commune’s language teachers "
                    + "read them.",
            ]
        ),
        (
            .zh,
            [
                "扫码听竹溪亭的故事",
                "在亭门口扫描二维码，即可收听越南语和英语讲解。",
                "讲解内容由古迹管理委员会编写，由本社外语教师朗读。",
            ]
        ),
        (
            .ko,
            [
                "QR 코드로 듣는 쭉케 마을회관(딘) 이야기",
                "정문의 QR 코드를 찍으면 베트남어와 영어로 해설을 들을 수 있습니다.",
                "내용은 유적관리위원회가 쓰고, 사(社)의 외국어 교사들이 낭독했습니다.",
            ]
        ),
    ]
}
