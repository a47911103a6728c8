import Office
import Storage
import WorkingTime

extension Figures {
    /// What was counted in the period and in the same days of the year before.
    struct Compared: Codable, Sendable, Equatable {
        let measure: Measure
        let now: Total
        let before: Total

        struct Total: Codable, Sendable, Equatable {
            var quantity = 0
            /// The whole of a share; nil for a count, and where there was nothing.
            var outOf: Int?
        }

        /// More or less by this many percent; nil where there was nothing before, and for shares.
        var change: Double? {
            guard before.outOf == nil, now.outOf == nil, before.quantity > 0 else { return nil }
            return Double(now.quantity - before.quantity) / Double(before.quantity) * 100
        }
    }

    /// One row of the ledger as the annex lists it.
    struct Proof: Codable, Sendable, Equatable {
        let day: Day
        let title: String
        let measure: Measure
        /// Where everybody can see it; nil where it is not public.
        let address: String?
    }

    /// The most rows that an annex lists; the rest is counted.
    static let listed = 500
}

extension Composer {
    /// The totals of both years, by what they count, in the order in which each first happened.
    static func compare(_ now: [LedgerRow], with before: [LedgerRow]) -> [Figures.Compared] {
        var order: [Measure] = []
        for row in now + before where !order.contains(row.measure) { order.append(row.measure) }
        return order.map { measure in
            Figures.Compared(
                measure: measure, now: total(now, measure), before: total(before, measure))
        }
    }

    private static func total(
        _ rows: [LedgerRow], _ measure: Measure
    ) -> Figures.Compared.Total {
        rows.filter { $0.measure == measure }.reduce(into: .init()) { total, row in
            total.quantity += row.quantity
            if let whole = row.outOf { total.outOf = (total.outOf ?? 0) + whole }
        }
    }

    /// The annex of evidence: every row that counts, with its public address where it has one.
    static func proofs(
        _ rows: [LedgerRow], _ connection: any Connection, _ house: House, origin: String
    ) throws -> [Figures.Proof] {
        try rows.prefix(Figures.listed).map { row in
            let path = origin.isEmpty ? nil : try house.portalPath(connection, of: row.ref)
            return Figures.Proof(
                day: Day(of: row.at), title: row.title, measure: row.measure,
                address: path.map { origin + $0 })
        }
    }
}
