import ArgumentParser
import Building
import Markup

/// `conglang check`: is everything outside the program as it needs it?
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "See whether every outside tool, folder, permission and database is fine.",
        discussion: "Exits with 0 when the office can work, with 69 when something is missing.")

    @OptionGroup var place: Place

    func run() async throws {
        var isFine = true
        for finding in await Inspection.all(place.settings) {
            let mark: String
            switch finding.verdict {
            case .good: mark = Terminal.good("✓")
            case .bad:
                mark = Terminal.bad("✗")
                isFine = false
            case .note: mark = "·"
            }
            Terminal.say("\(mark) \(finding.words.text)")
        }
        if !isFine { throw ExitCode(Trouble.unavailable) }
    }
}
