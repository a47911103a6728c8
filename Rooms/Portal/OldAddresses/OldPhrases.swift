import Markup

/// The words around old addresses.
enum OldPhrases {
    static let title = Phrase(vi: "Địa chỉ cũ", en: "Old addresses")
    static let words = Phrase(
        vi: "Liên kết tới trang cũ của xã còn nằm trên giấy mời, trên báo, trong tin nhắn. Địa chỉ "
            + "ghi ở đây dẫn bà con tới đúng trang mới, thay cho “Không tìm thấy trang”.",
        en: "Links to the commune's old site live on in papers and messages. An address entered "
            + "here leads readers to the right new page, instead of “Page not found”.")
    static let map = Phrase(vi: "Đã ghi", en: "Entered")
    static let find = Phrase(vi: "Tìm trong địa chỉ", en: "Find in addresses")
    static let show = Phrase(vi: "Tìm", en: "Find")
    static let none = Phrase(
        vi: "Chưa có địa chỉ cũ nào. Ghi từng địa chỉ, hoặc dán cả danh sách ở mẫu dưới.",
        en: "There is no old address yet. Enter one, or paste a whole list below.")
    static let noneFound = Phrase(
        vi: "Không có địa chỉ nào có những chữ này.", en: "No address has these letters.")
    static let old = Phrase(vi: "Địa chỉ cũ", en: "Old address")
    static let oldHint = Phrase(
        vi: "Cả địa chỉ (https://…) nếu chỉ của một trang cũ; hoặc chỉ phần từ dấu / trở đi.",
        en: "The whole address (https://…) when it is of one old site only; or the part from / on.")
    static let leadsTo = Phrase(vi: "Dẫn tới", en: "Leads to")
    static let targetHint = Phrase(
        vi: "Một trang của cổng này, ví dụ /tin/le-hoi hoặc /lien-he.",
        en: "A page of this portal, such as /tin/le-hoi or /lien-he.")
    static let entered = Phrase(vi: "Người ghi", en: "Entered by")
    static let gone = Phrase(vi: "Trang đích không còn", en: "Nothing is there any more")
    static let notUp = Phrase(
        vi: "Bài chưa đăng hoặc đã gỡ", en: "The story is not on the portal")
    static let remove = Phrase(vi: "Bỏ", en: "Remove")
    static let removed = Phrase(vi: "Đã bỏ địa chỉ ấy.", en: "The address was removed.")
    static let add = Phrase(vi: "Ghi địa chỉ cũ", en: "Enter old addresses")
    static let wholeList = Phrase(vi: "Có cả danh sách", en: "There is a whole list")
    static let list = Phrase(vi: "Danh sách", en: "List")
    static let listHint = Phrase(
        vi: "Mỗi dòng: địa chỉ cũ, dấu phẩy (hoặc ; hoặc tab), địa chỉ mới.",
        en: "Each line: the old address, a comma (or ; or tab), the new one.")
    static let file = Phrase(vi: "Hoặc tệp CSV", en: "Or a CSV file")
    static let keep = Phrase(vi: "Lưu", en: "Save")

    static func added(_ count: Int) -> Phrase {
        Phrase(
            vi: "Đã ghi \(Reading.number(count)) địa chỉ.",
            en: count == 1 ? "One address was entered." : "\(count) addresses were entered.")
    }
    static func firstOf(_ shown: Int, _ count: Int) -> Phrase {
        Phrase(
            vi: "Đang hiện \(shown) địa chỉ mới nhất trong \(Reading.number(count)). Dùng ô tìm để "
                + "thấy các địa chỉ khác.",
            en: "The latest \(shown) of \(Reading.number(count)) are shown. Search for the others.")
    }

    // MARK: - What was not understood

