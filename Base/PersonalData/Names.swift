/// Names of persons: words with capitals that begin with a family name, or follow a form of
/// address. Names of streets, schools and places are left alone.
extension Letters {
    var names: [Place] {
        let words = self.words
        var places: [Place] = []
        var place = 0
        // Streets are listed: "đường Lê Lợi, Trần Phú".
        var placeEnds: Int?
        while place < words.count {
            guard let length = name(words, place) else {
                place += 1
                continue
            }
            let isListed = placeEnds == place && words[place].gap == .list
            if isListed || isPlaceName(words, place) {
                placeEnds = place + length
            } else {
                places.append(
                    Place(
                        kind: .name,
                        range: words[place].range
                            .lowerBound..<words[place + length - 1].range.upperBound))
            }
            place += length
        }
        return places
    }

    /// A stretch of letters.
    struct Word {
        /// What stands between it and the word before.
        enum Gap { case blank, list, other }

        let range: Range<Int>
        let text: String
        let small: String
        let gap: Gap
        let isCapital: Bool
        /// More than one letter, all of them capitals.
        let isLoud: Bool
    }

    private var words: [Word] {
        var words: [Word] = []
        var place = 0
        var end = 0
        while place < count {
            guard all[place].isLetter else {
                place += 1
                continue
            }
            let start = place
            while place < count, all[place].isLetter { place += 1 }
            let text = String(all[start..<place])
            words.append(
                Word(
                    range: start..<place, text: text, small: text.lowercased(),
                    gap: words.isEmpty ? .other : gap(end..<start),
                    isCapital: all[start].isUppercase,
                    isLoud: place - start > 1 && all[start..<place].allSatisfy(\.isUppercase)))
            end = place
        }
        return words
    }

    private func gap(_ range: Range<Int>) -> Word.Gap {
        let between = all[range]
        if between.count <= 3, between.allSatisfy(\.isBlank) { return .blank }
        let marks = between.filter { !$0.isBlank }
        return marks.count == 1 && ",-–/".contains(marks[marks.startIndex]) ? .list : .other
    }

    /// How many words from `place` on are a name; nil when none begins there.
    private func name(_ words: [Word], _ place: Int) -> Int? {
        let length = capitals(words, from: place)
        if isAddressed(words, place), let addressed = addressedName(words, place, length) {
            return addressed
        }
        return familyName(words, place, length) ?? plainName(words, place)
    }

    /// Words with capitals from `place` on that can belong to one name: at most four.
    private func capitals(_ words: [Word], from place: Int) -> Int {
        var length = 0
        while length < 4, place + length < words.count {
            let word = words[place + length]
            if length > 0, word.gap != .blank { break }
            if !word.isCapital || NameWords.placeWords.contains(word.small) && length != 1 { break }
            if length > 0, NameWords.never.contains(word.small) { break }
            length += 1
        }
        return length
    }

    private func familyName(_ words: [Word], _ place: Int, _ length: Int) -> Int? {
        let first = words[place]
        guard length >= 2, words[place].isCapital else { return nil }
        let needed = NameWords.rareFamilies.contains(first.small) ? 3 : 2
        guard NameWords.families.contains(first.small) || needed == 3, length >= needed else {
            return nil
        }
        let second = words[place + 1]
        let two = first.small + " " + second.small
        if NameWords.geography.contains(two) || NameWords.placeWords.contains(second.small) {
            return nil
        }
        if length == 2, NameWords.noSecond.contains(second.small) { return nil }
        // A text that shouts has capitals everywhere: only "văn" and "thị" tell a name in it.
        if isShouted(words, place, length), second.small != "văn", second.small != "thị" {
            return isAddressed(words, place) ? length : nil
        }
        // A last word that is loud alone is no part of it: "Nguyễn Văn Nam UBND".
        var kept = length
        while kept > needed, words[place + kept - 1].isLoud, !first.isLoud { kept -= 1 }
        return kept
    }

    /// Whether the words beside a run of loud ones are loud too.
    private func isShouted(_ words: [Word], _ place: Int, _ length: Int) -> Bool {
        guard words[place].isLoud, words[place + 1].isLoud else { return false }
        func isLoud(_ place: Int) -> Bool { words.indices.contains(place) && words[place].isLoud }
        return isLoud(place - 1) || isLoud(place + length)
    }

    /// "nguyễn văn nam" and "Nguyen Van Nam", as people type on telephones.
    private func plainName(_ words: [Word], _ place: Int) -> Int? {
        guard place + 2 < words.count, words[place + 1].gap == .blank,
            words[place + 2].gap == .blank
        else { return nil }
        let first = words[place].small
        let (middle, last) = (words[place + 1].small, words[place + 2].small)
        let marked = NameWords.families.contains(first) && ["văn", "thị"].contains(middle)
        let plain = NameWords.plainFamilies.contains(first) && ["van", "thi"].contains(middle)
        guard marked || plain, !NameWords.afterMiddle.contains(last) else { return nil }
        // Without a capital anywhere two given names cannot be told from a name and a verb.
        let isWritten = words[place].isCapital && words[place + 2].isCapital
        let fourth =
            isWritten && place + 3 < words.count && words[place + 3].gap == .blank
            && words[place + 3].isCapital
        return fourth ? 4 : 3
    }

    // MARK: - Forms of address

    private func isAddressed(_ words: [Word], _ place: Int) -> Bool {
        guard place > 0 else { return false }
        let before = words[place - 1]
        let second = place > 1 ? words[place - 2].small : ""
        // "đ/c Nam".
        if before.small == "c", second == "đ", before.gap == .list {
            return words[place].gap != .list
        }
        guard words[place].gap == .blank else { return false }
        if before.small == "chí" { return second == "đồng" }
        if before.small == "là" { return second == "tên" }
        return NameWords.titles.contains(before.small)
    }

    private func addressedName(_ words: [Word], _ place: Int, _ length: Int) -> Int? {
        guard length > 0 else { return nil }
        let (title, first) = (words[place - 1], words[place])
        let two = title.small + " " + first.small
        if NameWords.geography.contains(two) || NameWords.titles.contains(first.small) {
            return nil
        }
        if NameWords.noName.contains(first.small) || first.text.count == 1 { return nil }
        if place + 1 < words.count, words[place + 1].gap == .blank,
            NameWords.offices.contains(first.small + " " + words[place + 1].small)
        {
            return nil
        }
        // "BÀ CON" of a text that shouts; "ông UBND".
        if first.isLoud { return familyName(words, place, length) }
        var kept = length
        while kept > 1, words[place + kept - 1].isLoud { kept -= 1 }
        return kept
    }

    // MARK: - Places

    /// Whether the words before say that a street, a school or a village is named.
    private func isPlaceName(_ words: [Word], _ place: Int) -> Bool {
        guard place > 0, words[place].gap == .blank else { return false }
        var before = place - 1
        // "phố Bà Triệu": the form of address belongs to the name.
        if words[before].isCapital, NameWords.titles.contains(words[before].small),
            before > 0, words[before].gap == .blank
        {
            before -= 1
        }
        let second = before > 0 && words[before].gap == .blank ? words[before - 1].small : ""
        let two = second + " " + words[before].small
        if NameWords.notPlaces.contains(two) { return false }
        return NameWords.placeWords.contains(words[before].small)
            || NameWords.placePairs.contains(two)
    }
}
