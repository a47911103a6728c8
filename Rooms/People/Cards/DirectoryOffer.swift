import Office
import Storage

/// The units and the officers who let themselves be named, for the portal.
enum DirectoryOffer {
    @Sendable static func directory(_ connection: any Connection) throws -> Directory {
        let cards = try connection.unitCards()
        let shown = Dictionary(
            try connection.publicOfficerCards().map { ($0.officerID, $0) },
            uniquingKeysWith: { one, _ in one })
        let officers = try connection.officers().filter { $0.isActive && shown[$0.id] != nil }
        return Directory(
            units: try connection.units().map { unit in
                let card = cards[unit.id] ?? UnitCard(unitID: unit.id)
                let people = officers.filter { $0.unitID == unit.id }.map { officer in
                    person(
                        officer, shown[officer.id] ?? OfficerCard(officerID: officer.id),
                        isHead: officer.id == card.headID)
                }
                return Directory.Unit(
                    id: unit.id, name: unit.name, work: card.work, contact: card.contact,
                    hours: card.hours,
                    people: people.filter(\.isHead) + people.filter { !$0.isHead })
            })
    }

    private static func person(
        _ officer: Officer, _ card: OfficerCard, isHead: Bool
    ) -> Directory.Person {
        Directory.Person(
            name: officer.name, post: PairedText(vi: officer.position, en: card.postEn),
            contact: Directory.Contact(phone: card.phone, email: card.email), isHead: isHead)
    }
}
