import Foundation
import Markup
package import Storage

/// A person with an account of the office.
package struct Officer: Sendable, Equatable, Fetchable {
    package let id: String
    /// As written on papers: `Nguyễn Thị Hoa`.
    package let name: String
    /// What they type to sign in: lower case, unique in the commune.
    package let login: String
    package let role: Role
    package let unitID: String?
    /// Their post, for the signature block: `Phó Chủ tịch`.
    package let position: String
    package let isActive: Bool
    /// By what they approve today although their role does not; nil for most.
    package var delegation: Delegation?

    package init(
        id: String, name: String, login: String, role: Role, unitID: String? = nil,
        position: String = "", isActive: Bool = true
    ) {
        self.id = id
        self.name = name
        self.login = login
        self.role = role
        self.unitID = unitID
        self.position = position
        self.isActive = isActive
    }

    package init(row: Row) throws {
        self.init(
            id: try row.get("id"), name: try row.get("name"), login: try row.get("login"),
            role: try row.get("role"), unitID: try row.get("unit_id", as: String?.self),
            position: try row.get("position"), isActive: try row.get("is_active"))
    }

    package func may(_ permission: Permission) -> Bool {
        isActive && (role.may(permission) || permission == .approveStory && delegation != nil)
    }
}

/// A unit of the commune: a department, a hamlet, an organisation, or a collective that plans
/// name ("Các thôn").
package struct OfficeUnit: Sendable, Equatable, Fetchable, Codable {
    package let id: String
    package let name: String
    /// Other spellings of the same unit, one a line; compared without marks and case.
    package let aliases: String
    /// Whether it keeps the plan for the others ("cơ quan thường trực").
    package let isStanding: Bool

    package init(id: String, name: String, aliases: String = "", isStanding: Bool = false) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.isStanding = isStanding
    }

    package init(row: Row) throws {
        self.init(
            id: try row.get("id"), name: try row.get("name"), aliases: try row.get("aliases"),
            isStanding: try row.get("is_standing"))
    }
}

extension OfficeUnit {
    /// A name without what differs between papers: marks, case, dashes, "xã", "UBND" written out.
    /// Two units with different words stay different: a person joins them.
    package static func key(_ name: String) -> String {
        var words = Slug.make(from: name, limit: 400).split(separator: "-").map(String.init)
        if words.last == "xa" || words.last == "phuong" { words.removeLast() }
        return words.joined(separator: " ")
            .replacingOccurrences(of: "hoi dong nhan dan", with: "hdnd")
            .replacingOccurrences(of: "uy ban nhan dan", with: "ubnd")
            .replacingOccurrences(of: "van hoa xa hoi", with: "vhxh")
            .replacingOccurrences(of: "vh xh", with: "vhxh")
            .replacingOccurrences(of: "hdnd va ubnd", with: "hdnd ubnd")
    }

    /// Whether `name` is this unit under any of its names.
    package func isCalled(_ name: String) -> Bool {
        let wanted = OfficeUnit.key(name)
        return OfficeUnit.key(self.name) == wanted
            || aliases.split(separator: "\n").contains { OfficeUnit.key(String($0)) == wanted }
    }
}
