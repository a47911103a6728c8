import Foundation
import Office

/// Captions of a video as browsers read them: WebVTT (W3C Recommendation). SubRip, which most
/// programs write, is turned into it.
enum Captions {
    /// Characters: two hours of speech have about 120,000.
    static let limit = 300_000

    /// The text as it is stored.
    /// - Throws: ``Refusal`` that names the line that makes no sense.
    static func checked(_ text: String) throws(Refusal) -> String {
        guard text.count <= limit else { throw Refusal(Phrases.tooLong(limit)) }
        var lines = text.replacingOccurrences(of: "\r\n", with: "\n")
            .replacingOccurrences(of: "\u{FEFF}", with: "")
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let isVTT = lines.first?.hasPrefix("WEBVTT") ?? false
        var cues = 0
        for (place, line) in lines.enumerated() where line.contains("-->") {
            let plain = isVTT ? line : line.replacingOccurrences(of: ",", with: ".")
            guard isTiming(plain) else { throw Refusal(Phrases.badTiming(line: place + 1)) }
            lines[place] = plain
            cues += 1
        }
        guard cues > 0 else { throw Refusal(Phrases.noCues) }
        return (isVTT ? "" : "WEBVTT\n\n") + lines.joined(separator: "\n") + "\n"
    }

    /// `00:01.500 --> 00:04.000`, with hours or without, and settings after it.
    private static func isTiming(_ line: String) -> Bool {
        let parts = line.components(separatedBy: "-->")
        guard parts.count == 2, let from = seconds(parts[0]),
            let end = parts[1].split(separator: " ").first, let to = seconds(String(end))
        else { return false }
        return to > from
    }

    private static func seconds(_ text: String) -> Double? {
        let parts = text.trimmingCharacters(in: .whitespaces).split(
            separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let last = parts.last else { return nil }
        let pieces = last.split(separator: ".", omittingEmptySubsequences: false)
        guard pieces.count == 2, pieces[0].count == 2, pieces[1].count == 3 else { return nil }
        let numbers = (parts.dropLast() + pieces[...]).map { Int($0) }
        var whole = 0.0
        for number in numbers.dropLast() {
            guard let number, number >= 0 else { return nil }
            whole = whole * 60 + Double(number)
        }
        guard let thousandths = numbers.last ?? nil else { return nil }
        return whole + Double(thousandths) / 1_000
    }
}
