import Foundation

/// E-mail addresses and pages of one's own.
extension Letters {
    var emails: [Place] {
        var places: [Place] = []
        for at in all.indices where all[at] == "@" {
            var start = at
            while start > 0, isOfLocalPart(all[start - 1]) { start -= 1 }
            var end = at + 1
            while end < count, isOfHost(all[end]) { end += 1 }
            while end > at + 1, ".-".contains(all[end - 1]) { end -= 1 }
            guard start < at, all[(at + 1)..<end].contains("."), all[at + 1] != "." else {
                continue
            }
            places.append(Place(kind: .email, range: start..<end))
        }
        return places
    }

    private func isOfLocalPart(_ letter: Character) -> Bool {
        letter.isASCII && (letter.isLetter || letter.isNumber || "._%+-".contains(letter))
    }

    private func isOfHost(_ letter: Character) -> Bool {
        letter.isASCII && (letter.isLetter || letter.isNumber || ".-".contains(letter))
    }

    var socialLinks: [Place] {
        tokens.compactMap { token in
            // Longer is no link that a person wrote.
            guard token.count < 400 else { return nil }
            var range = token
            while let last = self[range.upperBound - 1], ".,;:!?)]}\"'»”…".contains(last),
                range.count > 1
            {
                range = range.lowerBound..<(range.upperBound - 1)
            }
            while let first = self[range.lowerBound], "([{\"'«“".contains(first), range.count > 1 {
                range = (range.lowerBound + 1)..<range.upperBound
            }
            let words = String(all[range]).lowercased()
            guard Letters.networks.contains(where: { isLink(words, to: $0) }) else { return nil }
            return Place(kind: .socialLink, range: range)
        }
    }

    /// `https://www.facebook.com/…`, `m.facebook.com/…`, `fb.com/…`; nothing after the host is
    /// the network itself and nobody's page.
    private func isLink(_ words: String, to host: String) -> Bool {
        guard let place = words.range(of: host + "/"), place.upperBound < words.endIndex else {
            return false
        }
        let before = words[..<place.lowerBound]
        return before.isEmpty || before.hasSuffix("/") || before.hasSuffix(".")
            || before.hasSuffix(":")
    }

    private static let networks = [
        "facebook.com", "fb.com", "fb.me", "fb.watch", "m.me", "messenger.com", "zalo.me", "t.me",
        "tiktok.com", "instagram.com", "threads.net", "x.com", "twitter.com", "viber.click",
    ]
}
