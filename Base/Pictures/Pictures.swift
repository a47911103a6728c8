package import Foundation
package import OutsidePrograms

/// Makes of a picture that somebody sent the pictures that readers get: upright, small, without
/// anything that a phone writes beside the pixels (place, time, owner). libvips does the work, in
/// a process of its own with limits.
package struct Pictures: Sendable {
    private let programs: OutsidePrograms

    package init(_ programs: OutsidePrograms = OutsidePrograms()) { self.programs = programs }

    /// What readers get of a picture.
    package struct Version: Sendable {
        /// What it is for.
        package enum Role: String, Sendable, CaseIterable {
            /// The whole picture at one of several widths.
            case whole
            /// 16:9 around the focal point, for cards.
            case card
            /// 1.91:1 around the focal point, for links that are shared.
            case share
        }

        package let role: Role
        package let kind: PictureKind
        package let size: PictureSize
        package let bytes: [UInt8]
    }

    /// Widths of the whole picture, in pixels.
    package static let widths = [400, 800, 1_600]

    // MARK: - What readers get

    /// All versions of the picture in a file.
    /// - Throws: ``PictureFailure`` with words for a person.
    package func versions(
        of file: URL, focus: FocalPoint = .middle
    ) async throws -> [Version] {
        let master = try await master(of: file)
        return try await wholes(of: master) + crops(of: master, focus: focus)
    }

    /// The crops alone, made anew around another point from the largest version there is.
    package func crops(of file: URL, focus: FocalPoint) async throws -> [Version] {
        try await crops(of: try await master(of: file), focus: focus)
    }

    /// One upright JPEG of at most `side` pixels without metadata.
    package func upright(_ bytes: [UInt8], side: Int) async throws -> [UInt8] {
        guard let kind = PictureKind(bytes) else { throw PictureFailure.notAPicture }
        guard bytes.count <= PictureLimits.bytes else {
            throw PictureFailure.tooManyBytes(limit: PictureLimits.bytes)
        }
        let name = "arrived.\(kind.rawValue)"
        let files = [name: bytes]
        _ = try await size(name, files: files)
        return try await made(
            .jpeg, ["thumbnail", name], "[Q=85,strip,background=255]",
            [String(side), "--height", String(side), "--size", "down"] + Pictures.care,
            files: files)
    }

    // MARK: - Steps

    /// The picture once decoded: the largest that any version needs.
    private struct Master {
        let bytes: [UInt8]
        let size: PictureSize
    }

    private func master(of file: URL) async throws -> Master {
        let handle = try FileHandle(forReadingFrom: file)
        let head = try handle.read(upToCount: 16) ?? Data()
        let length = try handle.seekToEnd()
        try handle.close()
        guard let kind = PictureKind(head) else { throw PictureFailure.notAPicture }
        guard length <= UInt64(PictureLimits.bytes) else {
            throw PictureFailure.tooManyBytes(limit: PictureLimits.bytes)
        }
        let name = "arrived.\(kind.rawValue)"
        let large = OutsideFiles(lent: [name: file])
        _ = try await size(name, large: large)
        let bytes = try await made(
            .png, ["thumbnail", name], "[compression=1,bitdepth=8,strip]",
            [String(Pictures.widths.max() ?? 1_600), "--height", "3200", "--size", "down"]
                + Pictures.care,
            large: large)
        return Master(
            bytes: bytes, size: try await size("master.png", files: ["master.png": bytes]))
    }

    private func wholes(of master: Master) async throws -> [Version] {
        var versions: [Version] = []
        let widths = Pictures.widths.filter { $0 < master.size.width } + [master.size.width]
        for width in widths {
            versions += try await both(.whole, master, master.size.narrowed(to: width))
        }
        return versions
    }

    private func crops(of master: Master, focus: FocalPoint) async throws -> [Version] {
        let card = try await cropped(master, focus.crop(of: master.size, across: 16, down: 9))
        let share = try await cropped(
            master, focus.crop(of: master.size, across: 1_200, down: 630))
        let shared = share.size.narrowed(to: 1_200)
        return try await both(.card, card, card.size.narrowed(to: 800)) + [
            Version(role: .share, kind: .jpeg, size: shared, bytes: try await jpeg(share, shared))
        ]
    }

    private func cropped(
        _ master: Master, _ place: (left: Int, top: Int, width: Int, height: Int)
    ) async throws -> Master {
        let bytes = try await made(
            .png, ["crop", "master.png"], "[compression=1]",
            [place.left, place.top, place.width, place.height].map(String.init),
            files: ["master.png": master.bytes])
        return Master(
            bytes: bytes, size: PictureSize(width: place.width, height: place.height))
    }

    /// WebP for nearly everybody, JPEG for the rest.
    private func both(
        _ role: Version.Role, _ master: Master, _ size: PictureSize
    ) async throws -> [Version] {
        let webp = try await made(
            .webp, ["thumbnail", "master.png"], "[Q=78,strip]", Pictures.shrunk(size),
            files: ["master.png": master.bytes])
        return [
            Version(role: role, kind: .webp, size: size, bytes: WebP.bare(webp)),
            Version(role: role, kind: .jpeg, size: size, bytes: try await jpeg(master, size)),
        ]
    }

    private func jpeg(_ master: Master, _ size: PictureSize) async throws -> [UInt8] {
        try await made(
            .jpeg, ["thumbnail", "master.png"],
            "[Q=82,strip,background=255,optimize-coding,interlace]", Pictures.shrunk(size),
            files: ["master.png": master.bytes])
    }

    private static func shrunk(_ size: PictureSize) -> [String] {
        [String(size.width), "--height", String(size.height), "--size", "force"]
    }

    /// A file that ends too early is refused, and colours are those of screens.
    private static let care = ["--fail-on", "truncated", "--export-profile", "srgb"]

    // MARK: - The program

    func made(
        _ kind: PictureKind, _ verb: [String], _ options: String, _ rest: [String],
        files: [String: [UInt8]] = [:], large: OutsideFiles = OutsideFiles(),
        by program: OutsideProgram = .vips
    ) async throws -> [UInt8] {
        let name = "made.\(kind.rawValue)"
        let outcome = try await run(
            program, verb + [name + options] + rest, files: files, wanted: [name], large: large)
        guard outcome.succeeded, let bytes = outcome.files[name], PictureKind(bytes) == kind else {
            throw PictureFailure.broken
        }
        return bytes
    }

    /// Reads the head only, so that nothing is unfolded before its size is known.
    func size(
        _ name: String, files: [String: [UInt8]] = [:], large: OutsideFiles = OutsideFiles()
    ) async throws -> PictureSize {
        let outcome = try await run(.vipsheader, [name], files: files, large: large)
        guard outcome.succeeded, let size = Pictures.size(in: outcome.output) else {
            throw PictureFailure.broken
        }
        guard size.width <= PictureLimits.side, size.height <= PictureLimits.side,
            size.width * size.height <= PictureLimits.pixels
        else { throw PictureFailure.tooManyPixels }
        return size
    }

    /// `arrived.png: 3000x2000 uchar, 3 bands, srgb, pngload`
    private static func size(in output: [UInt8]) -> PictureSize? {
        let words = String(decoding: output, as: UTF8.self).split(separator: " ")
        guard words.count > 1 else { return nil }
        let sides = words[1].split(separator: "x").compactMap { Int($0) }
        guard sides.count == 2, sides.allSatisfy({ $0 > 0 }) else { return nil }
        return PictureSize(width: sides[0], height: sides[1])
    }

    func run(
        _ program: OutsideProgram, _ arguments: [String], files: [String: [UInt8]],
        wanted: [String] = [], large: OutsideFiles
    ) async throws -> OutsideOutcome {
        do {
            return try await programs.run(
                program, arguments, files: files, wanted: wanted, large: large)
        } catch let failure as OutsideFailure {
            throw PictureFailure.program(failure)
        }
    }
}
