import Markup

/// Words of the desk's pages for the portal.
extension Phrases {
    static let portalWork = Phrase(vi: "Cổng", en: "Portal")
    static let front = Phrase(vi: "Trang đầu của cổng", en: "The portal's home")
    static let frontWords = Phrase(
        vi: "Trang đầu gồm các khối, xếp theo thứ tự dưới đây. Thay đổi được lưu vào bản nháp; bà "
            + "con chỉ thấy sau khi đăng. Khối chưa có gì để hiện thì tự ẩn.",
        en: "The home is made of blocks in this order. Changes are kept in a draft and seen only "
            + "once it is published. A block with nothing to show hides itself.")
    static let frontPublished = Phrase(
        vi: "Bà con đang thấy đúng bản này", en: "Readers see this version")
    static let frontUnpublished = Phrase(
        vi: "Bản nháp khác với trang đang đăng", en: "The draft differs from what readers see")
    static let publishFront = Phrase(vi: "Đăng trang đầu", en: "Publish the home")
    static let publishAgain = Phrase(vi: "Đăng lại bản này", en: "Publish this one again")
    static let frontHistory = Phrase(vi: "Những lần đã đăng", en: "Published so far")
    static let preview = Phrase(vi: "Xem thử", en: "Preview")
    static let previewWords = Phrase(
        vi: "Đây là bản nháp, bà con chưa thấy.", en: "This is the draft; readers do not see it.")
    static let backToComposing = Phrase(vi: "Quay lại sắp xếp", en: "Back to composing")
    static let undo = Phrase(vi: "Hoàn tác lần sửa cuối", en: "Undo the last change")
    static let nothingToUndo = Phrase(
        vi: "Không còn lần sửa nào để hoàn tác.", en: "There is no change left to undo.")
    static let keepOrder = Phrase(vi: "Lưu thứ tự mới", en: "Keep the new order")
    static let moveUp = Phrase(vi: "Lên", en: "Up")
    static let moveDown = Phrase(vi: "Xuống", en: "Down")
    static let remove = Phrase(vi: "Bỏ", en: "Remove")
    static let settings = Phrase(vi: "Cài đặt", en: "Settings")
    static let keep = Phrase(vi: "Lưu", en: "Save")
    static let addBlock = Phrase(vi: "Thêm khối", en: "Add a block")
    static let blockKind = Phrase(vi: "Loại khối", en: "Kind of block")
    static let blockLead = Phrase(vi: "Bài nổi bật", en: "Leading story")
    static let blockTopic = Phrase(vi: "Tin của một chuyên mục", en: "News of a topic")
    static let blockTiles = Phrase(vi: "Các ô liên kết", en: "Link tiles")
    static let blockText = Phrase(vi: "Đoạn chữ", en: "Text")
    static let blockTitle = Phrase(vi: "Tiêu đề khối", en: "The block's title")
    static let blockTitleEn = Phrase(vi: "Tiêu đề tiếng Anh", en: "Its title in English")
    static let leadStory = Phrase(vi: "Địa chỉ bài", en: "The story's address")
    static let leadStoryHint = Phrase(
        vi: "Để trống thì lấy tin mới nhất. Ví dụ: /tin/le-hoi",
        en: "Empty for the newest story. For example: /tin/le-hoi")
    static let lines = Phrase(vi: "Số dòng", en: "Lines")
    static let words = Phrase(vi: "Nội dung", en: "Words")
    static let wordsEn = Phrase(vi: "Bản tiếng Anh", en: "In English")
    static let markdownHint = Phrase(
        vi: "Chữ thường hoặc Markdown: **đậm**, [chữ](địa chỉ).",
        en: "Plain text or Markdown: **bold**, [words](address).")
    static let tiles = Phrase(vi: "Các ô, mỗi dòng một ô", en: "Tiles, one a line")
    static let tilesHint = Phrase(
        vi: "Tên | địa chỉ | tên tiếng Anh. Ví dụ: Dịch vụ công | https://dichvucong.gov.vn",
        en: "Name | address | name in English. For example: Dịch vụ công | "
            + "https://dichvucong.gov.vn | Public services")
    static let place = Phrase(vi: "Vị trí", en: "Place")
    static let placeWide = Phrase(vi: "ngang cả trang", en: "across the page")
    static let placeMain = Phrase(vi: "cột chính", en: "main column")
    static let placeSide = Phrase(vi: "cột bên", en: "side column")
    static func tooManyBlocks(_ most: Int) -> Phrase {
        Phrase(
            vi: "Trang đầu đã có \(most) khối; hãy bỏ bớt một khối trước khi thêm.",
            en: "The home has \(most) blocks; remove one before adding another.")
    }
    static func countNeeded(_ most: Int) -> Phrase {
        Phrase(vi: "Số dòng là từ 1 đến \(most).", en: "The number of lines is 1 to \(most).")
    }
    static let textTooLong = Phrase(
        vi: "Đoạn chữ dài quá 20.000 ký tự. Chưa lưu; chữ đã gõ còn ở dưới.",
        en: "The text is longer than 20.000 characters. Not saved; what you typed is below.")
    static func tooManyTiles(_ most: Int) -> Phrase {
        Phrase(
            vi: "Nhiều nhất \(most) ô. Chưa lưu; chữ đã gõ còn ở dưới.",
            en: "At most \(most) tiles. Not saved; what you typed is below.")
    }
    static func tileNotRead(_ line: String) -> Phrase {
        Phrase(
            vi: "Không đọc được dòng “\(line)”: cần tên, dấu | rồi địa chỉ bắt đầu bằng / hoặc "
                + "https://. Chưa lưu; chữ đã gõ còn ở dưới.",
            en: "The line “\(line)” was not understood: a name, | and an address that begins with "
                + "/ or https://. Not saved; what you typed is below.")
    }

