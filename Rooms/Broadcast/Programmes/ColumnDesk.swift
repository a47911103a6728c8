import Foundation
import Markup
import Office
import Storage
import Web

/// The columns of the loudspeakers and their jingles.
enum ColumnDesk {
    static let path = "/office/broadcast/columns"

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await columnsPage(visit, trouble: nil))
    }

    private static func columnsPage(
        _ visit: OfficerVisit, trouble: String?
    ) async throws -> ColumnsPage {
        let house = visit.office.house
        let typed = visit.form
        return try await visit.office.read { connection in
            let columns = try connection.radioColumns()
            let ids = columns.flatMap { [$0.opening?.soundID, $0.closing?.soundID] }
                .compactMap { $0 }
            let known = try house.studio?.sounds(connection, ids) ?? [:]
            return ColumnsPage(
                columns: columns, lengths: known.compactMapValues { $0.sound?.seconds },
                trouble: trouble, typed: typed)
        }
    }

    @Sendable static func add(_ visit: OfficerVisit) async throws -> Reply {
        try await keep(visit, id: nil)
    }

    @Sendable static func change(_ visit: OfficerVisit) async throws -> Reply {
        try await keep(visit, id: try visit.parameter("id"))
    }

    private static func keep(_ visit: OfficerVisit, id: String?) async throws -> Reply {
        let form = visit.form
        do {
            var files: [String: String] = [:]
            for name in ["opening", "closing"] {
                guard let file = form.file(name) else { continue }
                guard Recording.kind(of: file.bytes) != nil else {
                    throw Refusal(Phrases.noRecording)
                }
                files[name] = try visit.office.files.put(file.bytes)
            }
            let stored = files
            try await visit.office.act("column.keep", by: visit.officer) { act in
                try keep(form, stored, id, act)
            }
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(
                try await columnsPage(visit, trouble: refusal.reason.text),
                status: .unprocessable)
        }
        return .seeOther(path)
    }

    private static func keep(
        _ form: Form, _ files: [String: String], _ known: String?, _ act: Act
    ) throws {
        let name = form["name"]
        guard !name.isEmpty, let priority = AirPriority(rawValue: form["priority"]),
            RadioColumn.priorities.contains(priority)
        else { throw Refusal(Phrases.titleNeeded) }
        guard max(name.count, form["nameEN"].count) <= Limits.lineCharacters else {
            throw Refusal(Phrases.tooLong(Limits.lineCharacters))
        }
        let counts = form["counts"] == "1"
        let id = known ?? act.newID()
        if known != nil {
            guard try act.connection.radioColumn(id: id) != nil else { throw Refusal.notFound }
            try act.change(
                column: id, name: name, nameEN: form["nameEN"], priority: priority,
                counts: counts, isEnded: form["ended"] == "1")
        } else {
            try act.add(
                id, column: name, nameEN: form["nameEN"], priority: priority, counts: counts)
        }
        for field in ["opening", "closing"] {
            let file = form.file(field)
            guard file != nil || form[field + "Off"] == "1" else { continue }
            let fileName = file.map { String($0.name.suffix(120)) } ?? ""
            if let file, let hash = files[field], let kind = Recording.kind(of: file.bytes) {
                _ = try act.attach(
                    hash: hash, name: fileName, contentType: kind.contentType,
                    bytes: file.bytes.count, to: Ref("radioColumn", id), description: "")
            }
            let soundID = try files[field].flatMap { try act.studio?.level(act, $0) }
            if field == "opening" {
                try act.setOpening(fileName, soundID, column: id)
            } else {
                try act.setClosing(fileName, soundID, column: id)
            }
        }
        act.note(Ref("radioColumn", id), name)
    }
}
