import Foundation
import WorkingTime

/// How the reports of one occasion are built: which chapters in which order, under which headings,
/// and the sentences around them. A commune edits it; words in braces are filled in, and nothing
/// in it is code.
struct Template: Codable, Sendable, Equatable {
    /// What a chapter holds.
    enum Content: String, Codable, Sendable, CaseIterable {
        case results, targets, comparison, late, strengths, shortcomings, causes, difficulties
        case proposals, next

        /// What a person writes in it; nil where the program alone does.
        var part: Report.Part? {
            switch self {
            case .results: .results
            case .late: .late
            case .strengths: .strengths
            case .shortcomings: .shortcomings
            case .causes: .causes
            case .difficulties: .difficulties
            case .proposals: .proposals
            case .next: .next
            case .targets, .comparison: nil
            }
        }
    }

    /// A chapter and its heading, which may have places to be filled.
    struct Chapter: Codable, Sendable, Equatable {
        var content: Content
        var heading: String
    }

    var opening: String
    var closing: String
    var chapters: [Chapter]

    /// The parts of a report by this template that a person writes, in the paper's order.
    var parts: [Report.Part] {
        [.opening] + chapters.compactMap(\.content.part) + [.closing]
    }
}

/// On which occasion a report is asked for: each has its template.
enum Occasion: String, Codable, Sendable, CaseIterable {
    case week, month, quarter, half, year, request

    init(_ period: Period) {
        if period.half != nil {
            self = .half
        } else if period.isSpan {
            self = .request
        } else {
            self = Occasion(rawValue: period.kind.rawValue) ?? .request
        }
    }
}

extension Template {
    /// What an office has before it edited anything: a short report for short times, and for a
    /// quarter or longer also how it compares with the year before and what is judged of it.
    static func usual(for occasion: Occasion) -> Template {
        let contents: [Content] =
            switch occasion {
            case .week, .month, .request:
                [.results, .targets, .late, .difficulties, .proposals, .next]
            case .quarter, .half, .year:
                [
                    .results, .targets, .comparison, .strengths, .late, .shortcomings, .causes,
                    .proposals, .next,
                ]
            }
        return Template(
            opening: "Thực hiện {kế hoạch}, {cơ quan} báo cáo kết quả {kỳ báo cáo} như sau:",
            closing: "Trên đây là Báo cáo kết quả {kỳ báo cáo} của {cơ quan}./.",
            chapters: contents.map { Chapter(content: $0, heading: $0.usualHeading) })
    }
}

extension Template.Content {
    var usualHeading: String {
        switch self {
        case .results: "Kết quả thực hiện"
        case .targets: "Thực hiện chỉ tiêu"
        case .comparison: "So với cùng kỳ năm trước"
        case .late: "Việc chậm và nguyên nhân"
        case .strengths: "Ưu điểm"
        case .shortcomings: "Tồn tại, hạn chế"
        case .causes: "Nguyên nhân"
        case .difficulties: "Khó khăn, vướng mắc"
        case .proposals: "Đề xuất, kiến nghị"
        case .next: "Nhiệm vụ {kỳ sau}"
        }
    }
}

/// A name in braces that a template may have.
enum TemplatePlace: String, CaseIterable, Sendable {
    case period = "kỳ báo cáo"
    case next = "kỳ sau"
    case before = "cùng kỳ"
    case plan = "kế hoạch"
    case issuer = "cơ quan"
    case year = "năm"
    case reached = "số chỉ tiêu đạt"
    case targets = "số chỉ tiêu"

    /// A piece of a template's sentence.
    enum Piece: Equatable {
        case words(String)
        case place(TemplatePlace)
        /// A name that there is not, or a brace that nothing closes.
        case unknown(String)
    }

    /// The pieces of a sentence. Names may be written in capitals and with any spaces.
    static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
            let after = rest[rest.index(after: open)...]
            guard let close = after.firstIndex(of: "}") else {
                return pieces + [.unknown(String(rest[open...].prefix(40)))]
            }
            let name = after[..<close].split(whereSeparator: \.isWhitespace)
                .joined(separator: " ").precomposedStringWithCanonicalMapping.lowercased()
            pieces.append(
                TemplatePlace(rawValue: name).map(Piece.place)
                    ?? .unknown("{\(after[..<close].prefix(40))}"))
            rest = after[after.index(after: close)...]
        }
        return rest.isEmpty ? pieces : pieces + [.words(String(rest))]
    }

    /// The names in a sentence that there are not.
    static func unknown(in text: String) -> [String] {
        pieces(of: text).compactMap { if case .unknown(let name) = $0 { name } else { nil } }
    }

    /// The sentence with its places filled; what cannot be filled stays as it is written.
    static func fill(_ text: String, with value: (TemplatePlace) -> String) -> String {
        pieces(of: text).map { piece in
            switch piece {
            case .words(let words), .unknown(let words): words
            case .place(let place): value(place)
            }
        }.joined()
    }
}
