/// A stretch in which two lists differ: these places of the old one became those of the new one.
struct Hunk: Equatable {
    let old: Range<Int>
    let new: Range<Int>
}

/// Finds where two lists of tokens differ: by tokens that occur once in both (Cohen's patience
/// method, which people read best), and between those by Myers' greedy method ("An O(ND)
/// Difference Algorithm", 1986) within a budget.
struct Matching {
    private let old: [Int]
    private let new: [Int]
    /// Steps that may still be taken; beyond it a stretch counts as replaced whole.
    private var budget: Int
    private var pairs: [(old: Int, new: Int)] = []

    /// Steps for one pair of texts: some tens of milliseconds.
    static let steps = 6_000_000

    /// The differing stretches, in order, none touching the next.
    static func hunks(_ old: [Int], _ new: [Int]) -> [Hunk] {
        var matching = Matching(old: old, new: new, budget: steps)
        matching.match(0..<old.count, 0..<new.count, depth: 0)
        return matching.gaps
    }

    private init(old: [Int], new: [Int], budget: Int) {
        self.old = old
        self.new = new
        self.budget = budget
    }

    private var gaps: [Hunk] {
        var hunks: [Hunk] = []
        var (x, y) = (0, 0)
        for pair in pairs + [(old.count, new.count)] {
            if pair.old > x || pair.new > y {
                hunks.append(Hunk(old: x..<pair.old, new: y..<pair.new))
            }
            (x, y) = (pair.old + 1, pair.new + 1)
        }
        return hunks
    }

    private mutating func match(_ oldPart: Range<Int>, _ newPart: Range<Int>, depth: Int) {
        var (x, y, xEnd, yEnd) = (
            oldPart.lowerBound, newPart.lowerBound, oldPart.upperBound, newPart.upperBound
        )
        while x < xEnd, y < yEnd, old[x] == new[y] {
            pairs.append((x, y))
            (x, y) = (x + 1, y + 1)
        }
        var tail: [(Int, Int)] = []
        while x < xEnd, y < yEnd, old[xEnd - 1] == new[yEnd - 1] {
            (xEnd, yEnd) = (xEnd - 1, yEnd - 1)
            tail.append((xEnd, yEnd))
        }
        if x < xEnd, y < yEnd {
            let anchors = depth < 40 ? anchors(x..<xEnd, y..<yEnd) : []
            if anchors.isEmpty {
                walk(x..<xEnd, y..<yEnd)
            } else {
                for anchor in anchors {
                    match(x..<anchor.old, y..<anchor.new, depth: depth + 1)
                    pairs.append(anchor)
                    (x, y) = (anchor.old + 1, anchor.new + 1)
                }
                match(x..<xEnd, y..<yEnd, depth: depth + 1)
            }
        }
        for pair in tail.reversed() { pairs.append(pair) }
    }

    /// Tokens that occur once in both parts, as many as keep their order.
    private func anchors(
        _ oldPart: Range<Int>, _ newPart: Range<Int>
    ) -> [(old: Int, new: Int)] {
        var places: [Int: (count: Int, old: Int, countNew: Int, new: Int)] = [:]
        for x in oldPart { places[old[x], default: (0, 0, 0, 0)].count += 1 }
        for x in oldPart { places[old[x]]?.old = x }
        for y in newPart {
            places[new[y]]?.countNew += 1
            places[new[y]]?.new = y
        }
        let unique = places.values.filter { $0.count == 1 && $0.countNew == 1 }
            .map { (old: $0.old, new: $0.new) }.sorted { $0.old < $1.old }
        return Matching.longestRising(unique)
    }

    /// The longest part of a list, which rises on the left, that also rises on the right.
    private static func longestRising(_ all: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
        var ends: [Int] = []
        var before = [Int](repeating: -1, count: all.count)
        for place in all.indices {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if all[ends[middle]].new < all[place].new {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            if low > 0 { before[place] = ends[low - 1] }
            if low == ends.count { ends.append(place) } else { ends[low] = place }
        }
        var rising: [(old: Int, new: Int)] = []
        var place = ends.last ?? -1
        while place >= 0 {
            rising.append(all[place])
            place = before[place]
        }
        return rising.reversed()
    }

    /// Myers' greedy walk over one part; gives up, with no pairs, when it would cost too much.
    private mutating func walk(_ oldPart: Range<Int>, _ newPart: Range<Int>) {
        let (n, m) = (oldPart.count, newPart.count)
        var furthest = [Int](repeating: 0, count: 2 * (n + m) + 3)
        let middle = n + m + 1
        var trail: [[Int]] = []
        for edits in 0...(n + m) {
            budget -= 3 * edits + 3
            guard budget > 0, edits <= 1_200 else { return }
            trail.append(Array(furthest[(middle - edits - 1)...(middle + edits + 1)]))
            for diagonal in stride(from: -edits, through: edits, by: 2) {
                let isDown =
                    diagonal == -edits
                    || (diagonal != edits
                        && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1])
                var x = furthest[middle + diagonal + (isDown ? 1 : -1)] + (isDown ? 0 : 1)
                var y = x - diagonal
                let start = x
                while x < n, y < m,
                    old[oldPart.lowerBound + x] == new[newPart.lowerBound + y]
                {
                    (x, y) = (x + 1, y + 1)
                }
                budget -= x - start
                furthest[middle + diagonal] = x
                if x >= n, y >= m {
                    follow(trail, from: (oldPart, newPart))
                    return
                }
            }
        }
    }

    /// Walks back along the trail and notes the pairs.
    private mutating func follow(_ trail: [[Int]], from parts: (Range<Int>, Range<Int>)) {
        var (x, y) = (parts.0.count, parts.1.count)
        var found: [(Int, Int)] = []
        for edits in trail.indices.reversed() {
            // `kept` holds the diagonals -edits-1 … edits+1 as they were before this step.
            let kept = trail[edits]
            let middle = edits + 1
            let diagonal = x - y
            let isDown =
                diagonal == -edits
                || (diagonal != edits && kept[middle + diagonal - 1] < kept[middle + diagonal + 1])
            let previous = diagonal + (isDown ? 1 : -1)
            let xBefore = edits == 0 ? 0 : kept[middle + previous]
            let yBefore = edits == 0 ? 0 : xBefore - previous
            let xStart = edits == 0 ? 0 : (isDown ? xBefore : xBefore + 1)
            while x > xStart {
                (x, y) = (x - 1, y - 1)
                found.append((parts.0.lowerBound + x, parts.1.lowerBound + y))
            }
            (x, y) = (xBefore, yBefore)
        }
        pairs += found.reversed().map { (old: $0.0, new: $0.1) }
    }
}

/// Numbers for tokens, so that they compare fast.
struct Numbering {
    private var numbers: [Substring: Int] = [:]

    mutating func numbers(of tokens: [Substring]) -> [Int] {
        tokens.map { token in
            if let known = numbers[token] { return known }
            numbers[token] = numbers.count
            return numbers.count - 1
        }
    }
}
