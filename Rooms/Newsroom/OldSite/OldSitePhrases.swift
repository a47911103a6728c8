import Markup

/// The words around the old site.
enum OldSitePhrases {
    static let title = Phrase(vi: "Chuyển trang cũ về", en: "Move the old site in")
    static let about = Phrase(
        vi:
            "Tin, bài của trang thông tin cũ về đây cùng ảnh và ngày đăng cũ; địa chỉ cũ dẫn tới bài "
            + "mới. Chưa có gì được đăng khi chưa có người thứ hai duyệt.",
        en: "Stories of the old site come here with their pictures and their days; their old "
            + "addresses lead to them. Nothing is published before a second person approved it.")
    static let look = Phrase(vi: "Xem trang cũ có gì", en: "See what the old site has")
    static let address = Phrase(vi: "Địa chỉ trang cũ", en: "Address of the old site")
    static let addressHint = Phrase(
        vi: "Ví dụ: xacu.example.gov.vn, hoặc địa chỉ của nguồn RSS. Nhận ra NukeViet, vnPortal, "
            + "WordPress và trang có RSS.",
        en: "Such as xacu.example.gov.vn, or the address of its RSS feed. NukeViet, vnPortal, "
            + "WordPress and sites with RSS are known.")
    static let file = Phrase(vi: "Hoặc tệp đã xuất", en: "Or a file that was exported")
    static let fileHint = Phrase(
        vi: "RSS, Atom, JSON, hoặc tệp xuất của WordPress", en: "RSS, Atom, JSON, WordPress export")
    static let lookNow = Phrase(vi: "Xem trước", en: "Look first")
    static let before = Phrase(vi: "Các lần trước", en: "Earlier times")

    static let isLooking = Phrase(
        vi: "Đang hỏi trang cũ, mỗi giây một lần. Mời tải lại trang này sau một, hai phút.",
        en: "The old site is being asked, once a second. Please load this page again in a minute "
            + "or two.")
    static let loadAgain = Phrase(vi: "Xem đến đâu rồi", en: "See how far it is")
    static func isBringing(_ done: Int, _ left: Int) -> Phrase {
        Phrase(
            vi: "Đang đưa về: xong \(done), còn \(left). Anh/chị có thể đóng trang; việc vẫn chạy.",
            en: "Coming in: \(done) done, \(left) left. You may close the page; it goes on.")
    }

    // MARK: - Choosing

    static func foundCount(_ count: Int) -> Phrase {
        Phrase(
            vi: "Tìm thấy \(Reading.number(count)) bài",
            en: count == 1 ? "One story was found" : "\(Reading.number(count)) stories were found")
    }
    static let chooseWords = Phrase(
        vi: "Chưa có gì được đưa về. Bỏ dấu những bài không cần, rồi bấm “Đưa về”.",
        en: "Nothing was brought in yet. Untick what is not needed, then press “Bring in”.")
    static func firstOf(_ shown: Int, _ all: Int) -> Phrase {
        Phrase(
            vi: "Đang hiện \(shown) bài mới nhất trong \(Reading.number(all)).",
            en: "The latest \(shown) of \(Reading.number(all)) are shown.")
    }
    static let take = Phrase(vi: "Chọn", en: "Take")
    static let oldDay = Phrase(vi: "Ngày đăng cũ", en: "Its old day")
    static let noDay = Phrase(vi: "chưa rõ ngày", en: "day not known")
    static let hasPicture = Phrase(vi: "có ảnh", en: "has a picture")
    static let isHere = Phrase(vi: "đã có ở đây", en: "here already")
    static let which = Phrase(vi: "Đưa về những bài nào", en: "What to bring in")
    static let ticked = Phrase(vi: "Những bài đã đánh dấu ở trên", en: "What is ticked above")
    static func everything(_ count: Int) -> Phrase {
        Phrase(
            vi: "Tất cả \(Reading.number(count)) bài tìm thấy",
            en: "All \(Reading.number(count)) that were found")
    }
    static let since = Phrase(vi: "Chỉ lấy bài từ ngày", en: "Only since")
    static let sinceHint = Phrase(
        vi: "Dùng khi chọn tất cả; để trống nếu lấy hết.",
        en: "For all that were found; empty takes them all.")
    static let becomes = Phrase(vi: "Bài đưa về thì", en: "What comes in")
    static let asSubmitted = Phrase(
        vi: "Trình luôn, chờ người khác duyệt và đăng với ngày cũ",
        en: "Is submitted: somebody else approves it, and it goes out with its old day")
    static let asDraft = Phrase(vi: "Để nháp, sửa rồi mới trình", en: "Stays a draft, to be edited")
    static let topicHint = Phrase(
        vi: "Dùng chung cho các bài đưa về lần này; có thể để trống.",
        en: "For all that comes in this time; may be empty.")
    static let bringIn = Phrase(vi: "Đưa về", en: "Bring in")
    static let again = Phrase(vi: "Thử lại các bài này", en: "Try these again")
    static func failures(_ count: Int) -> Phrase {
        Phrase(vi: "\(count) bài chưa về được", en: "\(count) did not come in")
    }
    static func cameIn(_ count: Int) -> Phrase {
        Phrase(vi: "\(count) bài đã về", en: "\(count) came in")
    }

