import Office
import Storage
import WorkingTime

extension Connection {
    /// The commune's categories in their order; the usual ones before it made its own.
    func caseCategories() throws -> [CaseCategory] {
        let own: [CaseCategory] = try fetchAll("SELECT * FROM case_category ORDER BY place, id")
        return own.isEmpty ? CaseCategory.usual : own
    }

    func caseCategory(_ id: String) throws -> CaseCategory? {
        if let own: CaseCategory = try fetchFirst("SELECT * FROM case_category WHERE id = \(id)") {
            return own
        }
        return try caseCategories().first { $0.id == id }
    }

    func channelLimits() throws -> [ChannelLimit] {
        try fetchAll("SELECT * FROM case_limit ORDER BY category, channel")
    }

    /// What a category promises to those who come by a channel.
    func limits(of category: CaseCategory, by channel: CaseChannel) throws -> (Int, Int) {
        let own: ChannelLimit? = try fetchFirst(
            """
            SELECT * FROM case_limit WHERE category = \(category.id) AND channel = \(channel)
            """)
        return own.map { ($0.firstMinutes, $0.fullMinutes) }
            ?? (category.firstMinutes, category.fullMinutes)
    }

    func caseRoutes() throws -> [CaseRoute] {
        try fetchAll("SELECT * FROM case_route ORDER BY hamlet, category")
    }

    /// The unit that answers such a matter from such a place: what is said of both, else of the
    /// place, else of the kind; nil for the standing unit.
    func unit(for category: CaseCategory, in hamlet: String) throws -> String? {
        let routes: [CaseRoute] = try fetchAll(
            """
            SELECT * FROM case_route WHERE category IN (\(category.id), '')
                AND hamlet IN (\(hamlet), '') AND (category <> '' OR hamlet <> '')
            """)
        let best = routes.min { $0.rank < $1.rank }
        return best?.unitID ?? category.unitID
    }

    /// Who is on duty in a unit on a day; the latest arrangement counts.
    func duty(of unitID: String?, on day: Day) throws -> Duty? {
        guard let unitID else { return nil }
        return try fetchFirst(
            """
            SELECT d.*, o.name AS officer_name, u.name AS unit_name FROM case_duty d
            JOIN officer o ON o.id = d.officer_id JOIN unit u ON u.id = d.unit_id
            WHERE d.unit_id = \(unitID) AND d.first_day <= \(day.iso) AND d.last_day >= \(day.iso)
                AND o.is_active = 1
            ORDER BY d.id DESC LIMIT 1
            """)
    }

    /// The roster of a stretch of days.
    func duties(from first: Day, to last: Day) throws -> [Duty] {
        try fetchAll(
            """
            SELECT d.*, o.name AS officer_name, u.name AS unit_name FROM case_duty d
            JOIN officer o ON o.id = d.officer_id JOIN unit u ON u.id = d.unit_id
            WHERE d.last_day >= \(first.iso) AND d.first_day <= \(last.iso)
            ORDER BY d.first_day, u.name, d.id LIMIT 400
            """)
    }

    func duty(id: String) throws -> Duty? {
        try fetchFirst(
            """
            SELECT d.*, o.name AS officer_name, u.name AS unit_name FROM case_duty d
            JOIN officer o ON o.id = d.officer_id JOIN unit u ON u.id = d.unit_id
            WHERE d.id = \(id)
            """)
    }

    func caseTemplates() throws -> [CaseTemplate] {
        try fetchAll("SELECT * FROM case_template ORDER BY title, id")
    }

    /// The unit that keeps the plan for the others, and answers what nobody else was given.
    func standingUnit() throws -> OfficeUnit? { try units().first { $0.isStanding } }
}

extension Act {
    /// Makes the usual categories the commune's own, before one is changed.
    private func settleCategories() throws {
        if try connection.exists("SELECT id FROM case_category LIMIT 1") { return }
        for one in CaseCategory.usual { try write(one) }
    }

    func keep(_ category: CaseCategory) throws {
        try settleCategories()
        try write(category)
    }

    private func write(_ one: CaseCategory) throws {
        _ = try connection.execute(
            """
            INSERT INTO case_category (id, name, name_en, hint, hint_en, keywords, way, unit_id,
                first_minutes, full_minutes, mode, needs_approval, is_open, place)
            VALUES (\(one.id), \(one.name.vi), \(one.name.en), \(one.hint.vi), \(one.hint.en),
                \(one.keywords), \(one.way), \(one.unitID), \(one.firstMinutes),
                \(one.fullMinutes), \(one.mode), \(one.needsApproval), \(one.isOpen),
                \(one.order))
            ON CONFLICT \(conflict: ["id"]) DO UPDATE SET name = excluded.name,
                name_en = excluded.name_en, hint = excluded.hint, hint_en = excluded.hint_en,
                keywords = excluded.keywords, way = excluded.way, unit_id = excluded.unit_id,
                first_minutes = excluded.first_minutes, full_minutes = excluded.full_minutes,
                mode = excluded.mode, needs_approval = excluded.needs_approval,
                is_open = excluded.is_open, place = excluded.place
            """)
    }

    /// Sets what a category promises by one channel; nil for what it promises to all.
    func keep(_ limit: ChannelLimit?, of category: String, by channel: CaseChannel) throws {
        _ = try connection.execute(
            "DELETE FROM case_limit WHERE category = \(category) AND channel = \(channel)")
        guard let limit else { return }
        _ = try connection.execute(
            """
            INSERT INTO case_limit (category, channel, first_minutes, full_minutes)
            VALUES (\(category), \(channel), \(limit.firstMinutes), \(limit.fullMinutes))
            """)
    }

    func keepRoute(category: String, hamlet: String, unitID: String?) throws {
        _ = try connection.execute(
            "DELETE FROM case_route WHERE category = \(category) AND hamlet = \(hamlet)")
        guard let unitID else { return }
        _ = try connection.execute(
            """
            INSERT INTO case_route (category, hamlet, unit_id)
            VALUES (\(category), \(hamlet), \(unitID))
            """)
    }

    func addDuty(
        from first: Day, to last: Day, unitID: String, officerID: String, phone: String,
        note: String
    ) throws {
        _ = try connection.execute(
            """
            INSERT INTO case_duty (id, first_day, last_day, unit_id, officer_id, phone, note)
            VALUES (\(newID()), \(first.iso), \(last.iso), \(unitID), \(officerID), \(phone),
                \(note))
            """)
    }

    func removeDuty(id: String) throws {
        _ = try connection.execute("DELETE FROM case_duty WHERE id = \(id)")
    }

    func addTemplate(title: String, words: String, category: String) throws {
        _ = try connection.execute(
            """
            INSERT INTO case_template (id, title, words, category)
            VALUES (\(newID()), \(title), \(words), \(category))
            """)
    }

    func removeTemplate(id: String) throws {
        _ = try connection.execute("DELETE FROM case_template WHERE id = \(id)")
    }
}
