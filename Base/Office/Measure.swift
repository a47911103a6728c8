package import Markup

/// What a ledger row counts. The names are those of a plan's reading (`docs/plan-json.md`).
package struct Measure: RawRepresentable, Hashable, Sendable, Codable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    /// Items published on the commune's channels; one item on three channels is one.
    package static let articlesPublished = Measure(rawValue: "articlesPublished")
    /// Sessions on the loudspeakers.
    package static let broadcastSessions = Measure(rawValue: "broadcastSessions")
    /// Infographics, clips and the like.
    package static let mediaProducts = Measure(rawValue: "mediaProducts")
    /// Staff to whom a policy was explained, of all staff.
    package static let staffBriefed = Measure(rawValue: "staffBriefed")
    /// Cases answered within their limit, of all cases.
    package static let casesAnsweredInTime = Measure(rawValue: "casesAnsweredInTime")
    /// Anything else a plan counts: such evidence names its target.
    package static let other = Measure(rawValue: "other")

    package var name: Phrase {
        switch self {
        case .articlesPublished: Phrase(vi: "Tin, bài đã đăng", en: "Articles published")
        case .broadcastSessions: Phrase(vi: "Buổi phát thanh", en: "Broadcast sessions")
        case .mediaProducts: Phrase(vi: "Sản phẩm truyền thông", en: "Media products")
        case .staffBriefed: Phrase(vi: "Cán bộ được phổ biến", en: "Staff briefed")
        case .casesAnsweredInTime:
            Phrase(vi: "Phản ánh trả lời đúng hạn", en: "Cases answered in time")
        default: Phrase(vi: "Việc khác theo chỉ tiêu", en: "Other work the plan counts")
        }
    }
}