    // MARK: - Approving

    static func toApprove(_ count: Int) -> Phrase {
        Phrase(vi: "\(count) bài chờ anh/chị duyệt", en: "\(count) wait for your approval")
    }
    static let approveWords = Phrase(
        vi: "Bấm tên bài để đọc. Đánh dấu những bài đăng được; mỗi bài giữ ngày đăng cũ, và không "
            + "tính vào chỉ tiêu của kế hoạch.",
        en: "Press a title to read it. Tick what may go out; each keeps its old day, and none "
            + "counts for the plan.")
    static let looked = Phrase(
        vi: "Tôi đã đọc những bài được đánh dấu", en: "I have read what is ticked")
    static let publishOld = Phrase(
        vi: "Duyệt và đăng với ngày cũ", en: "Approve and publish with the old days")
    static func waitsForAnother(_ count: Int) -> Phrase {
        Phrase(
            vi: "\(count) bài đang chờ người khác duyệt: người đưa bài về không tự duyệt.",
            en: "\(count) wait for somebody else: who brings a story in does not approve it.")
    }
    static func published(_ count: Int, _ refused: Int) -> Phrase {
        let rest = refused == 0 ? "" : " Còn \(refused) bài chưa đăng vì đã đổi hoặc chưa hợp lệ."
        let restEn = refused == 0 ? "" : " \(refused) changed meanwhile and were not."
        return Phrase(
            vi: "Đã đăng \(count) bài với ngày cũ.\(rest)",
            en: "\(count) were published with their old days.\(restEn)")
    }
    static func waitsForYou(_ address: String, _ count: Int) -> Phrase {
        Phrase(
            vi: "\(count) bài từ trang cũ \(address) chờ anh/chị duyệt",
            en: "\(count) stories of the old site \(address) wait for your approval")
    }

    // MARK: - Troubles

