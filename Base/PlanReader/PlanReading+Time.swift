extension PlanReading {
    /// When something is to be done: the paper's own words, and the days that they mean.
    package struct Time: Sendable, Codable, Equatable {
        /// `tháng 9 – 10`, `trước ngày 20 hằng tháng`.
        package var words: String
        /// ISO 8601; nil where the words name no beginning, as `trước ngày 31/3`.
        package var first: String?
        /// ISO 8601; nil where the words name no end.
        package var last: String?
        /// Again and again, and by which day of each turn.
        package var recurs: Recurrence?
        /// `trong vòng 24 - 48 giờ`: the longer one, counted from the case itself.
        package var withinHours: Int?
        /// The words leave room ("trước và sau Tết", "cuối năm"): the days are a usual
        /// understanding that a person is asked about.
        package var isLoose: Bool?

        package init(
            words: String, first: String? = nil, last: String? = nil,
            recurs: Recurrence? = nil, withinHours: Int? = nil, isLoose: Bool? = nil
        ) {
            self.words = words
            self.first = first
            self.last = last
            self.recurs = recurs
            self.withinHours = withinHours
            self.isLoose = isLoose
        }
    }

    /// A turn that comes again, with the day in it where the paper names one.
    package struct Recurrence: Sendable, Codable, Equatable {
        package enum Every: String, Sendable, Codable {
            /// `thường xuyên`: no turns at all.
            case always
            case day, week, month, quarter, halfYear, year
        }

        package var every: Every
        /// The day of the month, 1 to 31; the 31st means the last.
        package var day: Int?
        /// The month of the year, or of the quarter (1 to 3).
        package var month: Int?
        /// 1 is Monday, 7 is Sunday.
        package var weekday: Int?

        package init(every: Every, day: Int? = nil, month: Int? = nil, weekday: Int? = nil) {
            self.every = every
            self.day = day
            self.month = month
            self.weekday = weekday
        }
    }
}
