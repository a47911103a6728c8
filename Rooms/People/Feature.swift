package import Office
import Web

/// The room of accounts, units and the commune's particulars.
package enum PeopleRoom {
    package static let feature = Feature(
        name: "People",
        migrations: Schema.migrations,
        routes: [
            .open(.get, "/office/sign-in", Desk.signInForm),
            .open(.post, "/office/sign-in", Desk.signIn),
            .open(.get, "/office/sign-in/link/:secret", Desk.linkForm),
            .open(.post, "/office/sign-in/link/:secret", Desk.useLink),
            .open(.get, "/office/language/:code", Desk.chooseLanguage),
            .post("/office/sign-out", for: .readOffice, Desk.signOut),
            .get("/office/account", for: .readOffice, Desk.account),
            .post("/office/account/password", for: .readOffice, Desk.changePassword),
            .post("/office/account/card", for: .readOffice, CardDesk.keep),
            .post("/office/account/pin", for: .approveStory, PINDesk.keep),
            .get("/office/delegations", for: .approveStory, DelegationDesk.list),
            .post("/office/delegations", for: .approveStory, DelegationDesk.add),
            .post("/office/delegations/:id/revocation", for: .approveStory, DelegationDesk.revoke),
            .get("/office/people", for: .administer, Administration.people),
            .post("/office/people", for: .administer, Administration.addOfficer),
            .get("/office/people/:id", for: .administer, Administration.officer),
            .post("/office/people/:id", for: .administer, Administration.changeOfficer),
            .post("/office/people/:id/link", for: .administer, Administration.makeLink),
            .get("/office/units", for: .administer, Administration.units),
            .post("/office/units", for: .administer, Administration.addUnit),
            .post("/office/units/:id", for: .administer, Administration.changeUnit),
            .get("/office/commune", for: .administer, Administration.commune),
            .post("/office/commune", for: .administer, Administration.changeCommune),
            .get("/office/audit", for: .administer, Administration.audit),
        ],
        menu: [
            MenuEntry(
                Phrases.people, path: "/office/people", for: .administer, in: .office, place: 90),
            MenuEntry(
                Phrases.units, path: "/office/units", for: .administer, in: .office, place: 91),
            MenuEntry(
                Phrases.commune, path: "/office/commune", for: .administer, in: .office, place: 92),
            MenuEntry(
                Phrases.audit, path: "/office/audit", for: .administer, in: .office, place: 93),
        ],
        offers: offers,
        jobs: [Jobs.housekeeping: Jobs.keepHouse], dailyJobs: [Jobs.housekeeping])

    private static var offers: Offers {
        var offers = Offers()
        offers.directory = DirectoryOffer.directory
        offers.approvalPINs = PINDesk.offer
        return offers
    }
}
