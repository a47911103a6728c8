import Markup
import Office

/// The room's words.
enum Phrases {
    static let stories = Phrase(vi: "Tin, bài", en: "Stories")
    static let write = Phrase(vi: "Viết bài", en: "Write a story")
    static let edit = Phrase(vi: "Sửa bài", en: "Edit the story")
    static let correct = Phrase(vi: "Sửa bài đang đăng", en: "Correct the published story")
    static let back = Phrase(vi: "← Quay lại", en: "← Back")
    static let empty = Phrase(
        vi: "Chưa có tin, bài nào. Bấm “Viết bài” để bắt đầu; bài được lưu nháp cho đến khi trình.",
        en: "There is no story yet. Press “Write a story”; it stays a draft until you submit it.")
    static let emptyFilter = Phrase(
        vi: "Không có tin, bài nào hợp với lựa chọn này. Mời bỏ bớt điều kiện lọc.",
        en: "Nothing matches this choice. Try fewer conditions.")
    static func firstOnly(_ count: Int) -> Phrase {
        Phrase(
            vi: "Đang hiện \(count) bài mới nhất. Dùng ô tìm để thấy bài cũ hơn.",
            en: "The latest \(count) are shown. Search to see older ones.")
    }

    // MARK: - The list

    static let find = Phrase(vi: "Tìm theo chữ", en: "Find words")
    static let state = Phrase(vi: "Tình trạng", en: "State")
    static let all = Phrase(vi: "Tất cả", en: "All")
    static let mineOnly = Phrase(vi: "Chỉ bài của tôi", en: "Only mine")
    static let show = Phrase(vi: "Lọc", en: "Show")
    static let author = Phrase(vi: "Người viết", en: "Writer")
    static let touched = Phrase(vi: "Lần sửa cuối", en: "Last change")
    static let stillLive = Phrase(vi: "bản cũ đang đăng", en: "the approved text is online")

    // MARK: - The form

    static let title = Phrase(vi: "Tiêu đề", en: "Title")
    static let summary = Phrase(vi: "Tóm tắt", en: "Summary")
    static let summaryHint = Phrase(
        vi: "Một, hai câu hiện trong danh sách tin và khi chia sẻ.",
        en: "One or two sentences, shown in lists and when shared.")
    static let body = Phrase(vi: "Nội dung", en: "Text")
    static let bodyHint = Phrase(
        vi: "Cách dòng trống để sang đoạn. **đậm**, *nghiêng*, ## đề mục, - gạch đầu dòng, "
            + "[chữ](https://…) là liên kết.",
        en: "An empty line begins a paragraph. **bold**, *italic*, ## heading, - list, "
            + "[words](https://…) is a link.")
    static let places = Phrase(vi: "Xếp vào đâu, phục vụ việc gì", en: "Where it belongs")
    static let kind = Phrase(vi: "Loại", en: "Kind")
    static let topic = Phrase(vi: "Chuyên mục", en: "Topic")
    static let topicHint = Phrase(
        vi: "Chọn trong danh sách hoặc gõ tên mới.", en: "Choose one, or type a new name.")
    static let unit = Phrase(vi: "Đơn vị", en: "Unit")
    static let task = Phrase(vi: "Nhiệm vụ trong kế hoạch", en: "Task of the plan")
    static let target = Phrase(vi: "Chỉ tiêu", en: "Target")
    static let source = Phrase(vi: "Nguồn", en: "Source")
    static let sourceHint = Phrase(
        vi: "Chỉ ghi khi lấy từ nơi khác.", en: "Only when the words come from elsewhere.")
    static let none = Phrase(vi: "Không chọn", en: "None")
    static let saveAndSubmit = Phrase(vi: "Lưu và trình duyệt", en: "Save and submit")
    static let saveDraft = Phrase(vi: "Lưu nháp", en: "Save as a draft")
    static let save = Phrase(vi: "Lưu", en: "Save")
    static let preview = Phrase(vi: "Xem trước", en: "Preview")
    static let asRead = Phrase(vi: "Bà con sẽ thấy", en: "As it will look")
    static let previewWords = Phrase(
        vi: "Bấm “Xem trước” để thấy bài như trên cổng.",
        en: "Press “Preview” to see it as on the portal.")
    static let untitled = Phrase(vi: "(Chưa có tiêu đề)", en: "(No title yet)")
    static let saved = Phrase(vi: "Đã lưu.", en: "Saved.")

