/// What a picture may be when it arrives.
package enum PictureLimits {
    /// Bytes: a photo of the best phones has 15 MB.
    package static let bytes = 32 << 20
    /// Pixels in all, counted from the head of the file.
    package static let pixels = 100_000_000
    /// The longer side, in pixels.
    package static let side = 30_000
}

/// The size of a picture in pixels.
package struct PictureSize: Sendable, Equatable {
    package let width: Int
    package let height: Int

    package init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// The size after shrinking to a width; never larger.
    package func narrowed(to wanted: Int) -> PictureSize {
        guard wanted < width else { return self }
        let height = (Double(self.height) * Double(wanted) / Double(width)).rounded()
        return PictureSize(width: wanted, height: max(1, Int(height)))
    }
}

/// The point of a picture that no crop may lose, in percent from the left and from the top.
package struct FocalPoint: Sendable, Equatable, Codable {
    package let x: Int
    package let y: Int

    /// Whatever lies outside is moved to the edge.
    package init(x: Int, y: Int) {
        self.x = min(max(x, 0), 100)
        self.y = min(max(y, 0), 100)
    }

    package static let middle = FocalPoint(x: 50, y: 50)

    /// The largest part of a picture with these proportions, as near around the point as the
    /// edges allow: left, top, width, height.
    package func crop(
        of size: PictureSize, across: Int, down: Int
    ) -> (left: Int, top: Int, width: Int, height: Int) {
        let width = min(size.width, max(1, size.height * across / down))
        let height = min(size.height, max(1, width * down / across))
        func start(_ percent: Int, _ part: Int, _ whole: Int) -> Int {
            min(max(whole * percent / 100 - part / 2, 0), whole - part)
        }
        return (start(x, width, size.width), start(y, height, size.height), width, height)
    }
}
