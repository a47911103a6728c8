import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// Whom to reach today and this week, for everybody: name, unit and, where the officer gave one,
/// the telephone. Nothing of the past.
enum PublicRosterDesk {
    static let path = "/phan-anh/truc"

    @Sendable static func page(_ visit: Visit) async throws -> Reply {
        let today = visit.office.today
        let week = Period(.week, containing: today)
        let page = try await visit.office.read { connection in
            PublicRosterPage(
                today: today, lines: try connection.duties(from: today, to: week.last),
                hotline: try connection.caseSettings().hotline)
        }
        return .page(page)
    }
}

struct PublicRosterPage: PageContent {
    /// A duty without what is for the office only.
    struct Line: Sendable, Encodable {
        let first: Day
        let last: Day
        let unit: String
        let officer: String
        let phone: String
    }

    let today: Day
    let lines: [Line]
    let hotline: String

    init(today: Day, lines: [Duty], hotline: String) {
        self.today = today
        self.hotline = hotline
        self.lines = lines.map {
            Line(
                first: $0.first, last: $0.last, unit: $0.unit, officer: $0.officer,
                phone: $0.phone)
        }
    }

    var title: String { PublicRosterWords.title.text }

    func head(_ frame: Frame) -> HTML {
        "<link rel=\"canonical\" href=\"\(frame.origin + frame.link(PublicRosterDesk.path))\">"
    }

    func html(_ frame: Frame) -> HTML {
        let now = lines.filter { $0.first <= today && today <= $0.last }
        let later = lines.filter { today < $0.first }
        var call = HTML()
        if !hotline.isEmpty {
            call = """
                <p><a href="tel:\(hotline.filter { !$0.isWhitespace })">\(AskWords.hotline(hotline))</a></p>
                """
        }
        let second: HTML =
            later.isEmpty
            ? HTML() : "<h2>\(PublicRosterWords.thisWeek)</h2>\(list(later, withDays: true))"
        let first: HTML =
            now.isEmpty
            ? "<p class=\"empty\">\(PublicRosterWords.nobody)</p>" : list(now, withDays: false)
        return """
            <div class="measure"><h1>\(title)</h1>\(call)<h2>\(PublicRosterWords.today(today.written))</h2>\(first)\(second)
            <p><a href="\(frame.link(AskPage.path))">\(PublicWords.askYours)</a></p></div>
            """
    }

    private func list(_ lines: [Line], withDays: Bool) -> HTML {
        let items: [HTML] = lines.map { line in
            var days = HTML()
            if withDays {
                days =
                    " <span class=\"soft figures\">\(PublicRosterWords.days(line.first, line.last))</span>"
            }
            var phone = HTML()
            if !line.phone.isEmpty {
                let number = line.phone.filter { !$0.isWhitespace && $0 != "." }
                phone = ": <a href=\"tel:\(number)\">\(line.phone)</a>"
            }
            return """
                <li><p><strong>\(line.officer)</strong>\(phone)\(days)<br><span class="soft">\(line.unit)</span></p></li>

                """
        }
        return "<ul class=\"rows\">\(items)</ul>"
    }
}

/// Words of the public roster.
enum PublicRosterWords {
    static let title = Phrase(vi: "Cán bộ trực phản ánh", en: "Who is on duty")
    static let thisWeek = Phrase(vi: "Những ngày còn lại trong tuần", en: "The rest of the week")
    static let nobody = Phrase(
        vi: "Hôm nay chưa có lịch trực. Phản ánh vẫn được nhận suốt ngày đêm qua Cổng.",
        en: "Nobody is named for today. Cases are taken through the portal at every hour.")
    static func today(_ day: String) -> Phrase {
        Phrase(vi: "Hôm nay, \(day)", en: "Today, \(day)")
    }
    static func days(_ first: Day, _ last: Day) -> Phrase {
        first == last
            ? Phrase(vi: first.written, en: first.written)
            : Phrase(
                vi: "\(first.written) đến \(last.written)",
                en: "\(first.written) to \(last.written)")
    }
}
