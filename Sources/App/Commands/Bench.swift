import ArgumentParser
import Building
import Foundation
import Markup
import PlanReader

/// `conglang bench`: what `bin/bench` needs from inside. Not for the people of a commune.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Prepare and run measurements for bin/bench.",
        shouldDisplay: false,
        subcommands: [
            BenchPage.self, BenchRead.self, BenchStories.self, BenchSession.self,
            BenchWords.self, BenchCases.self, BenchSpeakers.self, BenchSpeakerRequests.self,
            BenchSpeech.self, BenchWriting.self, BenchPapers.self,
        ])
}

/// Founds the commune that is measured and prints the path of its long article.
struct BenchPage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page", abstract: "Found a commune with an article of a given length.")

    @OptionGroup var place: Place

    @Option(help: "Bytes of the article's text.")
    var bytes = 17_000

    func run() async throws {
        let registry = try await Registry.open(place.settings)
        let path = try await MeasuredCommune.found(in: registry, bodyBytes: bytes)
        try await registry.close()
        Terminal.say(path)
    }
}

/// Reads plans over and over and prints how many a second it was, on one core.
struct BenchRead: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Measure how many plans are read in a second.")

    @Argument(help: "Plans as text; without any, the demonstration's.")
    var files: [String] = []

    @Option(help: "How long to measure.")
    var seconds = 3

    func run() throws {
        let plans = try files.isEmpty ? [MeasuredCommune.plan] : files.map(InputFile.read)
        for plan in plans { _ = try PlanReader.read(bytes: plan) }
        let clock = ContinuousClock()
        let start = clock.now
        var count = 0
        while start.duration(to: clock.now) < .seconds(seconds) {
            for plan in plans { _ = try PlanReader.read(bytes: plan) }
            count += plans.count
        }
        let taken = start.duration(to: clock.now)
        let bytes = plans.map(\.count).reduce(0, +) / plans.count
        Terminal.say("\(Int(Double(count) / (taken / .seconds(1)))) \(plans.count) \(bytes)")
    }
}

/// Founds a commune with many stories.
struct BenchStories: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stories", abstract: "Found a commune with a number of published stories.")

    @OptionGroup var place: Place

    @Option(help: "How many.")
    var count = 1_000

    @Option(help: "A picture that leads each of them.")
    var picture: String?

    func run() async throws {
        try await ManyStories.found(
            in: place.settings, count: count, picture: try picture.map(InputFile.read))
    }
}

/// Signs somebody in at the office of ``BenchStories``.
struct BenchSession: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "session", abstract: "Print the cookie of an officer who is signed in.")

    @OptionGroup var place: Place

    func run() async throws {
        Terminal.say(try await ManyStories.signIn(in: place.settings))
    }
}

/// Prints what SQLite's FTS5 is asked for questions, one a line, so that the engine alone can be
/// measured on the same.
struct BenchWords: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "words", abstract: "Print questions as FTS5 expressions.")

    @Argument(help: "Questions.")
    var questions: [String]

    func run() throws {
        for question in questions { Terminal.say(ManyStories.expression(question)) }
    }
}

/// Founds a commune with many cases.
struct BenchCases: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cases", abstract: "Found a commune with a number of residents' cases.")

    @OptionGroup var place: Place

    @Option(help: "How many.")
    var count = 1_000

    func run() async throws {
        try await ManyCases.found(in: place.settings, count: count)
    }
}
