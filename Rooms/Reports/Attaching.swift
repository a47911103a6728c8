import Crypto
import Foundation
import Markup
import Office
import OfficialDocuments
import OutsidePrograms
import Printing
import Web

/// What goes with a report, the report as PDF/A, and all of it as one ZIP.
enum Attaching {
    /// Bytes of one attachment.
    static let largest = 20 << 20
    /// Bytes of all attachments of one ZIP, which is made in memory.
    static let largestBundle = 200 << 20

    @Sendable static func attach(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let id = try visit.parameter("id")
        do {
            guard let file = visit.form.file("file"), file.bytes.count <= largest else {
                throw Refusal(RegisterPhrases.fileNeeded)
            }
            let name = file.name.isEmpty ? "tep" : String(file.name.prefix(200))
            let hash = try visit.office.files.put(file.bytes)
            try await visit.office.act("report.attach", by: officer) { act in
                guard let report = try act.connection.report(id: id) else {
                    throw Refusal.notFound
                }
                guard try act.connection.sendings(of: id).isEmpty else {
                    throw Refusal(RegisterPhrases.isSent, .conflict)
                }
                _ = try act.attach(
                    hash: hash, name: name, contentType: "application/octet-stream",
                    bytes: file.bytes.count, to: report.ref, description: "")
                act.note(report.ref, "attachment")
            }
        } catch let refusal as Refusal
            where refusal.status == .unprocessable || refusal.status == .conflict
        {
            return try await Desk.shown(
                visit, trouble: refusal.reason.text, typed: visit.form, status: refusal.status)
        }
        return .seeOther("/office/reports/\(id)?saved=1#attachments")
    }

    /// An attachment, always as a file to keep, never as a page of ours.
    @Sendable static func attachment(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let fileID = try visit.parameter("file")
        let stored = try await visit.office.read { try $0.storedFile(id: fileID) }
        guard let stored, stored.ref == Ref("report", id),
            let bytes = try visit.office.files.get(stored.hash)
        else { throw Refusal.notFound }
        return .download(bytes, contentType: stored.contentType, name: stored.name)
    }

    /// The paper as PDF/A-2b, printed from its Word file now: asked for by a button, since it takes
    /// seconds, so that no program that follows links makes it by the way.
    @Sendable static func pdf(_ visit: OfficerVisit) async throws -> Reply {
        let report = try await Desk.report(of: visit)
        let word = try Desk.word(of: report, in: visit.office)
        let printer = PaperPrinter()
        guard printer.isThere else { throw Refusal(RegisterPhrases.noPrinter) }
        do {
            return .download(
                try await printer.pdf(of: word), contentType: "application/pdf",
                name: "\(Desk.fileName(report)).pdf")
        } catch is PrintingFailure {
            throw Refusal(RegisterPhrases.printingFailed)
        } catch is OutsideFailure {
            throw Refusal(RegisterPhrases.printingFailed)
        }
    }

    /// The Word file, its attachments and the sums of all, as `sha256sum -c` reads them.
    @Sendable static func bundle(_ visit: OfficerVisit) async throws -> Reply {
        let report = try await Desk.report(of: visit)
        let attached = try await visit.office.read { try $0.storedFiles(of: report.ref) }
        guard attached.reduce(0, { $0 + $1.bytes }) <= largestBundle else {
            throw Refusal(RegisterPhrases.fileNeeded)
        }
        let name = Desk.fileName(report)
        var files: [(name: String, content: [UInt8])] = [
            ("\(name).docx", try Desk.word(of: report, in: visit.office))
        ]
        for (place, file) in attached.enumerated() {
            guard let bytes = try visit.office.files.get(file.hash) else { continue }
            files.append(("tai-lieu/\(place + 1)-\(plain(file.name))", bytes))
        }
        let sums = files.map { file in
            let sum = SHA256.hash(data: file.content).map { byte in
                (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
            return "\(sum.joined())  \(file.name)\n"
        }
        files.append(("SHA256SUMS", Array(sums.joined().utf8)))
        return .download(
            try ZipArchive.bytes(of: files), contentType: "application/zip", name: "\(name).zip")
    }

    /// A name that is one on every system and leads into no folder.
    private static func plain(_ name: String) -> String {
        let kept = name.map { "/\\:*?\"<>|\n\r\t".contains($0) ? "-" : $0 }
        let words = String(kept).trimmingCharacters(in: CharacterSet(charactersIn: " ."))
        return words.isEmpty ? "tep" : words
    }
}