    // MARK: - What is wrong with a form

    static let lookAgain = Phrase(
        vi: "Chưa lưu được. Phần đã viết còn nguyên dưới đây; mời xem lại các ô được nhắc.",
        en: "Not saved yet. All you wrote is below; please look at the fields named.")
    static let titleNeeded = Phrase(vi: "Bài cần một tiêu đề.", en: "A title is needed.")
    static let bodyNeeded = Phrase(vi: "Bài chưa có nội dung.", en: "The text is missing.")
    static let kindNeeded = Phrase(vi: "Mời chọn loại.", en: "Choose a kind.")
    static let notThere = Phrase(
        vi: "Mục đã chọn không còn; mời chọn lại.", en: "This is no longer there; choose again.")
    static func tooLong(_ limit: Int) -> Phrase {
        Phrase(
            vi: "Dài quá \(Reading.number(limit)) chữ cái; mời viết ngắn lại.",
            en: "Longer than \(Reading.number(limit)) characters; please shorten it.")
    }
    static func bodyTooLong(_ bytes: Int) -> Phrase {
        Phrase(
            vi: "Nội dung nặng \(Reading.size(bytes: bytes)), tối đa 200 KB; mời tách thành hai "
                + "bài.",
            en: "The text is \(Reading.size(bytes: bytes)), at most 200 KB; make two stories.")
    }
    static let savedMeanwhile = Phrase(
        vi: "Có hai người cùng sửa bài này", en: "Two people changed this story")
    static func savedMeanwhileWords(_ name: String, _ moment: String) -> Phrase {
        Phrase(
            vi: "\(name) đã lưu lúc \(moment), trong khi anh/chị đang viết. Chưa có gì bị mất: bản "
                + "đã lưu và bản của anh/chị đều ở dưới. Mời ghép lại rồi bấm lưu.",
            en: "\(name) saved at \(moment) while you were writing. Nothing is lost: both texts "
                + "are below. Put them together and save.")
    }
    static let yourText = Phrase(vi: "Bản của anh/chị", en: "Your text")
    static func theirText(_ name: String) -> Phrase {
        Phrase(vi: "Bản \(name) đã lưu", en: "What \(name) saved")
    }

    // MARK: - A story

    static let particulars = Phrase(vi: "Về bài này", en: "About this story")
    static let counts = Phrase(vi: "Được tính là", en: "Counts as")
    static let address = Phrase(vi: "Địa chỉ trên cổng", en: "Address on the portal")
    static let viewsOfMonth = Phrase(vi: "Lượt đọc 30 ngày qua", en: "Read in the last 30 days")
    static let history = Phrase(vi: "Các bước đã qua", en: "What was done")
    static func revision(_ number: Int) -> Phrase {
        Phrase(vi: "Bản \(number)", en: "Version \(number)")
    }
    static let asTyped = Phrase(vi: "Chữ như đã gõ", en: "The text as typed")
    static let ledger = Phrase(vi: "Trong sổ minh chứng", en: "In the ledger")
    static let countsNow = Phrase(vi: "Đang tính", en: "Counts")
    static let countsNot = Phrase(vi: "Không còn tính:", en: "No longer counts:")
    static let returnedBecause = Phrase(vi: "Được trả lại:", en: "Returned:")
    static let withdrawnBecause = Phrase(vi: "Đã gỡ:", en: "Unpublished:")
    static let correcting = Phrase(
        vi: "Trên cổng vẫn là bản đã duyệt. Bản sửa dưới đây lên cổng khi được duyệt.",
        en: "The portal still shows the approved text. The correction below goes online once "
            + "approved.")

    // MARK: - Acts

