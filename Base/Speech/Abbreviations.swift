/// Abbreviations of a commune's papers, said in full. Capitals count: `CA` is not `ca`.
enum Abbreviations {
    /// What must come after it, so that it is this abbreviation and not something else.
    private enum Need: Equatable {
        /// A dot, which belongs to it, and then a capital or a number: `P. 5`, `TX. Sơn Tây`.
        case dot
        case digits
        /// One of these words.
        case word(Set<String>)
        case colon
        /// Three figures or more, without a blank: `P.201`.
        case room
    }

    private struct Entry {
        /// Its tokens, the first aside.
        let rest: [String]
        let said: String
        var need: Need?
    }

    private static let table: [String: [Entry]] = {
        var table: [String: [Entry]] = [:]
        func add(_ written: String, _ said: String, _ need: Need? = nil) {
            let tokens = Token.all(of: written).map(\.text)
            guard let first = tokens.first else { return }
            table[first, default: []].append(
                Entry(rest: Array(tokens.dropFirst()), said: said, need: need))
        }
        for line in AbbreviationList.plain.split(separator: "\n") {
            let parts = line.split(separator: "=", maxSplits: 1).map {
                $0.trimmingPrefix { $0 == " " }
            }
            guard parts.count == 2 else { continue }
            var written = parts[0]
            while written.last == " " { written.removeLast() }
            add(String(written), String(parts[1]))
        }
        add("P", "phòng", .room)
        for (written, said) in AbbreviationList.beforeNames { add(written, said, .dot) }
        for (written, said) in AbbreviationList.beforeNumbers { add(written, said, .digits) }
        for (written, said) in AbbreviationList.beforeColons { add(written, said, .colon) }
        for (written, said, words) in AbbreviationList.beforeWords {
            add(written, said, .word(words))
        }
        // The longest first; of two, the one that asks for something beside it.
        return table.mapValues { entries in
            entries.sorted {
                ($0.rest.count, $0.need == nil ? 0 : 1) > ($1.rest.count, $1.need == nil ? 0 : 1)
            }
        }
    }()

    /// What one word in capitals stands for; nil for what is not in the table.
    static func full(_ word: String) -> String? {
        table[word]?.first { $0.rest.isEmpty && $0.need == nil }?.said
    }

    static func reading(_ scene: Scene, _ place: Int) -> Reading? {
        guard let word = scene.written(place), let entries = table[word] else { return nil }
        for entry in entries {
            var end = place + 1
            guard
                entry.rest.allSatisfy({ part in
                    defer { end += 1 }
                    return scene.token(end)?.text == part
                })
            else { continue }
            if let reading = meets(entry, scene, place, end) { return reading }
        }
        return nil
    }

    private static func meets(
        _ entry: Entry, _ scene: Scene, _ place: Int, _ end: Int
    ) -> Reading? {
        let last = scene.token(end - 1)?.kind
        // Whole words only; figures may follow a word in capitals.
        if last == .word, scene.token(end)?.kind == .word { return nil }
        if scene.token(place - 1)?.kind == .word { return nil }
        func reading(_ end: Int) -> Reading {
            Reading(end: end, spoken: entry.said, rule: .abbreviation)
        }
        switch entry.need {
        case nil: return reading(end)
        case .dot:
            guard scene.isMark(end, ".") else { return nil }
            let next = scene.past(end + 1)
            let isName =
                scene.written(next)?.first?.isUppercase == true || scene.digits(next) != nil
            return isName ? reading(end + 1) : nil
        case .digits:
            if scene.digits(end) != nil { return reading(end) }
            let next = scene.isMark(end, ".") ? scene.past(end + 1) : scene.past(end)
            return scene.digits(next) == nil ? nil : reading(scene.isMark(end, ".") ? end + 1 : end)
        case .room:
            let next = scene.isMark(end, ".") ? end + 1 : end
            return (scene.digits(next)?.utf8.count ?? 0) >= 3 ? reading(next) : nil
        case .word(let words):
            return scene.wordAfter(end).map(words.contains) == true ? reading(end) : nil
        case .colon:
            return scene.isMark(scene.past(end), ":") ? reading(end) : nil
        }
    }
}
