import Markup
import Office
import Web
import WorkingTime

/// "Hôm nay": what is late, what is due, what to do next; then the targets.
struct TodayPage: PageContent {
    let name: String
    let day: Day
    let lines: [TodayLine]
    let book: PlanBook?
    let mayKeepPlan: Bool
    let mayWrite: Bool

    var title: String { Phrases.today.text }

    func html(_ frame: Frame) -> HTML {
        """
        <h1>\(Phrases.today)</h1>
        <p class="lead">\(Phrases.greeting(name, day))</p>
        \(book == nil ? beginning : HTML())
        <div class="columns tilted">
        <div>\(questions)</div>
        <div>\(mayWrite ? writing : HTML())</div>
        </div>
        \(book.map { gauges($0.targets) })
        """
    }

    private var beginning: HTML {
        let act: HTML =
            "<p><a class=\"button\" href=\"/office/plans/new\">\(Phrases.readPlan)</a></p>"
        return """
            <div class="notice"><p>\(Phrases.noPlan)</p>\(mayKeepPlan ? act : HTML())</div>
            """
    }

    private var writing: HTML {
        """
        <p class="acts"><a class="button" href="/office/stories/new">\(Phrases.writeStory)</a></p>
        """
    }

    private var questions: HTML {
        if lines.isEmpty { return "<p class=\"empty\">\(Phrases.nothing)</p>" }
        let none: HTML = "<p class=\"state done\">\(Phrases.nothingLate)</p>"
        let late = list(.late, Phrases.late, "late")
        return (late.isEmpty ? none : late) + list(.due, Phrases.due, "due")
            + list(.next, Phrases.next, "idle")
    }

    private func list(_ urgency: TodayLine.Urgency, _ words: Phrase, _ shape: String) -> HTML {
        let wanted = lines.filter { $0.urgency == urgency }
        if wanted.isEmpty { return HTML() }
        let rows: [HTML] = wanted.prefix(12).map { line in
            let due: HTML = line.due.map { " <span class=\"soft\">\($0.written)</span>" } ?? HTML()
            return "<li><a href=\"\(line.path)\">\(line.words)</a>\(due)</li>"
        }
        return """
            <section><h2><span class="state \(shape)">\(words)</span> <span class="soft">(\(wanted.count))</span></h2>
            <ul class="rows">\(rows)</ul></section>
            """
    }

    private func gauges(_ targets: [TargetStanding]) -> HTML {
        if targets.isEmpty {
            return "<h2>\(Phrases.targets)</h2><p class=\"empty\">\(Phrases.noTargets)</p>"
        }
        let gauges: [HTML] = targets.map { target in
            let isShare = target.unit == "%"
            let figure =
                target.state == .nothingArose
                ? "–"
                : isShare
                    ? "\(Reading.quantity(target.done)) %"
                    : "\(Reading.quantity(target.done))/\(Reading.quantity(target.required))"
            var words = [Phrases.left(target.period.daysLeft(after: day)).text]
            if target.remaining > 0, !isShare {
                words.append(
                    Phrases.lacking(Reading.quantity(target.remaining), target.unit).text)
            }
            return """
                <li class="gauge"><p class="big">\(figure) <small>\(isShare ? "" : target.unit)</small></p>
                <p><span class="state \(shape(target.state))">\(Phrases.state(target.state.rawValue))</span></p>
                <p>\(words.joined(separator: ", "))</p>
                <p class="soft"><a href="\(target.path)">\(shortened(target.text))</a></p></li>
                """
        }
        return """
            <section><h2>\(Phrases.targets)</h2><ul class="gauges">\(gauges)</ul></section>
            """
    }

    private func shape(_ state: TargetStanding.State) -> String {
        switch state {
        case .reached: "reached"
        case .onTrack: "on-track"
        case .behind: "behind"
        case .missed: "missed"
        case .nothingArose: "none"
        }
    }

    /// The first words of a long sentence; never cut in mid-syllable.
    private func shortened(_ text: String) -> String {
        let words = text.split(separator: " ")
        return words.count <= 22 ? text : words.prefix(20).joined(separator: " ") + " …"
    }
}
