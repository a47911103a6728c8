import Foundation
import Office
import Storage
import Web

extension CasesRoom {
    /// What is public of the cases, and the desk that makes it public.
    static let publicRoutes: [Route] = [
        .page(PublicCase.listPath, AnswersDesk.list),
        .page("/hoi-dap/:slug", AnswersDesk.page),
        .open(.get, "/hoi-dap/:slug/anh/:photo", AnswersDesk.photo),
        .page(PublicRosterDesk.path, PublicRosterDesk.page),
        .page(StatisticsDesk.path, StatisticsDesk.page),
        .open(.get, "/phan-anh/thong-ke.csv", StatisticsDesk.csv),
        .open(.get, "/phan-anh/thong-ke.json", StatisticsDesk.json),
        .page(CaseTopicsDesk.publicPath, CaseTopicsDesk.publicPage),
        .open(.get, "/phan-anh/dan-neu.csv", CaseTopicsDesk.csv),
        .open(.get, "/phan-anh/dan-neu.json", CaseTopicsDesk.json),
        .get(CaseTopicsDesk.path, for: .takeCases, CaseTopicsDesk.page),
        .get(PublicationDesk.listPath, for: .arrangeCases, PublicationDesk.list),
        .get("/office/cases/:id/publication", for: .arrangeCases, PublicationDesk.page),
        .post("/office/cases/:id/publication", for: .arrangeCases, PublicationDesk.publish),
        .get("/office/cases/:id/publication/photos/:photo", for: .arrangeCases, CoverDesk.page),
        .get(
            "/office/cases/:id/publication/photos/:photo/shown", for: .arrangeCases,
            CoverDesk.shown),
        .post("/office/cases/:id/publication/photos/:photo", for: .arrangeCases, CoverDesk.cover),
        .post(
            "/office/cases/:id/publication/withdrawal", for: .arrangeCases,
            PublicationDesk.withdraw),
    ]

    /// What the room gives to the others, beside what officers should look at.
    static func publicOffers(
        today: @escaping @Sendable (any Connection, Officer, Date) throws -> [TodayLine]
    ) -> Offers {
        var offers = Offers(
            today: today, pagesChanged: Publication.pagesChanged,
            siteParts: Publication.siteParts,
            hears: { act, fact in
                try Publication.hear(act, fact)
                try CaseStories.hear(act, fact)
            }, searchable: Publication.searchable)
        offers.storyBeginning = CaseStories.beginning
        return offers
    }
}
