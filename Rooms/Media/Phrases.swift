import Markup
import Office

/// Every word of the room.
enum Phrases {
    static let library = Phrase(vi: "Thư viện ảnh, video", en: "Media library")
    static let back = Phrase(vi: "Thư viện", en: "The library")
    static let lead = Phrase(
        vi:
            "Ảnh, video, âm thanh và tài liệu dùng cho tin, bài. Tệp gửi lên được làm gọn và xóa vị trí chụp.",
        en:
            "Pictures, videos, sounds and papers for stories. Files are made small; where they were taken is removed."
    )

    // Adding.
    static let add = Phrase(vi: "Thêm vào thư viện", en: "Add to the library")
    static let chooseFiles = Phrase(vi: "Chọn tệp", en: "Choose files")
    static let fileHint = Phrase(
        vi:
            "Ảnh, video, âm thanh, PDF, Word, Excel. Chọn hoặc kéo thả nhiều tệp; mất mạng thì tải tiếp được.",
        en:
            "Pictures, videos, sounds, PDF, Word, Excel. Choose or drop several; a broken line is continued."
    )
    static let takePhoto = Phrase(vi: "Chụp bằng điện thoại", en: "Take a photo")
    static let send = Phrase(vi: "Gửi lên", en: "Upload")
    static func added(_ count: Int) -> Phrase {
        .count(count, vi: "tệp đã vào thư viện", one: "file added", many: "files added")
    }
    static let addedOne = Phrase(
        vi: "Đã vào thư viện. Mời ghi mô tả cho người không nhìn thấy.",
        en: "Added. Now describe it for people who cannot see it.")

    // Looking.
    static let search = Phrase(vi: "Tìm trong thư viện", en: "Search the library")
    static let find = Phrase(vi: "Tìm", en: "Find")
    static let kinds = Phrase(vi: "Loại", en: "Kind")
    static let all = Phrase(vi: "Tất cả", en: "All")
    static let archived = Phrase(vi: "Đã cất", en: "Archived")
    static let empty = Phrase(
        vi: "Thư viện chưa có gì. Gửi lên ảnh đầu tiên ở trên.",
        en: "Nothing here yet. Upload the first picture above.")
    static let nothingFound = Phrase(
        vi: "Không tìm thấy tệp nào. Thử từ khác hoặc bỏ bớt bộ lọc.",
        en: "Nothing found. Try another word or fewer filters.")
    static let older = Phrase(vi: "Cũ hơn", en: "Older")
    static let pickTitle = Phrase(vi: "Chọn từ thư viện", en: "Choose from the library")
    static let pickHint = Phrase(
        vi: "Chép dòng mã dưới mỗi tệp rồi dán vào nội dung bài, hoặc vào ô “Mã trong thư viện”.",
        en: "Copy the line below an item into the text of a story, or into its field for an item "
            + "of the library.")
    static let noWords = Phrase(vi: "Chưa có mô tả", en: "Not described yet")

