import Foundation
import Markup

/// Words of what happens in the sender's browser, and of pressing once more.
enum SendWords {
    static let onceMore = Phrase(vi: "Bấm gửi thêm một lần", en: "Press once more")
    static func wait(_ seconds: Int) -> Phrase {
        Phrase(
            vi:
                "Để chặn máy gửi hàng loạt, mời chờ \(seconds) giây rồi bấm “Gửi” lần nữa. Lời viết "
                + "và ảnh vẫn còn nguyên.",
            en: "To keep machines out, please wait \(seconds) seconds and press “Send” again. "
                + "Your words and photos are kept.")
    }
    static let allKept = Phrase(
        vi: "Chưa gửi được: có chỗ cần sửa, xem bên dưới. Chữ và ảnh vẫn còn nguyên.",
        en: "Not sent: something below has to be put right. Words and photos are kept.")
    static let photosTooLarge = Phrase(
        vi: "Ảnh quá lớn nên phải chọn lại, hoặc gửi không kèm ảnh.",
        en: "The photos are too large to keep here: choose again, or send without.")

    /// What the script says, in the reader's language, as JSON.
    static var ofScript: String {
        let words = all.mapValues(\.text)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let data = try? encoder.encode(words) else { return "{}" }  // texts always encode
        return String(decoding: data, as: UTF8.self)
    }

    private static let all: [String: Phrase] = [
        "photoReady": Phrase(vi: "Ảnh đã thu nhỏ", en: "Photo made small"),
        "useMyPlace": Phrase(vi: "Dùng vị trí của tôi", en: "Use my location"),
        "findingPlace": Phrase(vi: "Đang tìm vị trí…", en: "Finding your location…"),
        "placeSet": Phrase(
            vi: "Đã ghi vị trí, sai số chừng % m.", en: "Location noted, within about % m."),
        "placeFromPhoto": Phrase(
            vi: "Đã lấy vị trí ghi trong ảnh.", en: "The place was read from the photo."),
        "placeKept": Phrase(vi: "Đã có vị trí.", en: "A location is noted."),
        "noPlace": Phrase(
            vi: "Không lấy được vị trí. Mời chọn thôn hoặc tả bằng lời.",
            en: "No location was found. Choose the hamlet or describe the spot."),
        "dropPlace": Phrase(vi: "Bỏ vị trí", en: "Remove it"),
        "restored": Phrase(
            vi: "Đã lấy lại bản viết dở, còn giữ trong máy này.",
            en: "What you had begun was kept on this device and is back."),
        "dropDraft": Phrase(vi: "Bỏ, viết lại từ đầu", en: "Discard and start anew"),
        "offline": Phrase(
            vi: "Máy đang không có mạng. Cứ viết và bấm Gửi: phản ánh được giữ trong máy này, có "
                + "mạng là tự gửi.",
            en: "There is no line now. Write and press Send all the same: it is kept on this "
                + "device and goes out when the line is back."),
        "sending": Phrase(vi: "Đang gửi…", en: "Sending…"),
        "outbox": Phrase(vi: "Gửi từ máy này", en: "Sent from this device"),
        "waiting": Phrase(
            vi: "Đang giữ trong máy, chưa gửi. Có mạng là tự gửi.",
            en: "Kept on this device, not sent yet. It goes out when the line is back."),
        "sendNow": Phrase(vi: "Gửi ngay", en: "Send now"),
        "sent": Phrase(vi: "Đã gửi, mã %.", en: "Sent, code %."),
        "openIt": Phrase(vi: "Xem và lưu liên kết riêng", en: "Open and keep the private link"),
        "refused": Phrase(
            vi: "Chưa gửi được: có chỗ cần sửa.", en: "Not sent: something has to be put right."),
        "edit": Phrase(vi: "Sửa và gửi lại", en: "Correct and send"),
        "dropItem": Phrase(vi: "Xóa khỏi máy này", en: "Remove from this device"),
    ]
}
