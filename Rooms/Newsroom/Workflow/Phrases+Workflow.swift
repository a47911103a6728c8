import Markup
import Office

/// The words of the way from draft to portal and back.
extension Phrases {
    // MARK: - Approving

    static let approval = Phrase(vi: "Xem và duyệt", en: "Look and approve")
    static let lookToApprove = Phrase(vi: "Xem để duyệt", en: "Look and approve")
    static func byWriter(_ name: String, _ moment: String) -> Phrase {
        Phrase(vi: "\(name) viết lúc \(moment)", en: "By \(name), \(moment)")
    }
    static let nothingToApprove = Phrase(
        vi: "Bài này hiện không chờ duyệt.", en: "This story is not waiting for approval now.")
    static let changesSinceLive = Phrase(
        vi: "Khác gì so với bản đang đăng", en: "What differs from the published text")
    static let noWordsChanged = Phrase(
        vi: "Không có chữ nào khác.", en: "No word is different.")
    static func confirm(_ words: Phrase) -> Phrase {
        Phrase(vi: "Xác nhận: \(words.vi)", en: "Confirm: \(words.en)")
    }
    static let approveOnlyWords = Phrase(
        vi: "Bài được duyệt nhưng chưa lên cổng; ai có quyền duyệt đều đăng được sau.",
        en: "It is approved but not online yet; whoever may approve can publish it later.")
    static let notWhatWasApproved = Phrase(
        vi: "Bài không còn đúng như lúc được duyệt, nên chưa đăng. Mời trình duyệt lại.",
        en: "The text is not the one that was approved, so it was not published. Submit it again.")
    static let note = Phrase(
        vi: "Đính chính (mọi người đều đọc được)", en: "Correction note (everybody can read it)")
    static let noteHint = Phrase(
        vi:
            "Một câu nói rõ đã sửa gì, hiện trên bài cùng ngày giờ. Chỉ thêm bản dịch thì để trống.",
        en: "One sentence on what was put right, shown on the page with its date. Leave it empty "
            + "when only a translation was added.")
    static let minor = Phrase(
        vi: "Chỉ sửa lỗi chữ, không cần đính chính", en: "Only typing errors; no note is needed")
    static let noteNeeded = Phrase(
        vi: "Bài đang có người đọc: mời ghi đính chính, hoặc đánh dấu “chỉ sửa lỗi chữ”. Chưa đăng "
            + "bản sửa.",
        en: "People have read this: write a correction note, or tick “only typing errors”. The "
            + "correction is not published yet.")

    static let delegations = Phrase(vi: "Ủy quyền duyệt", en: "Delegated approval")

    // MARK: - Remarks

    static let remarkEach = Phrase(vi: "Góp ý từng đoạn", en: "Remarks on paragraphs")
    static let remarkEachWords = Phrase(
        vi: "Góp ý ở đoạn nào, người viết thấy ngay cạnh đoạn đó. Bài được trả lại cùng các góp ý.",
        en: "The writer sees each remark beside its paragraph. The text is returned with them.")
    static let remarkHere = Phrase(vi: "Góp ý đoạn này", en: "Remark on this")
    static func remarkOn(_ quote: String) -> Phrase {
        Phrase(vi: "Góp ý cho: \(quote)", en: "Remark on: \(quote)")
    }
    static let remarkOnAll = Phrase(vi: "Góp ý chung", en: "On the whole text")
    static func seeRemarks(_ count: Int) -> Phrase {
        Phrase(
            vi: "Xem góp ý ở \(count) đoạn.",
            en: "See the remarks on \(count) paragraph\(count == 1 ? "" : "s").")
    }
    static func remarks(_ open: Int) -> Phrase {
        open == 0
            ? Phrase(vi: "Góp ý đã sửa xong", en: "Remarks, all seen to")
            : Phrase(vi: "Góp ý cần sửa (\(open))", en: "Remarks to see to (\(open))")
    }
    static let remarkDone = Phrase(vi: "Đã sửa", en: "Seen to")
    static let remarkOpen = Phrase(vi: "Chưa sửa", en: "Open")
    static let paragraphChanged = Phrase(vi: "đoạn đã đổi", en: "paragraph changed")
    static let markDone = Phrase(vi: "Đánh dấu đã sửa", en: "Mark as seen to")
    static let markUndone = Phrase(vi: "Mở lại", en: "Open again")

