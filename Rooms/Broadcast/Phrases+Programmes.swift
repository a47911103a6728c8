import Markup

/// Words of bulletins and columns.
extension Phrases {
    static let storyChanged = Phrase(
        vi: "Tin này đã khác trên cổng.", en: "This story reads otherwise on the portal now.")
    static let refresh = Phrase(vi: "Lấy lời mới", en: "Take the new words")
    static let copy = Phrase(vi: "Soạn buổi mới từ buổi này", en: "Begin a new one from this")
    static let saved = Phrase(vi: "Đã lưu.", en: "Saved.")
    static let newBulletin = Phrase(vi: "Soạn buổi phát mới", en: "A new bulletin")
    static let title = Phrase(vi: "Tên buổi phát", en: "Title of the bulletin")
    static let titleHint = Phrase(
        vi: "Để trống thì lấy tên chuyên mục và ngày hôm nay.",
        en: "Left empty, it is the column's name and today's date.")
    static let column = Phrase(vi: "Chuyên mục", en: "Column")
    static let begin = Phrase(vi: "Bắt đầu soạn", en: "Begin")
    static let all = Phrase(vi: "Tất cả", en: "All")
    static let noneYet = Phrase(
        vi: "Chưa có buổi phát nào ở đây. Mời soạn buổi mới, hoặc mở một tin đã đăng rồi bấm “Đưa "
            + "lên loa”.",
        en: "No bulletin here yet. Begin one, or open a published story and press “Onto the "
            + "loudspeakers”.")
    static let runningOrder = Phrase(vi: "Thứ tự phát", en: "Running order")
    static let emptyOrder = Phrase(
        vi: "Chưa có tin nào. Mời thêm ở dưới.", en: "Nothing in it yet. Add a piece below.")
    static let whole = Phrase(vi: "Nghe cả buổi, đúng như sẽ phát", en: "All of it as it will air")
    static let wholeLater = Phrase(
        vi: "Bản nghe cả buổi đang được ghép; từng tin nghe được ngay dưới đây.",
        en: "The whole is being put together; each piece can be heard below.")
    static let noStudioYet = Phrase(
        vi: "Nhà chưa có phòng thu: lời chưa đọc thành tiếng được.",
        en: "There is no studio in the house: words cannot be spoken.")
    static let up = Phrase(vi: "Lên", en: "Up")
    static let down = Phrase(vi: "Xuống", en: "Down")
    static let remove = Phrase(vi: "Bỏ tin này", en: "Remove")
    static let edit = Phrase(vi: "Sửa", en: "Edit")
    static let pieceTitle = Phrase(vi: "Tên tin", en: "Title of the piece")
    static let wordsToRead = Phrase(vi: "Lời đọc", en: "Words to be read")
    static let wordsHint = Phrase(
        vi: "Viết như văn bản thường: ngày, giờ, số tiền, chữ viết tắt được đọc cho đúng.",
        en: "Write as usual: dates, hours, money and abbreviations are read out properly.")
    static let transcriptHint = Phrase(
        vi: "Lời của bản ghi, cho người đọc trên trang loa.",
        en: "What it says, for those who read the radio page.")
    static let transcript = Phrase(vi: "Lời", en: "Transcript")
    static let addWords = Phrase(vi: "Thêm lời đọc", en: "Add words to be read")
    static let addStory = Phrase(vi: "Thêm tin đã đăng", en: "Add a published story")
    static let addRecording = Phrase(vi: "Thêm bản ghi âm", en: "Add a recording")
    static let addMusic = Phrase(vi: "Thêm nhạc", en: "Add music")
    static let addRelay = Phrase(vi: "Thêm tiếp âm", en: "Add a relay")
    static let add = Phrase(vi: "Thêm vào buổi", en: "Add it")
    static let story = Phrase(vi: "Tin, bài", en: "Story")
    static let file = Phrase(vi: "Tệp âm thanh", en: "Sound file")
    static let fileHint = Phrase(
        vi: "MP3, M4A, WAV, OGG, WebM; nhiều nhất 24 MB.",
        en: "MP3, M4A, WAV, OGG, WebM; at most 24 MB.")
    static let recordWords = Phrase(
        vi: "Ghi âm ngay|Dừng ghi|Chưa dùng được micro. Mời cho phép micro, hoặc chọn tệp.|Đã ghi",
        en: "Record now|Stop|The microphone cannot be used. Allow it, or choose a file.|Recorded")
    static let stream = Phrase(vi: "Địa chỉ luồng", en: "Address of the stream")
    static let streamHint = Phrase(
        vi: "Của VOV hoặc đài tỉnh, bắt đầu bằng http:// hoặc https://.",
        en: "Of VOV or the provincial station; begins with http:// or https://.")
    static let minutes = Phrase(vi: "Mấy phút", en: "Minutes")
    static let particulars = Phrase(vi: "Thông tin buổi phát", en: "Particulars")
    static let voice = Phrase(vi: "Giọng đọc", en: "Voice")
    static let communeVoice = Phrase(vi: "Giọng chung của xã", en: "The commune's voice")
    static let volume = Phrase(vi: "Âm lượng (0–100)", en: "Volume (0–100)")
    static let volumeHint = Phrase(
        vi: "Để trống: theo từng loa.", en: "Left empty: each loudspeaker's own.")
    static let target = Phrase(vi: "Tính cho chỉ tiêu", en: "Counts for the target")
    static let task = Phrase(vi: "Thuộc việc của kế hoạch", en: "Part of the plan's task")
    static let submit = Phrase(vi: "Trình duyệt", en: "Submit for approval")
    static let changeMakesDraft = Phrase(
        vi: "Sửa lời hay thứ tự thì buổi trở lại nháp và phải duyệt lại.",
        en: "Changing words or order makes it a draft that has to be approved again.")
    static let decide = Phrase(vi: "Nghe rồi quyết định", en: "Listen, then decide")
    static let listened = Phrase(vi: "Tôi đã nghe hết buổi này", en: "I have listened to all of it")
    static let approve = Phrase(vi: "Duyệt để phát", en: "Approve for airing")
    static let sendBack = Phrase(vi: "Trả lại", en: "Send back")
    static let takeBack = Phrase(vi: "Lấy về sửa tiếp", en: "Take it back")
    static let why = Phrase(vi: "Vì sao", en: "Why")
    static let withdraw = Phrase(vi: "Gỡ buổi này", en: "Withdraw it")
    static let withdrawWords = Phrase(
        vi: "Loa dừng phát, trang công khai chỉ còn lý do dưới đây.",
        en: "Loudspeakers stop, and the public page shows only this reason.")
    static let turns = Phrase(vi: "Lượt phát", en: "Turns")
    static let noTurns = Phrase(
        vi: "Chưa xếp vào lịch.", en: "Not in the plan yet.")
    static let planIt = Phrase(vi: "Xếp vào lịch tuần", en: "Put it into the week")
    static let newColumn = Phrase(vi: "Thêm chuyên mục", en: "Add a column")
    static let noColumns = Phrase(
        vi: "Chưa có chuyên mục. Thêm “Thông tin địa phương” là bắt đầu được.",
        en: "No columns yet. Add “Local information” to begin.")
    static let nameVI = Phrase(vi: "Tên chuyên mục", en: "Name in Vietnamese")
    static let nameEN = Phrase(vi: "Tên tiếng Anh", en: "Name in English")
    static let priority = Phrase(vi: "Mức ưu tiên", en: "Priority")
    static let counts = Phrase(
        vi: "Mỗi buổi tính là một buổi phát thanh của kế hoạch",
        en: "Each bulletin counts as a session of the plan")
    static let ended = Phrase(vi: "Không dùng nữa", en: "No longer used")
    static let noJingle = Phrase(vi: "Bỏ nhạc hiệu", en: "Remove the jingle")
    static let jingleHint = Phrase(
        vi: "Buổi đã duyệt giữ nhạc hiệu cũ.", en: "Approved bulletins keep the one they had.")
    static let hear = Phrase(vi: "Nghe", en: "Listen to")
    static let failed = Phrase(vi: "không làm được", en: "could not be made")
    static let sentBackBecause = Phrase(vi: "Trả lại vì:", en: "Sent back because:")
    static let withdrawnBecause = Phrase(vi: "Gỡ vì:", en: "Withdrawn because:")

    static func making(_ percent: Int) -> Phrase {
        Phrase(vi: "đang làm âm thanh, \(percent)%", en: "being made, \(percent)%")
    }

    static func writtenBy(_ name: String) -> Phrase {
        Phrase(vi: "Người soạn: \(name)", en: "Written by \(name)")
    }

    static func approvedBy(_ name: String, _ at: String) -> Phrase {
        Phrase(vi: "\(name) duyệt lúc \(at)", en: "Approved by \(name) at \(at)")
    }

    static func total(_ length: String) -> Phrase {
        Phrase(vi: "Cả buổi: \(length)", en: "All of it: \(length)")
    }
}
