/// What is doubtful in a reading, so that a person is asked about that and nothing else.
enum Doubts {
    /// The reading with its repairs, its doubts and how sure it is.
    static func review(
        _ reading: PlanReading, _ repairs: [PlanReading.Repair]
    ) -> PlanReading {
        var review = PlanReading.Review()
        review.repairs = repairs
        let open = repairs.filter { !$0.isCertain && !$0.isApplied }
        review.doubts = all(in: reading)
        let passages =
            reading.tasks.map { $0.line...$0.endLine }
            + reading.indicators.map { $0.line...$0.endLine }
            + reading.reportDuties.map { $0.line...$0.endLine }
        let asked = Set(open.map(\.line) + review.doubts.map(\.line))
        let sure = passages.filter { $0.allSatisfy { !asked.contains($0) } }.count
        review.certainty =
            passages.isEmpty
            ? 0 : (Double(sure) / Double(passages.count) * 1_000).rounded() / 1_000
        var reading = reading
        reading.review = review
        return reading
    }

    private static func all(in reading: PlanReading) -> [PlanReading.Doubt] {
        var doubts: [PlanReading.Doubt] = []
        var seen: Set<String> = []
        func ask(_ line: Int, _ message: String) {
            if seen.insert("\(line) \(message)").inserted {
                doubts.append(PlanReading.Doubt(line: line, message: message))
            }
        }
        for task in reading.tasks {
            if let time = task.time, time.first == nil, time.last == nil, time.recurs == nil,
                time.withinHours == nil
            {
                ask(task.line, "Không hiểu thời gian «\(time.words)» là những ngày nào.")
            }
            if task.time?.isLoose == true, let words = task.time?.words {
                ask(task.line, "«\(words)» được hiểu theo lệ thường; hãy xem lại ngày.")
            }
            if Text(task.text).wordCount < 3 {
                ask(task.line, "Dòng rất ngắn, có thể không phải là một việc.")
            }
        }
        for deadline in reading.deadlines {
            if deadline.time?.isLoose == true, let words = deadline.window {
                ask(deadline.line, "«\(words)» được hiểu theo lệ thường; hãy xem lại ngày.")
            }
        }
        for duty in reading.reportDuties where duty.kind == .periodic {
            ask(duty.line, "Văn bản không nói ngày nào phải báo cáo định kỳ.")
        }
        return doubts.sorted { $0.line < $1.line }
    }
}
