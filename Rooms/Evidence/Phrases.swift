import Markup
import OutsidePrograms

/// The room's words.
enum Phrases {
    static let evidence = Phrase(vi: "Minh chứng", en: "Evidence")
    static let give = Phrase(vi: "Báo việc đã làm", en: "Report something done")
    static let intro = Phrase(
        vi: "Việc làm ngoài phần mềm (họp dân, treo băng rôn, phát thanh…) do đơn vị báo ở đây. Cơ "
            + "quan thường trực xác nhận rồi mới được tính vào chỉ tiêu.",
        en: "What was done outside this program (a meeting, a banner, a broadcast) is reported "
            + "here by a unit. It counts once the standing unit has confirmed it.")
    static let empty = Phrase(
        vi: "Chưa có minh chứng nào. Bấm “Báo việc đã làm” để ghi việc đầu tiên.",
        en: "Nothing has been reported yet. Press “Report something done” to begin.")
    static let emptyFilter = Phrase(
        vi: "Không có minh chứng nào hợp với lựa chọn này. Mời bỏ bớt điều kiện lọc.",
        en: "Nothing matches this choice. Try fewer conditions.")
    static func total(_ count: Int) -> Phrase {
        .count(count, vi: "minh chứng", one: "item", many: "items")
    }
    static func firstOnly(_ count: Int) -> Phrase {
        Phrase(
            vi: "Đang hiện \(count) dòng mới nhất. Chọn thêm điều kiện để xem phần còn lại.",
            en: "The latest \(count) are shown. Choose more conditions to see the rest.")
    }

    static let unit = Phrase(vi: "Đơn vị", en: "Unit")
    static let month = Phrase(vi: "Tháng", en: "Month")
    static let state = Phrase(vi: "Tình trạng", en: "State")
    static let measure = Phrase(vi: "Cách tính", en: "What it counts as")
    static let all = Phrase(vi: "Tất cả", en: "All")
    static let show = Phrase(vi: "Lọc", en: "Show")
    static let day = Phrase(vi: "Ngày làm", en: "Day")
    static let what = Phrase(vi: "Việc đã làm", en: "What was done")
    static let whatHint = Phrase(
        vi: "Một câu, sẽ đi thẳng vào báo cáo. Ví dụ: “Họp dân thôn Đông phổ biến Luật Đất đai”.",
        en: "One sentence; it goes into the report as it is.")
    static let quantity = Phrase(vi: "Số lượng", en: "How many")
    static let quantityHint = Phrase(
        vi: "Số buổi, số sản phẩm, số người… như chỉ tiêu đếm.",
        en: "Sessions, products, people: whatever the target counts.")
    static let outOf = Phrase(vi: "Trên tổng số", en: "Out of")
    static let outOfHint = Phrase(
        vi: "Chỉ ghi khi chỉ tiêu tính theo phần trăm (%).",
        en: "Only for a target counted as a percentage (%).")
    static let channel = Phrase(vi: "Hình thức", en: "Channel")
    static let target = Phrase(vi: "Chỉ tiêu", en: "Target")
    static let targetHint = Phrase(
        vi: "Việc này tính vào chỉ tiêu nào của kế hoạch.",
        en: "Which target of the plan this counts for.")
    static let task = Phrase(vi: "Nhiệm vụ", en: "Task")
    static let taskHint = Phrase(
        vi: "Việc này thuộc nhiệm vụ nào; báo cáo tháng xếp theo mục của nhiệm vụ.",
        en: "Which task it was part of; the monthly report goes by its section.")
    static let none = Phrase(vi: "Không chọn", en: "None")
    static let choose = Phrase(vi: "Mời chọn", en: "Choose")
    static let photos = Phrase(vi: "Ảnh", en: "Photos")
    static let photosHint = Phrase(
        vi: "JPEG, PNG hoặc WebP. Vị trí và thông tin máy ảnh được xóa trước khi lưu. Không chụp "
            + "rõ mặt trẻ em hay giấy tờ riêng của ai.",
        en: "JPEG, PNG or WebP. Place and camera data are removed before anything is stored. Avoid "
            + "children's faces and anybody's private papers.")
    static func photo(_ place: Int) -> Phrase {
        Phrase(vi: "Ảnh \(place)", en: "Photo \(place)")
    }
    static func description(_ place: Int) -> Phrase {
        Phrase(vi: "Ảnh \(place) cho thấy gì", en: "What photo \(place) shows")
    }
    static let send = Phrase(vi: "Gửi xác nhận", en: "Send for confirmation")
    static let chooseAgain = Phrase(
        vi: "Chữ đã viết được giữ nguyên. Ảnh thì trình duyệt không giữ, mời chọn lại.",
        en: "What you typed is kept. Browsers do not keep photos: please choose them again.")
    static let sent = Phrase(
        vi: "Đã gửi. Cơ quan thường trực xác nhận xong sẽ được tính.",
        en: "Sent. It will count once the standing unit has confirmed it.")

