import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// Keeps the map of old addresses: one by one, from a list, or from what readers ask for in vain.
enum OldAddressDesk {
    private static let shown = 200
    private static let missedShown = 30

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await page(visit, said: said(visit.query)))
    }

    /// What the last act did.
    private static func said(_ query: Form) -> Phrase? {
        if let count = Int(query["added"]) { return OldPhrases.added(count) }
        return switch query["done"] {
        case "removed": OldPhrases.removed
        case "hosts": OldPhrases.hostsKept
        default: nil
        }
    }

    private static func page(
        _ visit: OfficerVisit, said: Phrase? = nil, trouble: Phrase? = nil,
        faults: [AddressList.Fault] = []
    ) async throws -> OldAddressesPage {
        let house = visit.office.house
        let words = String(visit.query["q"].lowercased().prefix(200))
        let since = visit.office.today.adding(days: -30)
        let typed = visit.form
        let hosts = visit.office.particulars.oldHosts
        let mayAdminister = visit.officer.may(.administer)
        return try await visit.office.read { connection in
            var lines = try connection.oldAddresses(with: words, limit: shown)
            for place in lines.indices {
                lines[place].leads = try OldAddresses.leads(lines[place], connection, house)
            }
            return OldAddressesPage(
                lines: lines, count: try connection.oldAddressCount(),
                missed: try connection.missedAddresses(
                    since: since, atLeast: OldAddresses.worthALook, limit: missedShown),
                words: words, hosts: mayAdminister ? hosts : nil, said: said?.text,
                trouble: trouble?.text, faults: faults, typed: typed)
        }
    }

    /// One address, or a list; the lines that were understood are entered, the others come back
    /// with what is wrong with each.
    @Sendable static func add(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        var text = form.raw("list")
        if let file = form.file("file") {
            guard let read = String(validating: file.bytes, as: UTF8.self) else {
                return .page(
                    try await page(visit, trouble: OldPhrases.fileNotText), status: .unprocessable)
            }
            text += (text.isEmpty ? "" : "\n") + read
        }
        let list = AddressList(text, origin: visit.frame.origin)
        var one = AddressList("", origin: "")
        if !form["old"].isEmpty || !form["target"].isEmpty {
            // As one line of a list, whatever signs are in it.
            one = AddressList(
                "\(quoted(form["old"]))\t\(quoted(form["target"]))", origin: visit.frame.origin,
                hasHead: false)
        }
        guard list.entries.count + list.faults.count + one.entries.count + one.faults.count > 0
        else {
            return .page(
                try await page(visit, trouble: OldPhrases.nothingTyped), status: .unprocessable)
        }
        let entries = one.entries + list.entries
        if !entries.isEmpty {
            try await visit.office.act("old-address.keep", by: visit.officer) { act in
                for entry in entries { try act.keep(entry.address, target: entry.target) }
                let first = entries[0]
                act.note(
                    Ref("old-address", first.address.written),
                    entries.count == 1
                        ? "\(first.address.written) → \(first.target)"
                        : OldPhrases.added(entries.count).vi)
            }
        }
        guard list.faults.isEmpty, one.faults.isEmpty else {
            let trouble =
                one.faults.first.map { OldPhrases.oneNotRead($0.why) }
                ?? OldPhrases.linesNotRead(list.faults.count)
            return .page(
                try await page(
                    visit, said: entries.isEmpty ? nil : OldPhrases.added(entries.count),
                    trouble: trouble, faults: list.faults),
                status: .unprocessable)
        }
        return .seeOther("/office/old-addresses?added=\(entries.count)")
    }

    private static func quoted(_ cell: String) -> String {
        "\"\(cell.replacing("\"", with: "").replacing("\n", with: " "))\""
    }

    @Sendable static func remove(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        try await visit.office.act("old-address.remove", by: visit.officer) { act in
            guard let line = try act.connection.oldAddress(id: id) else { throw Refusal.notFound }
            try act.removeOldAddress(id: id)
            act.note(Ref("old-address", id), "\(line.address.written) → \(line.target)")
        }
        return .seeOther("/office/old-addresses?done=removed")
    }

    /// What is asked for in vain and was never ours.
    @Sendable static func forget(_ visit: OfficerVisit) async throws -> Reply {
        let address = OldAddress(host: visit.form["host"], path: visit.form["path"])
        try await visit.office.act("old-address.forget", by: visit.officer) { act in
            try act.forgetMisses(of: address)
            act.note(Ref("old-address", "missed"), String(address.written.prefix(200)))
        }
        return .seeOther("/office/old-addresses#missed")
    }

    /// The host names at which readers of old sites still arrive.
    @Sendable static func hosts(_ visit: OfficerVisit) async throws -> Reply {
        let typed = visit.form["hosts"].split { $0.isWhitespace || $0 == "," || $0 == ";" }
        var hosts: [String] = []
        for word in typed {
            guard let address = OldAddress(typed: String(word)), !address.host.isEmpty,
                hosts.count < 50
            else {
                return .page(
                    try await page(visit, trouble: OldPhrases.hostNotRead(String(word.prefix(80)))),
                    status: .unprocessable)
            }
            if !hosts.contains(address.host) { hosts.append(address.host) }
        }
        var changed = visit.office.particulars
        changed.oldHosts = hosts
        let commune = changed
        try await visit.office.act("commune.hosts", by: visit.officer) { act in
            act.note(Ref("commune", commune.slug), commune.oldHosts.joined(separator: " "))
            try act.set("commune", commune)
        }
        visit.office.take(commune)
        return .seeOther("/office/old-addresses?done=hosts")
    }
}
