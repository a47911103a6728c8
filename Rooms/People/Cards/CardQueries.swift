import Office
import Storage

extension Connection {
    /// The cards of the units, by the unit.
    func unitCards() throws -> [String: UnitCard] {
        let cards: [UnitCard] = try fetchAll("SELECT * FROM unit_card")
        return Dictionary(cards.map { ($0.unitID, $0) }, uniquingKeysWith: { one, _ in one })
    }

    func officerCard(of id: String) throws -> OfficerCard {
        try fetchFirst("SELECT * FROM officer_card WHERE id = \(id)") ?? OfficerCard(officerID: id)
    }

    /// The officers who let the portal name them.
    func publicOfficerCards() throws -> [OfficerCard] {
        try fetchAll("SELECT * FROM officer_card WHERE is_public = \(true)")
    }
}

extension Act {
    func keep(_ card: UnitCard) throws {
        _ = try connection.execute(
            """
            INSERT INTO unit_card (id, work, work_en, hours, hours_en, phone, email, address,
                head_id, changed_at)
            VALUES (\(card.unitID), \(card.work.vi), \(card.work.en), \(card.hours.vi),
                \(card.hours.en), \(card.contact.phone), \(card.contact.email),
                \(card.contact.address), \(card.headID), \(now))
            ON CONFLICT \(conflict: ["id"]) DO UPDATE
            SET work = excluded.work, work_en = excluded.work_en, hours = excluded.hours,
                hours_en = excluded.hours_en, phone = excluded.phone, email = excluded.email,
                address = excluded.address, head_id = excluded.head_id,
                changed_at = excluded.changed_at
            """)
        try state(.portalArranged(Ref("unit", card.unitID)))
    }

    func keep(_ card: OfficerCard) throws {
        _ = try connection.execute(
            """
            INSERT INTO officer_card (id, is_public, post_en, phone, email, changed_at)
            VALUES (\(card.officerID), \(card.isPublic), \(card.postEn), \(card.phone),
                \(card.email), \(now))
            ON CONFLICT \(conflict: ["id"]) DO UPDATE
            SET is_public = excluded.is_public, post_en = excluded.post_en,
                phone = excluded.phone, email = excluded.email, changed_at = excluded.changed_at
            """)
        try state(.portalArranged(Ref("officer", card.officerID)))
    }
}
