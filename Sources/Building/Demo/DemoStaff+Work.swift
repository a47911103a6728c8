import Foundation
import Markup
import Office
import Web
import WorkingTime

/// What the people of the demonstration do more than once.
extension DemoStaff {
    var today: Day { hoa.office.today }

    func book() async throws -> PlanBook {
        let office = hoa.office
        let period = Period(.month, containing: office.today)
        let book = try await office.read { connection in
            try office.house.planBook(connection, period, at: office.now())
        }
        guard let book else { throw Missing(what: "plan") }
        return book
    }

    /// Writes an article and, unless told otherwise, submits it; returns its address in the office.
    func write(_ story: DemoStory, by clerk: Clerk, then: String = "submit") async throws -> String
    {
        let book = try await book()
        let target = book.targets.first { $0.measure == .articlesPublished }?.id ?? ""
        let task = book.tasks.first { $0.text.contains("Đăng tải tin, bài") }?.id ?? ""
        let translations = DemoTranslations.texts[story.title] ?? []
        let isTranslated = !translations.isEmpty
        let path = try await clerk.post(
            "/office/stories",
            [
                ("title", story.title), ("summary", story.summary), ("body", story.body),
                ("kind", "article"), ("topic", story.topic),
                ("unit", ""), ("source", ""), ("task", task), ("target", target),
                ("media", picture(of: story)),
                ("then", isTranslated ? "save" : then),
            ])
        let page = String(path.prefix { $0 != "?" })
        for (language, parts) in translations {
            try await clerk.post(
                "\(page)/translations/\(language.rawValue)",
                parts.enumerated().map { ("part.\($0.offset)", $0.element) })
        }
        if isTranslated, then == "submit" { try await clerk.post(page + "/submission", []) }
        return page
    }

    /// The id of an article's picture; empty when it has none.
    func picture(of story: DemoStory) -> String {
        DemoMedia.scene(for: story.title).flatMap { media[$0] } ?? ""
    }

    /// Names in other languages, which the translations use.
    func keepGlossary() async throws {
        for term in DemoTranslations.names {
            try await hoa.post(
                "/office/glossary",
                [("words", term.words), ("kind", term.kind), ("note", "")]
                    + term.names.map { ("name.\($0.0.rawValue)", $0.1) })
        }
    }

    /// Ticks off the report that is due on the 20th of a month.
    func fulfilReport(_ year: Int, _ month: Int) async throws {
        let office = hoa.office
        guard let day = Day(year: year, month: month, day: 20) else { return }
        let lines = try await office.read { connection in
            try office.house.calendar(connection, Period(.month, containing: day))
        }
        for line in lines where line.day == day && line.path.hasPrefix("/office/duties/") {
            try await hoa.post(
                line.path + "/fulfilments", [("day", day.iso), ("note", "Đã gửi báo cáo tháng.")])
        }
    }

    /// A unit reports what it did; another person confirms it, and may void it later.
    func attest(
        by clerk: Clerk, confirmed: Clerk?, day: Day, what: String, measure: Measure?,
        quantity: Int = 1, outOf: Int? = nil, channel: String, unit: String,
        voidedBecause: String? = nil
    ) async throws {
        let book = try await book()
        let units = try await hoa.office.read { try $0.units() }
        let target = book.targets.first { $0.measure == measure }?.id ?? ""
        let task = book.tasks.first { $0.text.contains("Tuyên truyền nội dung Kế hoạch") }?.id ?? ""
        let path = try await clerk.post(
            "/office/evidence",
            [
                ("id", hoa.office.newID()), ("what", what), ("day", day.iso),
                ("quantity", "\(quantity)"),
                ("outOf", outOf.map(String.init) ?? ""), ("channel", channel),
                ("unit", units.first { $0.isCalled(unit) }?.id ?? ""), ("target", target),
                ("task", target.isEmpty ? task : ""),
            ])
        let page = String(path.prefix { $0 != "?" })
        if let confirmed { try await confirmed.post(page + "/confirmation", []) }
        if let voidedBecause {
            try await hoa.post(page + "/voiding", [("reason", voidedBecause)])
        }
    }
}

extension Clerk {
    /// The version that the form of a page would send back.
    func version(of path: String) async throws -> String {
        let reply = try await get(String(path.prefix { $0 != "?" && $0 != "#" }))
        guard case .page(let content) = reply.body else { throw Missing(what: path) }
        let tree = try JSONSerialization.jsonObject(with: JSONEncoder().encode(AnyPage(content)))
        guard let version = Clerk.version(in: tree) else {
            throw Missing(what: "version of \(path)")
        }
        return version
    }

    /// A number by its name in a page's data.
    func number(_ name: String, on path: String) async throws -> Int {
        guard let found = Clerk.find({ $0[name] as? Int }, in: try await tree(path)) else {
            throw Missing(what: "\(name) on \(path)")
        }
        return found
    }

    /// A text by its name in a page's data.
    func text(_ name: String, on path: String) async throws -> String {
        guard let found = Clerk.find({ $0[name] as? String }, in: try await tree(path)) else {
            throw Missing(what: "\(name) on \(path)")
        }
        return found
    }

    /// The id of a thing by its Vietnamese name, from a page's data.
    func id(of name: String, on path: String) async throws -> String? {
        Clerk.find(
            { fields in
                let own = fields["name"] ?? fields["vi"]
                let words = own as? String ?? (own as? [String: Any])?["vi"] as? String
                return words == name ? fields["id"] as? String : nil
            }, in: try await tree(path))
    }

    private func tree(_ path: String) async throws -> Any {
        guard case .page(let content) = try await get(path).body else { throw Missing(what: path) }
        return try JSONSerialization.jsonObject(with: JSONEncoder().encode(AnyPage(content)))
    }

    private static func find<T>(_ look: @escaping ([String: Any]) -> T?, in tree: Any) -> T? {
        if let list = tree as? [Any] { return list.lazy.compactMap { find(look, in: $0) }.first }
        guard let fields = tree as? [String: Any] else { return nil }
        return look(fields) ?? fields.values.lazy.compactMap { find(look, in: $0) }.first
    }

    private static func version(in tree: Any) -> String? {
        guard let fields = tree as? [String: Any] else { return nil }
        if let version = fields["version"] { return "\(version)" }
        return fields.values.lazy.compactMap(version).first
    }
}

/// Encodes whatever page there is.
private struct AnyPage: Encodable {
    let content: any PageContent

    init(_ content: any PageContent) { self.content = content }

    func encode(to encoder: any Encoder) throws { try content.encode(to: encoder) }
}
