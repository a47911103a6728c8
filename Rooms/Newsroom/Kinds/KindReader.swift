import Foundation
import Markup
import Office
import Web
import WorkingTime

/// Reads the fields that only some kinds have. Fields of other kinds are passed over, so that a
/// changed mind costs nothing.
enum KindReader {
    /// Files that one text may carry.
    static let attachmentLimit = 30

    static func read(
        _ form: Form, into written: inout Written, before: Written?, _ troubles: inout Troubles
    ) {
        if has(form, "media") {
            written.mediaID = id(form["media"], "media", &troubles)
        }
        if has(form, "attachments") {
            written.attachments = ids(form["attachments"], &troubles)
        } else {
            written.attachments = before?.attachments ?? []
        }
        guard written.kind == .document else {
            written.document = nil
            return
        }
        guard has(form, "docNumber") else {
            written.document = before?.document
            return
        }
        written.document = facts(form, written.attachments, &troubles)
    }

    private static func facts(
        _ form: Form, _ attachments: [String], _ troubles: inout Troubles
    ) -> DocumentFacts {
        let facts = DocumentFacts(
            number: line(form, "docNumber", 80, &troubles),
            type: line(form, "docType", 80, &troubles),
            issuer: line(form, "docIssuer", 200, &troubles),
            signer: line(form, "docSigner", 120, &troubles),
            signedOn: day(form, "docSignedOn", &troubles),
            inForceFrom: day(form, "docFrom", &troubles),
            inForceUntil: day(form, "docUntil", &troubles),
            replacedBy: replacedBy(form["docReplacedBy"], &troubles), attachments: attachments)
        if let from = facts.inForceFrom, let until = facts.inForceUntil, until < from {
            troubles.add("docUntil", Phrases.endsBeforeItBegins)
        }
        return facts
    }

    private static func has(_ form: Form, _ name: String) -> Bool {
        form.fields.contains { $0.name == name }
    }

    private static func line(
        _ form: Form, _ field: String, _ limit: Int, _ troubles: inout Troubles
    ) -> String {
        let words = FormReader.readable(form[field]).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        if words.count > limit { troubles.add(field, Phrases.tooLong(limit)) }
        return words
    }

    /// `2026-11-20` as date fields send it, or `20/11/2026` as people write it.
    private static func day(_ form: Form, _ field: String, _ troubles: inout Troubles) -> Day? {
        let typed = form[field]
        guard !typed.isEmpty else { return nil }
        if let day = Day(iso: typed) { return day }
        let parts = typed.split(separator: "/").compactMap { Int($0) }
        if parts.count == 3, let day = Day(year: parts[2], month: parts[1], day: parts[0]) {
            return day
        }
        troubles.add(field, Phrases.dayNotUnderstood)
        return nil
    }

    private static func replacedBy(_ typed: String, _ troubles: inout Troubles) -> String? {
        guard !typed.isEmpty else { return nil }
        let shelf = "/\(PublicationKind.document.shelf.rawValue)/"
        guard let start = typed.range(of: shelf) else {
            troubles.add("docReplacedBy", Phrases.documentAddressNeeded)
            return nil
        }
        let slug = typed[start.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        guard !slug.isEmpty, slug.count <= 80, slug.allSatisfy(\.isASCII) else {
            troubles.add("docReplacedBy", Phrases.documentAddressNeeded)
            return nil
        }
        return shelf + slug
    }

    /// An id of the library, typed or pasted as its address.
    private static func id(
        _ typed: String, _ field: String, _ troubles: inout Troubles
    ) -> String? {
        guard !typed.isEmpty else { return nil }
        let last =
            typed.split(separator: "/").last.map { $0.filter { $0 != ")" } }?
            .trimmingCharacters(in: .whitespaces) ?? typed
        guard (1...64).contains(last.utf8.count),
            last.utf8.allSatisfy({ $0 == 0x2D || Character(UnicodeScalar($0)).isHexDigit })
        else {
            troubles.add(field, Phrases.mediaNotUnderstood)
            return nil
        }
        return last.lowercased()
    }

    private static func ids(_ typed: String, _ troubles: inout Troubles) -> [String] {
        let parts = typed.split { $0.isWhitespace || $0 == "," }.map(String.init)
        if parts.count > attachmentLimit {
            troubles.add("attachments", Phrases.tooManyAttachments(attachmentLimit))
        }
        var seen: Set<String> = []
        return parts.prefix(attachmentLimit).compactMap { id($0, "attachments", &troubles) }
            .filter { seen.insert($0).inserted }
    }

    /// The fields as somebody would have filled them in.
    static func filled(_ written: Written) -> [(name: String, value: String)] {
        let facts = written.document
        return [
            ("media", written.mediaID ?? ""),
            ("attachments", written.attachments.joined(separator: "\n")),
            ("docNumber", facts?.number ?? ""), ("docType", facts?.type ?? ""),
            ("docIssuer", facts?.issuer ?? ""), ("docSigner", facts?.signer ?? ""),
            ("docSignedOn", facts?.signedOn?.iso ?? ""),
            ("docFrom", facts?.inForceFrom?.iso ?? ""),
            ("docUntil", facts?.inForceUntil?.iso ?? ""),
            ("docReplacedBy", facts?.replacedBy ?? ""),
        ]
    }
}
