/// Recipients and signature, side by side or one after the other.
struct Foot {
    private(set) var recipients: [String] = []
    private(set) var places: [Int] = []
    private(set) var signLine: Int?
    private var authority: String?
    private var capacity: String?
    private var position: String?
    private var name: String?
    private var isOpen = false

    var signatory: PlanReading.Signatory? {
        guard authority != nil || capacity != nil || position != nil || name != nil else {
            return nil
        }
        return PlanReading.Signatory(
            authority: authority, capacity: capacity, position: position, name: name)
    }

    /// Where the foot begins: at `Nơi nhận`, or at a signature that stands before it.
    static func start(_ lines: [SourceLine], from first: Int) -> Int {
        let list = lines.indices.dropFirst(first).first { lines[$0].text.starts(with: "noi nhan") }
        let sign = lines.indices.dropFirst(first).first { index in
            lines[index].columns.contains { isProxy($0) }
        }
        switch (list, sign) {
        case (let list?, let sign?): return min(list, sign)
        case (let list?, nil): return list
        case (nil, let sign?): return sign
        case (nil, nil): return lastPost(lines, from: first) ?? lines.count
        }
    }

    /// A post in capitals near the end, for papers that sign with the post alone.
    private static func lastPost(_ lines: [SourceLine], from first: Int) -> Int? {
        lines.indices.dropFirst(max(first, lines.count - 30)).first { index in
            let text = lines[index].text
            return text.isShouted && text.starts(withAny: posts) && text.wordCount <= 5
        }
    }

    init(_ lines: ArraySlice<SourceLine>) {
        for line in lines where !line.isOrnament {
            for cell in line.columns { take(cell, line.number) }
        }
    }

    private static let proxies: [StaticString] = [
        "tm", "t/m", "t.m", "kt", "k/t", "tl", "t/l", "tuq", "q",
    ]
    private static let posts: [StaticString] = [
        "chu tich", "pho chu tich", "bi thu", "pho bi thu", "truong", "pho truong", "giam doc",
        "pho giam doc", "chanh", "pho chanh", "quyen", "pho", "thuong truc",
        "pho bi thu thuong truc",
    ]

    /// `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`.
    private static func isProxy(_ text: Text) -> Bool {
        guard text.isShouted, text.wordCount >= 2 else { return false }
        return proxies.contains {
            text.starts(with: $0)
                && (text.is($0.utf8CodeUnitCount, ".") || text.is($0.utf8CodeUnitCount, " "))
        }
    }

    private static func isSign(_ text: Text) -> Bool {
        text.isShouted && !text.isDigit(0)
            && (isProxy(text) || text.starts(withAny: posts)
                || text.starts(withAny: [
                    "uy ban nhan dan", "ban thuong vu", "ban chap hanh", "dang uy",
                ]))
    }

    private mutating func take(_ cell: Text, _ line: Int) {
        if cell.starts(with: "noi nhan") {
            isOpen = true
            let rest = cell.part(8..<cell.count)
            let words = rest.is(0, ":") ? rest.part(1..<rest.count) : rest
            if !words.isEmpty { take(words, line) }
            return
        }
        if let cut = Foot.proxyInside(cell) {
            take(cell.part(0..<cut), line)
            take(cell.part(cut..<cell.count), line)
            return
        }
        if Foot.isSign(cell) {
            sign(cell, line)
            return
        }
        let (marker, start) = Marker.read(cell)
        if marker == .none, signLine != nil, name == nil, Foot.isName(cell) {
            name = cell.string
            return
        }
        if cell.is(0, "(") && signLine != nil && marker == .none { return }
        guard isOpen else { return }
        recipient(cell.part(start..<cell.count), isNew: marker != .none, line)
    }

    private mutating func recipient(_ text: Text, isNew: Bool, _ line: Int) {
        let words = text.string
        guard !words.isEmpty else { return }
        let isClosed = recipients.last.map { $0.last.map { ";,.".contains($0) } ?? true } ?? true
        if isNew || isClosed || text.starts(with: "luu") {
            recipients.append(words)
            places.append(line)
        } else {
            recipients[recipients.count - 1] += " " + words
        }
    }

    /// The lines under `Nơi nhận`, without what closes them.
    mutating func finish() {
        recipients = recipients.map { Text($0).without(trailing: ";,./ ").string }
    }

    /// Where a signature begins in the middle of a line that lost its columns.
    private static func proxyInside(_ text: Text) -> Int? {
        for proxy in ["tm.", "t/m", "kt."] as [StaticString] {
            var start = 1
            while let place = text.find(proxy, from: start) {
                if text.isUpper(place.lowerBound),
                    text.part(place.lowerBound..<text.count).isShouted,
                    text.part(place.lowerBound..<text.count).wordCount > 1
                {
                    return place.lowerBound
                }
                start = place.upperBound
            }
        }
        if text.isShouted, isProxy(text) {
            for post in ["pho", "chu tich", "bi thu"] as [StaticString] {
                if let place = text.find(post, from: 4),
                    text.starts(withAny: posts, at: place.lowerBound),
                    !text.starts(withAny: ["chu tich", "bi thu"], at: 4)
                        || post.utf8CodeUnitCount == 3
                {
                    return place.lowerBound
                }
            }
        }
        return nil
    }

    private mutating func sign(_ text: Text, _ line: Int) {
        if signLine == nil { signLine = line }
        let words = text.string
        if text.starts(withAny: ["tm", "t/m", "t.m"]) {
            authority = words
        } else if text.starts(withAny: ["kt", "k/t", "tl", "t/l", "tuq", "q"]) {
            capacity = words
        } else if text.starts(withAny: Foot.posts) {
            position = position.map { $0 + " " + words } ?? words
        } else if let authority, position == nil, capacity == nil {
            self.authority = authority + " " + words
        } else {
            authority = words
        }
    }

    /// `Lê Văn Huy`, with a rank before it perhaps.
    private static func isName(_ text: Text) -> Bool {
        let words = text.string.split(separator: " ")
        guard (2...7).contains(words.count) else { return false }
        return words.allSatisfy { $0.first?.isUppercase == true || $0 == "tá" || $0 == "úy" }
            && text.folded.allSatisfy { $0 == 0x20 || $0 >= 0x61 && $0 <= 0x7A }
    }
}
