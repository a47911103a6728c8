import ArgumentParser
import Building
import Markup

/// `conglang`: the whole program.
@main
struct App: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conglang",
        abstract: "Cổng Làng: văn phòng thông tin của một xã, phường trong một chương trình.",
        discussion: """
            Reads a commune's signed yearly plan and runs the year's work from it: tasks, \
            targets, articles on the portal, the monthly report.

            Examples:
              conglang demo --data ./data && conglang serve --data ./data
              conglang plan import ke-hoach.txt --data ./data
              conglang plan read ke-hoach.txt --format json
            """,
        subcommands: [
            Serve.self, PlanCommand.self, AccountCommand.self, DemoCommand.self, Check.self,
            SearchCommand.self, SpeechCommand.self, BundleCommand.self, ContactsCommand.self,
            SpeakerCommand.self,
            BenchCommand.self,
        ])

    static func main() async {
        do {
            try await Language.$current.withValue(Terminal.language) {
                var command = try parseAsRoot()
                if var command = command as? any AsyncParsableCommand {
                    try await command.run()
                } else {
                    try command.run()
                }
            }
        } catch let trouble as Trouble {
            Terminal.complain(trouble.words[Terminal.language])
            exit(withError: ExitCode(trouble.exitCode))
        } catch {
            exit(withError: error)
        }
    }
}