    // MARK: - Hours

    static let schedule = Phrase(vi: "Hẹn giờ đăng", en: "Schedule")
    static let approveAndSchedule = Phrase(
        vi: "Duyệt và hẹn giờ", en: "Approve and schedule")
    static let publishAt = Phrase(vi: "Đăng lúc", en: "Publish at")
    static let publishAtHint = Phrase(
        vi: "Giờ Việt Nam. Lỡ giờ thì đăng ngay khi có thể và ghi rõ là muộn.",
        en: "Vietnamese time. If missed, it is published as soon as possible, marked as late.")
    static let momentNeeded = Phrase(
        vi: "Mời chọn ngày và giờ. Chưa có gì bị đổi.",
        en: "Choose a day and an hour. Nothing was changed.")
    static let momentIsOver = Phrase(
        vi: "Giờ này đã qua. Chưa hẹn gì cả; mời chọn giờ khác.",
        en: "This moment is over. Nothing was scheduled; choose another.")
    static let momentIsFar = Phrase(
        vi: "Giờ này xa quá hai năm; mời xem lại năm đã gõ.",
        en: "This is more than two years away; look at the year.")
    static let notScheduled = Phrase(
        vi: "Bài này không có giờ hẹn. Chưa có gì bị đổi.",
        en: "Nothing is scheduled. Nothing was changed.")
    static func cameLate(_ moment: String) -> Phrase {
        Phrase(
            vi: "Đăng muộn: hẹn lúc \(moment), khi đó máy chủ không chạy.",
            en: "Late: it was scheduled for \(moment), when the server did not run.")
    }
    static func willBePublished(_ moment: String) -> Phrase {
        Phrase(vi: "Sẽ tự lên cổng lúc \(moment).", en: "Goes online by itself at \(moment).")
    }
    static func willLeave(_ moment: String) -> Phrase {
        Phrase(vi: "Sẽ tự rời cổng lúc \(moment).", en: "Leaves the portal at \(moment).")
    }
    static func endPlanned(_ moment: String, _ reason: String) -> Phrase {
        Phrase(vi: "Gỡ lúc \(moment): \(reason)", en: "Leaves at \(moment): \(reason)")
    }
    static let unschedule = Phrase(vi: "Bỏ giờ hẹn đăng", en: "Cancel the schedule")
    static let unscheduleEnd = Phrase(vi: "Bỏ giờ hẹn gỡ", en: "Cancel the end")
    static let planEnd = Phrase(vi: "Hẹn giờ gỡ bài", en: "Schedule the end")
    static let unpublishAt = Phrase(vi: "Gỡ lúc", en: "Unpublish at")

    // MARK: - The archive

    static let archive = Phrase(vi: "Đưa vào lưu trữ", en: "Archive")
    static let archiveWords = Phrase(
        vi:
            "Bài vẫn đọc được ở địa chỉ cũ, có ghi “bài lưu trữ”, và không còn trong danh sách tin.",
        en: "It stays readable at its address, marked as archived, and leaves the lists.")
    static let restore = Phrase(vi: "Đưa ra khỏi lưu trữ", en: "Take out of the archive")
    static let restoreWords = Phrase(
        vi: "Bài lại có trong danh sách tin, theo ngày đăng cũ.",
        en: "It is in the lists again, under its old date.")
    static let isArchived = Phrase(
        vi: "Bài đang ở lưu trữ: đọc được ở địa chỉ cũ, không có trong danh sách tin.",
        en: "Archived: readable at its address, in no list.")
    static let archivedAlready = Phrase(
        vi: "Bài đã ở trong lưu trữ rồi.", en: "It is in the archive already.")
    static let notArchived = Phrase(
        vi: "Bài không ở trong lưu trữ.", en: "It is not in the archive.")

    // MARK: - What cannot wait

