import ArgumentParser
import Building
import Markup
import Office

/// `conglang search`: what is done about the index of searches by hand.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Look after the index of searches.",
        subcommands: [SearchRebuildCommand.self])
}

/// Makes the index of every commune anew. The server does so by itself when a new version of the
/// program needs it; it may run meanwhile.
struct SearchRebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild", abstract: "Make the index of searches anew.",
        discussion: "Searches find what is in it so far while this runs.")

    @OptionGroup var place: Place

    func run() async throws {
        let registry = try await Registry.open(place.settings)
        for office in registry.offices {
            let count = try await office.rebuildSearchIndex()
            Terminal.say("\(office.particulars.heading): \(Reading.number(count))")
        }
        try await registry.close()
    }
}
