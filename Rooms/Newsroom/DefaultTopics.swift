import Markup

/// Topics that every commune writes about; offered until it has named its own.
enum DefaultTopics {
    static let all = [
        Phrase(vi: "Tin của xã", en: "News of the commune"),
        Phrase(vi: "Thông báo", en: "Notices"),
        Phrase(vi: "Văn hóa, lễ hội", en: "Culture and festivals"),
        Phrase(vi: "Du lịch", en: "Visiting"),
        Phrase(vi: "Nông nghiệp, sản vật", en: "Farming and local products"),
        Phrase(vi: "Thủ tục hành chính", en: "Public services"),
        Phrase(vi: "An ninh, trật tự", en: "Safety and order"),
        Phrase(vi: "Phòng, chống thiên tai", en: "Storms and floods"),
        Phrase(vi: "Giáo dục, y tế", en: "Schools and health"),
    ]
}
