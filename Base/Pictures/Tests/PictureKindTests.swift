import Testing

@testable import Pictures

struct PictureKindTests {
    @Test func `a drawing that can carry scripts is no picture`() {
        #expect(PictureKind("<svg xmlns='http://www.w3.org/2000/svg'>".utf8) == nil)
        #expect(PictureKind("<?xml version='1.0'?><svg>".utf8) == nil)
        #expect(PictureKind([]) == nil)
    }
}

struct WebPTests {
    @Test func `a file keeps its picture and loses its EXIF`() {
        let picture: [UInt8] = Array("VP8 ".utf8) + [3, 0, 0, 0, 1, 2, 3, 0]
        let exif: [UInt8] = Array("EXIF".utf8) + [2, 0, 0, 0, 9, 9]
        let head: [UInt8] = Array("VP8X".utf8) + [2, 0, 0, 0, 0b0001_1000, 7]
        let file = Array("RIFF".utf8) + [34, 0, 0, 0] + Array("WEBP".utf8) + head + picture + exif
        let bare = WebP.bare(file)
        #expect(bare.count == file.count - exif.count)
        #expect(bare[4] == UInt8(bare.count - 8))
        #expect(bare[20] == 0b0001_0000)
        #expect(WebP.bare(bare) == bare)
    }

    @Test func `a file laid out otherwise stays as it is`() {
        for file: [UInt8] in [
            [], Array("RIFF".utf8), Array("RIFF....WEBPEXIF".utf8) + [255, 255, 255, 127],
        ] {
            #expect(WebP.bare(file) == file)
        }
    }
}
