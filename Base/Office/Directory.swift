/// Whom to ask for what: the units and the officers who are named in public. What an officer did
/// not choose to show is not in it.
package struct Directory: Sendable, Codable, Equatable {
    package struct Unit: Sendable, Codable, Equatable {
        package let id: String
        package let name: String
        package let work: PairedText
        package let contact: Contact
        /// `Thứ Hai – thứ Sáu, 7:30 – 11:30, 13:30 – 17:00`.
        package let hours: PairedText
        package let people: [Person]

        package init(
            id: String, name: String, work: PairedText, contact: Contact, hours: PairedText,
            people: [Person]
        ) {
            self.id = id
            self.name = name
            self.work = work
            self.contact = contact
            self.hours = hours
            self.people = people
        }

        /// Whether there is anything to say beyond the name.
        package var isDescribed: Bool {
            !work.isEmpty || !hours.isEmpty || !contact.isEmpty || !people.isEmpty
        }
    }

    /// An officer in public: with the contact of the office, never a private one.
    package struct Person: Sendable, Codable, Equatable {
        package let name: String
        package let post: PairedText
        package let contact: Contact
        /// Whether this person heads the unit.
        package let isHead: Bool

        package init(name: String, post: PairedText, contact: Contact, isHead: Bool) {
            self.name = name
            self.post = post
            self.contact = contact
            self.isHead = isHead
        }
    }

    package struct Contact: Sendable, Codable, Equatable {
        package let phone: String
        package let email: String
        package let address: String

        package init(phone: String = "", email: String = "", address: String = "") {
            self.phone = phone
            self.email = email
            self.address = address
        }

        package var isEmpty: Bool { phone.isEmpty && email.isEmpty && address.isEmpty }
    }

    package let units: [Unit]

    package init(units: [Unit] = []) { self.units = units }
}
