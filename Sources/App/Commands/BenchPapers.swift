import ArgumentParser
import Foundation
import PaperText
import PlanReader

/// Reads papers, each to its end as a plan, and prints for each: its kind, its pages (0 where its
/// form has none), and the milliseconds of one reading.
struct BenchPapers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "papers", abstract: "Measure how long papers of all forms take to read.")

    @Argument(help: "Papers, in any form.")
    var files: [String]

    @Option(help: "How often each is read; the median counts.")
    var rounds = 3

    func run() async throws {
        let clock = ContinuousClock()
        for file in files {
            let bytes = try InputFile.read(file)
            var times: [Duration] = []
            var paper: Paper?
            for _ in 0..<max(1, rounds) {
                let start = clock.now
                let read = try await PaperReader().read(bytes, name: file)
                _ = try PlanRead.reading(of: read)
                times.append(start.duration(to: clock.now))
                paper = read
            }
            times.sort()
            let milliseconds = Int(times[times.count / 2] / .milliseconds(1))
            guard let paper else { continue }
            Terminal.say("\(paper.kind.rawValue) \(paper.pages) \(milliseconds)")
        }
    }
}
