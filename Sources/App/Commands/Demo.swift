import ArgumentParser
import Building
import Foundation
import Markup
import Office

/// `conglang demo`: fills a folder with the demonstration commune.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Fill a data folder with the demonstration commune, xã Trúc Khê.")

    @OptionGroup var place: Place

    func run() async throws {
        let now = Date()
        let clock = Demo.DemoClock(now)
        let registry = try await Registry.open(place.settings, clock: { clock.now })
        let demo = Demo(registry: registry, clock: clock, until: now) { done, all in
            Terminal.progress(done, of: all)
        }
        let office = try await demo.run()
        try await registry.close()
        Terminal.say(
            Phrase(
                vi: "Đã dựng \(office.particulars.name), một xã hư cấu.",
                en: "The fictional \(office.particulars.name) stands ready."
            ).text)
    }
}
