/// Articles of the demonstration that exist in English too.
enum DemoEnglish {
    struct Text: Sendable {
        let title: String
        let summary: String
        let body: String
    }

    /// By the Vietnamese title.
    static let texts: [String: Text] = [
        "Nghề đan tre thôn Hạ đón đoàn khách Nhật Bản": Text(
            title: "Japanese guests at the bamboo weavers of Hạ hamlet",
            summary: "Each wove a small basket and heard the story of three generations.",
            body: """
                Twelve guests from Oita, a province with a long tradition of bamboo weaving of its \
                own, stayed in Hạ hamlet for a whole day.

                > The strips here are as soft as silk. We shall come back.

                The cooperative is preparing a corner to try the craft, with signs in English and \
                Japanese.
                """),
        "Khách quốc tế hỏi gì khi đến đình Trúc Khê": Text(
            title: "What visitors ask at the communal house of Trúc Khê",
            summary: "When was it built, who is worshipped, and may one take photographs?",
            body: """
                The communal house is open every day from 7:00 to 17:00, free of charge. \
                Photographs are welcome in the yard; inside, please ask the keeper.
                """),
        "Mã QR kể chuyện đình Trúc Khê": Text(
            title: "A code that tells the story of the communal house",
            summary: "Scan it at the gate and read, or listen.",
            body: "The story is told in Vietnamese and English; more languages are being written."),
    ]
}
