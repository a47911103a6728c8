package import Office
import Web

/// The room of reports: composed from the ledger and the plan, completed by a person, frozen, and
/// handed over as the Word file that a clerk stamps.
package enum ReportsRoom {
    package static let feature = Feature(
        name: "Reports",
        migrations: Schema.migrations,
        routes: reports + passing + papers,
        menu: [
            MenuEntry(
                Phrases.reports, path: "/office/reports", for: .readOffice, in: .work, place: 60)
        ],
        offers: Offers(today: TodayOffer.lines))

    private static let reports: [Route] = [
        .get("/office/reports", for: .readOffice, Desk.list),
        .post("/office/reports", for: .writeReport, Desk.compose),
        .get("/office/reports/:id", for: .readOffice, Desk.page),
        .get("/office/reports/:id/docx", for: .readOffice, Desk.wordFile),
        .post("/office/reports/:id/narrative", for: .writeReport, Editing.narrate),
        .post("/office/reports/:id/particulars", for: .writeReport, Editing.arrange),
        .post("/office/reports/:id/figures", for: .writeReport, Editing.refresh),
        .post("/office/reports/:id/freeze", for: .writeReport, Editing.freeze),
    ]

    private static let passing: [Route] = [
        .post("/office/reports/:id/remarks", for: .workTask, Passing.remark),
        .post("/office/reports/:id/remarks/:remark/answer", for: .writeReport, Passing.answer),
        .post("/office/reports/:id/number", for: .writeReport, Passing.number),
        .post("/office/reports/:id/sendings", for: .writeReport, Passing.send),
        .post(
            "/office/reports/:id/attachments", for: .writeReport,
            bodyLimit: Limits.uploadBytes, Attaching.attach),
        .get("/office/reports/:id/attachments/:file", for: .readOffice, Attaching.attachment),
        .post("/office/reports/:id/pdf", for: .readOffice, Attaching.pdf),
        .get("/office/reports/:id/zip", for: .readOffice, Attaching.bundle),
    ]

    private static let papers: [Route] = [
        .get("/office/reports/templates", for: .readOffice, TemplateDesk.page),
        .post("/office/reports/templates", for: .writeReport, TemplateDesk.save),
        .get("/office/outgoing", for: .readOffice, RegisterDesk.page),
        .post("/office/outgoing", for: .writeReport, RegisterDesk.enter),
        .get("/office/next-plan", for: .readOffice, NextPlanDesk.page),
        .post("/office/next-plan", for: .writeReport, NextPlanDesk.save),
        .get("/office/next-plan/docx", for: .readOffice, NextPlanDesk.wordFile),
    ]
}
