import Foundation
import Office
import Pictures
import Storage

/// Which parts of a sender's photo nobody but the office may see, and the copy on which they are
/// covered. Only that copy is ever public; the original stays with the handling unit.
struct PhotoCover: Sendable, Equatable, Fetchable {
    /// The original among the case's files.
    let photoID: String
    let parts: [PicturePart]
    /// The covered copy, a file of ``ref(of:)``.
    let fileID: String

    /// Cells of the grid on which parts are ticked, across and down.
    static let columns = 8
    static let rows = 6
    /// Cells and rectangles of one photo.
    static let mostParts = 80

    init(row: Row) throws {
        photoID = try row.get("photo_id")
        parts = try JSONDecoder().decode(
            [PicturePart].self, from: Data(try row.get("parts", as: String.self).utf8))
        fileID = try row.get("file_id")
    }

    /// Where covered copies are kept, apart from what the sender sent.
    static func ref(of caseID: String) -> Ref { Ref("case-cover", caseID) }

    /// A cell as a part of the picture; nil outside the grid.
    static func cell(_ number: Int) -> PicturePart? {
        guard (0..<columns * rows).contains(number) else { return nil }
        func edge(_ place: Int, of count: Int) -> Int { place * PicturePart.whole / count }
        let (column, row) = (number % columns, number / columns)
        let left = edge(column, of: columns), top = edge(row, of: rows)
        return PicturePart(
            left: left, top: top, width: edge(column + 1, of: columns) - left,
            height: edge(row + 1, of: rows) - top)
    }

    /// `left top width height`, as the form has it.
    static func part(_ text: String) -> PicturePart? {
        let numbers = text.split(separator: " ").compactMap { Int($0) }
        guard numbers.count == 4 else { return nil }
        return PicturePart(
            left: numbers[0], top: numbers[1], width: numbers[2], height: numbers[3])
    }

    static func text(_ part: PicturePart) -> String {
        "\(part.left) \(part.top) \(part.width) \(part.height)"
    }
}
