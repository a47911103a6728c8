import Markup

/// The words of the list of place names.
enum NamesPhrases {
    static let names = Phrase(vi: "Địa danh của xã", en: "Place names")
    static let words = Phrase(
        vi: "Thôn, xóm, đường, di tích, xã bên, tên cũ. Khi viết bài, máy nhắc chỗ viết khác danh "
            + "sách này: thiếu dấu, i/y, chữ hoa, gạch nối, tên cũ.",
        en: "Hamlets, streets, relics, neighbours, old names. The editor points out where a text "
            + "writes them otherwise: marks, i/y, capitals, hyphens, old names.")
    static let name = Phrase(vi: "Tên đúng", en: "Right name")
    static let nameHint = Phrase(
        vi: "Ít nhất hai tiếng, ví dụ: Thôn Trung, Đền Vẹt.",
        en: "At least two syllables, such as Thôn Trung, Đền Vẹt.")
    static let former = Phrase(vi: "Tên cũ", en: "Former names")
    static let formerHint = Phrase(
        vi: "Nhiều tên thì cách nhau bằng dấu phẩy.", en: "Several are parted by commas.")
    static let add = Phrase(vi: "Thêm địa danh", en: "Add a name")
    static let save = Phrase(vi: "Lưu", en: "Save")
    static let remove = Phrase(vi: "Xóa", en: "Remove")
    static let fromUnits = Phrase(
        vi: "Lấy từ danh sách đơn vị", en: "From the list of units")
    static let none = Phrase(
        vi: "Chưa có địa danh nào được ghi thêm. Tên các thôn trong danh sách đơn vị đã được dùng.",
        en: "No name was added yet. The hamlets in the list of units are used already.")
    static let nameNeeded = Phrase(
        vi: "Địa danh cần từ hai đến tám tiếng, tối đa 80 chữ cái. Chưa có gì bị đổi.",
        en: "A name needs two to eight syllables, at most 80 characters. Nothing was changed.")
    static let isThere = Phrase(
        vi: "Danh sách đã có tên này. Chưa có gì bị đổi.",
        en: "The list has this name already. Nothing was changed.")
    static let tooMany = Phrase(
        vi: "Danh sách đã đủ 2.000 tên. Mời xóa bớt tên không dùng.",
        en: "The list has 2,000 names. Remove some that nobody uses.")

    // MARK: - Beside the editor

    static let found = Phrase(vi: "Địa danh cần xem lại", en: "Place names to look at")
    static func spelling(_ right: String) -> Phrase {
        Phrase(vi: "viết là “\(right)”", en: "is written “\(right)”")
    }
    static func former(_ right: String) -> Phrase {
        Phrase(vi: "tên cũ, nay là “\(right)”", en: "an old name, now “\(right)”")
    }
}