    static let history = Phrase(vi: "Các bước", en: "Steps")
    static let reported = Phrase(vi: "Báo", en: "Reported")
    static let confirmedStep = Phrase(vi: "Xác nhận", en: "Confirmed")
    static let declinedStep = Phrase(vi: "Không xác nhận", en: "Declined")
    static let voidedStep = Phrase(vi: "Thôi tính", en: "Voided")
    static let reason = Phrase(vi: "Lý do", en: "Reason")
    static let ledger = Phrase(vi: "Trong sổ minh chứng", en: "In the evidence ledger")
    static let ledgerEmpty = Phrase(
        vi: "Chưa có dòng nào trong sổ: chỉ ghi sổ khi được xác nhận.",
        en: "No row yet: the ledger is written when it is confirmed.")
    static let counts = Phrase(vi: "Đang tính", en: "Counts")
    static func countsNot(_ day: String) -> Phrase {
        Phrase(vi: "Thôi tính từ \(day)", en: "Voided on \(day)")
    }
    static let decide = Phrase(vi: "Xác nhận việc này", en: "Decide")
    static let decideWords = Phrase(
        vi: "Xác nhận thì số liệu được tính ngay vào chỉ tiêu và báo cáo tháng.",
        en: "Once confirmed, it counts at once for the target and the monthly report.")
    static let confirm = Phrase(vi: "Xác nhận", en: "Confirm")
    static let decline = Phrase(vi: "Không xác nhận", en: "Decline")
    static let declineReason = Phrase(vi: "Lý do không xác nhận", en: "Why it is declined")
    static let void = Phrase(vi: "Thôi tính minh chứng này", en: "Void this evidence")
    static let voidWords = Phrase(
        vi: "Dòng trong sổ vẫn còn và ghi rõ lý do; chỉ tiêu giảm theo. Báo cáo đã chốt không đổi.",
        en: "The row stays and says why; the target goes down. Frozen reports do not change.")
    static let voidReason = Phrase(vi: "Lý do thôi tính", en: "Why it no longer counts")
    static let ownWords = Phrase(
        vi: "Việc do chính anh/chị báo thì người khác xác nhận.",
        en: "You reported this yourself, so somebody else confirms it.")
    static let back = Phrase(vi: "Tất cả minh chứng", en: "All evidence")