    static let urgentNotices = Phrase(vi: "Thông báo khẩn", en: "Urgent notices")
    static let urgentWords = Phrase(
        vi: "Thông báo khẩn hiện trên đầu mọi trang của cổng, từ lúc bắt đầu đến lúc kết thúc, rồi "
            + "tự gỡ xuống.",
        en: "An urgent notice stands on top of every page of the portal until its end, and takes "
            + "itself down.")
    static let addNotice = Phrase(vi: "Đăng thông báo khẩn", en: "Put up an urgent notice")
    static let noticeHint = Phrase(
        vi: "Một hai câu: việc gì, ở đâu, bà con cần làm gì.",
        en: "A sentence or two: what, where, what people should do.")
    static let readMoreAt = Phrase(vi: "Xem thêm ở địa chỉ", en: "Read more at")
    static let targetHint = Phrase(
        vi: "Bắt đầu bằng / (trang của cổng) hoặc https://. Có thể để trống.",
        en: "Begins with / (a page of the portal) or https://. May be empty.")
    static let targetNotRead = Phrase(
        vi: "Địa chỉ phải bắt đầu bằng / hoặc https:// và không có dấu cách. Chưa lưu gì.",
        en: "The address has to begin with / or https:// and have no blanks. Nothing was saved.")
    static let fromMoment = Phrase(vi: "Từ lúc", en: "From")
    static let emptyForNow = Phrase(vi: "Để trống: ngay bây giờ", en: "Empty: now")
    static let untilMoment = Phrase(vi: "Đến lúc", en: "Until")
    static let putUp = Phrase(vi: "Đăng", en: "Put it up")
    static let takeDown = Phrase(vi: "Gỡ xuống ngay", en: "Take it down now")
    static let noNotices = Phrase(
        vi: "Không có thông báo khẩn nào. Cần thì đăng ở mẫu dưới.",
        en: "There is no urgent notice. Put one up with the form below.")
    static let inForceNow = Phrase(vi: "Đang hiện", en: "Up now")
    static let notYetBegun = Phrase(vi: "Chưa đến giờ", en: "Not yet")
    static let pastNotices = Phrase(vi: "Đã hết hạn", en: "Over")
    static let noticeWordsNeeded = Phrase(
        vi: "Cần nội dung, nhiều nhất 300 ký tự. Chưa đăng; chữ đã gõ còn ở dưới.",
        en: "Words are needed, at most 300 characters. Not put up; what you typed is below.")
    static func noticeTimesNeeded(_ days: Int) -> Phrase {
        Phrase(
            vi: "Giờ kết thúc phải sau giờ bắt đầu, trong tương lai, và không quá \(days) ngày. "
                + "Chưa đăng; chữ đã gõ còn ở dưới.",
            en: "The end has to be after the beginning, in the future, and within \(days) days. "
                + "Not put up; what you typed is below.")
    }

