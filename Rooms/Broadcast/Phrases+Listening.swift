import Markup

/// Words of the radio page, for everybody.
extension Phrases {
    static let radio = Phrase(vi: "Loa truyền thanh của xã", en: "The village radio")
    static let radioWords = Phrase(
        vi: "Nghe lại những gì loa đã phát, hoặc đọc từng lời.",
        en: "Hear again what the loudspeakers said, or read every word of it.")
    static let todayProgramme = Phrase(vi: "Hôm nay loa phát", en: "Today on the loudspeakers")
    static let liveNow = Phrase(vi: "Nghe trực tiếp", en: "Listen live")
    static let liveWords = Phrase(
        vi: "Nghe những gì cụm loa đang phát, trễ khoảng 20 giây. Ngoài giờ phát thì im lặng.",
        en: "What the loudspeakers play now, some 20 seconds late. Between airings it is silent.")
    static let heardAgain = Phrase(vi: "Nghe lại", en: "Listen again")
    static let quietDay = Phrase(
        vi: "Hôm nay chưa có buổi phát nào trong lịch.", en: "Nothing is planned for today.")
    static let nothingHeard = Phrase(
        vi: "Chưa có buổi nào đã phát.", en: "Nothing has been aired yet.")
    static let allPast = Phrase(vi: "Những buổi đã phát", en: "Past bulletins")
    static let podcast = Phrase(
        vi: "Nghe bằng ứng dụng podcast (RSS)", en: "Listen with a podcast app (RSS)")
    static let nowOn = Phrase(vi: "đang phát", en: "on now")
    static let newer = Phrase(vi: "Mới hơn", en: "Newer")
    static let older = Phrase(vi: "Cũ hơn", en: "Older")
    static let hearAll = Phrase(vi: "Nghe cả buổi", en: "Listen to all of it")
    static let wasWithdrawn = Phrase(
        vi: "Buổi phát này đã được gỡ. Mời xem các buổi khác ở trang Loa truyền thanh.",
        en: "This bulletin was withdrawn. Others are on the radio page.")
}
