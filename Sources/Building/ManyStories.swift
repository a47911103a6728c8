import Foundation
import Office
import Synchronization

/// A commune with many stories, for measuring how searches and lists grow with them. Each is
/// written, approved and published through the routes of the house, at moments over ten years.
package enum ManyStories {
    /// Founds the commune in an empty folder and publishes `count` stories of about 150 words; of
    /// every hundred one stays a draft and one waits for approval, as it is in an office.
    /// - Parameter picture: a picture that leads each story, as an item of the library of its own;
    ///   without one the library stays empty.
    package static func found(
        in settings: Settings, count: Int, picture: [UInt8]? = nil
    ) async throws {
        let clock = SlowClock(step: years * 365.25 * 86_400 / Double(max(count, 1)))
        let registry = try await Registry.open(settings, clock: { clock.now })
        let office = try await registry.found(
            Commune(
                slug: "do-luong", name: "xã Đo Lường", issuer: "Ủy ban nhân dân xã Đo Lường",
                place: "Đo Lường", about: "Một xã chỉ có trong phép đo."))
        let (writer, approver) = try await office.act("officer.hire-all", by: nil) { act in
            (
                try act.addOfficer(name: "Người viết", login: "viet", role: .editor),
                try act.addOfficer(name: "Người duyệt", login: "duyet", role: .leader)
            )
        }
        var pictures: ManyPictures?
        if let picture { pictures = try await ManyPictures(office, like: picture, by: writer) }
        let words = Words()
        let numbers = Numbers(count)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<atOnce {
                group.addTask { [pictures] in
                    while let number = numbers.next() {
                        let media = try await pictures?.next()
                        let page = try await Clerk(office, writer)
                            .post("/office/stories", words.story(number, media: media))
                        let story = page.prefix { $0 != "?" }
                        clock.advance()
                        guard number % 100 > 1 else { continue }
                        try await Clerk(office, approver).post("\(story)/publication", [])
                    }
                }
            }
            try await group.waitForAll()
        }
        try await registry.close()
    }

    /// A question as FTS5 is asked it, whole words in any part of the text.
    package static func expression(_ question: String) -> String {
        SearchPlan.fts5(SearchQuestion(question, isTyping: false))
    }

    /// Signs the one in who wrote the stories.
    /// - Returns: the browser's cookie, `name=value`.
    package static func signIn(in settings: Settings) async throws -> String {
        let registry = try await Registry.open(settings)
        let office = try registry.theOffice(nil)
        let secret = try await office.act("session.open", by: nil) { act in
            guard let writer = try act.connection.officer(login: "viet") else {
                throw Refusal.notFound
            }
            return try act.openSession(for: writer)
        }
        try await registry.close()
        return "\(Session.cookieName)=\(secret)"
    }

    private static let years = 10.0
    /// Writes at once, so that they share commits.
    private static let atOnce = 32

    /// Hands out the numbers from 1.
    private final class Numbers: Sendable {
        private let given = Mutex(0)
        private let count: Int

        init(_ count: Int) { self.count = count }

        func next() -> Int? {
            given.withLock { given in
                guard given < count else { return nil }
                given += 1
                return given
            }
        }
    }

    /// A clock that moves on with every story.
    private final class SlowClock: Sendable {
        private let moment = Mutex(Date(timeIntervalSince1970: 1_450_000_000))
        private let step: TimeInterval

        init(step: TimeInterval) { self.step = step }

        var now: Date { moment.withLock { $0 } }

        func advance() { moment.withLock { $0.addTimeInterval(step) } }
    }

    /// Texts of a village: its plan's own turns of phrase in another order, so that words stand
    /// together as they do in the language, few of them in nearly every story, many in few.
    private struct Words: Sendable {
        private let turns: [[String]] = DemoPlan.text(year: 2026).lowercased()
            .split { $0.isNewline || ",.;:()–".contains($0) }
            .map { $0.split(whereSeparator: { !$0.isLetter }).map(String.init) }
            .filter { $0.count > 2 }
        private static let topics = [
            "Lễ hội", "Sản phẩm OCOP", "Thủ tục hành chính", "Thông báo", "Y tế", "Giáo dục",
        ]

        func story(_ number: Int, media: String?) -> [(String, String)] {
            var dice = UInt64(number) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            func roll(_ most: Int) -> Int {
                dice = dice &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int(dice >> 33) % most
            }
            // The square of a chance: the first turns of the list come far more often.
            func turn() -> [String] {
                let place = roll(1_000_000)
                return turns[place * place / 1_000_000 * turns.count / 1_000_000]
            }
            func text(_ count: Int) -> String {
                var words: [String] = []
                while words.count < count { words += turn() }
                return words.prefix(count).joined(separator: " ")
            }
            let title = text(8)
            let body = (0..<3).map { _ in text(45) + "." }.joined(separator: "\n\n")
            return [
                ("title", title.prefix(1).uppercased() + title.dropFirst() + " số \(number)"),
                ("summary", text(16)),
                ("body", body + "\n\nHộ ông Nguyễn Văn \(name(number)), thôn \(number % 97)."),
                ("topic", Self.topics[number % Self.topics.count]), ("media", media ?? ""),
                ("kind", number % 20 == 7 ? "notice" : "article"),
                ("then", number % 100 == 0 ? "save" : "submit"),
            ]
        }

        /// A name that few stories have.
        private func name(_ number: Int) -> String {
            let parts = [
                "khu", "lam", "thuy", "bach", "quyn", "ngoc", "tram", "vien", "hoe", "duy",
            ]
            return String(number).compactMap(\.wholeNumberValue).map { parts[$0] }.joined()
        }
    }
}
