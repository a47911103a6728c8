package import Storage

/// Ways of a commune's papers to say the same thing: `UBND` is `Ủy ban nhân dân`.
///
/// They are data: an office may keep a list of its own in the setting `search-synonyms`, a list of
/// lists of words, which then takes the place of the usual one.
package struct Synonyms: Sendable, Equatable {
    static let setting = "search-synonyms"

    private let groups: [[[SearchWord]]]
    /// Where a member begins with this folded word: group and member, the longest first.
    private let beginnings: [String: [Place]]

    private struct Place: Sendable, Equatable {
        let group: Int
        let member: Int
        let length: Int
    }

    package init(_ lists: [[String]]) {
        groups = lists.map { $0.map(SearchWords.split).filter { !$0.isEmpty } }
            .filter { $0.count > 1 }
        var beginnings: [String: [Place]] = [:]
        for (group, members) in groups.enumerated() {
            for (member, words) in members.enumerated() {
                guard let first = words.first else { continue }
                beginnings[first.folded, default: []].append(
                    Place(group: group, member: member, length: words.count))
            }
        }
        self.beginnings = beginnings.mapValues { $0.sorted { $0.length > $1.length } }
    }

    /// The terms with their other ways; words of one way of saying become one term.
    func applied(to terms: [SearchQuestion.Term]) -> [SearchQuestion.Term] {
        var result: [SearchQuestion.Term] = []
        var rest = terms[...]
        while let first = rest.first {
            if let (term, length) = match(rest) {
                result.append(term)
                rest = rest.dropFirst(length)
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    /// The way of saying with which the terms begin, and how many terms it takes.
    private func match(
        _ terms: ArraySlice<SearchQuestion.Term>
    ) -> (SearchQuestion.Term, Int)? {
        guard let first = terms.first, let word = first.words.first, !first.isQuoted else {
            return nil
        }
        for place in beginnings[word.folded] ?? [] {
            let wanted = groups[place.group][place.member]
            var words: [SearchWord] = []
            var length = 0
            for term in terms where words.count < wanted.count && !term.isQuoted {
                words += term.words
                length += 1
            }
            guard words.map(\.folded) == wanted.map(\.folded),
                zip(words, wanted).allSatisfy({ !$0.hasMarks || $0 == $1 })
            else { continue }
            let others = groups[place.group].enumerated()
                .filter { $0.offset != place.member }.map(\.element)
            return (SearchQuestion.Term(words: words, others: others), length)
        }
        return nil
    }

    /// What every commune's papers shorten.
    package static let usual = Synonyms([
        ["UBND", "Ủy ban nhân dân"],
        ["HĐND", "Hội đồng nhân dân"],
        ["MTTQ", "Mặt trận Tổ quốc"],
        ["VH-XH", "Văn hóa - Xã hội", "Văn hóa và Xã hội"],
        ["TTHC", "thủ tục hành chính"],
        ["OCOP", "mỗi xã một sản phẩm"],
        ["NTM", "nông thôn mới"],
        ["KT-XH", "kinh tế - xã hội"],
        ["ANTT", "an ninh trật tự"],
        ["PCCC", "phòng cháy chữa cháy"],
        ["VSATTP", "vệ sinh an toàn thực phẩm"],
        ["BHYT", "bảo hiểm y tế"],
        ["BHXH", "bảo hiểm xã hội"],
        ["CCCD", "căn cước công dân"],
        ["GPMB", "giải phóng mặt bằng"],
        ["QSDĐ", "quyền sử dụng đất"],
        ["HTX", "hợp tác xã"],
        ["THCS", "trung học cơ sở"],
        ["THPT", "trung học phổ thông"],
        ["CLB", "câu lạc bộ"],
        ["ĐVTN", "đoàn viên thanh niên"],
        ["LHPN", "liên hiệp phụ nữ"],
        ["CCB", "cựu chiến binh"],
        ["TNXP", "thanh niên xung phong"],
        ["KHCN", "khoa học công nghệ"],
        ["CNTT", "công nghệ thông tin"],
        ["DVC", "dịch vụ công"],
        ["TTHCC", "trung tâm hành chính công"],
    ])
}

extension Connection {
    /// The office's own list of synonyms, or the usual one.
    package func synonyms() throws -> Synonyms {
        guard let own = try setting(Synonyms.setting, as: [[String]].self) else { return .usual }
        return Synonyms(own)
    }
}
