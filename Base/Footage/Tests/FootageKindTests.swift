import Testing

@testable import Footage

struct FootageKindTests {
    @Test func `a playlist that names other files is no footage`() {
        #expect(FootageKind("#EXTM3U\nfile:///etc/passwd".utf8) == nil)
        #expect(FootageKind("ffconcat version 1.0".utf8) == nil)
    }

    @Test func `the last line of the report counts`() {
        let report =
            "out_time_us=1000000\nprogress=continue\nout_time_us=2500000\nprogress=continue"
        #expect(Footage.done(report) == 2.5)
        #expect(Footage.done("out_time_us=N/A") == nil)
    }
}
