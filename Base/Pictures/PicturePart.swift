/// A rectangle of a picture, in thousandths of its width and of its height, so that it stays where
/// it is at every size.
package struct PicturePart: Sendable, Equatable, Hashable, Codable {
    package let left: Int
    package let top: Int
    package let width: Int
    package let height: Int

    /// The whole is so wide and so high.
    package static let whole = 1_000

    /// Nil for what has no size or lies outside.
    package init?(left: Int, top: Int, width: Int, height: Int) {
        let range = 0..<PicturePart.whole
        guard range.contains(left), range.contains(top), width > 0, height > 0,
            width <= PicturePart.whole - left, height <= PicturePart.whole - top
        else { return nil }
        self.left = left
        self.top = top
        self.width = width
        self.height = height
    }

    /// Pixels of a picture of that size, grown to whole ones.
    func pixels(of size: PictureSize) -> (left: Int, top: Int, right: Int, bottom: Int) {
        func down(_ part: Int, _ side: Int) -> Int { part * side / PicturePart.whole }
        func up(_ part: Int, _ side: Int) -> Int {
            (part * side + PicturePart.whole - 1) / PicturePart.whole
        }
        return (
            down(left, size.width), down(top, size.height), up(left + width, size.width),
            up(top + height, size.height)
        )
    }
}
