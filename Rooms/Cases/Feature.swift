package import Office
import Web

/// The room in which residents ask and report, and the commune answers within the time that it
/// promised.
package enum CasesRoom {
    package static let feature = Feature(
        name: "Cases",
        migrations: Schema.migrations,
        routes: asking + following,
        jobs: [Ringing.job: Ringing.ring])

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
}