    static let publicDates = Phrase(vi: "Lịch công khai", en: "Public dates")
    static let publicDatesWords = Phrase(
        vi:
            "Những ngày ai cũng nên biết: họp dân, lễ hội, hạn góp ý. Hiện ở trang Lịch của cổng và "
            + "trong lịch điện thoại của người theo dõi.",
        en: "Days that everybody should know of: meetings, festivals, ends of comment periods. "
            + "Shown on the portal's calendar and in the calendars of those who follow it.")
    static let addDate = Phrase(vi: "Thêm ngày", en: "Add a date")
    static let changeDate = Phrase(vi: "Sửa ngày này", en: "Change this date")
    static let noDates = Phrase(
        vi: "Chưa có ngày nào. Thêm ở mẫu dưới.", en: "There is no date yet. Add one below.")
    static let whatHappens = Phrase(vi: "Việc gì", en: "What happens")
    static let firstDay = Phrase(vi: "Ngày", en: "Day")
    static let lastDay = Phrase(vi: "Đến hết ngày", en: "Until the end of")
    static let emptyForOneDay = Phrase(
        vi: "Để trống nếu chỉ một ngày", en: "Empty when it is one day only")
    static let hours = Phrase(vi: "Giờ", en: "Hours")
    static let wherePlace = Phrase(vi: "Ở đâu", en: "Where")
    static let dayNeeded = Phrase(
        vi: "Cần ngày bắt đầu. Chưa lưu; chữ đã gõ còn ở dưới.",
        en: "The first day is needed. Not saved; what you typed is below.")
    static let lastDayNotRead = Phrase(
        vi: "Ngày cuối phải sau ngày đầu, trong vòng một năm. Chưa lưu; chữ đã gõ còn ở dưới.",
        en: "The last day has to follow the first within a year. Not saved; what you typed is "
            + "below.")
    static let dateWordsNeeded = Phrase(
        vi: "Cần nói là việc gì, nhiều nhất 300 ký tự. Chưa lưu; chữ đã gõ còn ở dưới.",
        en: "Say what happens, in at most 300 characters. Not saved; what you typed is below.")

    static let sections = Phrase(vi: "Các mục của cổng", en: "Sections of the portal")
    static let sectionsWords = Phrase(
        vi: "Những mục mà cổng của cơ quan nhà nước cần có: ai giữ, bao lâu phải xem lại, đang ra "
            + "sao. Thanh mục trên cổng lấy từ bảng này.",
        en: "What a state body's portal ought to have: who keeps it, how often it is looked after, "
            + "how it stands. The portal's navigation is made from this table.")
    static let noSections = Phrase(
        vi: "Chưa có bảng mục. Bắt đầu bằng danh mục gợi ý rồi sửa cho đúng với xã.",
        en: "There is no table yet. Begin with the suggested list and make it fit the commune.")
    static let beginSections = Phrase(vi: "Lấy danh mục gợi ý", en: "Take the suggested list")
    static let addSection = Phrase(vi: "Thêm mục", en: "Add a section")
    static let section = Phrase(vi: "Mục", en: "Section")
    static let sectionName = Phrase(vi: "Tên mục", en: "Name")
    static let standing = Phrase(vi: "Tình trạng", en: "State")
    static let lastChange = Phrase(vi: "Lần cuối", en: "Last looked after")
    static let keeper = Phrase(vi: "Đơn vị giữ", en: "Kept by")
    static let rule = Phrase(vi: "Quy định", en: "Rule")
    static let ruleHint = Phrase(
        vi: "Ví dụ: Nghị định 42/2022/NĐ-CP, điều, khoản do cán bộ pháp chế ghi.",
        en: "For example: Decree 42/2022/NĐ-CP, with the article as the legal officer gives it.")
    static let leadsTo = Phrase(vi: "Dẫn đến", en: "Leads to")
    static let shownWhere = Phrase(vi: "Hiện ở đâu", en: "Shown where")
    static let shownHead = Phrase(vi: "đầu trang và sơ đồ", en: "head of the page and site map")
    static let shownFoot = Phrase(vi: "cuối trang và sơ đồ", en: "foot of the page and site map")
    static let shownMap = Phrase(vi: "chỉ trong sơ đồ", en: "site map only")
    static let shownNowhere = Phrase(vi: "không hiện", en: "nowhere")
    static let everyDays = Phrase(vi: "Mấy ngày phải xem lại", en: "Look after every … days")
    static let everyDaysHint = Phrase(vi: "0: không đặt hạn", en: "0: no such rule")
    static let daysNotRead = Phrase(
        vi: "Số ngày là từ 0 đến 3660. Chưa lưu gì.",
        en: "The number of days is 0 to 3660. Nothing was saved.")
    static let sectionNameNeeded = Phrase(
        vi: "Cần tên mục, nhiều nhất 120 ký tự. Chưa lưu gì.",
        en: "A name is needed, at most 120 characters. Nothing was saved.")
    static func tooManySections(_ most: Int) -> Phrase {
        Phrase(
            vi: "Bảng đã có \(most) mục; hãy bỏ bớt trước khi thêm.",
            en: "The table has \(most) sections; remove one before adding another.")
    }
    static let sectionGood = Phrase(vi: "tốt", en: "good")
    static let sectionDue = Phrase(vi: "đến hạn xem lại", en: "due")
    static let sectionMissing = Phrase(vi: "chưa có", en: "missing")
    static let lookedAfter = Phrase(vi: "Đã xem lại hôm nay", en: "Looked after today")

