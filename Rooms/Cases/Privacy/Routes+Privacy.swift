import Office

extension CasesRoom {
    /// What is kept of senders, and who looked at it.
    static let privacyRoutes: [Route] = [
        .page(PrivacyPage.path, PrivacyPage.page),
        .page("/phan-anh/ho-so/:secret/du-lieu", SenderExport.download),
        .get(LooksDesk.path, for: .approveAnswer, LooksDesk.page),
    ]
}