    static let submit = Phrase(vi: "Trình duyệt", en: "Submit")
    static let decide = Phrase(vi: "Quyết định", en: "Decide")
    static let approveAndPublish = Phrase(vi: "Duyệt và đăng", en: "Approve and publish")
    static let approveCorrection = Phrase(
        vi: "Duyệt và đăng bản sửa", en: "Approve and publish the correction")
    static let publish = Phrase(vi: "Đăng", en: "Publish")
    static let approveOnly = Phrase(vi: "Chỉ duyệt, đăng sau", en: "Approve now, publish later")
    static func whatHappens(_ isLive: Bool) -> Phrase {
        isLive
            ? Phrase(
                vi: "Bản sửa thay bản đang đăng ngay; không tính thêm vào chỉ tiêu.",
                en: "The correction replaces the published text at once; it is not counted again.")
            : Phrase(
                vi: "Bài lên cổng ngay và được ghi vào sổ minh chứng.",
                en: "It goes online at once and is written into the ledger.")
    }
    static let sendBack = Phrase(vi: "Trả lại", en: "Return")
    static let sendBackNow = Phrase(vi: "Trả lại cho người viết", en: "Return to the writer")
    static let remark = Phrase(vi: "Cần sửa gì", en: "What to change")
    static let withdraw = Phrase(vi: "Gỡ bài", en: "Unpublish")
    static let withdrawWords = Phrase(
        vi: "Bài rời khỏi cổng ngay và không còn được tính. Địa chỉ cũ hiện lý do dưới đây cho mọi "
            + "người đọc.",
        en: "It leaves the portal at once and no longer counts. Its address shows the reason "
            + "below to everybody.")
    static let withdrawReason = Phrase(
        vi: "Lý do (mọi người đều đọc được)", en: "Reason (everybody can read it)")
    static let readdress = Phrase(vi: "Đổi địa chỉ", en: "Change the address")
    static let readdressWords = Phrase(
        vi: "Địa chỉ cũ vẫn dùng được và dẫn đến địa chỉ mới.",
        en: "The old address still works and leads to the new one.")

    // MARK: - What cannot be done

    static let notYourOwn = Phrase(
        vi: "Bài do chính anh/chị viết hoặc sửa lần cuối nên cần người khác duyệt. Bài vẫn được "
            + "giữ ở trạng thái chờ duyệt.",
        en: "You wrote or changed this text last, so somebody else has to approve it. It stays "
            + "submitted.")
    static let notToSubmit = Phrase(
        vi: "Bài này đã được trình hoặc đã duyệt rồi. Chưa có gì bị đổi.",
        en: "This story was submitted or approved already. Nothing was changed.")
    static let notToReturn = Phrase(
        vi: "Bài này không ở trạng thái chờ duyệt nên không trả lại được. Chưa có gì bị đổi.",
        en: "This story is not waiting for approval. Nothing was changed.")
    static let notToApprove = Phrase(
        vi: "Bài này chưa được trình, hoặc người khác đã duyệt. Chưa có gì bị đổi.",
        en: "This story was not submitted, or was approved already. Nothing was changed.")
    static let notToPublish = Phrase(
        vi: "Bài này chưa được duyệt, hoặc đã đăng rồi. Chưa có gì bị đổi.",
        en: "This story is not approved, or is published already. Nothing was changed.")
    static let notOnPortal = Phrase(
        vi: "Bài này không có trên cổng. Chưa có gì bị đổi.",
        en: "This story is not on the portal. Nothing was changed.")
    static let changedSinceSeen = Phrase(
        vi: "Bài vừa được sửa sau khi anh/chị mở trang. Chưa làm gì cả; mời đọc bản mới dưới đây.",
        en: "The text was changed after you opened this page. Nothing was done; please read the "
            + "new text below.")
    static let remarkNeeded = Phrase(
        vi: "Mời ghi cần sửa gì, để người viết biết.", en: "Say what to change, for the writer.")
    static let reasonNeeded = Phrase(
        vi: "Mời ghi lý do gỡ bài; người đọc sẽ thấy lý do này.",
        en: "Give the reason; readers will see it.")
    static let slugNeeded = Phrase(
        vi: "Địa chỉ cần ít nhất một chữ cái hoặc chữ số.", en: "Use letters or digits.")
    static let slugTaken = Phrase(
        vi: "Địa chỉ này đã thuộc về một bài khác.", en: "Another story has this address.")

    // MARK: - Topics

