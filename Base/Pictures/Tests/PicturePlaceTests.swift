import OutsidePrograms
import Testing

@testable import Pictures

struct PicturePlaceTests {
    /// The commune's office, 20° 49' 24.6" N 106° 33' 15.0" E.
    private static let here = (latitude: 20.0 + 49.0 / 60 + 24.6 / 3_600, longitude: 106.5541666667)

    /// A block with a place, as telephones write it.
    private static func exif(
        isLittle: Bool = true, south: Bool = false, seconds: (UInt32, UInt32) = (246, 10),
        north: UInt32 = 20
    ) -> [UInt8] {
        func number(_ value: UInt32, _ length: Int) -> [UInt8] {
            let bytes = (0..<length).map { UInt8(value >> (8 * UInt32($0)) & 255) }
            return isLittle ? bytes : bytes.reversed()
        }
        func entry(_ tag: UInt32, _ type: UInt32, _ count: UInt32, _ value: [UInt8]) -> [UInt8] {
            number(tag, 2) + number(type, 2) + number(count, 4) + value
        }
        func fractions(_ parts: [(UInt32, UInt32)]) -> [UInt8] {
            parts.flatMap { number($0.0, 4) + number($0.1, 4) }
        }
        let head = Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4)
        // The directory of the picture: its maker, and where the other one is.
        let first =
            number(2, 2) + entry(0x010F, 2, 4, Array("Ong\0".utf8))
            + entry(0x8825, 4, 1, number(38, 4)) + number(0, 4)
        let letter = south ? "S" : "N"
        let gps =
            number(4, 2) + entry(1, 2, 2, Array("\(letter)\0\0\0".utf8))
            + entry(2, 5, 3, number(92, 4)) + entry(3, 2, 2, Array("E\0\0\0".utf8))
            + entry(4, 5, 3, number(116, 4)) + number(0, 4)
        return head + first + gps + fractions([(north, 1), (49, 1), seconds])
            + fractions([(106, 1), (33, 1), (150, 10)])
    }

    private static func jpeg(_ exif: [UInt8], rest: [UInt8] = [0xFF, 0xDA]) -> [UInt8] {
        let block = Array("Exif\0\0".utf8) + exif
        let length = block.count + 2
        return [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 9, 9, 0xFF, 0xE1]
            + [UInt8(length >> 8), UInt8(length & 255)] + block + rest
    }

    private static func big(_ value: Int, _ length: Int) -> [UInt8] {
        (0..<length).reversed().map { UInt8(value >> (8 * $0) & 255) }
    }

    private static func box(_ kind: String, _ inside: [UInt8]) -> [UInt8] {
        big(inside.count + 8, 4) + Array(kind.utf8) + inside
    }

    private static func heic(_ exif: [UInt8]) -> [UInt8] {
        let head = box("ftyp", Array("heic\0\0\0\0mif1heic".utf8))
        let item = big(6, 4) + Array("Exif\0\0".utf8) + exif
        func meta(_ start: Int) -> [UInt8] {
            func infe(_ id: Int, _ kind: String) -> [UInt8] {
                box("infe", [2, 0, 0, 0] + big(id, 2) + [0, 0] + Array(kind.utf8) + [0])
            }
            let items = box("iinf", [0, 0, 0, 0] + big(2, 2) + infe(1, "hvc1") + infe(2, "Exif"))
            let places = box(
                "iloc",
                [1, 0, 0, 0, 0x44, 0] + big(2, 2)
                    + big(1, 2) + [0, 0, 0, 0] + big(1, 2) + big(0, 4) + big(4, 4)
                    + big(2, 2) + [0, 0, 0, 0] + big(1, 2) + big(start, 4) + big(item.count, 4))
            return box("meta", [0, 0, 0, 0] + items + places)
        }
        let start = head.count + meta(0).count + 8
        return head + meta(start) + box("mdat", item)
    }

    private static func webp(_ exif: [UInt8]) -> [UInt8] {
        let block = Array("EXIF".utf8) + big(exif.count, 4).reversed() + exif
        let all = Array("WEBPVP8X".utf8) + [3, 0, 0, 0, 1, 2, 3, 0] + block
        return Array("RIFF".utf8) + big(all.count, 4).reversed() + all
    }

    private static func png(_ exif: [UInt8]) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + big(1, 4) + Array("IHDR".utf8)
            + [0, 1, 2, 3, 4] + big(exif.count, 4) + Array("eXIf".utf8) + exif + [0, 0, 0, 0]
    }

    private static let files = [
        jpeg(exif()), jpeg(exif(isLittle: false)), heic(exif()), webp(exif()),
        webp(Array("Exif\0\0".utf8) + exif()), png(exif(isLittle: false)),
    ]

    @Test(arguments: files.indices)
    func `the place is read out of every kind of file`(file: Int) throws {
        let place = try #require(Pictures.place(of: Self.files[file]))
        #expect(abs(place.latitude - Self.here.latitude) < 0.000_001)
        #expect(abs(place.longitude - Self.here.longitude) < 0.000_001)
    }

    @Test func `south is below the equator`() {
        #expect((Pictures.place(of: Self.jpeg(Self.exif(south: true)))?.latitude ?? 1) < -20)
    }

    @Test func `seconds that nobody measured are none, other fractions by zero no place`() {
        let unmeasured = Pictures.place(of: Self.jpeg(Self.exif(seconds: (0, 0))))
        #expect(unmeasured.map { abs($0.latitude - 20.816_667) < 0.000_001 } == true)
        #expect(Pictures.place(of: Self.jpeg(Self.exif(seconds: (5, 0)))) == nil)
        #expect(Pictures.place(of: Self.jpeg(Self.exif(north: 91))) == nil)
    }

    @Test func `what is no place on earth is none`() {
        #expect(PicturePlace(latitude: 0, longitude: 0) == nil)
        #expect(PicturePlace(latitude: .nan, longitude: 1) == nil)
        #expect(PicturePlace(latitude: 1, longitude: 180.5) == nil)
        #expect(PicturePlace(latitude: -90, longitude: 180) != nil)
    }

    @Test(arguments: files.indices)
    func `a file cut or changed anywhere is survived`(file: Int) {
        let bytes = Self.files[file]
        for length in 0..<bytes.count { _ = Pictures.place(of: Array(bytes.prefix(length))) }
        for place in bytes.indices {
            for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
                var changed = bytes
                changed[place] = value
                _ = Pictures.place(of: changed)
            }
        }
    }

    @Test func `files without a place have none`() {
        for bytes: [UInt8] in [
            [], [0xFF, 0xD8, 0xFF], Self.jpeg(Array("II".utf8)), Self.jpeg([]),
            Array("GIF89a".utf8), Array(repeating: 0xFF, count: 100_000),
            [0xFF, 0xD8] + Array(repeating: 0xFF, count: 100_000),
            Self.png([]), Self.webp([]), Self.heic([]),
        ] {
            #expect(Pictures.place(of: bytes) == nil)
        }
    }

    @Test(.enabled(if: OutsidePrograms().find(.vips) != nil))
    func `a picture that was made upright has lost place and maker`() async throws {
        let outcome = try await OutsidePrograms().run(
            .vips, ["black", "made.jpg", "64", "48"], wanted: ["made.jpg"])
        let plain = try #require(outcome.files["made.jpg"])
        let sent = Self.jpeg(Self.exif(), rest: Array(plain.dropFirst(2)))
        #expect(Pictures.place(of: sent) != nil)
        let upright = try await Pictures().upright(sent, side: 1_600)
        #expect(Pictures.place(of: upright) == nil)
        #expect(PictureKind(upright) == .jpeg)
        #expect(!String(decoding: upright, as: UTF8.self).contains("Exif"))
    }
}
