/// Plates of vehicles: `15A-123.45`, `15A 12345`, `29-B1 123.45`, `16LD-001.23`, `30F-1234`.
extension Letters {
    var plates: [Place] {
        var places: [Place] = []
        var place = 0
        while place < count {
            if let end = plate(from: place) {
                places.append(Place(kind: .plate, range: place..<end))
                place = end
            } else {
                place += 1
            }
        }
        return places
    }

    /// The end of the plate that begins at a place.
    private func plate(from start: Int) -> Int? {
        // Two digits of the province, 11 to 99.
        guard let tens = self[start], let ones = self[start + 1], ones.isPlainDigit,
            ("1"..."9").contains(tens), !"0123456789.,/_".contains(self[start - 1] ?? " "),
            self[start - 1]?.isLetter != true
        else { return nil }
        var place = start + 2
        if let separator = self[place], "-. ".contains(separator) { place += 1 }
        let isApart = place > start + 2
        // One or two letters of the series, on motorcycles a letter and a digit.
        let series = place
        while let letter = self[place], letter.isSeries, place < series + 2 { place += 1 }
        guard place > series, self[place]?.isLetter != true else { return nil }
        let isSmall = all[series..<place].contains { $0.isLowercase }
        // `B1 123.45`, where the digit is followed by something that is none.
        if place == series + 1, self[place]?.isPlainDigit == true,
            let next = self[place + 1], "-. ".contains(next)
        {
            place += 1
        }
        let gap = place
        while let separator = self[place], "-. ".contains(separator), place < gap + 3 { place += 1 }
        let hasBlank = all[gap..<place].contains(" ")
        guard let (end, digits) = serial(from: place) else { return nil }
        // `30k 10000`, `15 h 2000` are prices and hours.
        if isSmall, isApart || hasBlank || digits < 5 { return nil }
        if isApart, digits < 5, self[start + 2] == " " { return nil }
        return end
    }

    /// `123.45`, `12345`, `1234`, `123 45`.
    private func serial(from start: Int) -> (end: Int, digits: Int)? {
        var place = start
        while self[place]?.isPlainDigit == true, place < start + 7 { place += 1 }
        var digits = place - start
        if digits == 3, let separator = self[place], ". -".contains(separator),
            self[place + 1]?.isPlainDigit == true, self[place + 2]?.isPlainDigit == true
        {
            place += 3
            digits = 5
        }
        // Motorcycles with a digit in the series that nothing parts from the number: `29B112345`.
        guard (4...6).contains(digits), self[place]?.isPlainDigit != true,
            self[place]?.isLetter != true, self[place] != "/"
        else { return nil }
        return (place, digits)
    }
}

extension Character {
    /// The letters of plates; W, J, O, Q, I and R are on none, but people mistype.
    fileprivate var isSeries: Bool {
        (isASCII && isLetter) || self == "Đ" || self == "đ"
    }
}
