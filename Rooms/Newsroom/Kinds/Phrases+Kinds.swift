import Markup
import PersonalData

/// The words of the kinds' fields and of the checklist.
extension Phrases {
    // MARK: - Fields

    static let leadingMedia = Phrase(
        vi: "Ảnh, video hoặc âm thanh đầu bài", en: "Leading picture, video or sound")
    static let mediaLabel = Phrase(vi: "Mã trong thư viện", en: "Item of the library")
    static let mediaHint = Phrase(
        vi: "Dán địa chỉ /media/… hoặc mã của tệp trong Thư viện.",
        en: "Paste the address /media/… or the id of an item of the library.")
    static let openLibrary = Phrase(
        vi: "Mở thư viện trong thẻ mới", en: "Open the library in a new tab")
    static let photosHint = Phrase(
        vi: "Phóng sự ảnh cần ít nhất một ảnh: ảnh đầu bài hoặc ảnh chèn trong nội dung.",
        en: "A photo story needs at least one picture, here or in the text.")
    static let infographicHint = Phrase(
        vi: "Chọn ảnh đồ họa ở đây; phần Nội dung viết lại bằng chữ mọi điều trong ảnh, cho người "
            + "không nhìn thấy ảnh.",
        en: "Choose the picture here; the text says in words all that the picture shows.")
    static let videoHint = Phrase(
        vi:
            "Chọn video ở đây và thêm phụ đề cho video trong Thư viện; Nội dung tóm lời trong video.",
        en: "Choose the video here, add captions in the library; the text tells what is said.")
    static let audioHint = Phrase(
        vi: "Chọn bản thu ở đây; phần Nội dung là lời đã đọc, để người không nghe được vẫn biết.",
        en: "Choose the recording here; the text is its transcript.")
    static let attachments = Phrase(vi: "Tệp kèm theo", en: "Attachments")
    static let attachmentsLabel = Phrase(
        vi: "Tệp để người đọc tải về", en: "Files that readers can take")
    static let attachmentsHint = Phrase(
        vi: "Mỗi dòng một mã hoặc địa chỉ /media/… của Thư viện.",
        en: "One id or address /media/… of the library a line.")
    static let pageHint = Phrase(
        vi: "Trang cố định không hiện ngày đăng. Sau khi đăng, đặt ngày xem lại ở trang của bài.",
        en: "A lasting page shows no date. Once published, set on its page when to look again.")
    static let documentFacts = Phrase(vi: "Thông tin văn bản", en: "About the document")
    static let docType = Phrase(vi: "Loại văn bản", en: "Type of document")
    static let docNumber = Phrase(vi: "Số, ký hiệu", en: "Number")
    static let docNumberHint = Phrase(vi: "Ví dụ 12/QĐ-UBND.", en: "Such as 12/QĐ-UBND.")
    static let docSignedOn = Phrase(vi: "Ngày ký", en: "Signed on")
    static let docIssuer = Phrase(vi: "Cơ quan ban hành", en: "Issued by")
    static let docSigner = Phrase(vi: "Người ký", en: "Signed by")
    static let docFrom = Phrase(vi: "Có hiệu lực từ", en: "In force from")
    static let docUntil = Phrase(vi: "Hết hiệu lực sau ngày", en: "In force until")
    static let docUntilHint = Phrase(
        vi: "Bỏ trống khi chưa biết.", en: "Leave empty when it has no end.")
    static let docReplacedBy = Phrase(vi: "Được thay bằng văn bản", en: "Replaced by")
    static let docReplacedByHint = Phrase(
        vi: "Địa chỉ trên cổng của văn bản mới: /van-ban/…",
        en: "The new document's address on the portal: /van-ban/…")

    // MARK: - What is wrong with a field

    static let dayNotUnderstood = Phrase(
        vi: "Chưa hiểu ngày này; mời ghi như 20/11/2026.",
        en: "This day was not understood; write it as 20/11/2026.")
    static let endsBeforeItBegins = Phrase(
        vi: "Ngày hết hiệu lực đứng trước ngày có hiệu lực.",
        en: "It would end before it begins.")
    static let documentAddressNeeded = Phrase(
        vi: "Địa chỉ của văn bản trên cổng bắt đầu bằng /van-ban/.",
        en: "A document's address on the portal begins with /van-ban/.")
    static let mediaNotUnderstood = Phrase(
        vi: "Đây không phải mã hay địa chỉ của một tệp trong Thư viện.",
        en: "This is no id and no address of an item of the library.")
    static func tooManyAttachments(_ limit: Int) -> Phrase {
        Phrase(vi: "Tối đa \(limit) tệp kèm theo.", en: "At most \(limit) attachments.")
    }

