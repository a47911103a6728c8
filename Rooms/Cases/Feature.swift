package import Office
import Web

/// The room in which residents ask and report, and the commune answers within the time that it
/// promised.
package enum CasesRoom {
    package static let feature = Feature(
        name: "Cases",
        migrations: Schema.migrations + [
            Schema.publicly, Schema.open311, Schema.covers, Schema.talks, Schema.calls,
        ],
        routes: asking + following + desk + arranging + publicRoutes + Open311Desk.routes
            + Open311KeysDesk.routes + privacyRoutes + CallsDesk.routes,
        menu: [
            MenuEntry(
                Phrases.cases, path: "/office/cases", for: .takeCases, in: .residents, place: 35)
        ],
        offers: allOffers,
        jobs: [
            Ringing.job: Ringing.ring, Retention.job: Retention.keepHouse,
            Morning.nightly: Morning.ask, Morning.job: Morning.write,
        ],
        dailyJobs: [Retention.job, Morning.nightly])

    private static var allOffers: Offers {
        var offers = publicOffers(today: ListDesk.today)
        offers.messages = Talking.offer
        return offers
    }

    /// Officers.
    private static let desk: [Route] = [
        .get("/office/cases", for: .takeCases, ListDesk.list),
        .get("/office/cases/new", for: .takeCases, EntryDesk.form),
        .post("/office/cases/new", for: .takeCases, EntryDesk.form),
        .post(
            "/office/cases", for: .takeCases, bodyLimit: Limits.uploadBytes, EntryDesk.keep),
        .get("/office/cases/:id", for: .takeCases, CaseDesk.page),
        .get("/office/cases/:id/photos/:photo", for: .takeCases, CaseDesk.photo),
        .post("/office/cases/:id/assignment", for: .takeCases, CaseDesk.assign),
        .post("/office/cases/:id/category", for: .takeCases, CaseDesk.sort),
        .post("/office/cases/:id/note", for: .takeCases, CaseDesk.note),
        .post("/office/cases/:id/word", for: .takeCases, CaseDesk.say),
        .post("/office/cases/:id/question", for: .takeCases, CaseDesk.ask),
        .post("/office/cases/:id/resumption", for: .takeCases, CaseDesk.goOn),
        .post("/office/cases/:id/answer", for: .takeCases, CaseDesk.answer),
        .post("/office/cases/:id/approval", for: .approveAnswer, CaseDesk.approve),
        .post("/office/cases/:id/return", for: .approveAnswer, CaseDesk.sendBack),
        .post("/office/cases/:id/merge", for: .takeCases, CaseDesk.merge),
        .post("/office/cases/:id/link", for: .takeCases, CaseDesk.link),
        .post("/office/cases/:id/contact", for: .takeCases, CaseDesk.contact),
    ]

    /// What residents see and send.
    private static let asking: [Route] = [
        .page("/phan-anh", AskDesk.form),
        .receive("/phan-anh", bodyLimit: Limits.uploadBytes, AskDesk.send),
        .page("/phan-anh/tra-cuu", AskDesk.lookUp),
    ]

    /// The sender's private page.
    private static let following: [Route] = [
        .page("/phan-anh/ho-so/:secret", FollowDesk.page),
        .page("/phan-anh/ho-so/:secret/anh/:photo", FollowDesk.photo),
        .receive("/phan-anh/ho-so/:secret/tra-loi", FollowDesk.write),
        .receive("/phan-anh/ho-so/:secret/mo-lai", FollowDesk.reopen),
        .receive("/phan-anh/ho-so/:secret/danh-gia", FollowDesk.rate),
        .receive("/phan-anh/ho-so/:secret/dang", FollowDesk.allow),
        .receive("/phan-anh/ho-so/:secret/xoa", FollowDesk.erase),
    ]

    /// What a commune decides about its cases.
    private static let arranging: [Route] = [
        .get("/office/cases/roster", for: .takeCases, RosterDesk.page),
        .post("/office/cases/duty", for: .arrangeCases, RosterDesk.add),
        .post("/office/cases/duty/:id/hand-over", for: .takeCases, RosterDesk.handOver),
        .post("/office/cases/duty/:id/removal", for: .arrangeCases, RosterDesk.remove),
        .get("/office/cases/setup", for: .arrangeCases, SetupDesk.page),
        .post("/office/cases/categories", for: .arrangeCases, SetupDesk.category),
        .post("/office/cases/limits", for: .arrangeCases, SetupDesk.limit),
        .post("/office/cases/routes", for: .arrangeCases, SetupDesk.route),
        .post("/office/cases/templates", for: .arrangeCases, SetupDesk.template),
        .post(
            "/office/cases/templates/:id/removal", for: .arrangeCases,
            SetupDesk.removeTemplate),
        .post("/office/cases/settings", for: .arrangeCases, SetupDesk.settings),
    ]
}