    // One item.
    static let words = Phrase(vi: "Lời cho tệp này", en: "Words")
    static let alt = Phrase(vi: "Mô tả cho người không nhìn thấy", en: "Text alternative")
    static let altHint = Phrase(
        vi: "Nói điều trong ảnh cho thấy. Bắt buộc có trước khi đăng.",
        en: "Say what it shows. Required before publishing.")
    static let caption = Phrase(vi: "Chú thích", en: "Caption")
    static let credit = Phrase(vi: "Người chụp, nguồn", en: "Credit")
    static let consent = Phrase(vi: "Ghi chú đồng ý", en: "Note on consent")
    static let consentHint = Phrase(
        vi: "Ai đồng ý cho đăng; với trẻ em, ghi cha mẹ. Chỉ cơ quan thấy.",
        en: "Who agreed; for children, which parent. Only the office sees it.")
    static let otherLanguages = Phrase(vi: "Tiếng khác", en: "Other languages")
    static let focus = Phrase(vi: "Điểm phải giữ khi cắt ảnh", en: "What every crop keeps")
    static let focusHint = Phrase(
        vi: "Bấm vào ảnh, hoặc ghi phần trăm tính từ trái và từ trên.",
        en: "Click the picture, or give percent from the left and from the top.")
    static let fromLeft = Phrase(vi: "Từ trái (%)", en: "From the left (%)")
    static let fromTop = Phrase(vi: "Từ trên (%)", en: "From the top (%)")
    static let save = Phrase(vi: "Lưu", en: "Save")
    static let insert = Phrase(vi: "Dùng trong bài", en: "Use in a text")
    static let insertHint = Phrase(
        vi: "Chép dòng này vào bài, đứng riêng một dòng.",
        en: "Copy this into the text, on a line of its own.")
    static let facts = Phrase(vi: "Thông tin tệp", en: "About the file")
    static let name = Phrase(vi: "Tên tệp", en: "Name")
    static let kind = Phrase(vi: "Loại", en: "Kind")
    static let size = Phrase(vi: "Kích thước", en: "Size")
    static let length = Phrase(vi: "Độ dài", en: "Length")
    static let addedBy = Phrase(vi: "Người gửi", en: "Added by")
    static let addedAt = Phrase(vi: "Ngày gửi", en: "Added")
    static let uses = Phrase(vi: "Đang dùng ở", en: "Used in")
    static let unused = Phrase(vi: "Chưa dùng ở đâu.", en: "Not used anywhere yet.")
    static let captions = Phrase(vi: "Phụ đề", en: "Captions")
    static let captionsHint = Phrase(
        vi: "Tệp .vtt hoặc .srt, hay gõ trực tiếp. Để trống cả hai rồi lưu là bỏ phụ đề.",
        en: "A .vtt or .srt file, or typed. Saving both empty takes them away.")
    static let captionText = Phrase(vi: "Nội dung phụ đề", en: "Text of the captions")
    static let captionFile = Phrase(vi: "Tệp phụ đề", en: "Captions file")
    static let captionLanguage = Phrase(vi: "Tiếng của phụ đề", en: "Language of the captions")
    static let has = Phrase(vi: "Đã có", en: "There are")
    static let saveCaptions = Phrase(vi: "Lưu phụ đề", en: "Save captions")
    static let replace = Phrase(vi: "Thay bằng tệp khác", en: "Replace the file")
    static let replaceHint = Phrase(
        vi: "Mọi bài đang dùng sẽ hiện tệp mới.", en: "Every story that uses it shows the new file."
    )
    static let archive = Phrase(vi: "Cất đi", en: "Archive")
    static let archiveHint = Phrase(
        vi: "Không còn trong danh sách; bài đang dùng vẫn hiện.",
        en: "Leaves the list; stories that use it still show it.")
    static let bringBack = Phrase(vi: "Đưa lại vào thư viện", en: "Bring back")
    static let preparing = Phrase(
        vi: "Đang xử lý. Có thể rời trang; việc này tự chạy xong.",
        en: "Being prepared. You may leave this page.")
    static let failedWords = Phrase(
        vi: "Chưa xử lý được; tệp đã gửi vẫn còn trên máy chủ.",
        en: "It could not be prepared; the file you sent is kept on the server.")
    static let again = Phrase(vi: "Thử lại", en: "Try again")

