import Foundation
import Office
import TestKit
import WorkingTime

@testable import Reports

/// A commune's November, made up.
enum MadeUp {
    static func day(_ month: Int, _ day: Int) -> Day {
        guard let made = Day(year: 2026, month: month, day: day) else {
            preconditionFailure("tests name days that exist")
        }
        return made
    }

    static let november = Period(.month, containing: day(11, 1))

    static func book(_ form: Commune.Form = .state) -> PlanBook {
        PlanBook(
            planID: "plan", title: "Triển khai công tác thông tin đối ngoại xã An Lão năm 2026",
            number: form == .state ? "12/KH-UBND" : "85-KH/ĐU", date: day(3, 5),
            issuer: form == .state ? "Ủy ban nhân dân xã An Lão" : "Đảng ủy xã An Lão",
            form: form, year: 2026,
            sections: [
                .init(number: "II.1", heading: "Tuyên truyền trên cổng"),
                .init(number: "II.2", heading: "Phổ biến cho cán bộ"),
                .init(number: "II.3", heading: "Quảng bá lễ hội"),
            ],
            tasks: tasks, targets: targets,
            recipients: ["Sở VH TT & DL <tỉnh>", "Các thôn", "Lưu: VT, VHXH."],
            signatory: .init(
                authority: form == .state ? "TM. ỦY BAN NHÂN DÂN" : "T/M BAN THƯỜNG VỤ",
                capacity: form == .state ? "KT. CHỦ TỊCH" : nil,
                position: form == .state ? "PHÓ CHỦ TỊCH" : "PHÓ BÍ THƯ", name: "Lê Văn Bình"),
            next: [
                CalendarLine(
                    day: day(12, 10), words: "Họp tổng kết năm", path: "/office/calendar")
            ])
    }

    private static let tasks: [PlanBook.Task] = [
        task("write", "II.1", "Viết tin, bài về quê hương An Lão. Mỗi tháng một chuyên đề."),
        task("brief", "II.2", "Phổ biến kế hoạch", due: day(10, 31), isDone: true, on: day(10, 20)),
        task("stage", "II.3", "Dựng sân khấu", isDone: true, on: day(11, 8), note: "Xong sớm."),
        task(
            "film", "II.3", "Làm phim giới thiệu lễ hội", due: day(11, 10), isLate: true,
            note: "Máy quay hỏng."),
        task("print", "II.3", "In tờ gấp", due: day(12, 20)),
    ]

    private static func task(
        _ id: String, _ section: String, _ text: String, due: Day? = nil, isDone: Bool = false,
        on done: Day? = nil, isLate: Bool = false, note: String = ""
    ) -> PlanBook.Task {
        PlanBook.Task(
            id: id, section: section, text: text, leads: ["Phòng Văn hóa - Xã hội"], due: due,
            isDone: isDone, isLate: isLate, note: note, doneOn: done)
    }

    private static let targets: [TargetStanding] = [
        target("articles", "II.1", "Mỗi tháng 4 tin, bài", .articlesPublished, 4, 3, .behind),
        target("staff", "II.2", "95% cán bộ được phổ biến", .staffBriefed, 95, 0, .nothingArose),
    ]

    private static func target(
        _ id: String, _ section: String, _ text: String, _ measure: Measure, _ required: Double,
        _ done: Double, _ state: TargetStanding.State
    ) -> TargetStanding {
        TargetStanding(
            id: id, section: section, text: text, measure: measure, comparator: "atLeast",
            value: required, unit: measure == .staffBriefed ? "%" : "tin, bài", per: .month,
            period: november, required: required, done: done, state: state,
            remaining: required - done, path: "/office/targets/\(id)")
    }

    /// A house with the reports' room and a plan that stays as it is.
    static func office(
        _ form: Commune.Form = .state, hasPlan: Bool = true
    ) async throws -> TestOffice {
        let plans = Feature(
            name: "Plans",
            offers: Offers(planBook: { _, _, _ in hasPlan ? book(form) : nil }))
        return try await TestOffice(ReportsRoom.feature, plans)
    }

    /// A draft of November with these figures.
    static func report(_ figures: Figures) -> Report {
        Report(
            id: "r", period: november, figures: figures, narrative: .init(),
            particulars: .init(
                book: book(),
                commune: Commune(
                    slug: "an-lao", name: "xã An Lão", issuer: "Ủy ban nhân dân xã An Lão",
                    place: "An Lão"), period: november),
            version: 1, composedAt: day(11, 30).at(9), changedAt: day(11, 30).at(9),
            changedBy: "Lan", frozen: nil, numbered: nil)
    }

    /// Puts a row into the ledger.
    static func record(
        _ title: String, _ measure: Measure = .articlesPublished, on day: Day = day(11, 5),
        quantity: Int = 1, outOf: Int? = nil, task: String? = nil, target: String? = nil,
        in office: TestOffice
    ) async throws {
        try await office.office.act("test.record", by: nil) { act in
            try act.state(
                .evidenceConfirmed(
                    LedgerEntry(
                        measure: measure, quantity: quantity, outOf: outOf, at: day.at(9),
                        channel: "portal", ref: Ref("story", act.newID()), title: title,
                        taskID: task, targetID: target)))
        }
    }
}
