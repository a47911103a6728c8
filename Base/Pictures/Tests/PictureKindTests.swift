import Testing

@testable import Pictures

struct PictureKindTests {
    @Test func `a drawing that can carry scripts is no picture`() {
        #expect(PictureKind("<svg xmlns='http://www.w3.org/2000/svg'>".utf8) == nil)
        #expect(PictureKind("<?xml version='1.0'?><svg>".utf8) == nil)
        #expect(PictureKind([]) == nil)
    }
}
