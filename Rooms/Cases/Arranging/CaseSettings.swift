import Foundation
import Office
import Storage
import WorkingTime

/// What a commune decides about its cases besides their categories.
struct CaseSettings: Sendable, Equatable, Codable {
    /// A hamlet or street group of the form's list.
    struct Hamlet: Sendable, Equatable, Codable {
        var name: String
        var position: ResidentCase.Position?
    }

    var hamlets: [Hamlet] = []
    /// The number of the hotline, shown where someone asks.
    var hotline = ""
    var calendar = WorkingCalendar()
    /// Months after the answer when contact data are erased.
    var retentionMonths = 6
    /// `https://…/{z}/{x}/{y}.png`; without it the map is drawn without any.
    var tiles = ""
    /// Whose map the tiles are, as their licence asks; shown beneath.
    var tilesCredit = ""
    /// E-mail addresses of the office that are told each morning what is late; see ``Morning``.
    var morningTo: [String] = []

    static let name = "cases.settings"

    init() {}

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        hamlets = try values.decodeIfPresent([Hamlet].self, forKey: .hamlets) ?? []
        hotline = try values.decodeIfPresent(String.self, forKey: .hotline) ?? ""
        calendar =
            try values.decodeIfPresent(WorkingCalendar.self, forKey: .calendar)
            ?? WorkingCalendar()
        retentionMonths = try values.decodeIfPresent(Int.self, forKey: .retentionMonths) ?? 6
        tiles = try values.decodeIfPresent(String.self, forKey: .tiles) ?? ""
        tilesCredit = try values.decodeIfPresent(String.self, forKey: .tilesCredit) ?? ""
        morningTo = try values.decodeIfPresent([String].self, forKey: .morningTo) ?? []
    }
}

extension Connection {
    func caseSettings() throws -> CaseSettings {
        try setting(CaseSettings.name, as: CaseSettings.self) ?? CaseSettings()
    }
}
