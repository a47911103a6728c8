import Markup

/// What is wrong with a step, said so that a person knows what to do.
enum Phrases {
    static let cases = Phrase(vi: "Phản ánh, kiến nghị", en: "Residents’ cases")

    // Asking.
    static let categoryNeeded = Phrase(
        vi: "Mời chọn loại việc trong danh sách.", en: "Choose what it is about from the list.")
    static let noCode = Phrase(
        vi: "Chưa cấp được mã biên nhận. Chữ đã viết còn nguyên, mời bấm gửi lại.",
        en: "No receipt code could be made. Your words are kept: please send them again.")
    static let wordsShort = Phrase(
        vi: "Mời viết một câu cho biết việc gì (ít nhất 5 chữ cái).",
        en: "Say in a sentence what it is about.")
    static func wordsLong(_ most: Int) -> Phrase {
        Phrase(
            vi: "Dài quá \(most) ký tự. Chữ đã viết còn nguyên ở dưới, mời viết gọn lại.",
            en: "Longer than \(most) characters. Your words are kept below; please shorten them.")
    }
    static let placeLong = Phrase(
        vi: "Nơi xảy ra dài quá 300 ký tự, mời viết gọn lại.",
        en: "The place is longer than 300 characters.")
    static let phoneWrong = Phrase(
        vi: "Số điện thoại chưa đúng. Có thể để trống.",
        en: "That is no telephone number. You may leave it empty.")
    static let emailWrong = Phrase(
        vi: "Địa chỉ thư điện tử chưa đúng. Có thể để trống.",
        en: "That is no e-mail address. You may leave it empty.")
    static let nameLong = Phrase(vi: "Tên dài quá 100 ký tự.", en: "The name is too long.")
    static let consentNeeded = Phrase(
        vi: "Muốn để lại cách liên hệ thì mời đánh dấu đồng ý ở ngay dưới. Không đồng ý thì để "
            + "trống, phản ánh vẫn được nhận.",
        en: "To leave contact data, tick the box below it. Without it leave them empty: your case "
            + "is taken all the same.")
    static let wayNeeded = Phrase(
        vi: "Muốn được báo tin thì cần số điện thoại hoặc thư điện tử.",
        en: "To be told, leave a telephone number or an e-mail address.")
    static func tooManyPhotos(_ most: Int) -> Phrase {
        Phrase(vi: "Gửi nhiều nhất \(most) ảnh.", en: "At most \(most) photos.")
    }
    static let photoLarge = Phrase(
        vi: "Ảnh lớn quá 12 MB. Chữ đã viết còn nguyên; mời chọn ảnh nhỏ hơn hoặc gửi không ảnh.",
        en: "A photo is larger than 12 MB. Your words are kept; choose a smaller one or send "
            + "without.")
    static let photosAgain = Phrase(
        vi: "Chữ đã viết còn nguyên. Ảnh thì trình duyệt không giữ, mời chọn lại.",
        en: "Your words are kept. Browsers do not keep photos: please choose them again.")
    static let tooMany = Phrase(
        vi: "Mạng này vừa gửi nhiều lần. Chữ đã viết còn ở dưới; mời gửi lại sau ít phút, hoặc gọi "
            + "đường dây nóng.",
        en: "Many messages came from this network just now. Your words are below: send them again "
            + "in some minutes, or ring the hotline.")
    static let linkUnknown = Phrase(
        vi:
            "Không có phản ánh nào ở liên kết này. Liên kết dài, mời chép lại cho đủ, hoặc tra bằng "
            + "mã biên nhận.",
        en: "No case is at this link. Links are long: copy all of it, or look it up by its code.")

    // Steps of a case.
    static let isAnswered = Phrase(
        vi: "Phản ánh này đã được trả lời, nên không đổi được nữa.",
        en: "This case is answered and cannot be changed any more.")
    static let hasItAlready = Phrase(
        vi: "Đơn vị, người này đang giữ việc rồi.", en: "They have it already.")
    static let reasonNeeded = Phrase(vi: "Mời ghi lý do.", en: "Give the reason.")
    static let wordsNeeded = Phrase(vi: "Mời viết nội dung.", en: "Write something.")
    static let linkNeeded = Phrase(
        vi: "Mời ghi địa chỉ bắt đầu bằng / và tên của mục.",
        en: "Give an address that begins with / and a title.")
    static let notOpen = Phrase(
        vi: "Bước này chỉ làm được khi phản ánh đang mở.", en: "The case has to be open for this.")
    static let notWaiting = Phrase(
        vi: "Phản ánh này không chờ người gửi.", en: "This case does not wait for its sender.")
    static let questionNeeded = Phrase(
        vi: "Mời viết câu hỏi: đồng hồ chỉ dừng khi có câu hỏi cho người gửi.",
        en: "Write the question: the clock stops only with a question to the sender.")
    static let answerNeeded = Phrase(
        vi: "Mời viết câu trả lời: người gửi sẽ đọc nguyên văn.",
        en: "Write the answer: its words are what the sender reads.")
    static let outcomeNeeded = Phrase(vi: "Mời chọn kết quả.", en: "Choose the outcome.")
    static let ownWordsNeeded = Phrase(
        vi: "Câu trả lời đang là mẫu nguyên văn. Mời thêm ít nhất một câu cho riêng việc này.",
        en: "This is the template word for word. Add at least a sentence about this case.")
    static let nothingProposed = Phrase(
        vi: "Không có câu trả lời nào chờ duyệt.", en: "No answer waits for approval.")
    static let notYourOwn = Phrase(
        vi: "Câu trả lời do chính anh/chị viết thì người khác duyệt.",
        en: "Nobody approves what they wrote themselves.")
    static let cannotMerge = Phrase(
        vi: "Không ghép vào phản ánh này được: mã sai, hoặc nó đã được trả lời.",
        en: "It cannot be joined to that one: no such code, or it is answered.")
    static let hasTwins = Phrase(
        vi: "Phản ánh này đã có phản ánh khác ghép vào; mời ghép theo chiều ngược lại.",
        en: "Others were joined to this one; join it the other way round.")
    static let cannotReopen = Phrase(
        vi: "Chỉ mở lại được một lần, sau khi đã có trả lời.",
        en: "A case can be reopened once, after its answer.")
    static let reopenReasonNeeded = Phrase(
        vi: "Mời viết còn vướng ở đâu.", en: "Say what is still not done.")
    static let cannotRate = Phrase(
        vi: "Mời chọn từ 1 đến 5, sau khi đã có trả lời.",
        en: "Choose 1 to 5, once there is an answer.")
    static let notYourCase = Phrase(
        vi: "Chỉ đơn vị đang xử lý mới xem được cách liên hệ với người gửi.",
        en: "Only the handling unit may see how to reach the sender.")
    static let lookReasonNeeded = Phrase(
        vi: "Mời ghi xem để làm gì: lần xem nào cũng được ghi lại.",
        en: "Say what for: every look is written down.")
}
