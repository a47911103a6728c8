import Foundation
import Office
import Testing

@testable import People

@Suite struct PasswordTests {
    @Test func `a password matches itself, and nothing else`() async throws {
        let stored = try await Password.hash("tre già măng mọc")
        #expect(stored.hasPrefix("scrypt$32768$8$3$"))
        #expect(try await Password.matches("tre già măng mọc", stored: stored))
        #expect(try await !Password.matches("tre gia mang moc", stored: stored))
        #expect(try await !Password.matches("", stored: stored))
    }

    @Test func `the same password is stored differently each time`() async throws {
        let first = try await Password.hash("tre già măng mọc")
        #expect(first != (try await Password.hash("tre già măng mọc")))
    }

    @Test func `marks may arrive composed or decomposed`() async throws {
        let composed = "trời mưa bong bóng".precomposedStringWithCanonicalMapping
        let decomposed = composed.decomposedStringWithCanonicalMapping
        let stored = try await Password.hash(composed)
        #expect(Array(composed.utf8) != Array(decomposed.utf8))
        #expect(try await Password.matches(decomposed, stored: stored))
    }

    @Test func `nobody's password is never right`() async throws {
        #expect(try await !Password.matches("", stored: nil))
        #expect(try await !Password.matches("anything", stored: nil))
    }

    @Test(arguments: ["", "scrypt", "scrypt$1$2$3$4", "md5$1$1$1$AA==$AA==", "scrypt$a$b$c$d$e"])
    func `a damaged entry lets nobody in`(stored: String) async throws {
        #expect(try await !Password.matches("tre già măng mọc", stored: stored))
    }

    @Test(arguments: ["", "ngan", "aaaaaaaaaaaa", "1234567890", "MatKhau123456", "nguyenvanan"])
    func `a password that is short or everybody's guess is refused`(password: String) {
        #expect(throws: Refusal.self) { try Password.check(password, login: "nguyenvanan") }
    }

    @Test(arguments: ["tre già măng mọc", "con cò bay lả bay la", "xK9#mP2$vL"])
    func `a sentence is a good password`(password: String) throws {
        try Password.check(password, login: "hoa")
    }
}

@Suite struct AttemptsTests {
    private let start = Date(timeIntervalSince1970: 1_795_000_000)

    @Test func `the sixth wrong try for a login waits, also from elsewhere`() {
        let attempts = Attempts()
        for place in 0..<Attempts.perLogin {
            #expect(attempts.allows(prefix: "10.0.\(place)", login: "hoa", at: start))
            attempts.recordFailure(prefix: "10.0.\(place)", login: "hoa", at: start)
        }
        #expect(!attempts.allows(prefix: "10.9.9", login: "hoa", at: start))
        #expect(attempts.allows(prefix: "10.9.9", login: "binh", at: start))
    }

    @Test func `a network that tries many logins waits`() {
        let attempts = Attempts()
        for place in 0..<Attempts.perPrefix {
            attempts.recordFailure(prefix: "10.0.0", login: "login\(place)", at: start)
        }
        #expect(!attempts.allows(prefix: "10.0.0", login: "fresh", at: start))
    }

    @Test func `after fifteen minutes one may try again`() {
        let attempts = Attempts()
        for _ in 0..<Attempts.perLogin {
            attempts.recordFailure(prefix: "10.0.0", login: "hoa", at: start)
        }
        let later = start.addingTimeInterval(Attempts.windowSeconds + 1)
        #expect(attempts.allows(prefix: "10.0.0", login: "hoa", at: later))
    }

    @Test func `a right password forgets the wrong ones of its login`() {
        let attempts = Attempts()
        for _ in 0..<(Attempts.perLogin - 1) {
            attempts.recordFailure(prefix: "10.0.0", login: "hoa", at: start)
        }
        attempts.recordSuccess(login: "hoa")
        attempts.recordFailure(prefix: "10.1.0", login: "hoa", at: start)
        #expect(attempts.allows(prefix: "10.1.0", login: "hoa", at: start))
    }
}

@Suite struct LoginTests {
    @Test(arguments: ["hoa", "tran.van-binh", "a1", String(repeating: "a", count: 40)])
    func `a login of plain letters is taken`(login: String) {
        #expect(Administration.isLogin(login))
    }

    @Test(
        arguments: ["", "a", "Hoa", "hòa", "hoa binh", "../etc", String(repeating: "a", count: 41)])
    func `a login that could be misread is refused`(login: String) {
        #expect(!Administration.isLogin(login))
    }
}