    static let nothingChosen = Phrase(
        vi: "Chưa chọn bài nào mới. Chưa đưa gì về; mời đánh dấu bài cần lấy.",
        en: "Nothing new is chosen. Nothing was brought in; tick what is wanted.")
    static let nothingLookedAt = Phrase(
        vi: "Cần đánh dấu bài đăng được và ô “Tôi đã đọc”. Chưa đăng gì.",
        en: "Tick what may go out, and that you have read it. Nothing was published.")
    static let dayNotRead = Phrase(
        vi: "Không đọc được ngày. Chưa đưa gì về.", en: "The day was not understood.")
    static let notToChoose = Phrase(
        vi: "Lần xem này chưa xong hoặc không thành. Chưa đưa gì về.",
        en: "This look is not over, or failed. Nothing was brought in.")
    static let notYourImport = Phrase(
        vi: "Lần xem này của người khác. Mời mở một lần xem của mình ở “Chuyển trang cũ về”.",
        en: "This look is somebody else's. Please begin your own.")
    static func othersChoice(_ name: String) -> Phrase {
        Phrase(
            vi: "\(name) mở lần xem này nên là người chọn bài. Muốn tự chọn, mời mở một lần xem "
                + "của mình:",
            en: "\(name) began this look and chooses. To choose yourself, begin your own:")
    }
    static let notAnAddress = Phrase(
        vi: "Đây không phải địa chỉ của một trang. Cần dạng xacu.example.gov.vn hoặc https://….",
        en: "This is no address of a site. It looks like site.example.gov.vn or https://….")
    static let notAllowed = Phrase(
        vi:
            "Địa chỉ này nằm trong mạng nội bộ hoặc ở cổng không dùng cho trang tin, nên không được "
            + "hỏi tới. Nhờ kỹ thuật xuất tệp RSS rồi gửi tệp lên.",
        en: "This address is in a private network, or on a port without websites, so it is not "
            + "asked. Have an RSS file exported and send that.")
    static let unreachable = Phrase(
        vi: "Không liên lạc được với trang cũ. Kiểm tra địa chỉ trong trình duyệt rồi thử lại.",
        en: "The old site does not answer. Try the address in a browser, then try again.")
    static let tooSlow = Phrase(
        vi: "Trang cũ trả lời quá chậm. Thử lại lúc vắng người.",
        en: "The old site is too slow. Try again at a quiet hour.")
    static func tooLarge(_ bytes: Int) -> Phrase {
        Phrase(
            vi:
                "Nội dung lớn hơn \(Reading.size(bytes: bytes)), nên không lấy về. Chép tay phần cần.",
            en: "It is larger than \(Reading.size(bytes: bytes)) and was left. Copy what is needed."
        )
    }
    static let tooManyRedirects = Phrase(
        vi: "Trang cũ chuyển địa chỉ vòng quanh. Mở trong trình duyệt để lấy địa chỉ đúng.",
        en: "The old site sends us in circles. Find the right address in a browser.")
    static func refused(_ status: Int) -> Phrase {
        Phrase(
            vi: "Trang cũ trả lời mã \(status), không cho lấy. Mở trong trình duyệt xem bài còn "
                + "không.",
            en: "The old site answered \(status). See in a browser whether it is still there.")
    }
    static let compressed = Phrase(
        vi: "Trang cũ chỉ gửi dạng nén, máy không nhận. Chép tay bài này hoặc dùng tệp RSS.",
        en: "The old site sends compressed answers only. Copy this one, or use an RSS file.")
    static let nothingFound = Phrase(
        vi:
            "Không thấy danh sách bài nào ở địa chỉ này. Thử địa chỉ của nguồn RSS, hoặc gửi tệp đã "
            + "xuất.",
        en: "No list of stories was found there. Try the address of its RSS feed, or send an "
            + "exported file.")
    static let notAFeed = Phrase(
        vi: "Tệp này không phải RSS, Atom, JSON hay tệp xuất của WordPress. Chưa lấy gì.",
        en: "This file is no RSS, Atom, JSON or WordPress export. Nothing was taken.")
    static let noArticle = Phrase(
        vi: "Không tìm thấy phần chữ của bài trên trang này. Mở trang cũ và chép tay.",
        en: "The article's text was not found on this page. Open it and copy it by hand.")
    static let broughtBefore = Phrase(
        vi: "Bài này đã được đưa về từ trước.", en: "This was brought in before.")
    static let tooLong = Phrase(
        vi: "Bài dài hơn mức cho phép. Chép tay thành nhiều bài.",
        en: "It is longer than a story may be. Copy it in parts.")
    static let stayedDraft = Phrase(
        vi: "Còn để nháp: có điều cần xem trước khi trình.",
        en: "Stayed a draft: something wants a look before it is submitted.")
    static func lostOnTheWay(_ count: Int) -> Phrase {
        Phrase(
            vi: "\(count) ảnh không còn ở trang cũ.",
            en: "\(count) pictures are no longer on the old site.")
    }
    static func papersLost(_ names: [String]) -> Phrase {
        let list = names.joined(separator: ", ")
        return Phrase(
            vi: "Không lấy được tệp đính kèm \(list); liên kết trong bài vẫn dẫn về trang cũ.",
            en: "The attached files \(list) did not come; the story still links to the old site.")
    }
    static func pictureOf(_ title: String) -> Phrase {
        Phrase(vi: "Ảnh trong bài “\(title)”", en: "Picture of “\(title)”")
    }
    /// Where the words were before, as readers see it below the story.
    static func source(_ address: String) -> Phrase {
        let plain = String(address.drop { $0 != ":" }.dropFirst(3).prefix(250))
        return Phrase(vi: "Trang cũ, \(plain)", en: "Old site, \(plain)")
    }
}

extension OldImport.State {
    var words: Phrase {
        switch self {
        case .looking: Phrase(vi: "Đang xem", en: "Looking")
        case .found: Phrase(vi: "Chờ chọn bài", en: "To be chosen from")
        case .bringing: Phrase(vi: "Đang đưa về", en: "Coming in")
        case .done: Phrase(vi: "Xong", en: "Done")
        case .failed: Phrase(vi: "Không xem được", en: "Failed")
        }
    }

    /// See docs/look.md: a state has a shape too.
    var shape: String {
        switch self {
        case .looking, .bringing: "due"
        case .found: "none"
        case .done: "done"
        case .failed: "late"
        }
    }
}
