import Markup

/// Words of the officers' pages.
enum DeskWords {
    static let enter = Phrase(vi: "Nhập phản ánh", en: "Enter a case")
    static let roster = Phrase(vi: "Lịch trực", en: "Duty roster")
    static let setup = Phrase(vi: "Loại việc, hạn, phân công", en: "Categories, limits, routes")
    static let views = Phrase(vi: "Xem theo tình trạng", en: "By state")
    static func counts(_ running: Int, _ late: Int) -> Phrase {
        Phrase(
            vi: "\(count(running)) phản ánh đang xử lý, \(count(late)) quá hạn",
            en: "\(count(running)) in hand, \(count(late)) late")
    }
    /// Counted up to a limit: what is more is said so.
    private static func count(_ number: Int) -> String {
        number < CaseFilter.mostCounted
            ? Reading.number(number) : Reading.number(CaseFilter.mostCounted) + "+"
    }
    static func unitHas(_ running: Int, late: Int) -> Phrase {
        late == 0
            ? Phrase(
                vi: "Đơn vị mình còn \(count(running)) phản ánh chưa trả lời",
                en: "Your unit has \(count(running)) to answer")
            : Phrase(
                vi:
                    "Đơn vị mình còn \(count(running)) phản ánh chưa trả lời, \(count(late)) quá hạn",
                en: "Your unit has \(count(running)) to answer, \(count(late)) of them late")
    }
    static func answersWait(_ count: Int) -> Phrase {
        .count(
            count, vi: "câu trả lời người dân chờ duyệt", one: "answer to a resident to approve",
            many: "answers to residents to approve")
    }
    static func escalatedLine(_ count: Int) -> Phrase {
        .count(
            count, vi: "phản ánh sắp hoặc đã quá hạn", one: "case is nearly or already late",
            many: "cases are nearly or already late")
    }
    static let codeOrWords = Phrase(vi: "Mã hoặc từ", en: "Code or words")
    static let unit = Phrase(vi: "Đơn vị", en: "Unit")
    static let officer = Phrase(vi: "Người xử lý", en: "Officer")
    static let wholeUnit = Phrase(
        vi: "Cả đơn vị hoặc người trực", en: "The unit, or who is on duty")
    static let anyOf = Phrase(vi: "Tất cả", en: "All")
    static let show = Phrase(vi: "Lọc", en: "Show")
    static let limit = Phrase(vi: "Hạn", en: "Limit")
    static let matter = Phrase(vi: "Việc", en: "Matter")
    static let channel = Phrase(vi: "Kênh", en: "Channel")
    static let reopened = Phrase(vi: "mở lại", en: "reopened")
    static let leaderTold = Phrase(vi: "đã báo lãnh đạo", en: "leader told")
    static let firstReplyLate = Phrase(vi: "chưa ai hồi âm", en: "no first reply")
    static let more = Phrase(vi: "Xem tiếp", en: "More")
    static let empty = Phrase(vi: "Không có phản ánh nào ở mục này.", en: "Nothing here.")
    static let nothingRuns = Phrase(
        vi: "Không còn phản ánh nào chờ trả lời. Người dân gửi ở trang Phản ánh của Cổng; cuộc gọi "
            + "và người đến quầy thì bấm “Nhập phản ánh”.",
        en: "Nothing waits for an answer. Residents write on the portal; enter calls and visits "
            + "with “Enter a case”.")
    static let emptyFilter = Phrase(
        vi: "Không có phản ánh nào hợp với lựa chọn này. Mời bỏ bớt điều kiện.",
        en: "Nothing matches this choice. Try fewer conditions.")