    static let urgently = Phrase(vi: "Đăng khẩn cấp", en: "Publish in an emergency")
    static func urgentlyWords(_ hours: Int) -> Phrase {
        Phrase(
            vi:
                "Chỉ khi không thể chờ người thứ hai: lũ, cháy, dịch. Bài lên cổng ngay; người khác "
                + "phải xem lại trong \(hours) giờ, và cả văn phòng thấy việc đó.",
            en: "Only when a second person cannot be waited for: flood, fire, epidemic. It goes "
                + "online at once; somebody else has to look within \(hours) hours.")
    }
    static let urgencyReason = Phrase(
        vi: "Vì sao không thể chờ (nếu là bản sửa, người đọc thấy câu này)",
        en: "Why it cannot wait (readers see this with a correction)")
    static let urgencyNeeded = Phrase(
        vi: "Mời ghi vì sao không thể chờ. Bài chưa được đăng.",
        en: "Say why it cannot wait. It is not published yet.")
    static let notToPublishUrgently = Phrase(
        vi: "Bài này có người khác duyệt được ngay, nên không đăng khẩn cấp. Chưa có gì bị đổi.",
        en: "This can be approved in the ordinary way. Nothing was changed.")
    static let nothingToCheck = Phrase(
        vi: "Bài này không có gì chờ xem lại.", en: "Nothing here waits for a second look.")
    static let checkNow = Phrase(
        vi: "Tôi đã xem lại, bài này đúng", en: "I looked at it: it is right")
    static func checkBy(_ moment: String) -> Phrase {
        Phrase(
            vi: "Đăng khẩn cấp, cần người thứ hai xem lại trước \(moment).",
            en: "Published in an emergency; a second person looks by \(moment).")
    }
    static let checkedLate = Phrase(vi: "Xem lại quá hạn", en: "Looked at after the time")

    // MARK: - Planning

    static let plan = Phrase(vi: "Dự kiến ngày đăng", en: "Plan a day")
    static let plannedOn = Phrase(vi: "Dự kiến đăng ngày", en: "Planned for")
    static let plannedOnHint = Phrase(
        vi: "Để cả văn phòng thấy trên lịch biên tập; không tự đăng.",
        en: "Seen on the editorial calendar; nothing is published by it.")
    static let keepRight = Phrase(vi: "Giữ bài luôn đúng", en: "Keep it right")
    static let keepRightWords = Phrase(
        vi: "Đến ngày xem lại, người phụ trách được nhắc ở Hôm nay.",
        en: "When the day comes, its keeper is reminded.")
    static let reviewOn = Phrase(vi: "Xem lại trước ngày", en: "Look at it by")
    static let keeper = Phrase(vi: "Người phụ trách", en: "Keeper")
    static let keeperUnknown = Phrase(
        vi: "Người phụ trách đã chọn không còn làm việc; mời chọn lại.",
        en: "The chosen keeper has no open account; choose again.")
    static let reviewedNow = Phrase(
        vi: "Tôi vừa xem lại, nội dung vẫn đúng", en: "I looked at it now: it is still right")
    static func reviewedLast(_ moment: String) -> Phrase {
        Phrase(vi: "Xem lại lần cuối \(moment)", en: "Last looked at \(moment)")
    }

    // MARK: - What waits

    static let queue = Phrase(vi: "Hàng chờ", en: "What waits")
    static let submittedList = Phrase(vi: "Chờ duyệt", en: "Waiting for approval")
    static let scheduledList = Phrase(vi: "Đã hẹn giờ", en: "Scheduled")
    static let urgentList = Phrase(
        vi: "Đăng khẩn cấp, chờ xem lại", en: "Published in an emergency")
    static let reviewList = Phrase(vi: "Trang cần xem lại", en: "To look at again")
    static let nothingWaits = Phrase(
        vi: "Không có bài nào chờ duyệt.", en: "Nothing waits for approval.")
    static func waits(_ hours: Int) -> Phrase {
        hours < 48
            ? Phrase(vi: "chờ \(hours) giờ", en: "waiting \(hours) h")
            : Phrase(vi: "chờ \(hours / 24) ngày", en: "waiting \(hours / 24) days")
    }
    static func comesAt(_ moment: String) -> Phrase {
        Phrase(vi: "Đăng lúc \(moment)", en: "Online at \(moment)")
    }
    static func goesAt(_ moment: String) -> Phrase {
        Phrase(vi: "Gỡ lúc \(moment)", en: "Leaves at \(moment)")
    }
    static func reviewBefore(_ day: String) -> Phrase {
        Phrase(vi: "Xem lại trước \(day)", en: "Look at it by \(day)")
    }
    static func toCheck(_ title: String, _ due: String) -> Phrase {
        Phrase(
            vi: "Đăng khẩn cấp, cần xem lại trước \(due): “\(title)”",
            en: "Published in an emergency, look at it by \(due): “\(title)”")
    }
    static func toReview(_ title: String) -> Phrase {
        Phrase(vi: "Xem lại xem còn đúng không: “\(title)”", en: "Still right? “\(title)”")
    }

