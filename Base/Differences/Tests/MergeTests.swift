import Testing

@testable import Differences

struct MergeTests {
    private let base = "Một.\n\nHai.\n\nBa."

    @Test func `changes to different paragraphs are both kept`() {
        let merge = Merge(
            base: base, mine: "Một mới.\n\nHai.\n\nBa.", theirs: "Một.\n\nHai.\n\nBa nữa.")
        #expect(merge.text == "Một mới.\n\nHai.\n\nBa nữa.")
    }

    @Test func `changes to neighbouring paragraphs are both kept`() {
        let merge = Merge(
            base: base, mine: "Một mới.\n\nHai.\n\nBa.", theirs: "Một.\n\nHai nữa.\n\nBa.")
        #expect(merge.text == "Một mới.\n\nHai nữa.\n\nBa.")
    }

    @Test func `one paragraph changed by both waits for a person`() {
        let merge = Merge(
            base: base, mine: "Một.\n\nHai A.\n\nBa.", theirs: "Một.\n\nHai B.\n\nBa.")
        #expect(merge.text == nil)
        #expect(merge.conflicts.map(\.base) == ["Hai."])
        #expect(merge.text { $0.mine } == "Một.\n\nHai A.\n\nBa.")
        #expect(merge.text { $0.theirs } == "Một.\n\nHai B.\n\nBa.")
        #expect(merge.text { $0.both } == "Một.\n\nHai A.\n\nHai B.\n\nBa.")
    }

    @Test func `the same change by both is no conflict`() {
        let both = "Một.\n\nHai mới.\n\nBa."
        #expect(Merge(base: base, mine: both, theirs: both).text == both)
    }

    @Test func `one takes out what the other changed`() {
        let merge = Merge(base: base, mine: "Một.\n\nBa.", theirs: "Một.\n\nHai B.\n\nBa.")
        #expect(merge.conflicts.map(\.mine) == [""])
        #expect(merge.text { $0.mine } == "Một.\n\nBa.")
        #expect(merge.text { $0.both } == "Một.\n\nHai B.\n\nBa.")
    }

    @Test func `items added to the same list stay a list`() {
        let merge = Merge(
            base: "- một\n- hai", mine: "- không\n- một\n- hai", theirs: "- một\n- hai\n- ba")
        #expect(merge.text?.hasSuffix("- một\n- hai\n- ba") == true)
        #expect(merge.text?.contains("- không") == true)
    }

    @Test func `a text without a base still shows both`() {
        let merge = Merge(base: "", mine: "Tôi.", theirs: "Họ.")
        #expect(merge.conflicts.count == 1)
        #expect(merge.text { $0.both } == "Tôi.\n\nHọ.")
    }

    @Test(arguments: 0..<200) func `who changed nothing gets what the other wrote`(seed: Int) {
        var dice = Dice(seed)
        let base = paragraphs(&dice)
        let changed = paragraphs(&dice)
        #expect(Merge(base: base, mine: base, theirs: changed).text == changed)
        #expect(Merge(base: base, mine: changed, theirs: base).text == changed)
        #expect(Merge(base: base, mine: changed, theirs: changed).text == changed)
    }

    @Test(arguments: 0..<200) func `the order of the two does not matter`(seed: Int) {
        var dice = Dice(seed)
        let (base, one, two) = (paragraphs(&dice), paragraphs(&dice), paragraphs(&dice))
        let (there, back) = (
            Merge(base: base, mine: one, theirs: two), Merge(base: base, mine: two, theirs: one)
        )
        #expect(there.conflicts.map(\.mine) == back.conflicts.map(\.theirs))
        #expect(there.text == back.text)
    }

    @Test(arguments: 0..<200) func `edits of different paragraphs are all in the result`(seed: Int)
    {
        var dice = Dice(seed)
        let all = (0..<8).map { "Đoạn \($0) \(dice.word())" }
        var (mine, theirs, whole) = (all, all, all)
        for place in all.indices {
            switch dice.roll(3) {
            case 0:
                mine[place] += " của tôi"
                whole[place] = mine[place]
            case 1:
                theirs[place] += " của họ"
                whole[place] = theirs[place]
            default: break
            }
        }
        let merge = Merge(
            base: all.joined(separator: "\n\n"), mine: mine.joined(separator: "\n\n"),
            theirs: theirs.joined(separator: "\n\n"))
        #expect(merge.text == whole.joined(separator: "\n\n"))
    }

    private func paragraphs(_ dice: inout Dice) -> String {
        (0..<dice.roll(7)).map { _ in "\(dice.word()) \(dice.roll(3))" }
            .joined(separator: "\n\n")
    }
}
