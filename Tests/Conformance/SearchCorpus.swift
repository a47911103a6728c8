import Foundation
import Markup
import Office
import WorkingTime

/// Two hundred and forty made articles and the questions that both engines answer alike.
enum SearchCorpus {
    static let first = Day(number: 20_000)

    /// The same texts in every run.
    static let documents: [[SearchDocument]] = (0..<240).map { number in
        var dice = Dice(seed: UInt64(number) &* 7_919 &+ 11)
        let topic = ["le-hoi", "ocop", nil, "thu-tuc"][number % 4]
        let ref = Ref("story", "s\(number)")
        let day = first.adding(days: number * 5)
        let title = dice.words(from: names, 1...2) + " " + dice.words(from: plain, 1...3)
        var texts = [
            SearchDocument(
                ref: ref, language: .vi, isOriginal: true,
                kind: ["article", "notice", "document"][number % 3], topic: topic,
                title: title.prefix(1).uppercased() + title.dropFirst() + " \(number)",
                summary: dice.words(from: plain + names, 0...8),
                body: (0..<dice.next(1...5)).map { _ in
                    dice.words(from: plain + names, 3...20) + "."
                }.joined(separator: "\n"),
                path: "/tin/\(number)", publishedAt: day.at(7 + number % 9))
        ]
        if number % 5 == 0 {
            texts.append(
                SearchDocument(
                    ref: ref, language: .en, isOriginal: false, kind: texts[0].kind, topic: topic,
                    title: dice.words(from: english, 2...4),
                    summary: dice.words(from: english + names, 0...6),
                    body: dice.words(from: english + names, 5...30), path: "/tin/\(number)",
                    publishedAt: day.at(7 + number % 9)))
        }
        if number % 30 == 0 {
            texts.append(
                SearchDocument(
                    ref: ref, language: .zh, isOriginal: false, kind: texts[0].kind, topic: topic,
                    title: "村庄节日公告", summary: "欢迎光临", body: "春天的节日在村庄门口。",
                    path: "/tin/\(number)", publishedAt: day.at(7 + number % 9)))
        }
        return texts
    }

    /// A short text; the larger the number, the newer.
    static func article(_ number: Int, _ title: String, _ body: String) -> SearchDocument {
        SearchDocument(
            ref: Ref("story", "\(number)"), language: .vi, isOriginal: true, kind: "article",
            topic: nil, title: title, summary: "", body: body, path: "/tin/\(number)",
            publishedAt: first.at(7).addingTimeInterval(Double(number)))
    }

    private static let plain = [
        "lễ", "hội", "lễ hội", "đường", "làng", "dường", "duong", "mùa", "vụ", "bưởi", "thôn",
        "người", "dân", "nhân", "xã", "họp", "đất", "đặt", "nhà", "văn hóa", "văn hoá", "xã hội",
        "năm 2026", "ngày 21/11/2026", "công bố", "kế hoạch", "thu", "thủ tục hành chính", "hộ",
        "thông báo", "và", "của", "được", "đề án", "de an", "niên", "thanh niên", "thanh",
    ]
    private static let names = [
        "UBND", "Ủy ban nhân dân", "uỷ ban", "HĐND", "Hội đồng nhân dân", "đền Vẹt", "chùa Keo",
        "OCOP", "VH-XH", "Trúc Khê", "MTTQ", "TTHC", "Đức", "đê",
    ]
    private static let english = [
        "festival", "festivals", "village", "the", "road", "plan", "news", "of", "commune", "OCOP",
    ]

