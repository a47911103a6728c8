import Testing

@testable import Office

@Suite struct LoggedPathTests {
    @Test func `a way that is as good as a password is in no log`() {
        let secret = Session.newSecret()
        for place in ["/phan-anh/ho-so/", "/en/phan-anh/ho-so/", "/office/sign-in/link/"] {
            #expect(Dispatcher.logged(place + secret) == place + "…")
        }
        #expect(Dispatcher.logged("/phan-anh/ho-so/\(secret)/anh/1") == "/phan-anh/ho-so/…/anh/1")
        #expect(Dispatcher.logged("/van-ban") == "/van-ban")
    }
}
