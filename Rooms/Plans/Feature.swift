package import Office
package import PaperText
import Web

/// The room of the plan: read from the paper, confirmed by people, worked on task by task, and
/// measured from the ledger.
package enum PlansRoom {
    package static let feature = Feature(
        name: "Plans", migrations: Schema.migrations,
        routes: papers + corrections + board + numbers,
        menu: [
            MenuEntry(Phrases.plan, path: "/office/plans", for: .readOffice, in: .work, place: 10),
            MenuEntry(Phrases.tasks, path: "/office/tasks", for: .readOffice, in: .work, place: 20),
            MenuEntry(
                Phrases.calendar, path: "/office/calendar", for: .readOffice, in: .work, place: 25),
            MenuEntry(
                Phrases.targets, path: "/office/targets", for: .readOffice, in: .work, place: 30),
        ],
        offers: PlansOffers.all,
        jobs: [Reminding.job: Reminding.run, PaperIntake.kind: PaperIntake.run],
        dailyJobs: [Reminding.job])

    private static let papers: [Route] = [
        .get("/office/plans", for: .readOffice, PlanDesk.list),
        .get("/office/plans/new", for: .keepPlan, ImportDesk.form),
        .post(
            "/office/plans", for: .keepPlan, bodyLimit: Limits.uploadBytes, ImportDesk.take),
        .get("/office/plans/compare", for: .readOffice, CompareDesk.page),
        .get("/office/papers/:id", for: .readOffice, PaperDesk.page),
        .get("/office/papers/:id/file", for: .readOffice, PaperDesk.file),
        .get("/office/plans/:id", for: .readOffice, PlanDesk.page),
        .get("/office/plans/:id/source", for: .readOffice, PlanDesk.source),
        .post("/office/plans/:id/confirmation", for: .keepPlan, PlanDesk.confirmSection),
        .post("/office/plans/:id/additions", for: .keepPlan, PlanDesk.add),
        .post("/office/plans/:id/repairs", for: .keepPlan, RepairDesk.choose),
        .post("/office/plans/:id/certainty", for: .keepPlan, RepairDesk.confirmSure),
    ]

    private static let corrections: [Route] =
        Correcting<PlanTask>.routes("tasks") + Correcting<Target>.routes("targets")
        + Correcting<Duty>.routes("duties")

    private static let board: [Route] = [
        .get("/office/tasks", for: .readOffice, BoardDesk.list),
        .get("/office/tasks/:id", for: .readOffice, BoardDesk.page),
        .post("/office/tasks/:id/progress", for: .workTask, BoardDesk.progress),
        .post(
            "/office/tasks/:id/attachments", for: .workTask, bodyLimit: Limits.uploadBytes,
            BoardDesk.attach),
        .get("/office/tasks/:id/attachments/:file", for: .readOffice, BoardDesk.attachment),
        .get("/office/calendar", for: .readOffice, CalendarDesk.month),
        .get("/office/duties/:id", for: .readOffice, CalendarDesk.duty),
        .post("/office/duties/:id/fulfilments", for: .workTask, CalendarDesk.fulfil),
    ]

    private static let numbers: [Route] = [
        .get("/office/targets", for: .readOffice, TargetDesk.list),
        .get("/office/targets/:id", for: .readOffice, TargetDesk.page),
        .get("/office/targets/:id/rows/:period", for: .readOffice, TargetDesk.rows),
    ]
}

extension PlansRoom {
    /// Reads a plan in, whose words are `paper` and whose file is `bytes`. The same bytes twice are one plan; a changed file of the same number and
    /// year takes the place of the one before as its revision, in which every passage whose lines
    /// are unchanged keeps its state, its evidence and what people corrected.
    /// - Throws: ``Refusal`` with the reader's own words when the text cannot be read as a paper.
    package static func importPlan(
        _ paper: Paper, bytes: [UInt8], fileName: String, in office: Office, by officer: Officer
    ) async throws -> ImportedPlan {
        let reading = try read(paper)
        return try await take(
            reading, of: paper, bytes: bytes, fileName: fileName, in: office, by: officer)
    }
}

/// What an import did.
package struct ImportedPlan: Sendable, Equatable {
    package let planID: String
    /// False when these very bytes had been read before: then nothing was added.
    package let isNew: Bool
    package let tasks: Int
    package let targets: Int
    /// Units that the paper names.
    package let units: Int
}
