import ArgumentParser
import Building
import Foundation
import Markup
import Office

/// `conglang contacts`: the keys that seal how residents may be reached.
struct ContactsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contacts", abstract: "Look after the keys of residents' contact data.",
        subcommands: [TurnContactKey.self])
}

/// `conglang contacts turn-key`
struct TurnContactKey: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "turn-key", abstract: "Put a new key first; the old ones still open.",
        discussion: """
            The server may run meanwhile: what it seals next has the new key. Copy the file \
            afterwards, to another place than the database's backup.
            """)

    @Option(help: "The commune's slug, where there are several.")
    var commune: String?

    @OptionGroup var place: Place

    func run() async throws {
        let registry = try await Registry.open(place.settings)
        let office = try registry.theOffice(commune)
        let id = try registry.turnContactKey(of: office)
        let path = registry.contactKeys(of: office).path
        try await registry.close()
        Terminal.say(
            Phrase(
                vi: "Khóa mới \(id) đứng đầu trong \(path). Hãy sao lưu tệp này ngay.",
                en: "The new key \(id) is first in \(path). Back that file up now."
            )[Terminal.language])
    }
}