    static let questions = [
        "lễ hội", "le hoi", "hội lễ", "\"lễ hội\"", "\"le hoi\"", "\"hoi le\"", "le* hoi", "lễ hộ",
        "đường làng", "duong lang", "đuong", "dường", "DƯỜNG", "duon", "du", "d", "đ", "đê", "de",
        "UBND", "ubnd xã", "ủy ban nhân dân", "uy ban nhan dan", "Uỷ ban nhân dân xã", "uy ban",
        "hội đồng nhân dân", "HĐND xã", "hdnd", "VH-XH", "vh xh", "văn hóa xã hội", "van hoa",
        "văn hoá", "OCOP", "mỗi xã một sản phẩm", "TTHC", "thu tuc hanh chinh", "thủ tục", "thu",
        "bưởi -lễ", "buoi -\"le hoi\"", "-bưởi", "lang -duong -hoi", "xã -xã", "2026", "202*",
        "21/11/2026", "\"21/11/2026\"", "21-11-2026", "năm 2026 kế hoạch", "không có gì như vậy",
        "zzzz", "z", "thanh niên", "thanh nien", "niên thanh", "đặt đất", "dat", "nhà nhà nhà",
        "festival", "festivals village", "road of the commune", "节日", "村庄", "春天 村庄", "节",
        "đền vẹt", "den vet", "chua keo truc khe", "Đức", "đức đê", "duc*", "* * *", "\"",
        "AND OR NOT", "\"văn hóa xã hội\"", "\"van hoa xa hoi\"", "lễ -\"hội đồng nhân dân\"",
        "\"thủ tục hành chính\" thu", "\"lễ hội đường\"", "xa -\"le hoi le\"",
        "\"uy ban nhan dan\"",
        "a:b", "(lễ OR hội)", "lễ NEAR hội", "le\u{0}hoi", "'; DROP TABLE search_entry; --",
        "lễ hội".decomposedStringWithCanonicalMapping, "lễ\u{200B}hội",
        String(repeating: "le ", count: 300),
    ]

    static let queries: [SearchQuery] =
        questions.map { SearchQuery(SearchQuestion($0), limit: 1_000) }
        + questions.prefix(30).enumerated().map { place, words in
            var query = SearchQuery(SearchQuestion(words), limit: 1_000)
            switch place % 6 {
            case 0: query.kind = "notice"
            case 1: query.topic = "le-hoi"
            case 2: query.tongue = .reader(.en)
            case 3: query.tongue = .only(.vi)
            case 4: query.period = first.adding(days: 300).start..<first.adding(days: 700).start
            default:
                query.sorting = .newest
                query.tongue = .reader(.vi)
            }
            return query
        }

    /// Chance that is the same everywhere.
    struct Dice {
        private var state: UInt64

        init(seed: UInt64) { state = seed }

        mutating func next(_ range: ClosedRange<Int>) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return range.lowerBound + Int(state >> 33) % range.count
        }

        mutating func words(from list: [String], _ count: ClosedRange<Int>) -> String {
            (0..<next(count)).map { _ in list[next(0...(list.count - 1))] }.joined(separator: " ")
        }
    }
}

/// What a search should find, worked out without any engine: every document is read word by word.
struct SearchOracle {
    private struct Text {
        let document: SearchDocument
        let title: [SearchWord]
        let summary: [SearchWord]
        let body: [SearchWord]
        let siblings: Set<Language>
    }

    private let texts: [Text]
    private let vocabulary: Set<String>

    init(_ things: [[SearchDocument]]) {
        texts = things.flatMap { thing in
            thing.map { document in
                Text(
                    document: document, title: SearchWords.split(document.title),
                    summary: SearchWords.split(document.summary),
                    body: SearchWords.split(document.body), siblings: Set(thing.map(\.language)))
            }
        }.reversed()  // the last published first, and of one thing the last put in
        vocabulary = Set(texts.flatMap { $0.title + $0.summary + $0.body }.map(\.folded))
    }

    /// Paths with languages, in order.
    func answer(_ query: SearchQuery) -> [String] {
        guard !query.question.isEmpty else { return [] }
        var matching = texts.filter { passes($0, query) }.compactMap { text in
            level(of: text, query.question).map { (text: text, level: $0) }
        }
        // Where whole words find enough, none goes on.
        let whole = matching.filter { $0.level < 12 }
        if whole.count >= SearchQuery.few { matching = whole }
        let ordered =
            query.sorting == .newest
            ? matching
            : matching.enumerated().sorted {
                ($0.element.level, $0.offset) < ($1.element.level, $1.offset)
            }
            .map(\.element)
        return ordered.map { $0.text.document.path + "#" + $0.text.document.language.rawValue }
    }

