/// What stands before a paragraph: *1.*, *1.1.*, *a)*, *II.*, a dash or a dot.
enum Sections {
    private static let ends: Set<String> = [".", ")", "/"]

    /// `1.`, `1.1.`, `2.3.1`, `1)`, `1/` at the beginning of a line.
    static func number(_ scene: Scene, _ place: Int) -> Reading? {
        guard scene.isLineStart(place), scene.digits(place)?.utf8.count ?? 9 <= 2 else {
            return nil
        }
        var parts: [String] = []
        var at = place
        while let digits = scene.digits(at), digits.utf8.count <= 2, parts.count < 5 {
            parts.append(digits)
            at += 1
            guard scene.isMark(at, "."), scene.digits(at + 1) != nil else { break }
            at += 1
        }
        let isClosed = scene.isMark(at, ends)
        guard isClosed ? scene.isBlank(at + 1) : parts.count > 1 && opensLine(scene, at),
            !parts.isEmpty
        else { return nil }
        let spoken = parts.map(scene.numbers.cardinal).joined(separator: " chấm ")
        return Reading(end: isClosed ? at + 1 : at, spoken: spoken + ".", rule: .section)
    }

    /// A blank and a capital: `1.1 Nội dung` is a heading, `1.5 triệu` an amount.
    private static func opensLine(_ scene: Scene, _ place: Int) -> Bool {
        scene.isBlank(place) && scene.written(place + 1)?.first?.isUppercase == true
    }

    /// `a)`, `b.`, `II.`, `iv)` at the beginning of a line.
    static func letter(_ scene: Scene, _ place: Int) -> Reading? {
        guard scene.isLineStart(place), let letters = scene.written(place),
            scene.isMark(place + 1, ends), scene.isBlank(place + 2)
        else { return nil }
        let capitals = letters.uppercased()
        let isRoman =
            capitals.allSatisfy { "IVX".contains($0) }
            && (letters.count > 1 || letters == capitals)
        let spoken: String
        if isRoman, letters == capitals || letters == letters.lowercased(),
            let value = RomanNumbers.value(of: capitals)
        {
            spoken = scene.numbers.cardinal(value)
        } else if letters.count == 1, "abcdđeghiklmABCDĐE".contains(letters),
            let name = Letters.name(of: letters)
        {
            spoken = name
        } else {
            return nil
        }
        return Reading(end: place + 2, spoken: spoken + ".", rule: .section)
    }

    private static let bullets: Set<String> = ["-", "–", "—", "+", "*", "•", "·", "‣", "◦", ">"]

    /// The mark before an item of a list.
    static func bullet(_ scene: Scene, _ place: Int) -> Reading? {
        guard scene.isLineStart(place), scene.isMark(place, bullets) else { return nil }
        if scene.isMark(place, ["-", "–", "+"]), scene.digits(place + 1) != nil { return nil }
        var end = place + 1
        while scene.isMark(end, bullets) { end += 1 }
        return Reading(end: end, spoken: "", rule: .dropped)
    }
}
