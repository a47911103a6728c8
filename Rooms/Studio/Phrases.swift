import Markup
import Speech

/// Words of the room.
enum Phrases {
    static let title = Phrase(vi: "Phòng thu", en: "Studio")
    static let lead = Phrase(
        vi: "Nơi chữ thành tiếng: nghe thử thông báo, sửa cách đọc, chọn giọng của xã.",
        en: "Where words become sound: hear an announcement, correct how it is read, choose the "
            + "commune's voice.")
    static let saved = Phrase(vi: "Đã lưu.", en: "Saved.")

    // MARK: - Trial

    static let trial = Phrase(vi: "Nghe thử một đoạn", en: "Hear a passage")
    static let words = Phrase(vi: "Lời thông báo", en: "Words of the announcement")
    static let wordsHint = Phrase(
        vi: "Viết như thường: 7h30, 29/3/2026, 500.000đ, UBND… Máy tự đọc đủ chữ.",
        en: "Write as usual: 7h30, 29/3/2026, 500.000đ, UBND… It is read out in full.")
    static let hear = Phrase(vi: "Xem và nghe thử", en: "Show and speak")
    static let asSaid = Phrase(vi: "Sẽ đọc như sau", en: "It will be said so")
    static let marked = Phrase(
        vi: "Chỗ gạch chân được đọc khác cách viết; trong ngoặc là chữ viết.",
        en: "What is underlined is said otherwise than written; in brackets the written words.")
    static let making = Phrase(vi: "Đang làm âm thanh…", en: "The sound is being made…")
    static let follow = Phrase(vi: "Xem tiến độ và nghe", en: "See how far it is, and hear it")
    static let correct = Phrase(vi: "Sửa cách đọc một từ trong đoạn", en: "Correct one word of it")
    static let replaced = Phrase(vi: "Những chỗ đọc khác cách viết", en: "What is said otherwise")
    static let rule = Phrase(vi: "Theo quy tắc", en: "By which rule")

    // MARK: - The list

    static let list = Phrase(vi: "Cách đọc riêng của xã", en: "The commune's own pronunciations")
    static let listHint = Phrase(
        vi: "Tên đất, tên người, chữ tắt riêng. Danh sách này hơn mọi quy tắc; từ dài thắng từ "
            + "ngắn. Chữ viết toàn IN HOA chỉ khớp chữ in hoa.",
        en: "Names of places and people, own abbreviations. This list wins over every rule, the "
            + "longest entry first. An entry in CAPITALS is for capitals only.")
    static let empty = Phrase(
        vi: "Chưa có từ nào. Gặp từ máy đọc sai, thêm ngay ở dưới: ví dụ «Bản Khoóc» đọc «bản "
            + "khoóc», «KDL» đọc «khu du lịch».",
        en: "No entries yet. When a word is read wrongly, add it below.")
    static let written = Phrase(vi: "Cách viết", en: "Written")
    static let said = Phrase(vi: "Cách đọc", en: "Said")
    static let note = Phrase(vi: "Ghi chú (không bắt buộc)", en: "Note (optional)")
    static let tryWord = Phrase(vi: "Nghe thử", en: "Hear it")
    static let add = Phrase(vi: "Thêm cách đọc", en: "Add a pronunciation")
    static let save = Phrase(vi: "Lưu", en: "Save")
    static let remove = Phrase(vi: "Xóa", en: "Remove")
    static let change = Phrase(vi: "Sửa", en: "Change")
    static let export = Phrase(vi: "Tải danh sách về (CSV)", en: "Download the list (CSV)")
    static let importTitle = Phrase(vi: "Nhập danh sách từ bảng tính", en: "Import a spreadsheet")
    static let importHint = Phrase(
        vi: "Dán các dòng: cách viết, cách đọc, ghi chú. Từ đã có thì được thay.",
        en: "Paste lines: written, said, note. Entries that exist are replaced.")
    static let importing = Phrase(vi: "Nhập danh sách", en: "Import")
    static let voiceTitle = Phrase(vi: "Giọng đọc của xã", en: "The commune's voice")
    static let voice = Phrase(vi: "Giọng", en: "Voice")
    static let speed = Phrase(vi: "Tốc độ (60–150; 100 là vừa)", en: "Speed (60–150; 100 is usual)")
    static let pitch = Phrase(
        vi: "Độ cao (0–100; 50 là vừa)", en: "Pitch (0–100; 50 is usual)")
    static let region = Phrase(
        vi: "Cách đọc số khi giọng không theo miền", en: "Number words of voices without a region")
    static let north = Phrase(vi: "Miền Bắc (nghìn, linh)", en: "North (nghìn, linh)")
    static let central = Phrase(vi: "Miền Trung (ngàn, lẻ)", en: "Central (ngàn, lẻ)")
    static let south = Phrase(vi: "Miền Nam (ngàn, lẻ)", en: "South (ngàn, lẻ)")

