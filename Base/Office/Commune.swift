/// The commune whose office this is: what its papers and its portal call it.
package struct Commune: Codable, Sendable, Equatable {
    /// Which of the two official layouts its papers follow.
    package enum Form: String, Codable, Sendable {
        /// Decree 30/2020/NĐ-CP.
        case state
        /// Guideline 36-HD/VPTW (2018) of the Party's Central Office.
        case party
    }

    /// The first label of its host name: `an-lao`.
    package var slug: String
    /// As its people say it: `xã An Lão`.
    package var name: String
    /// The body that signs: `Ủy ban nhân dân xã An Lão`.
    package var issuer: String
    /// The body above it, to which reports go; empty when unknown.
    package var superior: String
    /// The place before the date on a paper: `An Lão`.
    package var place: String
    package var form: Form
    /// One or two sentences for visitors.
    package var about: String
    package var address: String
    package var phone: String
    package var email: String

    package init(
        slug: String, name: String, issuer: String, superior: String = "", place: String,
        form: Form = .state, about: String = "", address: String = "", phone: String = "",
        email: String = ""
    ) {
        self.slug = slug
        self.name = name
        self.issuer = issuer
        self.superior = superior
        self.place = place
        self.form = form
        self.about = about
        self.address = address
        self.phone = phone
        self.email = email
    }

    /// `Xã An Lão`, for the beginning of a line.
    package var heading: String { name.prefix(1).uppercased() + name.dropFirst() }
}