    private func passes(_ text: Text, _ query: SearchQuery) -> Bool {
        let document = text.document
        let isSpoken =
            switch query.tongue {
            case .every: true
            case .only(let language): document.language == language
            case .reader(let language):
                document.language == language
                    || (document.isOriginal && !text.siblings.contains(language))
            }
        return isSpoken && query.kind.map { $0 == document.kind } ?? true
            && query.topic.map { $0 == document.topic } ?? true
            && query.period.map { $0.contains(document.publishedAt) } ?? true
    }

    /// The better, the smaller; nil where it does not match.
    private func level(of text: Text, _ question: SearchQuestion) -> Int? {
        let parts = [
            [text.title], [text.title, text.summary], [text.title, text.summary, text.body],
        ]
        let everywhere = parts[2]
        func all(_ parts: [[SearchWord]], exact: Bool, begun: Bool) -> Bool {
            question.terms.allSatisfy { stands($0, in: parts, exact: exact, begun: begun) }
        }
        guard all(everywhere, exact: false, begun: true),
            question.terms.allSatisfy({ term in
                !term.isQuoted || everywhere.contains { together(term.words, in: $0) }
            }),
            !question.without.contains(where: { refuses($0, everywhere) })
        else { return nil }
        let isSeveral =
            question.terms.count > 1
            && question.terms.allSatisfy { $0.others.isEmpty && !$0.isQuoted }
        let hasMarks =
            question.terms.contains { $0.words.contains(where: \.hasMarks) }
            && !question.terms.contains { $0.isQuoted && $0.words.count > 2 }
        let whole = question.terms.flatMap(\.words)
        for (place, part) in parts.enumerated() {
            for exact in hasMarks ? [true, false] : [false] where isSeveral {
                if stand(whole, in: part, exact: exact) { return place * 4 + (exact ? 0 : 1) }
            }
            for exact in hasMarks ? [true, false] : [false] {
                if all(part, exact: exact, begun: false) { return place * 4 + (exact ? 2 : 3) }
            }
        }
        for (place, part) in parts.enumerated() where all(part, exact: false, begun: true) {
            return 12 + place
        }
        return nil
    }

    private func refuses(_ term: SearchQuestion.Term, _ parts: [[SearchWord]]) -> Bool {
        term.isQuoted
            ? parts.contains { together(term.words, in: $0) }
            : stands(term, in: parts, exact: false, begun: true)
    }

    private func stands(
        _ term: SearchQuestion.Term, in parts: [[SearchWord]], exact: Bool, begun: Bool
    ) -> Bool {
        var ways = [term.words] + term.others
        if begun, term.isBeginning, let last = term.words.last, last.folded.count > 1 {
            ways += vocabulary.filter { $0.hasPrefix(last.folded) }
                .map { term.words.dropLast() + [SearchWord(exact: $0, folded: $0)] }
        }
        return ways.contains { way in stand(way, in: parts, exact: exact) }
    }

    /// Whether each two neighbours of these words are neighbours in one of the parts, and the
    /// words have their marks there if they must.
    private func stand(
        _ words: [SearchWord], in parts: [[SearchWord]], exact: Bool
    ) -> Bool {
        let pairs = words.count == 1 ? [words] : zip(words, words.dropFirst()).map { [$0, $1] }
        return pairs.allSatisfy { pair in parts.contains { together(pair, in: $0) } }
            && (!exact
                || words.allSatisfy { word in
                    parts.contains { $0.contains { $0.exact == word.exact } }
                })
    }

    private func together(_ words: [SearchWord], in part: [SearchWord]) -> Bool {
        guard words.count <= part.count else { return false }
        return (0...(part.count - words.count)).contains { start in
            zip(words, part[start...]).allSatisfy { $0.folded == $1.folded }
        }
    }
}
