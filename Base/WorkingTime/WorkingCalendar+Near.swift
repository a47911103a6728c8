extension WorkingCalendar {
    /// The day itself where the office works on it, else the last working day before: work that
    /// is due on a Sunday is handed in on the Friday. Looks back no more than a month.
    package func lastWorked(onOrBefore day: Day) -> Day {
        var day = day
        for _ in 0..<31 where !isWorked(day) { day = day.adding(days: -1) }
        return day
    }
}
