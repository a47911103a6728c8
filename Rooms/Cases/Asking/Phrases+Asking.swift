import Markup

/// Words of the pages on which residents ask and follow.
enum AskWords {
    static let ask = Phrase(vi: "Gửi phản ánh, kiến nghị", en: "Report or ask")
    static let lead = Phrase(
        vi: "Không cần tài khoản, không cần tên. Gửi xong có mã biên nhận và liên kết riêng để "
            + "theo dõi.",
        en: "No account and no name needed. You get a receipt code and a private link at once.")
    static func promise(_ first: String, _ full: String) -> Phrase {
        Phrase(
            vi: "Xã hẹn có người trả lời trong \(first), trả lời đầy đủ trong \(full).",
            en: "The commune promises a first reply within \(first) and a full answer within "
                + "\(full).")
    }
    static let firstCheck = Phrase(vi: "Có đúng chỗ không?", en: "Is this the right place?")
    static let call = Phrase(vi: "Gọi", en: "Ring")
    static let emergencyWords = Phrase(
        vi: "Đang có cháy, tai nạn, tội phạm hoặc người bị nạn: gọi ngay, đừng gửi ở đây.",
        en: "Fire, accident, crime or somebody hurt: ring now, do not write here.")
    static let police = Phrase(vi: "113 công an", en: "113 police")
    static let fire = Phrase(vi: "114 chữa cháy, cứu nạn", en: "114 fire and rescue")
    static let ambulance = Phrase(vi: "115 cấp cứu", en: "115 ambulance")
    static let procedureWords = Phrase(
        vi: "Khiếu nại, tố cáo theo luật cần đơn có chữ ký; mời nộp tại bộ phận tiếp công dân hoặc "
            + "Cổng Dịch vụ công quốc gia.",
        en: "Formal complaints and denunciations need a signed letter: bring it to the citizens’ "
            + "desk or use the National Public Service Portal.")
    static func hotline(_ number: String) -> Phrase {
        Phrase(vi: "Đường dây nóng \(number)", en: "Hotline \(number)")
    }
    static let photos = Phrase(vi: "1. Ảnh (nếu có)", en: "1. Photo (if you have one)")
    static let photosHint = Phrase(
        vi: "Nhiều nhất 3 ảnh. Thông tin máy ảnh và vị trí được xóa trước khi lưu. Xin tránh chụp "
            + "rõ mặt người, biển số xe, giấy tờ.",
        en: "At most 3. Camera data and place are removed before anything is kept. Please avoid "
            + "faces, number plates and papers.")
    static func photo(_ number: Int) -> Phrase {
        Phrase(vi: "Ảnh \(number)", en: "Photo \(number)")
    }
    static let morePhotos = Phrase(vi: "Thêm ảnh", en: "More photos")
    static let readPlace = Phrase(
        vi: "Đồng ý lấy vị trí ghi trong ảnh làm nơi xảy ra (rồi xóa khỏi ảnh)",
        en: "Take the place written in the photo as the place of the matter (it is then removed "
            + "from the photo)")
    static let what = Phrase(vi: "2. Việc gì?", en: "2. What is it?")
    static let category = Phrase(vi: "Loại việc", en: "Kind of matter")
    static let words = Phrase(vi: "Nói rõ trong một, hai câu", en: "Say it in a sentence or two")
    static let wordsHint = Phrase(
        vi: "Ví dụ: “Đèn đường trước nhà văn hóa thôn Đông tắt ba hôm nay”.",
        en: "For example: “The street light at the hamlet hall has been out for three days”.")
    static let whereWords = Phrase(vi: "3. Ở đâu?", en: "3. Where?")
    static let hamlet = Phrase(vi: "Thôn, tổ dân phố", en: "Hamlet")
    static let noHamlet = Phrase(vi: "Không rõ hoặc nơi khác", en: "Not sure, or elsewhere")
    static let place = Phrase(vi: "Chỗ nào (tả bằng lời)", en: "Which spot (in words)")
    static let placeHint = Phrase(
        vi: "Ví dụ: “đầu ngõ 3, cạnh ao làng”.", en: "For example: “by the pond, lane 3”.")
    static let contactTitle = Phrase(
        vi: "4. Cách liên hệ (không bắt buộc)", en: "4. How to reach you (optional)")
    static let contactHint = Phrase(
        vi:
            "Để trống cũng được: theo dõi bằng liên kết riêng. Nếu để lại, dữ liệu được mã hóa, chỉ "
            + "đơn vị xử lý xem được, mỗi lần xem đều ghi lại, và tự xóa sau hạn.",
        en: "You may leave it empty and use the private link. If you leave it, it is encrypted, "
            + "seen by the handling unit only, every look is written down, and it is erased in "
            + "time.")
    static let name = Phrase(vi: "Tên", en: "Name")
    static let phone = Phrase(vi: "Điện thoại", en: "Telephone")
    static let email = Phrase(vi: "Thư điện tử", en: "E-mail")
    static let tellBy = Phrase(vi: "Báo tin khi có trả lời bằng", en: "Tell me of the answer by")
    static let sms = Phrase(vi: "tin nhắn SMS", en: "SMS")
    static let zalo = Phrase(vi: "Zalo (theo số điện thoại)", en: "Zalo (by telephone number)")
    static let byEmail = Phrase(vi: "thư điện tử", en: "e-mail")
    static let consent = Phrase(
        vi: "Tôi đồng ý cho xã giữ cách liên hệ này để trả lời phản ánh, đến khi hết hạn hoặc tôi "
            + "yêu cầu xóa.",
        en: "I agree that the commune keeps this to answer my case, until its time is over or I "
            + "ask for it to be erased.")
    static let mayPublish = Phrase(
        vi: "Cho phép đăng câu hỏi và câu trả lời lên Cổng, đã bỏ tên và dữ liệu cá nhân",
        en: "The question and its answer may be on the portal, without names and personal data")
    static let send = Phrase(vi: "Gửi", en: "Send")
    static let leaveEmpty = Phrase(vi: "Xin để trống ô này", en: "Please leave this empty")
    static let choose = Phrase(vi: "Mời chọn", en: "Choose")
    static let other = Phrase(vi: "Xem thêm", en: "See also")
    static let checkCode = Phrase(vi: "Tra cứu bằng mã biên nhận", en: "Look up a receipt code")
    static let code = Phrase(vi: "Mã biên nhận", en: "Receipt code")
    static let look = Phrase(vi: "Tra cứu", en: "Look up")
    static let codeUnknown = Phrase(
        vi: "Không thấy mã này. Mời xem lại từng chữ; mã có dạng PA-48K7-2M9Q.",
        en: "No such code. Please check each letter; codes look like PA-48K7-2M9Q.")
    static let codeOnly = Phrase(
        vi: "Tra bằng mã chỉ thấy tình trạng. Nội dung chỉ xem được bằng liên kết riêng.",
        en: "A code shows how far it is. The words are seen through the private link only.")

