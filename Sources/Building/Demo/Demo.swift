package import Foundation
import Markup
package import Office
import Synchronization
import Web
import WorkingTime

/// Fills an empty installation with the demonstration commune, xã Trúc Khê: a fictional place
/// with a signed plan, units, people and a year of work up to today. Everything is done by its
/// people through the routes of the house, at the hour at which they would have done it.
package struct Demo: Sendable {
    /// The host label of the demonstration commune.
    package static let slug = "truc-khe"

    private let registry: Registry
    private let clock: DemoClock
    private let today: Day
    /// Told after each step: how many are done, of how many.
    private let progress: @Sendable (Int, Int) -> Void

    /// A clock that the demonstration sets; give it to the ``Registry`` too.
    package final class DemoClock: Sendable {
        private let moment: Mutex<Date>

        package init(_ moment: Date) { self.moment = Mutex(moment) }

        package var now: Date {
            get { moment.withLock { $0 } }
            set { moment.withLock { $0 = newValue } }
        }
    }

    package init(
        registry: Registry, clock: DemoClock, until now: Date,
        progress: @Sendable @escaping (Int, Int) -> Void
    ) {
        self.registry = registry
        self.clock = clock
        self.today = Day(of: now)
        self.progress = progress
    }

    /// Founds the commune and lives its year; returns its office.
    package func run() async throws -> Office {
        // In the first weeks of a year there is little to show yet: the year before is shown.
        let year = today.month >= 3 ? today.year : today.year - 1
        let lastDay = today.year == year ? today : today.adding(days: -1)
        try set(year, 1, 15, hour: 8)
        let office = try await registry.found(Demo.commune)
        let hired = try await DemoStaff.hire(office)
        try await readPlan(year, hired)
        var staff = try await hired.assignUnits(office)
        try await staff.keepGlossary()
        staff.media = try await DemoMedia.make(staff)
        try await staff.keepCards()
        try await staff.keepSpeakers()
        let everybody = staff
        try await staff.arrangeCases(year)
        let works = (DemoWork.all(year: year) + DemoWork.openCases(before: lastDay))
            .filter { $0.day < lastDay }.sorted { ($0.day, $0.hour) < ($1.day, $1.hour) }
        for (place, work) in works.enumerated() {
            clock.now = work.day.at(work.hour)
            try await work.act(everybody)
            progress(place + 1, works.count)
        }
        clock.now = lastDay.at(7, 30)
        try await everybody.keepSections()
        try await everybody.nameTopics()
        try await everybody.keepDates()
        try await everybody.keepRoster()
        try await everybody.composeHome()
        clock.now = lastDay.at(7, 45)
        try await DemoWork.leaveSomethingToDo(everybody)
        try await everybody.leaveForTomorrow()
        try await everybody.arrangeRadio()
        try await everybody.lookAtOldSite()
        return office
    }

    private func set(_ year: Int, _ month: Int, _ day: Int, hour: Int) throws {
        guard let day = Day(year: year, month: month, day: day) else {
            preconditionFailure("the demonstration's days exist in every year")
        }
        clock.now = day.at(hour)
    }

    private func readPlan(_ year: Int, _ staff: DemoStaff) async throws {
        let text = DemoPlan.text(year: year)
        try await staff.hoa.post(
            "/office/plans", [("text", "")],
            files: [
                Form.File(
                    field: "file", name: "Ke hoach 18-KH-UBND.txt", bytes: Array(text.utf8))
            ])
    }

    static let commune = Commune(
        slug: slug, name: "xã Trúc Khê", issuer: "Ủy ban nhân dân xã Trúc Khê",
        superior: "Ủy ban nhân dân tỉnh Kinh Bắc", place: "Trúc Khê", form: .state,
        about: "Trúc Khê nằm bên sông Khê, ba thôn, hơn hai nghìn nóc nhà: bưởi ngọt, tre dẻo, "
            + "hội vật đầu xuân. Mời bà con và bạn xa ghé thăm.",
        address: "Đường Đình, thôn Trung, xã Trúc Khê", phone: "0200 000 018",
        email: "ubnd@truc-khe.example", languages: [.vi, .en, .zh, .ko, .fr])
}

/// The people of the demonstration, whom everybody knows by name.
struct DemoStaff: Sendable {
    /// The administrator, who keeps accounts.
    let quanTri: Clerk
    /// Chị Hoa writes.
    let hoa: Clerk
    /// Ông Bình, vice-chair, approves.
    let binh: Clerk
    /// Anh Nam runs the loudspeakers.
    let nam: Clerk
    /// Bà Tư heads thôn Hạ.
    let tu: Clerk
    /// The library, once its pictures are made.
    var media = DemoMedia()

    static func hire(_ office: Office) async throws -> DemoStaff {
        let people: [(String, String, Role, String)] = [
            ("Quản trị", "quantri", .administrator, ""),
            ("Nguyễn Thị Hoa", "hoa", .editor, "Công chức Văn hóa - Xã hội"),
            ("Trần Văn Bình", "binh", .leader, "Phó Chủ tịch"),
            ("Lê Hoài Nam", "nam", .unitOfficer, "Viên chức Trung tâm"),
            ("Phạm Thị Tư", "tu", .hamletHead, "Trưởng thôn Hạ"),
        ]
        let officers = try await office.act("officer.hire-all", by: nil) { act in
            try people.map { name, login, role, position in
                try act.addOfficer(name: name, login: login, role: role, position: position)
            }
        }
        let clerks = officers.map { Clerk(office, $0) }
        return DemoStaff(
            quanTri: clerks[0], hoa: clerks[1], binh: clerks[2], nam: clerks[3], tu: clerks[4])
    }

    /// Gives everybody their unit, once the plan has named the units; returns them as they are
    /// then.
    func assignUnits(_ office: Office) async throws -> DemoStaff {
        let units = try await office.read { try $0.units() }
        let places = [
            (hoa, "Phòng Văn hóa - Xã hội"), (binh, "Văn phòng HĐND và UBND xã"),
            (nam, "Trung tâm Dịch vụ tổng hợp"), (tu, "Các thôn"),
        ]
        for (clerk, name) in places {
            guard let unit = units.first(where: { $0.isCalled(name) }) else { continue }
            try await quanTri.post(
                "/office/people/\(clerk.officer.id)",
                [
                    ("name", clerk.officer.name), ("role", clerk.officer.role.rawValue),
                    ("unit", unit.id), ("position", clerk.officer.position), ("active", "1"),
                ])
        }
        let officers = try await office.read { try $0.officers() }
        func again(_ clerk: Clerk) -> Clerk {
            Clerk(office, officers.first { $0.id == clerk.officer.id } ?? clerk.officer)
        }
        return DemoStaff(
            quanTri: again(quanTri), hoa: again(hoa), binh: again(binh), nam: again(nam),
            tu: again(tu))
    }
}
