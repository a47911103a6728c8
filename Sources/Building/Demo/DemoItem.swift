import Foundation
import Markup
import Office
import OfficialDocuments
import WorkingTime

/// Something of the demonstration that is more than an article: photos, a film, a paper, a page.
struct DemoItem: Sendable {
    let month: Int
    let day: Int
    let kind: PublicationKind
    let title: String
    let summary: String
    /// Markdown; `{{name}}` stands for an item of the library. A part whose item is missing on
    /// this machine is left out.
    let body: String
    let topic: String
    /// The leading item of the library; without it the story is not made.
    var lead: String?
    /// Number, type, days: the fields of an official document.
    var paper: Paper?
    /// Title, summary and parts in English.
    var english: [String] = []

    struct Paper: Sendable {
        let number: String
        let type: String
        let signer: String
        /// Days from the day of signing until it ends; nil when it stands.
        var days: Int?
        var replacedBy = ""
    }
}

extension DemoStaff {
    /// Writes an item, has it approved and published; false when this machine lacks its media.
    func publish(_ item: DemoItem) async throws {
        if let lead = item.lead, media[lead] == nil, item.kind != .article, item.kind != .page {
            return
        }
        var fields: [(String, String)] = [
            ("title", item.title), ("summary", item.summary), ("body", filled(item.body)),
            ("kind", item.kind.rawValue), ("topic", item.topic), ("unit", ""), ("source", ""),
            ("media", item.lead.flatMap { media[$0] } ?? ""), ("then", "save"),
        ]
        let book = try await book()
        if let measure = item.kind.measure {
            fields.append(("target", book.targets.first { $0.measure == measure }?.id ?? ""))
        }
        if let paper = item.paper { fields += try await self.fields(of: paper, item) }
        let path = try await hoa.post("/office/stories", fields)
        let page = String(path.prefix { $0 != "?" })
        if !item.english.isEmpty {
            try await hoa.post(
                "\(page)/translations/en",
                item.english.enumerated().map { ("part.\($0.offset)", $0.element) })
        }
        try await hoa.post(page + "/submission", [])
        try await binh.post(page + "/publication", [])
    }

    private func filled(_ body: String) -> String {
        body.components(separatedBy: "\n\n").compactMap { part in
            var part = part
            for (name, id) in media.ids {
                part = part.replacing("{{\(name)}}", with: "/media/\(id)")
            }
            return part.contains("{{") ? nil : part
        }.joined(separator: "\n\n")
    }

    private func fields(
        of paper: DemoItem.Paper, _ item: DemoItem
    ) async throws -> [(String, String)] {
        let file = try await hoa.office.addMedia(
            ArrivedMedia(
                bytes: try written(paper, item),
                name: "\(paper.number.replacing("/", with: "-")).docx",
                alt: "\(paper.type) số \(paper.number)"), by: hoa.officer)
        return [
            ("docNumber", paper.number), ("docType", paper.type),
            ("docIssuer", "Ủy ban nhân dân xã Trúc Khê"), ("docSigner", paper.signer),
            ("docSignedOn", today.iso), ("docFrom", today.iso),
            ("docUntil", paper.days.map { today.adding(days: $0).iso } ?? ""),
            ("docReplacedBy", paper.replacedBy), ("attachments", file),
        ]
    }

    /// The signed paper as a Word file, in the layout of Decree 30/2020/NĐ-CP.
    private func written(_ paper: DemoItem.Paper, _ item: DemoItem) throws -> [UInt8] {
        let parts = paper.number.split(separator: "/", maxSplits: 1).map(String.init)
        return try OfficialDocument(
            form: .state, superior: "", issuer: "Ủy ban nhân dân xã Trúc Khê",
            number: parts.first, symbol: parts.last ?? "", place: "Trúc Khê",
            date: OfficialDocument.PaperDate(
                day: today.day, month: today.month, year: today.year),
            kind: .init(rawValue: paper.type), subject: [item.summary],
            blocks: item.body.components(separatedBy: "\n\n").map { .paragraph($0) },
            recipients: ["Các thôn", "Lưu: VT"],
            signature: OfficialDocument.Signature(
                authority: "TM. ỦY BAN NHÂN DÂN", capacity: "KT. CHỦ TỊCH",
                position: "PHÓ CHỦ TỊCH", name: paper.signer)
        ).wordFile()
    }
}