    // MARK: - The checklist

    static let beforeSubmitting = Phrase(vi: "Trước khi trình", en: "Before submitting")
    static let notYetToSubmit = Phrase(
        vi: "Chưa trình được. Bài đã được lưu nháp; mời xem các mục cần làm.",
        en: "Not submitted yet. The text is saved as a draft; see what is missing.")
    static let toLookAt = Phrase(vi: "Cần để ý", en: "Worth a look")
    static let mustBeDone = Phrase(vi: "Cần làm", en: "Needed")
    static let worthALook = Phrase(vi: "Nên xem", en: "Look")
    static let noSecrets = Phrase(
        vi: "Bấm trình là xác nhận bài không chứa bí mật nhà nước và không lộ thông tin riêng của "
            + "ai.",
        en: "By submitting you declare that it holds no state secret and nobody's private data.")
    static let numbersArePublic = Phrase(
        vi: "Các số này là số công khai, được phép đăng.",
        en: "These numbers are public and may be published.")
    static let isItPublic = Phrase(
        vi: "có phải số công khai không?", en: "is this number public?")
    static let summaryMissing = Phrase(
        vi: "Chưa có tóm tắt; danh sách tin sẽ chỉ có tiêu đề.",
        en: "There is no summary; lists will show the title alone.")
    static func summaryLong(_ limit: Int) -> Phrase {
        Phrase(
            vi: "Tóm tắt dài hơn \(limit) chữ cái, danh sách tin sẽ cắt bớt.",
            en: "The summary is longer than \(limit) characters and will be cut in lists.")
    }
    static let topicMissing = Phrase(vi: "Chưa xếp chuyên mục.", en: "No topic is chosen.")
    static let sourceMissing = Phrase(
        vi: "Bài có liên kết ra ngoài mà chưa ghi nguồn.",
        en: "It links to other sites and names no source.")
    static let mediaGone = Phrase(
        vi: "Một tệp dùng trong bài không còn trong Thư viện.",
        en: "A file that it uses is not in the library any more.")
    static func mediaNotReady(_ name: String) -> Phrase {
        Phrase(
            vi: "“\(name)” còn đang được xử lý.", en: "“\(name)” is still being made ready.")
    }
    static func altMissing(_ name: String) -> Phrase {
        Phrase(
            vi: "Ảnh “\(name)” chưa có lời mô tả cho người không nhìn thấy.",
            en: "The picture “\(name)” has no text alternative.")
    }
    static func captionsMissing(_ name: String) -> Phrase {
        Phrase(vi: "Video “\(name)” chưa có phụ đề.", en: "The video “\(name)” has no captions.")
    }
    static let photosNeeded = Phrase(
        vi: "Phóng sự ảnh chưa có ảnh nào.", en: "The photo story has no picture.")
    static let infographicNeeded = Phrase(
        vi: "Chưa chọn ảnh đồ họa.", en: "The infographic's picture is not chosen.")
    static let videoNeeded = Phrase(vi: "Chưa chọn video.", en: "No video is chosen.")
    static let soundNeeded = Phrase(vi: "Chưa chọn bản thu âm.", en: "No recording is chosen.")
    static let documentFactsNeeded = Phrase(
        vi: "Chưa ghi thông tin văn bản.", en: "The document's particulars are missing.")
    static let numberNeeded = Phrase(
        vi: "Văn bản chưa có số, ký hiệu.", en: "The document's number is missing.")
    static let typeNeeded = Phrase(
        vi: "Chưa chọn loại văn bản.", en: "The type of document is missing.")
    static let issuerNeeded = Phrase(
        vi: "Chưa ghi cơ quan ban hành.", en: "Who issued it is missing.")
    static let signedOnNeeded = Phrase(
        vi: "Chưa ghi ngày ký.", en: "The day of signing is missing.")
    static let signerMissing = Phrase(vi: "Chưa ghi người ký.", en: "Who signed it is missing.")
    static let paperMissing = Phrase(
        vi: "Chưa kèm bản có chữ ký.", en: "The signed paper is not attached.")
}

extension PersonalNumbers.Found {
    var words: Phrase {
        switch kind {
        case .identity: Phrase(vi: "Giống số định danh", en: "Looks like an identity number")
        case .bankAccount: Phrase(vi: "Giống số tài khoản", en: "Looks like a bank account")
        default: Phrase(vi: "Giống số điện thoại", en: "Looks like a phone number")
        }
    }
}
