package import Foundation
import Synchronization
package import WorkingTime

/// A clock that stands still until a test moves it.
package final class TestClock: Sendable {
    private let moment: Mutex<Date>

    /// Friday 20 November 2026, 09:00 in Việt Nam, unless told otherwise.
    package init(_ moment: Date = Date(timeIntervalSince1970: 1_795_140_000)) {
        self.moment = Mutex(moment)
    }

    package var now: Date { moment.withLock { $0 } }

    package var today: Day { Day(of: now) }

    package func set(_ moment: Date) { self.moment.withLock { $0 = moment } }

    package func advance(days: Int = 0, hours: Int = 0, minutes: Int = 0) {
        let seconds = Double(days * 86_400 + hours * 3_600 + minutes * 60)
        moment.withLock { $0 += seconds }
    }
}