    static func line(_ number: Int) -> Phrase {
        Phrase(vi: "Dòng \(number)", en: "Line \(number)")
    }
    static func linesNotRead(_ count: Int) -> Phrase {
        Phrase(
            vi: "\(count) dòng chưa đọc được, ghi rõ ở dưới. Các dòng ấy còn trong mẫu để sửa rồi "
                + "lưu lại; những dòng khác đã được ghi.",
            en: "\(count) lines were not understood, as said below. They stay in the form to be "
                + "mended; all others were entered.")
    }
    static func oneNotRead(_ why: Phrase) -> Phrase {
        Phrase(
            vi: "Chưa ghi địa chỉ này: \(why.vi). Chữ đã gõ còn ở dưới.",
            en: "This address was not entered: \(why.en). What you typed is below.")
    }
    static let nothingTyped = Phrase(
        vi: "Chưa có địa chỉ nào để ghi. Gõ một địa chỉ, dán danh sách hoặc chọn tệp.",
        en: "There is nothing to enter. Type an address, paste a list or choose a file.")
    static let fileNotText = Phrase(
        vi:
            "Tệp này không phải danh sách bằng chữ (UTF-8). Chưa ghi gì; hãy lưu lại dạng CSV UTF-8.",
        en: "This file is no list in text (UTF-8). Nothing was entered; save it as CSV UTF-8.")
    static let notAnAddress = Phrase(
        vi: "không phải địa chỉ của một trang", en: "this is no address of a page")
    static let targetMissing = Phrase(
        vi: "thiếu địa chỉ mới", en: "the new address is missing")
    static let targetNotOwn = Phrase(
        vi: "địa chỉ mới phải là trang của cổng này, bắt đầu bằng /",
        en: "the new address has to be a page of this portal and begin with /")
    static let leadsToItself = Phrase(
        vi: "hai địa chỉ là một", en: "the two addresses are the same")
    static let twice = Phrase(
        vi: "địa chỉ cũ này đã có ở dòng trên", en: "the same old address is in a line above")
    static func listTooLong(_ most: Int) -> Phrase {
        Phrase(
            vi: "quá \(Reading.number(most)) dòng; hãy ghi tiếp ở lần sau",
            en: "beyond \(Reading.number(most)) lines; enter it next time")
    }

    // MARK: - What is asked for in vain

    static let missed = Phrase(
        vi: "Bà con còn hỏi mà không thấy", en: "What readers still ask for")
    static let missedWords = Phrase(
        vi: "Trong 30 ngày qua, đếm theo địa chỉ; không ghi ai đã hỏi.",
        en: "In the last 30 days, counted by address; who asked is not recorded.")
    static func times(_ count: Int) -> Phrase {
        Phrase(vi: "\(Reading.number(count)) lần", en: "\(Reading.number(count)) times")
    }
    static let lead = Phrase(vi: "Dẫn tới đó", en: "Lead there")
    static let notOurs = Phrase(vi: "Không phải của xã, bỏ qua", en: "Never ours, leave it out")

    // MARK: - Hosts

    static let hosts = Phrase(vi: "Tên miền cũ", en: "Old host names")
    static let hostsWords = Phrase(
        vi: "Tên miền của trang cũ và của các xã đã sáp nhập. Khi các tên miền ấy được trỏ về máy "
            + "chủ này, bà con vào địa chỉ cũ vẫn gặp cổng của xã.",
        en: "Host names of the old site and of communes that were merged. Once they point to this "
            + "server, who comes by an old address finds this portal.")
    static let hostNames = Phrase(vi: "Tên miền", en: "Host names")
    static let hostsHint = Phrase(
        vi: "Mỗi dòng một tên, ví dụ xacu.example.gov.vn",
        en: "One a line, such as xacu.example.gov.vn")
    static let hostsKept = Phrase(vi: "Đã lưu tên miền cũ.", en: "The old host names were saved.")
    static func hostNotRead(_ word: String) -> Phrase {
        Phrase(
            vi: "“\(word)” không phải tên miền. Chưa lưu; chữ đã gõ còn ở dưới.",
            en: "“\(word)” is no host name. Not saved; what you typed is below.")
    }
}