    // The receipt and the private page.
    static let received = Phrase(vi: "Đã nhận phản ánh", en: "Your case was received")
    static let yourCase = Phrase(vi: "Phản ánh của bà con", en: "Your case")
    static let keepLink = Phrase(
        vi: "Giữ lại mã và liên kết này (chụp màn hình hoặc lưu trang). Ai có liên kết là đọc được "
            + "phản ánh.",
        en: "Keep this code and link (take a screenshot or save the page). Whoever has the link "
            + "can read the case.")
    static let privateLink = Phrase(vi: "Liên kết riêng", en: "Private link")
    static let qrWords = Phrase(
        vi: "Mã QR mở trang theo dõi này", en: "QR code that opens this page")
    static func dueBy(_ moment: String) -> Phrase {
        Phrase(vi: "Hẹn trả lời trước \(moment)", en: "Answer promised by \(moment)")
    }
    static let overdue = Phrase(
        vi: "Đã quá hạn trả lời. Lãnh đạo xã đã được báo.",
        en: "The answer is late. The commune’s leader was told.")
    static let howComputed = Phrase(vi: "Hạn được tính thế nào", en: "How the limit is counted")
    static let handledBy = Phrase(vi: "Đơn vị xử lý", en: "Handled by")
    static let storyTitle = Phrase(vi: "Diễn biến", en: "What happened so far")
    static let writeMore = Phrase(vi: "Viết thêm", en: "Write again")
    static let replyWords = Phrase(vi: "Trả lời hoặc bổ sung", en: "Reply, or add something")
    static let reopenTitle = Phrase(vi: "Chưa xong?", en: "Not done?")
    static let reopenWords = Phrase(
        vi: "Có thể mở lại một lần. Mời viết còn vướng ở đâu; hạn trả lời tính lại từ lúc này.",
        en: "You may reopen it once. Say what is still not done; the limit begins anew.")
    static let reopenLabel = Phrase(vi: "Còn vướng ở đâu", en: "What is still not done")
    static let reopen = Phrase(vi: "Mở lại phản ánh", en: "Reopen")
    static let rateTitle = Phrase(
        vi: "Bà con thấy câu trả lời thế nào?", en: "How do you find the answer?")
    static let rate = Phrase(vi: "Gửi đánh giá", en: "Send")
    static func rated(_ rating: Int) -> Phrase {
        Phrase(vi: "Đã đánh giá \(rating)/5.", en: "You rated it \(rating) of 5.")
    }
    static func stars(_ rating: Int) -> Phrase {
        switch rating {
        case 1: Phrase(vi: "1 · Rất không hài lòng", en: "1 · Very bad")
        case 2: Phrase(vi: "2 · Không hài lòng", en: "2 · Bad")
        case 3: Phrase(vi: "3 · Tạm được", en: "3 · Fair")
        case 4: Phrase(vi: "4 · Hài lòng", en: "4 · Good")
        default: Phrase(vi: "5 · Rất hài lòng", en: "5 · Very good")
        }
    }
    static let yourData = Phrase(vi: "Dữ liệu của bà con", en: "Your data")
    static let publicYes = Phrase(
        vi: "Đang cho phép đăng hỏi đáp này lên Cổng, không kèm dữ liệu cá nhân.",
        en: "You allow question and answer on the portal, without personal data.")
    static let publicNo = Phrase(
        vi: "Đang không cho phép đăng hỏi đáp này lên Cổng.",
        en: "You do not allow question and answer on the portal.")
    static let allow = Phrase(vi: "Cho phép đăng", en: "Allow it")
    static let forbid = Phrase(vi: "Không cho đăng nữa", en: "Do not allow it")
    static let export = Phrase(vi: "Tải về mọi dữ liệu của phản ánh này", en: "Download all data")
    static let eraseTitle = Phrase(vi: "Xóa dữ liệu cá nhân", en: "Erase personal data")
    static let eraseWords = Phrase(
        vi:
            "Xóa cách liên hệ, lời viết, ảnh và vị trí. Không lấy lại được. Việc vẫn được xử lý nếu "
            + "chưa xong; chỉ còn loại việc, thôn, các mốc thời gian và kết quả.",
        en: "Erases contact data, words, photos and place for good. Only the kind of matter, the "
            + "hamlet, the times and the outcome stay.")
    static let eraseSure = Phrase(vi: "Tôi chắc chắn muốn xóa", en: "I am sure")
    static let erase = Phrase(vi: "Xóa", en: "Erase")
    static let erased = Phrase(
        vi: "Dữ liệu cá nhân của phản ánh này đã được xóa.",
        en: "The personal data of this case were erased.")
    static let photosSent = Phrase(vi: "Ảnh đã gửi", en: "Photos sent")
    static let questionForYou = Phrase(
        vi: "Cán bộ đang hỏi bà con. Đồng hồ dừng cho đến khi có trả lời.",
        en: "An officer asked you something. The clock stands still until you reply.")
    static let mergedWords = Phrase(
        vi: "Có phản ánh khác cùng việc này; câu trả lời ở đó sẽ hiện ngay tại đây.",
        en: "Others reported the same; their answer will show up here.")
    static let thanks = Phrase(vi: "Đã ghi nhận. Cảm ơn bà con.", en: "Noted. Thank you.")
}
