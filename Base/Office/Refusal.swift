package import Markup
package import Web

/// Something expected that cannot be done, said so that a person knows what happened, what was
/// kept and what to do. Shown as a page with its status; never logged as an error.
package struct Refusal: Error, Sendable, Equatable {
    package let reason: Phrase
    package let status: Reply.Status

    package init(_ reason: Phrase, _ status: Reply.Status = .unprocessable) {
        self.reason = reason
        self.status = status
    }

    /// The address names nothing, or nothing this person may know of.
    package static let notFound = Refusal(
        Phrase(
            vi: "Không tìm thấy trang này. Có thể địa chỉ đã đổi hoặc nội dung đã được gỡ.",
            en: "This page was not found. The address may have changed, or the page was withdrawn.",
            more: [
                .zh: "找不到此页面。地址可能已更改，或内容已撤下。", .ko: "이 쪽을 찾을 수 없습니다. 주소가 바뀌었거나 내려진 글일 수 있습니다.",
                .ja: "このページは見つかりません。住所が変わったか、取り下げられた可能性があります。",
                .fr: "Page introuvable. L’adresse a pu changer, ou la page a été retirée.",
            ]),
        .notFound)

    /// Something is at the address, but it is not asked for in this way.
    static let otherMethod = Phrase(
        vi: "Địa chỉ này không nhận cách gửi đó. Mời mở lại trang bằng trình duyệt.",
        en: "This address does not take that method. Please open the page in a browser.")

    /// The officer's role does not allow it.
    package static let notAllowed = Refusal(
        Phrase(
            vi: "Tài khoản của anh/chị chưa được giao việc này. Cần thì nhờ quản trị giao quyền.",
            en: "Your account does not have this duty. Ask the administrator if you need it."),
        .forbidden)

    /// Somebody else saved first; nothing was overwritten.
    package static let changedMeanwhile = Refusal(
        Phrase(
            vi: "Người khác vừa lưu thay đổi trước. Bản của họ được giữ nguyên; phần anh/chị vừa "
                + "viết ở ngay bên dưới, hãy chép lại rồi mở trang mới để ghép vào.",
            en: "Someone else saved first. Their version is kept; what you wrote is below: copy "
                + "it, open the page again and put it in."),
        .conflict)
}
