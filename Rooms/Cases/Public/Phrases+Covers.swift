import Markup

/// Words where faces and number plates are covered.
enum CoverWords {
    static let cover = Phrase(vi: "Che mặt, biển số", en: "Cover faces and plates")
    static let lead = Phrase(
        vi: "Đánh dấu các ô có mặt người, biển số, số nhà, giấy tờ. Phần đã che chỉ còn một màu, "
            + "không khôi phục được. Người dân chỉ thấy bản đã che; ảnh gốc ở lại với đơn vị xử lý.",
        en: "Tick the cells with faces, number plates, house numbers, papers. What is covered "
            + "becomes one colour and cannot be brought back. Readers see the covered copy only; "
            + "the original stays with the handling unit.")
    static let choose = Phrase(vi: "Chọn phần cần che", en: "Choose what to cover")
    static let cells = Phrase(vi: "Các ô trên ảnh", en: "Cells of the photo")
    static let original = Phrase(vi: "Ảnh gốc", en: "The photo as sent")
    static let result = Phrase(vi: "Bản người dân sẽ thấy", en: "What readers will see")
    static let apply = Phrase(vi: "Che và xem thử", en: "Cover and look")
    static let goOn = Phrase(vi: "Xong, về trang đăng", en: "Done, back to the page")
    static let isCovered = Phrase(vi: "đã che một phần", en: "partly covered")
    static let asSent = Phrase(vi: "chưa che gì", en: "nothing covered")
    static let exactly = Phrase(
        vi: "Ảnh dưới đây đúng như người dân sẽ thấy.",
        en: "Readers will see the photos exactly as here.")
    static let drawn = Phrase(vi: "Vùng kéo chọn", en: "Drawn part")
    static let drop = Phrase(vi: "Bỏ vùng này", en: "Remove this part")

    static func cell(row: Int, column: Int) -> Phrase {
        Phrase(vi: "Hàng \(row), cột \(column)", en: "Row \(row), column \(column)")
    }

    static func tooMany(_ most: Int) -> Phrase {
        Phrase(
            vi: "Che được tối đa \(most) phần của một ảnh. Chưa thay đổi gì.",
            en: "At most \(most) parts of a photo can be covered. Nothing was changed.")
    }
}
