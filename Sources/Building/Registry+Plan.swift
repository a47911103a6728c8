import Foundation
package import Markup
import Office
import PaperText
import PlanReader
import Plans

extension Registry {
    /// Reads a plan in: into the only commune there is, or, in an empty installation, into a new
    /// one founded from the plan itself, with an administrator, and an account for its signatory.
    /// Returns what happened, for a person.
    package func importPlan(bytes: [UInt8], fileName: String) async throws -> Phrase {
        let paper = try await Registry.paper(bytes, fileName)
        let reading = try Registry.read(paper)
        let office =
            offices.isEmpty ? try await found(Registry.commune(of: reading)) : try theOffice(nil)
        var officers = try await office.read { try $0.officers() }
        if officers.isEmpty {
            // Founded just now, or by an import that was cut off before it came to this.
            try await hireFirst(in: office, reading)
            officers = try await office.read { try $0.officers() }
        }
        guard let keeper = officers.first(where: { $0.isActive && $0.role == .administrator })
        else {
            throw Trouble(
                Phrase(
                    vi: "Chưa có quản trị nào. Chạy «conglang account add quantri --role "
                        + "administrator» trước.",
                    en: "There is no administrator. Run `conglang account add admin --role "
                        + "administrator` first."),
                exitCode: Trouble.configuration)
        }
        let plan = try await PlansRoom.importPlan(
            paper, bytes: bytes, fileName: fileName, in: office, by: keeper)
        let name = office.particulars.name
        return plan.isNew
            ? Phrase(
                vi: "\(name): đã đọc \(plan.tasks) việc, \(plan.targets) chỉ tiêu, "
                    + "\(plan.units) đơn vị. Mời mở văn phòng để xác nhận.",
                en: "\(name): read \(plan.tasks) tasks, \(plan.targets) targets, "
                    + "\(plan.units) units. Open the office to confirm them.")
            : Phrase(
                vi: "\(name): bản kế hoạch này đã được đọc từ trước; không có gì bị thêm hai lần.",
                en: "\(name): this plan had been read before; nothing was added twice.")
    }

    private static func paper(_ bytes: [UInt8], _ name: String) async throws -> Paper {
        do {
            return try await PaperReader().read(bytes, name: name)
        } catch let failure as PaperFailure {
            throw Trouble(failure.words, exitCode: Trouble.dataError)
        }
    }

    private static func read(_ paper: Paper) throws -> PlanReading {
        do {
            return try PlanReader.read(lines: paper.texts)
        } catch {
            throw Trouble(
                Phrase(vi: error.vietnamese, en: error.english), exitCode: Trouble.dataError)
        }
    }

    private func hireFirst(in office: Office, _ reading: PlanReading) async throws {
        try await office.act("officer.hire-first", by: nil) { act in
            let administrator = try act.addOfficer(
                name: "Quản trị", login: "quantri", role: .administrator)
            act.note(Ref("officer", administrator.id), administrator.name)
            // Nobody approves their own article, so the signatory gets an account too; the
            // administrator hands over its sign-in link.
            if let name = reading.signatory?.name, !name.isEmpty {
                let login = Slug.make(from: name, limit: 40).replacingOccurrences(
                    of: "-", with: ".")
                let position = reading.signatory?.position ?? ""
                if login.count >= 2, login != "quantri" {
                    _ = try act.addOfficer(
                        name: name, login: login, role: .leader,
                        position: position.prefix(1) + position.dropFirst().lowercased())
                }
            }
        }
    }

    /// The commune that a plan's head describes; what it leaves blank can be filled in later.
    static func commune(of reading: PlanReading) -> Commune {
        let issuer = reading.issuer ?? ""
        let words = issuer.split(separator: " ").map(String.init)
        let kinds = ["xã", "phường", "thị", "đặc", "tỉnh", "thành"]
        let start = words.firstIndex { kinds.contains($0.lowercased()) }
        let name = start.map { words[$0...].joined(separator: " ") } ?? reading.place ?? "xã"
        let bare = name.split(separator: " ").dropFirst().joined(separator: " ")
        let slug = Slug.make(from: bare.isEmpty ? name : bare, limit: 40)
        return Commune(
            slug: slug.isEmpty ? "xa" : slug, name: name,
            issuer: issuer.isEmpty ? name : issuer, place: reading.place ?? bare,
            form: reading.form == .party ? .party : .state)
    }
}
