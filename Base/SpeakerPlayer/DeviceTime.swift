import Foundation
import Glibc

/// The two clocks of the machine.
enum DeviceTime {
    /// Milliseconds since the machine was switched on; nobody sets it, and it goes on in sleep.
    static func running() -> Int {
        var now = timespec()
        clock_gettime(CLOCK_BOOTTIME, &now)
        return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
    }

    /// Changes when the machine is switched on. A file with a wrong clock stands for having been
    /// off: another one, another time.
    static func boot(wrongBy file: URL?) -> String {
        // Without the kernel's word every start counts as a new one.
        let id =
            (try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8))?
            .trimmingCharacters(in: .whitespacesAndNewlines)
        guard let id, !id.isEmpty else { return "" }
        // No file: the machine's own.
        return id + (file.flatMap { try? String(contentsOf: $0, encoding: .utf8) } ?? "")
    }

    /// What the calendar's clock says, right or wrong: milliseconds since 1970 in UTC. Another file
    /// than the system's clock may say by how much it is wrong: for trying a clock that was set.
    static func calendar(wrongBy file: URL?) -> Int {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        // No file: the clock is as it is.
        let wrong = file.flatMap { try? String(contentsOf: $0, encoding: .utf8) }
            .flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
        return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000 + (wrong ?? 0)
    }
}
