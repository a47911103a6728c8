import Markup
import Office

/// What devices and other rooms are told.
enum Phrases {
    static let title = Phrase(vi: "Loa và cụm loa", en: "Loudspeakers")
    static let sealWrong = Phrase(
        vi: "Không nhận ra loa này. Hãy lấy mã mới ở trang Loa và cụm loa của xã và đăng ký lại.",
        en: "This loudspeaker is not known. Get a new code from the office and register again.")
    static let revoked = Phrase(
        vi: "Loa đã được thu hồi, không còn thuộc đài của xã.",
        en: "This loudspeaker was revoked and is no longer the commune's.")
    static let clockWrong = Phrase(
        vi: "Đồng hồ của loa sai quá 5 phút. Hãy chỉnh theo giờ trong trả lời này.",
        en: "The clock is more than five minutes off. Set it by the time in this answer.")
    static let countTaken = Phrase(
        vi: "Số thứ tự yêu cầu đã dùng rồi. Hãy dùng số lớn hơn.",
        en: "This count was used before. Go on with a greater one.")
    static let bodyWrong = Phrase(
        vi: "Không đọc được nội dung gửi lên; chưa có gì được ghi.",
        en: "The body cannot be read; nothing was written.")
    static let tooMuch = Phrase(
        vi: "Gửi quá nhiều. Hãy chờ 15 phút rồi thử lại.",
        en: "Too much was sent. Wait a quarter of an hour.")
    static let codeWrong = Phrase(
        vi: "Mã đăng ký sai, đã dùng hoặc quá hạn. Hãy lấy mã mới ở trang Loa và cụm loa.",
        en: "The code is wrong, used or too old. Get a new one from the office.")
    static let noSound = Phrase(
        vi: "Tệp âm thanh này không có trong lịch của loa.",
        en: "This sound is not in the loudspeaker's schedule.")
    static let later = Phrase(
        vi: "Chưa trả lời được; xin thử lại sau một phút.",
        en: "This cannot be answered now; try again in a minute.")

    static let noSuchGroup = Phrase(
        vi:
            "Chưa chọn cụm loa, hoặc cụm loa không còn. Chưa có gì được lên lịch; hãy chọn lại cụm loa.",
        en:
            "No group of loudspeakers was chosen, or it is gone. Nothing was scheduled; choose again."
    )
    static let airingWrong = Phrase(
        vi:
            "Buổi phát cần giờ kết thúc sau giờ bắt đầu và chưa qua, bắt đầu trong vòng 62 ngày tới, và "
            + "có ít nhất một phần âm thanh. Chưa có gì được lên lịch.",
        en:
            "An airing needs an end after its beginning and still to come, a beginning within 62 days, "
            + "and at least one sound. Nothing was scheduled.")
    static let begunAlready = Phrase(
        vi:
            "Buổi phát này đã bắt đầu hoặc đã qua nên không đổi được. Hãy dừng nó và lên lịch buổi mới.",
        en: "This airing has begun or is over and cannot change. Withdraw it and schedule another.")
}
