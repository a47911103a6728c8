import ArgumentParser
import Building
import Markup
import Office

/// `conglang account …`: accounts from the machine itself, when nobody can sign in.
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Accounts of the office.",
        subcommands: [AccountAdd.self])
}

/// `conglang account add`: a new account, or a new way in for an old one.
struct AccountAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add an account and print its one-time sign-in link.",
        discussion: "For a login that exists, only a new link is made.")

    @Argument(help: "The sign-in name: a–z, 0–9, dot, hyphen.")
    var login: String

    @Option(help: "The person's full name.")
    var name: String?

    @Option(help: "administrator, leader, editor, unitOfficer, hamletHead or viewer.")
    var role: RoleName = .editor

    @Option(help: "The commune's slug, where there are several.")
    var commune: String?

    @OptionGroup var place: Place

    @Option(help: "The port that `conglang serve` uses, for the printed address.")
    var port = Environment.number("CONGLANG_PORT") ?? 8080

    func run() async throws {
        var settings = place.settings
        settings.port = port
        let registry = try await Registry.open(settings)
        let office = try registry.theOffice(commune)
        let secret = try await registry.addAccount(
            to: office, login: login, name: name ?? login, role: role.role)
        let slug = registry.offices.count > 1 ? office.particulars.slug : nil
        Terminal.say("\(settings.address(of: slug))/office/sign-in/link/\(secret)")
        try await registry.close()
    }
}

/// A role on the command line.
enum RoleName: String, ExpressibleByArgument, CaseIterable {
    case administrator, leader, editor, unitOfficer, hamletHead, viewer

    var role: Role {
        switch self {
        case .administrator: .administrator
        case .leader: .leader
        case .editor: .editor
        case .unitOfficer: .unitOfficer
        case .hamletHead: .hamletHead
        case .viewer: .viewer
        }
    }
}
