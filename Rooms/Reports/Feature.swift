package import Office

/// The room of reports: composed from the ledger and the plan, completed by a person, frozen, and
/// handed over as the Word file that a clerk stamps.
package enum ReportsRoom {
    package static let feature = Feature(
        name: "Reports",
        migrations: Schema.migrations,
        routes: [
            .get("/office/reports", for: .readOffice, Desk.list),
            .post("/office/reports", for: .writeReport, Desk.compose),
            .get("/office/reports/:id", for: .readOffice, Desk.page),
            .get("/office/reports/:id/docx", for: .readOffice, Desk.wordFile),
            .post("/office/reports/:id/narrative", for: .writeReport, Editing.narrate),
            .post("/office/reports/:id/particulars", for: .writeReport, Editing.arrange),
            .post("/office/reports/:id/figures", for: .writeReport, Editing.refresh),
            .post("/office/reports/:id/freeze", for: .writeReport, Editing.freeze),
        ],
        menu: [
            MenuEntry(
                Phrases.reports, path: "/office/reports", for: .readOffice, in: .work, place: 60)
        ],
        offers: Offers(today: TodayOffer.lines))
}