    // What is wrong.
    static let noFile = Phrase(vi: "Mời chọn một tệp.", en: "Choose a file.")
    static let emptyFile = Phrase(vi: "Tệp này rỗng.", en: "This file is empty.")
    static let unknownKind = Phrase(
        vi:
            "Thư viện không nhận loại tệp này. Nhận ảnh JPEG, PNG, WebP, GIF, HEIC; video; âm thanh; PDF, Word, Excel, ODF.",
        en:
            "The library does not take this kind of file. It takes JPEG, PNG, WebP, GIF and HEIC pictures, videos, sounds, PDF, Word, Excel and OpenDocument."
    )
    static let anotherKind = Phrase(
        vi: "Tệp mới phải cùng loại với tệp cũ.", en: "The new file must be of the same kind.")
    static func documentTooLarge(_ bytes: Int) -> Phrase {
        Phrase(
            vi: "Tài liệu lớn quá \(Reading.size(bytes: bytes)).",
            en: "The paper is larger than \(Reading.size(bytes: bytes)).")
    }
    static func tooLong(_ count: Int) -> Phrase {
        Phrase(vi: "Dài quá \(count) ký tự, mời viết gọn lại.", en: "Longer than \(count) letters.")
    }
    static let nothingToPrepare = Phrase(
        vi: "Tệp này không có gì phải xử lý lại.", en: "There is nothing to prepare again.")
    static let languageNeeded = Phrase(vi: "Mời chọn tiếng.", en: "Choose the language.")
    static func badTiming(line: Int) -> Phrase {
        Phrase(
            vi: "Dòng \(line) của phụ đề không đúng dạng 00:01.000 --> 00:04.000.",
            en: "Line \(line) of the captions is not like 00:01.000 --> 00:04.000.")
    }
    static let noCues = Phrase(
        vi: "Phụ đề chưa có dòng thời gian nào, như 00:01.000 --> 00:04.000.",
        en: "The captions have no times yet, like 00:01.000 --> 00:04.000.")

    // Sending in parts; mostly read by programs.
    static let lengthNeeded = Phrase(vi: "Thiếu độ dài của tệp.", en: "Upload-Length is missing.")
    static func fileTooLarge(_ bytes: Int) -> Phrase {
        Phrase(
            vi: "Tệp lớn quá \(Reading.size(bytes: bytes)).",
            en: "The file is larger than \(Reading.size(bytes: bytes)).")
    }
    static let tooManyUploads = Phrase(
        vi: "Có quá nhiều tệp đang gửi dở. Chờ các tệp ấy xong rồi gửi tiếp.",
        en: "Too many files are being sent. Wait for them to finish.")
    static let noRoom = Phrase(
        vi: "Máy chủ chưa ghi được tệp; có thể đĩa đầy. Báo người quản trị.",
        en: "The server cannot write the file; its disk may be full. Tell the administrator.")
    static let uploadGone = Phrase(
        vi: "Tệp gửi dở này không còn nữa. Mời gửi lại từ đầu.",
        en: "This unfinished upload is gone. Send the file again.")
    static let offsetStreamNeeded = Phrase(
        vi: "Phần gửi lên không đúng loại.", en: "Send application/offset+octet-stream.")
    static let anotherOffset = Phrase(
        vi: "Phần gửi lên không nối tiếp phần đã có. Hỏi lại vị trí rồi gửi tiếp.",
        en: "This does not follow what is there. Ask for the offset and go on from it.")
    static let longerThanSaid = Phrase(
        vi: "Phần gửi lên dài hơn tệp đã báo; không nhận.",
        en: "This is longer than the file was said to be; it was not taken.")
    static let beingPrepared = Phrase(
        vi: "Tệp đã đủ và đang được xem. Hỏi lại sau ít giây.",
        en: "The file is complete and being looked at. Ask again in some seconds.")
    static let lineBroke = Phrase(
        vi: "Đường truyền đứt giữa chừng. Phần đã tới vẫn còn; gửi tiếp từ đó.",
        en: "The line broke. What had arrived is kept; go on from there.")
    static let damagedOnTheWay = Phrase(
        vi: "Phần gửi lên bị hỏng trên đường, chưa được nhận. Gửi lại phần ấy.",
        en: "This part was damaged on its way and was not taken. Send it again.")
    static let checksumUnknown = Phrase(
        vi: "Không biết cách kiểm tra này.", en: "This checksum is not known here.")
}

extension LibraryItem.Kind {
    var words: Phrase {
        switch self {
        case .picture: Phrase(vi: "Ảnh", en: "Picture")
        case .video: Phrase(vi: "Video", en: "Video")
        case .sound: Phrase(vi: "Âm thanh", en: "Sound")
        case .document: Phrase(vi: "Tài liệu", en: "Document")
        }
    }
}
