import Markup

/// Words of what is public of the cases, and of the desk that puts it there.
enum PublicWords {
    static let answers = Phrase(vi: "Hỏi đáp với xã", en: "Questions and answers")
    static let answersLead = Phrase(
        vi: "Điều bà con đã hỏi, xã đã trả lời, và người gửi đồng ý cho đăng. Họ tên, số điện "
            + "thoại, biển số đã được che.",
        en: "What residents asked and the commune answered, where the sender agreed to show it. "
            + "Names, telephone numbers and plates are masked.")
    static let inVietnamese = Phrase(
        vi: "Câu hỏi và câu trả lời bằng tiếng Việt.",
        en: "Questions and answers are in Vietnamese.")
    static let find = Phrase(vi: "Tìm", en: "Find")
    static let words = Phrase(
        vi: "Từ cần tìm (có dấu hay không đều được)", en: "Words (marks are not needed)")
    static let category = Phrase(vi: "Loại việc", en: "Kind")
    static let hamlet = Phrase(vi: "Thôn, tổ dân phố", en: "Hamlet")
    static let all = Phrase(vi: "Tất cả", en: "All")
    static let nothing = Phrase(
        vi: "Chưa có câu hỏi nào được đăng. Bà con có thể gửi câu hỏi đầu tiên.",
        en: "No question is published yet. You can send the first.")
    static let nothingFound = Phrase(
        vi: "Không có câu hỏi nào khớp. Thử ít từ hơn, hoặc gửi câu hỏi của mình.",
        en: "No question fits. Try fewer words, or send your own question.")
    static let question = Phrase(vi: "Câu hỏi", en: "Question")
    static let answer = Phrase(vi: "Trả lời của xã", en: "The commune’s answer")
    static let published = Phrase(vi: "Đăng ngày", en: "Published")
    static let like = Phrase(vi: "Câu hỏi cùng loại", en: "Questions of the same kind")
    static let reopened = Phrase(
        vi: "Người gửi báo việc chưa xong; xã đang xử lý lại.",
        en: "The sender said it was not done; the commune is working on it again.")
    static let gone = Phrase(
        vi: "Câu hỏi này đã được gỡ khỏi Cổng.", en: "This question was taken off the portal.")
    static let newer = Phrase(vi: "Mới hơn", en: "Newer")
    static let older = Phrase(vi: "Cũ hơn", en: "Older")
    static let pages = Phrase(vi: "Các trang", en: "Pages")
    static func page(_ number: Int) -> Phrase {
        Phrase(vi: "trang \(number)", en: "page \(number)")
    }
    static let howKept = Phrase(
        vi: "Xã trả lời đúng hẹn ra sao", en: "How the promise is kept")
    static let askYours = Phrase(vi: "Gửi phản ánh, câu hỏi", en: "Ask or report")
    static let photo = Phrase(vi: "Ảnh kèm câu hỏi", en: "Photo with the question")

    // The desk.
    static let deskTitle = Phrase(vi: "Đăng hỏi đáp", en: "Questions for the portal")
    static let deskLead = Phrase(
        vi: "Các phản ánh đã trả lời mà người gửi đồng ý cho đăng.",
        en: "Answered cases whose sender agreed to publish them.")
    static let deskNothing = Phrase(
        vi: "Không có phản ánh nào chờ đăng.", en: "No case waits to be published.")
    static let onPortal = Phrase(vi: "Đang ở trên Cổng", en: "On the portal now")
    static let notAllowedBySender = Phrase(
        vi: "Người gửi không cho đăng, hoặc chưa có trả lời. Không đăng được.",
        en: "The sender does not allow it, or there is no answer yet.")
    static let original = Phrase(vi: "Nguyên văn (không đăng)", en: "As written (not shown)")
    static let foundTitle = Phrase(
        vi: "Máy nhận ra và đã che", en: "Found and masked by the machine")
    static let foundNothing = Phrase(
        vi: "Máy không nhận ra dữ liệu cá nhân nào. Máy có thể sót, mời đọc kỹ.",
        en: "The machine found no personal data. It may miss some: please read.")
    static let stillFound = Phrase(
        vi: "Trong bản sắp đăng vẫn còn những từ giống dữ liệu cá nhân. Chưa đăng. Mời sửa, hoặc "
            + "đánh dấu rằng được phép đăng.",
        en: "The text still has words that look personal. Nothing is published: change them, or "
            + "tick that they may stand.")
    static let despite = Phrase(
        vi: "Những từ này được phép đăng (tên cán bộ, số của cơ quan)",
        en: "These words may be public (an officer’s name, an office’s number)")
    static let title = Phrase(vi: "Tiêu đề", en: "Title")
    static let photos = Phrase(
        vi: "Ảnh được đăng (đánh dấu từng ảnh đã xem)", en: "Photos to show (tick each one)")
    static let checked = Phrase(
        vi: "Tôi đã đọc lại: không còn gì cho biết người gửi hay người khác là ai",
        en: "I have read it: nothing tells who the sender or anybody else is")
    static let checkedNeeded = Phrase(
        vi: "Mời đọc lại rồi đánh dấu ở ô dưới cùng. Chưa có gì được đăng.",
        en: "Read it and tick the last box. Nothing is published yet.")
    static let publish = Phrase(vi: "Đăng lên Cổng", en: "Put on the portal")
    static let change = Phrase(vi: "Lưu bản trên Cổng", en: "Save what is on the portal")
    static let withdraw = Phrase(vi: "Gỡ khỏi Cổng", en: "Take off the portal")
    static let reason = Phrase(vi: "Lý do (người gửi đọc được)", en: "Reason (the sender reads it)")
    static let cannotPublish = Phrase(
        vi: "Chỉ đăng được phản ánh đã trả lời mà người gửi cho đăng. Chưa có gì được đăng.",
        en: "Only answered cases whose sender allows it can be published. Nothing was.")
    static let draftIncomplete = Phrase(
        vi: "Mời viết đủ tiêu đề (tối đa 150 ký tự), câu hỏi và câu trả lời. Chưa có gì được đăng.",
        en: "Write a title (150 characters at most), the question and the answer. Nothing was "
            + "published.")
    static let notPublished = Phrase(
        vi: "Phản ánh này không ở trên Cổng.", en: "This case is not on the portal.")

    // The sender's page.
    static let yoursPublic = Phrase(
        vi: "Đúng những lời này đang ở trên Cổng:", en: "Exactly these words are on the portal:")
    static let yoursWillBe = Phrase(
        vi: "Nếu được đăng, phần hỏi sẽ gần như sau (máy đã che, cán bộ còn đọc lại):",
        en: "If it is published, the question will read about so (masked by the machine, then "
            + "read by an officer):")
}
