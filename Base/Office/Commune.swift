package import Markup

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
    /// Languages that its portal offers readers, Vietnamese first; stories may be in others too.
    package var languages: [Language]
    /// Host names of its old site and of communes merged into it, plain (``OldAddress``): their
    /// readers find this portal.
    package var oldHosts: [String] = []

    package init(
        slug: String, name: String, issuer: String, superior: String = "", place: String,
        form: Form = .state, about: String = "", address: String = "", phone: String = "",
        email: String = "", languages: [Language] = Commune.firstLanguages
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
        self.languages = languages
    }

    /// What a portal offers before its administrator chose.
    package static let firstLanguages: [Language] = [.vi, .en]

    /// Particulars stored before there was a choice of languages, or old hosts, lack them.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            slug: try values.decode(String.self, forKey: .slug),
            name: try values.decode(String.self, forKey: .name),
            issuer: try values.decode(String.self, forKey: .issuer),
            superior: try values.decode(String.self, forKey: .superior),
            place: try values.decode(String.self, forKey: .place),
            form: try values.decode(Form.self, forKey: .form),
            about: try values.decode(String.self, forKey: .about),
            address: try values.decode(String.self, forKey: .address),
            phone: try values.decode(String.self, forKey: .phone),
            email: try values.decode(String.self, forKey: .email),
            languages: try values.decodeIfPresent([Language].self, forKey: .languages)
                ?? Commune.firstLanguages)
        oldHosts = try values.decodeIfPresent([String].self, forKey: .oldHosts) ?? []
    }

    /// `Xã An Lão`, for the beginning of a line.
    package var heading: String { name.prefix(1).uppercased() + name.dropFirst() }
}