    // MARK: - The editorial calendar

    static let editorial = Phrase(vi: "Lịch biên tập", en: "Editorial calendar")
    static let month = Phrase(vi: "Tháng", en: "Month")
    static let thisMonth = Phrase(vi: "Tháng này", en: "This month")
    static func monthName(_ month: Int, _ year: Int) -> Phrase {
        Phrase(vi: "tháng \(month)/\(year)", en: "\(month)/\(year)")
    }
    static func week(_ first: String, _ last: String) -> Phrase {
        Phrase(vi: "Tuần \(first) – \(last)", en: "Week \(first) – \(last)")
    }
    static func publishedCount(_ count: Int) -> Phrase {
        Phrase(vi: "\(count) đã đăng", en: "\(count) published")
    }
    static func scheduledCount(_ count: Int) -> Phrase {
        Phrase(vi: "\(count) hẹn giờ", en: "\(count) scheduled")
    }
    static func plannedCount(_ count: Int) -> Phrase {
        Phrase(vi: "\(count) dự kiến", en: "\(count) planned")
    }
    static let enough = Phrase(vi: "đủ", en: "enough")
    static func missing(_ count: Int) -> Phrase {
        Phrase(vi: "còn thiếu \(count)", en: "\(count) missing")
    }
    static let event = Phrase(vi: "lịch của xã", en: "the commune's calendar")
    static let emptyWeek = Phrase(
        vi: "Chưa có bài nào cho tuần này. Mở một bài nháp và đặt “Dự kiến ngày đăng”.",
        en: "Nothing for this week yet. Open a draft and plan a day for it.")

    // MARK: - Links for outsiders

    static let outsiders = Phrase(
        vi: "Gửi người ngoài xem trước", en: "Show it to somebody outside")
    static let outsidersWords = Phrase(
        vi: "Ai có liên kết đều đọc được bản mới nhất, không cần tài khoản, cho đến khi hết hạn.",
        en: "Whoever has the link reads the newest text without an account, until it ends.")
    static let linkPurpose = Phrase(vi: "Gửi cho ai", en: "For whom")
    static let linkDays = Phrase(vi: "Xem được trong", en: "Open for")
    static func days(_ count: Int) -> Phrase {
        Phrase.count(count, vi: "ngày", one: "day", many: "days")
    }
    static let openLink = Phrase(vi: "Tạo liên kết", en: "Make a link")
    static let endLink = Phrase(vi: "Thu hồi", en: "End it")
    static func linkUntil(_ moment: String) -> Phrase {
        Phrase(vi: "đến \(moment)", en: "until \(moment)")
    }
    static let linkTitle = Phrase(vi: "Liên kết xem trước", en: "Link for a look before")
    static func linkWords(_ title: String, _ moment: String) -> Phrase {
        Phrase(
            vi: "“\(title)” đọc được ở địa chỉ này đến \(moment).",
            en: "“\(title)” can be read at this address until \(moment).")
    }
    static let linkAddress = Phrase(vi: "Địa chỉ để gửi", en: "The address to send")
    static let linkOnce = Phrase(
        vi: "Địa chỉ chỉ hiện một lần. Mất thì tạo liên kết mới; thu hồi ở trang của bài.",
        en: "It is shown only once. If lost, make another; end it on the story's page.")
    static func tooManyLinks(_ limit: Int) -> Phrase {
        Phrase(
            vi: "Bài này đã có \(limit) liên kết; mời thu hồi bớt.",
            en: "This story has \(limit) links already; end some first.")
    }
    static let linkIsOver = Phrase(
        vi: "Liên kết này đã hết hạn hoặc đã được thu hồi. Mời hỏi lại người gửi.",
        en: "This link is over or was ended. Please ask who sent it.")
    static let draftMark = Phrase(vi: "BẢN NHÁP", en: "DRAFT")
    static let draftWords = Phrase(
        vi: "Bài chưa được duyệt, chỉ để xem trước; xin không trích dẫn hay chia sẻ.",
        en: "Not approved yet, for a look only; please do not quote or share.")
}