    static let brokenLinks = Phrase(vi: "Liên kết hỏng", en: "Broken links")
    static let readerNotes = Phrase(vi: "Ý kiến bạn đọc", en: "What readers say")
    static let readerNotesWords = Phrase(
        vi:
            "Lỗi trong bài và góp ý về cổng. Xử lý xong thì cách liên hệ người gửi để lại được xóa.",
        en: "Faults in articles and words about the site. Once dealt with, the sender's contact is "
            + "erased.")
    static let noNotes = Phrase(
        vi: "Không còn ý kiến nào chờ. Bạn đọc gửi từ cuối mỗi bài và trang Liên hệ.",
        en: "Nothing waits. Readers write from below each article and from the contact page.")
    static let faultInPage = Phrase(vi: "Báo lỗi", en: "Fault")
    static let whatWasDone = Phrase(vi: "Đã làm gì", en: "What was done")
    static let dealtWith = Phrase(vi: "Xong", en: "Done")
    static let dealtWithAll = Phrase(vi: "Đã xử lý", en: "Dealt with")
    static func notesWait(_ count: Int) -> Phrase {
        .count(count, vi: "ý kiến bạn đọc đang chờ", one: "reader's note", many: "readers' notes")
    }

    static let views = Phrase(vi: "Lượt xem", en: "Views")
    static let viewsWords = Phrase(
        vi: "Tổng số lần mở trang mỗi ngày, không lưu ai đã xem. Máy tìm kiếm được bỏ ra phần lớn.",
        en: "How often pages were opened each day; who did is not kept. Search engines are mostly "
            + "left out.")
    static let noViews = Phrase(
        vi: "Chưa có lượt xem nào được cộng. Số mới được cộng mỗi phút.",
        en: "No views have been added up yet. New ones are added every minute.")
    static let spans = Phrase(vi: "Khoảng thời gian", en: "Span")
    static let lastWeek = Phrase(vi: "7 ngày", en: "7 days")
    static let lastMonth = Phrase(vi: "30 ngày", en: "30 days")
    static let lastYear = Phrase(vi: "365 ngày", en: "365 days")
    static let byPage = Phrase(vi: "Theo trang", en: "By page")
    static let byDay = Phrase(vi: "Theo ngày", en: "By day")
    static let pageAddress = Phrase(vi: "Trang", en: "Page")
    static let day = Phrase(vi: "Ngày", en: "Day")
    static let times = Phrase(vi: "Lượt", en: "Times")
    static let compared = Phrase(vi: "So với ngày nhiều nhất", en: "Beside the busiest day")
}
