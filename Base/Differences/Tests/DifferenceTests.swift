import Testing

@testable import Differences

struct DifferenceTests {
    @Test func `a changed word is marked and its neighbours stay`() {
        let difference = Difference(
            from: "Hội vật Đền Vẹt mở ngày mồng 5.", to: "Hội vật Đền Vẹt mở ngày mồng 6.")
        #expect(
            difference.pieces.map { "\($0.kind.rawValue):\($0.text)" } == [
                "kept:Hội vật Đền Vẹt mở ngày mồng ", "removed:5", "added:6", "kept:.",
            ])
    }

    @Test func `neighbouring changed words are one change`() {
        let difference = Difference(
            from: "Sáng nay xã Văn Đẩu họp bàn việc cấp nước.",
            to: "Sáng nay phường Kiến An họp bàn việc cấp nước.")
        #expect(difference.pieces.filter { $0.kind != .kept }.count == 2)
        #expect(difference.counts == (3, 3))
    }

    @Test func `a sentence with nothing in common is replaced whole`() {
        let difference = Difference(from: "Một hai ba bốn.", to: "Năm sáu bảy tám.")
        #expect(difference.pieces.map(\.kind) == [.removed, .added])
    }

    @Test func `the same text has no changes`() {
        #expect(!Difference(from: "một\nhai", to: "một\nhai").hasChanges)
        #expect(Difference(from: "", to: "").pieces.isEmpty)
        #expect(Difference(from: "", to: "a").pieces.map(\.kind) == [.added])
    }

    @Test(arguments: 0..<300) func `the pieces give both texts back`(seed: Int) {
        var dice = Dice(seed)
        let old = dice.text()
        let new = dice.roll(3) == 0 ? dice.text() : dice.edited(old)
        let difference = Difference(from: old, to: new)
        #expect(difference.old == old)
        #expect(difference.new == new)
        #expect(difference.hasChanges == (old != new))
        let back = Difference(from: new, to: old)
        #expect(back.old == new && back.new == old)
    }

    @Test(arguments: [0, 1, 2, 3]) func `large and hostile texts take a bounded time`(kind: Int) {
        var dice = Dice(kind)
        let pair: (String, String) =
            switch kind {
            case 0: (dice.long(200_000), dice.long(200_000))
            case 1:
                (
                    String(repeating: "a b ", count: 50_000),
                    String(repeating: "b a a ", count: 33_000)
                )
            case 2:
                (
                    String(repeating: "\n", count: 200_000),
                    String(repeating: "\n ", count: 100_000)
                )
            default:
                (String(repeating: "x", count: 200_000), String(repeating: ".", count: 200_000))
            }
        let clock = ContinuousClock()
        let time = clock.measure {
            let difference = Difference(from: pair.0, to: pair.1)
            #expect(difference.new == pair.1)
        }
        // A build without optimisation on a busy machine; the real one takes a tenth.
        #expect(time < .seconds(20))
    }
}

/// A small source of made-up texts that gives the same for the same seed.
struct Dice {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }

    mutating func word() -> String {
        let words = ["xã", "An", "Lão", "hội", "vật", "Đền", "Vẹt", "mở", "ngày", "–", "5", "."]
        return words[roll(words.count)]
    }

    mutating func text() -> String {
        (0..<roll(9)).map { _ in
            (0..<roll(9)).map { _ in word() }.joined(separator: " ")
        }.joined(separator: "\n")
    }

    mutating func long(_ bytes: Int) -> String {
        var text = ""
        while text.utf8.count < bytes { text += word() + (roll(20) == 0 ? "\n" : " ") }
        return text
    }

    mutating func edited(_ text: String) -> String {
        var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        for _ in 0...roll(4) {
            let place = roll(words.count)
            switch roll(3) {
            case 0: words[place] = word()
            case 1: words.insert(word(), at: place)
            default: if words.count > 1 { words.remove(at: place) }
            }
        }
        return words.joined(separator: " ")
    }
}
