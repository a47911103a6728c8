import Markup

/// Why something of the room cannot be done, and what to do.
extension Phrases {
    static let cannotWrite = Phrase(
        vi: "Buổi phát này đã gỡ nên không sửa được. Mời soạn buổi mới.",
        en: "This bulletin was withdrawn and cannot be changed. Please begin a new one.")
    static let alreadyOn = Phrase(
        vi: "Buổi phát này đã sang bước khác. Mời mở lại trang để xem.",
        en: "This bulletin has moved on. Please open the page again.")
    static let notYourOwn = Phrase(
        vi: "Người vừa sửa lời không tự duyệt. Mời một người khác nghe và duyệt.",
        en: "Whoever changed the words last does not approve them. Ask somebody else to listen.")
    static let nothingToAir = Phrase(
        vi: "Buổi phát chưa có tin nào. Mời thêm ít nhất một tin.",
        en: "The bulletin has nothing in it. Please add at least one piece.")
    static let soundsMissing = Phrase(
        vi: "Còn âm thanh chưa làm xong nên chưa duyệt được. Mời đợi rồi mở lại trang.",
        en: "Some sounds are not ready, so it cannot be approved yet. Please wait and try again.")
    static let reasonNeeded = Phrase(
        vi: "Mời viết vài chữ vì sao, để người soạn biết.",
        en: "Please say why in a few words, so that the writer knows.")
    static let alreadyAired = Phrase(
        vi: "Buổi này đã phát nên lời được giữ nguyên. Muốn nói khác, mời soạn buổi mới.",
        en: "This bulletin was aired and stays as it was. To say something else, begin a new one.")
    static let changedMeanwhile = Phrase(
        vi: "Người khác vừa sửa buổi này. Phần anh/chị vừa viết còn ở bên dưới; mời xem bản mới "
            + "rồi làm lại.",
        en: "Somebody else has just changed this bulletin. What you wrote is still below; look at "
            + "the new one and try again.")
    static let titleNeeded = Phrase(vi: "Mời đặt tên.", en: "Please give it a name.")
    static let notPublished = Phrase(
        vi: "Tin này chưa đăng, hoặc đã gỡ khỏi cổng, nên không đưa lên loa được.",
        en: "This story is not on the portal, so it cannot go onto the loudspeakers.")
    static let tooMany = Phrase(
        vi: "Đã đủ số lượng cho phép. Mời bớt đi trước khi thêm.",
        en: "There are as many as can be. Please take one out first.")
    static let wordsNeeded = Phrase(
        vi: "Chưa có lời nào để đọc.", en: "There are no words to be read.")
    static let fileNeeded = Phrase(
        vi: "Mời chọn tệp, hoặc ghi âm rồi gửi.", en: "Please choose a file or record something.")
    static let noRecording = Phrase(
        vi: "Tệp này không phải âm thanh mà loa dùng được. Nhận MP3, M4A, WAV, OGG và WebM.",
        en: "This is no sound that can be used. MP3, M4A, WAV, OGG and WebM are taken.")
    static let streamWrong = Phrase(
        vi: "Địa chỉ luồng phải bắt đầu bằng http:// hoặc https:// và không chứa mật khẩu.",
        en: "The stream's address begins with http:// or https:// and holds no password.")
    static let otherSound = Phrase(
        vi: "Âm thanh đã đổi từ khi anh/chị mở trang. Mời nghe lại bản mới rồi duyệt.",
        en: "The sound has changed since you opened the page. Please listen again, then approve.")
    static let listenFirst = Phrase(
        vi: "Mời nghe hết rồi đánh dấu “đã nghe” trước khi duyệt.",
        en: "Please listen to all of it and tick “listened” before you approve.")
    static let noStudio = Phrase(
        vi: "Chưa có phòng thu nên chưa đọc thành tiếng được.",
        en: "There is no studio, so nothing can be read aloud.")
    static let bulletinNeeded = Phrase(
        vi: "Mời chọn một buổi phát.", en: "Please choose a bulletin.")
    static let sundayTaken = Phrase(
        vi: "Chủ nhật ấy buổi này đã có trong lịch vào đúng giờ đó.",
        en: "It is planned for that Sunday at that hour already.")
    static let hasBegun = Phrase(
        vi: "Lượt này đã tới giờ phát nên không đổi được nữa.",
        en: "The hour of this turn has come, so it cannot be changed any more.")
    static let dayNeeded = Phrase(
        vi: "Mời chọn một ngày, trong vòng một năm tới.",
        en: "Please choose a day within the next year.")
    static let timeNeeded = Phrase(
        vi: "Mời ghi giờ, như 06:00.", en: "Please give a time such as 06:00.")
    static let timeGone = Phrase(
        vi: "Giờ ấy đã qua. Mời chọn giờ sau lúc này.",
        en: "That time has gone. Please choose a later one.")
    static let weekdayNeeded = Phrase(
        vi: "Mời chọn ít nhất một thứ trong tuần.", en: "Please choose at least one weekday.")

    static func quietRefused(_ from: String, _ to: String) -> Phrase {
        Phrase(
            vi: "Từ \(from) đến \(to) là giờ yên tĩnh, chỉ phát tin khẩn cấp. Mời chọn giờ khác.",
            en: "From \(from) to \(to) only urgent messages air. Please choose another time.")
    }

    static func minutesWrong(_ most: Int) -> Phrase {
        Phrase(
            vi: "Mời ghi số phút, từ 1 đến \(most).", en: "Please give minutes from 1 to \(most).")
    }

    static func tooLong(_ most: Int) -> Phrase {
        Phrase(
            vi: "Dài quá: nhiều nhất \(most) chữ cái.", en: "Too long: at most \(most) letters.")
    }
}
