import OutsidePrograms

extension Pictures {
    /// Blocks of one colour into which what is covered falls: so many across and down the whole
    /// picture, too few for a face or a plate that fills it.
    package static let blocks = PictureSize(width: 8, height: 6)

    /// A JPEG with parts covered: each block shows the mean colour of that place and nothing else,
    /// so nothing of what was there can be worked out again. Without metadata.
    /// - Parameter bytes: a JPEG that ``upright(_:side:)`` made.
    package func covered(_ bytes: [UInt8], parts: [PicturePart]) async throws -> [UInt8] {
        guard PictureKind(bytes) == .jpeg else { throw PictureFailure.notAPicture }
        let name = "drawn.jpeg"
        let size = try await size(name, files: [name: bytes])
        let means = try await means(of: bytes)
        let cover = Pictures.cover(parts, means, size)
        return try await made(
            .jpeg, ["composite2", name, "cover.svg"], "[Q=85,strip,background=255]", ["over"],
            files: [name: bytes, "cover.svg": Array(cover.utf8)], by: .vipsForOwnFiles)
    }

    /// The mean colours of the blocks, row by row, as `#rrggbb`.
    private func means(of bytes: [UInt8]) async throws -> [String] {
        let blocks = Pictures.blocks
        let outcome = try await run(
            .vips,
            [
                "thumbnail", "drawn.jpeg", "means.ppm[ascii,strip]", String(blocks.width),
                "--height", String(blocks.height), "--size", "force", "--export-profile", "srgb",
            ], files: ["drawn.jpeg": bytes], wanted: ["means.ppm"], large: OutsideFiles())
        guard outcome.succeeded, let text = outcome.files["means.ppm"] else {
            throw PictureFailure.broken
        }
        // "P3", width, height, the highest value, then red, green and blue of each; or "P2" with
        // one value for each of a grey picture.
        let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
        let numbers = lines.dropFirst().joined(separator: " ").split(separator: " ")
            .compactMap { Int($0) }.dropFirst(3).map { min(max($0, 0), 255) }
        let count = blocks.width * blocks.height
        let colours = lines.first == "P2" ? numbers.flatMap { [$0, $0, $0] } : numbers
        guard colours.count == 3 * count else { throw PictureFailure.broken }
        return (0..<count).map { place in
            "#"
                + colours[3 * place..<3 * place + 3].map { value in
                    (value < 16 ? "0" : "") + String(value, radix: 16)
                }.joined()
        }
    }

    /// The blocks of all parts, to lie over the picture.
    private static func cover(
        _ parts: [PicturePart], _ means: [String], _ size: PictureSize
    ) -> String {
        var shapes = ""
        for part in parts {
            let place = part.pixels(of: size)
            for row in 0..<blocks.height {
                for column in 0..<blocks.width {
                    let left = max(place.left, column * size.width / blocks.width)
                    let right = min(place.right, (column + 1) * size.width / blocks.width)
                    let top = max(place.top, row * size.height / blocks.height)
                    let bottom = min(place.bottom, (row + 1) * size.height / blocks.height)
                    guard left < right, top < bottom else { continue }
                    shapes += """
                        <rect x="\(left)" y="\(top)" width="\(right - left)" \
                        height="\(bottom - top)" fill="\(means[row * blocks.width + column])"/>
                        """
                }
            }
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(size.width)" \
            height="\(size.height)" shape-rendering="crispEdges">\(shapes)</svg>
            """
    }
}