    // What is wrong with a form or a step.
    static let whatNeeded = Phrase(vi: "Mời ghi việc đã làm.", en: "Say what was done.")
    static func tooLong(_ count: Int) -> Phrase {
        Phrase(vi: "Dài quá \(count) ký tự, mời viết gọn lại.", en: "Longer than \(count) letters.")
    }
    static let dayNeeded = Phrase(vi: "Mời chọn ngày đã làm.", en: "Choose the day.")
    static let dayToCome = Phrase(
        vi: "Ngày này chưa tới; chỉ báo việc đã làm xong.",
        en: "That day is still to come; report what has been done.")
    static let channelNeeded = Phrase(vi: "Mời chọn hình thức.", en: "Choose the channel.")
    static let unitNeeded = Phrase(vi: "Mời chọn đơn vị.", en: "Choose the unit.")
    static let noUnit = Phrase(
        vi: "Tài khoản chưa thuộc đơn vị nào. Nhờ quản trị xếp đơn vị rồi báo lại.",
        en: "Your account belongs to no unit yet. Ask the administrator.")
    static let notYourUnit = Phrase(
        vi: "Chỉ báo được việc của đơn vị mình.", en: "You can report for your own unit only.")
    static let targetNeeded = Phrase(
        vi: "Mời chọn một chỉ tiêu hoặc một nhiệm vụ của kế hoạch.",
        en: "Choose a target or a task of the plan.")
    static let notInPlan = Phrase(
        vi: "Mục này không có trong kế hoạch của ngày đã chọn. Mời chọn lại.",
        en: "This is not in the plan of the chosen day. Choose again.")
    static let noPlan = Phrase(
        vi: "Chưa có kế hoạch cho ngày này. Nhập kế hoạch trước rồi báo minh chứng.",
        en: "No plan covers this day yet. Read the plan in first.")
    static let quantityNeeded = Phrase(
        vi: "Mời ghi số lượng bằng chữ số.", en: "Give the number in figures.")
    static let wholeNeeded = Phrase(
        vi: "Chỉ tiêu này tính theo phần trăm: mời ghi tổng số.",
        en: "This target is a percentage: give the whole.")
    static let wholeNotWanted = Phrase(
        vi: "Chỉ tiêu này không tính theo phần trăm; mời để trống ô tổng số.",
        en: "This target is no percentage; leave the whole empty.")
    static let moreThanWhole = Phrase(
        vi: "Số lượng lớn hơn tổng số.", en: "That is more than the whole.")
    static let descriptionNeeded = Phrase(
        vi: "Mời ghi ảnh cho thấy gì (một câu, tối đa 300 ký tự).",
        en: "Say in one sentence (at most 300 letters) what the photo shows.")
    static let pictureTooLarge = Phrase(
        vi: "Ảnh lớn quá 16 MB.", en: "The picture is larger than 16 MB.")
    static func noPictures(_ failure: OutsideFailure) -> Phrase {
        Phrase(
            vi: "Máy chủ chưa xử lý được ảnh. \(failure.vi) Có thể gửi không kèm ảnh.",
            en: "The server cannot prepare pictures. \(failure.en) You may send without photos.")
    }
    static let notYourOwn = Phrase(
        vi: "Việc do chính anh/chị báo thì người khác phải xác nhận.",
        en: "Nobody confirms what they reported themselves.")
    static let decidedAlready = Phrase(
        vi: "Minh chứng này đã có người quyết định rồi.", en: "This has been decided already.")
    static let notCounted = Phrase(
        vi: "Minh chứng này hiện không được tính, nên không có gì để thôi tính.",
        en: "This does not count now, so there is nothing to void.")
    static let reasonNeeded = Phrase(
        vi: "Mời ghi lý do để đơn vị biết.", en: "Give the reason, so that the unit knows.")

    // Lines of "Hôm nay".
    static func waiting(_ count: Int) -> Phrase {
        .count(
            count, vi: "minh chứng chờ xác nhận", one: "item of evidence waits for confirmation",
            many: "items of evidence wait for confirmation")
    }
    static func declinedLine(_ what: String) -> Phrase {
        Phrase(vi: "Chưa được xác nhận: \(what)", en: "Declined: \(what)")
    }
}

extension Attestation.State {
    var words: Phrase {
        switch self {
        case .reported: Phrase(vi: "Chờ xác nhận", en: "Waiting")
        case .confirmed: Phrase(vi: "Đã xác nhận", en: "Confirmed")
        case .declined: Phrase(vi: "Không xác nhận", en: "Declined")
        case .voided: Phrase(vi: "Thôi tính", en: "Voided")
        }
    }
}

extension Channel {
    var words: Phrase {
        switch self {
        case .meeting: Phrase(vi: "Hội nghị, họp dân", en: "Meeting")
        case .banner: Phrase(vi: "Băng rôn, khẩu hiệu", en: "Banner")
        case .loudspeaker: Phrase(vi: "Loa truyền thanh", en: "Loudspeaker")
        case .school: Phrase(vi: "Trường học", en: "School")
        case .poster: Phrase(vi: "Áp phích, tờ rơi, bảng tin", en: "Poster, leaflet, board")
        case .other: Phrase(vi: "Hình thức khác", en: "Other")
        }
    }
}
