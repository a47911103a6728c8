import Foundation
import NIOCore

/// The first lines of a fast answer: status, date and, at the end of a connection, that it ends.
/// One connection's own, so that threads share none of its memory; written anew once a second.
struct StatusLines {
    private var second: time_t = -1
    private var date = ""
    private var ok = ByteBuffer()
    private var notModified = ByteBuffer()

    /// The lines at this moment.
    mutating func lines(isNotModified: Bool, closes: Bool) -> ByteBuffer {
        let now = time(nil)
        if now != second { renew(now) }
        if closes { return written(isNotModified, "Connection: close\r\n") }
        return isNotModified ? notModified : ok
    }

    private mutating func renew(_ now: time_t) {
        second = now
        date = StatusLines.date(now)
        ok = written(false, "")
        notModified = written(true, "")
    }

    private func written(_ isNotModified: Bool, _ more: String) -> ByteBuffer {
        let status = isNotModified ? "304 Not Modified" : "200 OK"
        return ByteBuffer(string: "HTTP/1.1 \(status)\r\nDate: \(date)\r\n\(more)")
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7).
    static func date(_ second: time_t) -> String {
        var second = second
        var parts = tm()
        gmtime_r(&second, &parts)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(days[Int(parts.tm_wday)]), \(two(parts.tm_mday)) \(months[Int(parts.tm_mon)]) "
            + "\(1_900 + parts.tm_year) "
            + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) GMT"
    }
}
