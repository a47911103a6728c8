import ArgumentParser
import Building
import Foundation

/// Founds communes with loudspeakers and prints the keys of these.
struct BenchSpeakers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speakers", abstract: "Found communes with registered loudspeakers.")

    @OptionGroup var place: Place

    @Option(help: "Communes.")
    var communes = 100

    @Option(help: "Loudspeakers of each.")
    var each = 20

    func run() async throws {
        let lines = try await ManySpeakers.found(
            in: place.settings, communes: communes, each: each)
        Terminal.say(lines.joined(separator: "\n"))
    }
}

/// Prints what those loudspeakers would send now.
struct BenchSpeakerRequests: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speaker-requests", abstract: "Print sealed requests of loudspeakers.")

    @Argument(help: "What `bench speakers` printed.")
    var keys: String

    @Flag(help: "Ask for the schedule instead of sending heartbeats.")
    var schedules = false

    @Option(help: "Requests of each loudspeaker.")
    var rounds = 1

    @Option(help: "The first count.")
    var first = 1

    func run() throws {
        let text = String(decoding: try InputFile.read(keys), as: UTF8.self)
        let lines = text.split(separator: "\n").map(String.init)
        let requests = try ManySpeakers.requests(
            of: lines, heartbeats: !schedules, rounds: rounds, first: first)
        Terminal.say(requests.joined(separator: "\n"))
    }
}
