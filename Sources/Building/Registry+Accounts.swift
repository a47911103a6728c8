import Markup
package import Office

extension Registry {
    /// The office meant on the command line: the only one, or the one named.
    package func theOffice(_ slug: String?) throws -> Office {
        if let slug, let named = offices.first(where: { $0.particulars.slug == slug }) {
            return named
        }
        guard slug == nil, offices.count == 1, let only = offices.first else {
            let names = offices.map(\.particulars.slug).joined(separator: ", ")
            throw Trouble(
                Phrase(
                    vi: "Cần nói rõ xã nào bằng --commune. Đang có: \(names).",
                    en: "Say which commune with --commune. There are: \(names)."),
                exitCode: Trouble.noInput)
        }
        return only
    }

    /// A one-time sign-in link's secret for the first active administrator.
    package func administratorLink(_ office: Office) async throws -> String? {
        let officers = try await office.read { try $0.officers() }
        guard
            let administrator = officers.first(where: { $0.isActive && $0.role == .administrator })
        else { return nil }
        return try await link(office, administrator)
    }

    /// Adds the account when the login is new, and makes a link for it either way.
    package func addAccount(
        to office: Office, login: String, name: String, role: Role
    ) async throws -> String {
        let login = login.lowercased()
        let isWellFormed =
            (2...40).contains(login.utf8.count)
            && login.allSatisfy {
                $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-")
            }
        guard isWellFormed else {
            throw Trouble(
                Phrase(
                    vi: "Tên đăng nhập gồm chữ không dấu, số, dấu chấm, gạch nối; 2 đến 40 ký tự.",
                    en: "A sign-in name has letters a–z, digits, dots and hyphens; 2 to 40."),
                exitCode: Trouble.dataError)
        }
        let known = try await office.read { try $0.officer(login: login) }
        if let known { return try await link(office, known) }
        let officer = try await office.act("officer.add", by: nil) { act in
            let officer = try act.addOfficer(name: name, login: login, role: role)
            act.note(Ref("officer", officer.id), "\(name), \(role.rawValue)")
            return officer
        }
        return try await link(office, officer)
    }

    private func link(_ office: Office, _ officer: Officer) async throws -> String {
        try await office.act("officer.make-link", by: nil) { act in
            act.note(Ref("officer", officer.id), officer.name)
            return try act.makeSignInLink(for: officer)
        }
    }
}