    // One case.
    static let back = Phrase(vi: "Tất cả phản ánh", en: "All cases")
    static let story = Phrase(vi: "Diễn biến", en: "Story")
    static let inside = Phrase(vi: "chỉ trong cơ quan", en: "inside the office only")
    static let senderReads = Phrase(vi: "người gửi đọc được", en: "the sender reads it")
    static let facts = Phrase(vi: "Thông tin", en: "Facts")
    static let place = Phrase(vi: "Nơi xảy ra", en: "Place")
    static let onMap = Phrase(vi: "Xem trên bản đồ", en: "On the map")
    static let received = Phrase(vi: "Nhận lúc", en: "Received")
    static let firstReply = Phrase(vi: "Hồi âm đầu", en: "First reply")
    static let notYet = Phrase(vi: "chưa có", en: "not yet")
    static let rating = Phrase(vi: "Người gửi đánh giá", en: "Rated")
    static let photos = Phrase(vi: "Ảnh", en: "Photos")
    static let contact = Phrase(vi: "Liên hệ người gửi", en: "Reach the sender")
    static let noContact = Phrase(
        vi: "Người gửi không để lại cách liên hệ; trả lời hiện ở liên kết riêng của họ.",
        en: "The sender left no contact; answers show on their private page.")
    static let contactHidden = Phrase(
        vi: "Đã mã hóa. Chỉ đơn vị xử lý xem được; lần xem nào cũng được ghi, người gửi biết.",
        en: "Sealed. Only the handling unit may look; every look is written down and the sender "
            + "can see it.")
    static let lookFor = Phrase(vi: "Xem để làm gì", en: "What for")
    static let lookForExample = Phrase(vi: "Gọi hỏi thêm vị trí", en: "Ring to ask for the spot")
    static let look = Phrase(vi: "Xem cách liên hệ", en: "Show")
    static let wants = Phrase(vi: "Muốn được báo bằng", en: "Wants to be told by")
    static let likeThese = Phrase(vi: "Có thể cùng một việc", en: "Perhaps the same matter")
    static let join = Phrase(vi: "Ghép vào phản ánh này", en: "Join to this one")

    static let publication = Phrase(
        vi: "Hỏi đáp này trên Cổng", en: "This question and answer on the portal")

    static let tellAsStory = Phrase(
        vi: "Soạn tin từ câu trả lời", en: "Begin a story from the answer")