    static let topics = Phrase(vi: "Chuyên mục", en: "Topics")
    static let topicsWords = Phrase(
        vi: "Chuyên mục hiện trên cổng khi có bài. Gõ tên mới lúc viết bài cũng tạo được chuyên "
            + "mục. Đổi tên không làm đổi địa chỉ.",
        en: "A topic shows on the portal once it has a story. Typing a new name while writing "
            + "makes one too. Another name keeps the address.")
    static let noTopics = Phrase(
        vi: "Chưa có chuyên mục nào. Bài đầu tiên có chuyên mục sẽ tạo ra nó.",
        en: "There is no topic yet. The first story with one makes it.")
    static let addTopic = Phrase(vi: "Thêm chuyên mục", en: "Add a topic")
    static let topicName = Phrase(vi: "Tên", en: "Name")
    static let topicNameEn = Phrase(vi: "Tên tiếng Anh", en: "English name")
    static let topicNameNeeded = Phrase(
        vi: "Chuyên mục cần một tên, tối đa 80 chữ cái. Chưa có gì bị đổi.",
        en: "A topic needs a name of at most 80 characters. Nothing was changed.")

    // MARK: - Today

    static func waitsForYou(_ title: String, _ author: String) -> Phrase {
        Phrase(
            vi: "Chờ anh/chị duyệt: “\(title)” (\(author))",
            en: "Waiting for your approval: “\(title)” (\(author))")
    }
    static func waitsToBePublished(_ title: String) -> Phrase {
        Phrase(vi: "Đã duyệt, chưa đăng: “\(title)”", en: "Approved, not yet published: “\(title)”")
    }
    static func returnedToYou(_ title: String, _ remark: String) -> Phrase {
        Phrase(
            vi: "Bài được trả lại: “\(title)”. \(remark)",
            en: "Returned to you: “\(title)”. \(remark)")
    }
}

extension Story.State {
    var words: Phrase {
        switch self {
        case .draft: Phrase(vi: "Nháp", en: "Draft")
        case .submitted: Phrase(vi: "Chờ duyệt", en: "Submitted")
        case .returned: Phrase(vi: "Trả lại", en: "Returned")
        case .approved: Phrase(vi: "Đã duyệt", en: "Approved")
        case .published: Phrase(vi: "Đã đăng", en: "Published")
        case .withdrawn: Phrase(vi: "Đã gỡ", en: "Unpublished")
        }
    }
}

extension PublicationKind {
    var words: Phrase {
        switch self {
        case .article: Phrase(vi: "Tin, bài", en: "Article")
        case .notice: Phrase(vi: "Thông báo", en: "Notice")
        case .photos: Phrase(vi: "Phóng sự ảnh", en: "Photo story")
        case .infographic: Phrase(vi: "Đồ họa thông tin", en: "Infographic")
        case .video: Phrase(vi: "Video", en: "Video")
        case .audio: Phrase(vi: "Bản tin âm thanh", en: "Audio bulletin")
        case .document: Phrase(vi: "Văn bản", en: "Official document")
        case .page: Phrase(vi: "Trang cố định", en: "Page")
        }
    }
}

extension StoryStep.Kind {
    var words: Phrase {
        switch self {
        case .created: Phrase(vi: "Viết", en: "Written")
        case .saved: Phrase(vi: "Sửa", en: "Changed")
        case .submitted: Phrase(vi: "Trình duyệt", en: "Submitted")
        case .returned: Phrase(vi: "Trả lại", en: "Returned")
        case .approved: Phrase(vi: "Duyệt", en: "Approved")
        case .published: Phrase(vi: "Đăng", en: "Published")
        case .corrected: Phrase(vi: "Đăng bản sửa", en: "Correction published")
        case .withdrawn: Phrase(vi: "Gỡ", en: "Unpublished")
        case .scheduled: Phrase(vi: "Hẹn giờ", en: "Scheduled")
        case .unscheduled: Phrase(vi: "Bỏ giờ hẹn", en: "Schedule cancelled")
        case .archived: Phrase(vi: "Đưa vào lưu trữ", en: "Archived")
        case .restored: Phrase(vi: "Đưa ra khỏi lưu trữ", en: "Out of the archive")
        case .urgent: Phrase(vi: "Đăng khẩn cấp, vì", en: "Published in an emergency, because")
        case .checked: Phrase(vi: "Người thứ hai đã xem lại", en: "A second person looked at it")
        case .reviewed: Phrase(vi: "Xem lại, vẫn đúng", en: "Looked at, still right")
        case .linked: Phrase(vi: "Tạo liên kết xem trước, đến", en: "Link for outsiders, until")
        case .moved: Phrase(vi: "Đổi địa chỉ, trước là", en: "Address changed, before")
        }
    }
}