    // MARK: - A sound

    static let sound = Phrase(vi: "Âm thanh", en: "Sound")
    static let back = Phrase(vi: "Về phòng thu", en: "Back to the studio")
    static let failed = Phrase(vi: "Chưa làm được âm thanh.", en: "The sound could not be made.")
    static let again = Phrase(vi: "Làm lại", en: "Try again")
    static let refreshing = Phrase(
        vi: "Trang tự tải lại sau vài giây.", en: "The page loads itself again in some seconds.")

    static func length(_ seconds: Double) -> Phrase {
        let whole = Int(seconds.rounded())
        let clock = "\(whole / 60):\(whole % 60 < 10 ? "0" : "")\(whole % 60)"
        return Phrase(vi: "Dài \(clock)", en: "\(clock) long")
    }

    static func about(_ seconds: Double) -> Phrase {
        Phrase(
            vi: "Khoảng \(Int(seconds.rounded())) giây",
            en: "About \(Int(seconds.rounded())) seconds")
    }

    static func done(_ progress: Int) -> Phrase {
        Phrase(vi: "Đã xong \(progress)%", en: "\(progress)% done")
    }

    static func imported(_ count: Int, _ broken: Int) -> Phrase {
        Phrase(
            vi: "Đã nhập \(count) từ." + (broken > 0 ? " Bỏ qua \(broken) dòng không đủ cột." : ""),
            en: "\(count) entries taken."
                + (broken > 0 ? " \(broken) lines without two columns were left out." : ""))
    }

    // MARK: - Refusals

    static let voiceGone = Phrase(
        vi: "Giọng này không còn trên máy chủ. Mời chọn giọng khác.",
        en: "This voice is not on the server any more. Choose another one.")
    static let tooLong = Phrase(
        vi: "Đoạn quá dài (hơn 60.000 chữ cái, khoảng một giờ). Mời chia làm nhiều đoạn.",
        en: "Longer than 60,000 characters, about an hour. Divide it.")
    static let nothingToSay = Phrase(
        vi: "Không có chữ nào để đọc. Mời viết lời thông báo.",
        en: "There are no words to say. Write the announcement.")
    static let entryWrong = Phrase(
        vi: "Cần cả cách viết và cách đọc, mỗi ô tối đa 120 chữ; cách viết có ít nhất một chữ cái "
            + "hoặc chữ số.",
        en: "Both columns are needed, at most 120 characters each, with at least one letter or "
            + "figure in what is written.")
    static let entryExists = Phrase(
        vi: "Từ này đã có trong danh sách. Mời sửa dòng đã có.",
        en: "This word is in the list already. Change that line.")
    static let tooMany = Phrase(
        vi: "Danh sách đã đủ 2.000 từ. Xóa bớt từ không dùng rồi thêm lại.",
        en: "The list holds 2,000 entries. Remove some and add again.")
    static let tableWrong = Phrase(
        vi: "Không đọc được dòng nào. Mỗi dòng cần cách viết và cách đọc, cách nhau dấu phẩy.",
        en: "No line could be read. Each needs the written and the said words with a comma between."
    )
}

extension SpokenRule {
    /// As the page names it.
    var words: Phrase {
        switch self {
        case .ownList: Phrase(vi: "danh sách của xã", en: "the commune's list")
        case .day: Phrase(vi: "ngày tháng", en: "day")
        case .hour: Phrase(vi: "giờ", en: "hour")
        case .number: Phrase(vi: "số", en: "number")
        case .money: Phrase(vi: "tiền", en: "money")
        case .phone: Phrase(vi: "số máy, dãy số", en: "telephone, row of figures")
        case .percent: Phrase(vi: "phần trăm", en: "percentage")
        case .range: Phrase(vi: "khoảng", en: "range")
        case .ordinal: Phrase(vi: "thứ tự", en: "ordinal")
        case .roman: Phrase(vi: "số La Mã", en: "Roman number")
        case .paper: Phrase(vi: "số văn bản", en: "number of a paper")
        case .abbreviation: Phrase(vi: "chữ tắt, từ mượn", en: "abbreviation, loan word")
        case .unit: Phrase(vi: "đơn vị đo", en: "unit")
        case .address: Phrase(vi: "địa chỉ mạng", en: "web address")
        case .section: Phrase(vi: "mục", en: "section")
        case .foreign: Phrase(vi: "từ nước ngoài", en: "foreign word")
        case .spelled: Phrase(vi: "đánh vần", en: "spelled")
        case .sign: Phrase(vi: "ký hiệu", en: "sign")
        case .dropped: Phrase(vi: "không đọc", en: "not said")
        }
    }
}
