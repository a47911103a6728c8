import Foundation
import Office
import Synchronization

/// A commune whose residents have asked much, for measuring how the office's list grows with it.
/// Each case comes through the form of the portal.
package enum ManyCases {
    /// Founds the commune in an empty folder and sends `count` cases, one after the other. Nobody
    /// answers them, so that the list of what waits is as long as it can be.
    package static func found(in settings: Settings, count: Int) async throws {
        let registry = try await Registry.open(settings)
        let office = try await registry.found(
            Commune(
                slug: "do-luong", name: "xã Đo Lường", issuer: "Ủy ban nhân dân xã Đo Lường",
                place: "Đo Lường", about: "Một xã chỉ có trong phép đo."))
        let officer = try await office.act("officer.hire-all", by: nil) { act in
            let unit = try act.unit(called: "Văn phòng", isStanding: true)
            return try act.addOfficer(
                name: "Người viết", login: "viet", role: .editor, unitID: unit.id)
        }
        let numbers = Numbers(count)
        let categories = ["road", "light", "waste", "water", "order", "paper"]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<atOnce {
                group.addTask {
                    while let number = numbers.next() {
                        try await Clerk(office, officer).post(
                            "/phan-anh",
                            [
                                ("words", "Việc thứ \(number): đường trước nhà văn hóa có hố sâu."),
                                ("category", categories[number % categories.count]),
                            ])
                    }
                }
            }
            try await group.waitForAll()
        }
        try await registry.close()
    }

    /// Senders at once, so that they share commits.
    private static let atOnce = 64

    /// Hands out the numbers from 1.
    private final class Numbers: Sendable {
        private let given = Mutex(0)
        private let count: Int

        init(_ count: Int) { self.count = count }

        func next() -> Int? {
            given.withLock { last in
                guard last < count else { return nil }
                last += 1
                return last
            }
        }
    }
}