    // Acts.
    static let answer = Phrase(vi: "Trả lời", en: "Answer")
    static let answerHint = Phrase(
        vi: "Người gửi đọc nguyên văn. Trả lời xong là kết thúc, người gửi có thể mở lại một lần.",
        en: "The sender reads these words. The case ends with them; the sender may reopen it once.")
    static let outcome = Phrase(vi: "Kết quả", en: "Outcome")
    static let template = Phrase(vi: "Dùng mẫu", en: "Use a template")
    static let useTemplate = Phrase(vi: "Chèn mẫu", en: "Insert")
    static let sendAnswer = Phrase(vi: "Gửi câu trả lời", en: "Send the answer")
    static let proposeAnswer = Phrase(vi: "Trình người phát ngôn duyệt", en: "Submit for approval")
    static let proposedTitle = Phrase(vi: "Câu trả lời chờ duyệt", en: "Answer awaiting approval")
    static func writtenBy(_ name: String) -> Phrase {
        Phrase(vi: "Người viết: \(name)", en: "Written by \(name)")
    }
    static let approve = Phrase(vi: "Duyệt và gửi người dân", en: "Approve and send")
    static let returnIt = Phrase(vi: "Trả lại", en: "Send back")
    static let returnReason = Phrase(vi: "Cần sửa gì", en: "What to change")
    static let ownProposal = Phrase(
        vi: "Do anh/chị viết nên người khác duyệt.", en: "You wrote it, so somebody else approves.")
    static let ask = Phrase(vi: "Hỏi lại người gửi", en: "Ask the sender")
    static let askHint = Phrase(
        vi: "Đồng hồ dừng từ lúc hỏi đến lúc người gửi trả lời; cả hai bên đều thấy.",
        en: "The clock stands still from the question to the reply; both sides see it.")
    static let sendQuestion = Phrase(
        vi: "Gửi câu hỏi và dừng đồng hồ", en: "Ask and stop the clock")
    static let takeBack = Phrase(vi: "Rút câu hỏi, chạy tiếp đồng hồ", en: "Take it back, go on")
    static let say = Phrase(vi: "Báo tin cho người gửi", en: "Tell the sender something")
    static let sayHint = Phrase(
        vi: "Ví dụ: “Sáng mai tổ điện xuống kiểm tra”. Tính là hồi âm đầu.",
        en: "For example: “The electricians come tomorrow”. It counts as the first reply.")
    static let send = Phrase(vi: "Gửi", en: "Send")
    static let note = Phrase(vi: "Ghi chú trong cơ quan", en: "Note inside the office")
    static let keep = Phrase(vi: "Lưu", en: "Save")
    static let pass = Phrase(vi: "Chuyển đơn vị, giao người", en: "Pass on")
    static let passReason = Phrase(
        vi: "Lý do (người gửi đọc được khi đổi đơn vị)", en: "Reason (the sender reads it)")
    static let passIt = Phrase(vi: "Chuyển", en: "Pass on")
    static let passHint = Phrase(
        vi: "Đồng hồ vẫn chạy. Việc thuộc cơ quan khác thì trả lời với kết quả “Thuộc cơ quan "
            + "khác” và ghi rõ cơ quan.",
        en: "The clock goes on. What belongs to another body is answered with “For another body” "
            + "and its name.")
    static let sortAnew = Phrase(vi: "Xếp lại loại việc", en: "Sort anew")
    static let merge = Phrase(vi: "Ghép vào phản ánh cùng việc", en: "Join to another case")
    static let mergeCode = Phrase(vi: "Mã phản ánh kia", en: "The other’s code")
    static let mergeIt = Phrase(vi: "Ghép", en: "Join")
    static let link = Phrase(vi: "Gắn nhiệm vụ, tin bài, đính chính", en: "Set a link beside it")
    static let linkAddress = Phrase(vi: "Địa chỉ (bắt đầu bằng /)", en: "Address (begins with /)")
    static let linkTitle = Phrase(vi: "Tên mục", en: "Title")
    static let linkPublic = Phrase(vi: "Người gửi thấy", en: "The sender sees it")
    static let otherActs = Phrase(vi: "Việc khác", en: "Other steps")
    static let notYourUnit = Phrase(
        vi: "Phản ánh này do đơn vị khác xử lý. Cần thì nhờ họ hoặc lãnh đạo chuyển sang.",
        en: "Another unit handles this case. Ask them or the leader to pass it on.")
    static let done = Phrase(vi: "Đã ghi.", en: "Saved.")

    // Entering for a caller.
    static let enterLead = Phrase(
        vi: "Ghi đúng lời người dân. Lưu xong máy cấp mã để đọc cho người gọi.",
        en: "Write what the person says. A code to read out comes at once.")
    static let comesBy = Phrase(vi: "Đến bằng", en: "It comes by")
    static let saveAndCode = Phrase(vi: "Lưu và cấp mã", en: "Save and give the code")
    static let readOut = Phrase(vi: "Đọc mã này cho người gửi", en: "Read this code to the caller")
    static let giveLink = Phrase(
        vi: "Người đến quầy: in hoặc cho quét mã QR. Liên kết chỉ hiện một lần ở đây.",
        en: "At the counter: print it or let them scan it. The link is shown here once.")
    static let openCase = Phrase(vi: "Mở phản ánh", en: "Open the case")
    static let enterNext = Phrase(vi: "Nhập phản ánh tiếp", en: "Enter another")
    static let callerPhoto = Phrase(vi: "Ảnh (nếu có)", en: "Photo (if any)")
    static let askConsent = Phrase(
        vi: "Hỏi người gọi có đồng ý để xã giữ số không, rồi mới ghi.",
        en: "Ask the caller whether the commune may keep the number before you write it.")
}

extension CaseFilter.View {
    var words: Phrase {
        switch self {
        case .running: Phrase(vi: "Đang xử lý", en: "In hand")
        case .overdue: Phrase(vi: "Quá hạn", en: "Late")
        case .waiting: Phrase(vi: "Chờ người gửi", en: "Waiting")
        case .proposed: Phrase(vi: "Chờ duyệt", en: "To approve")
        case .answered: Phrase(vi: "Đã trả lời", en: "Answered")
        case .all: Phrase(vi: "Tất cả", en: "All")
        }
    }
}
