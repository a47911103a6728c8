import Foundation
import Markup
import Office
import WorkingTime

/// A bar for each period with the plan's line across, drawn on the server: every bar carries its
/// number and a sign, so that it can be read without colour; the axis begins at zero.
struct Chart {
    let title: String
    let unit: String
    let bars: [TargetBar]

    private static let height = 180
    private static let top = 34
    private static let left = 12
    private static let step = 56
    private static let barWidth = 32

    private var width: Int { Chart.left * 2 + Chart.step * max(1, bars.count) }
    private var base: Int { Chart.top + Chart.height }

    private var highest: Double {
        max(1, bars.flatMap { [$0.done, $0.required ?? 0] }.max() ?? 1)
    }

    private func y(_ value: Double) -> Int {
        base - Int((value / highest * Double(Chart.height)).rounded())
    }

    var html: HTML {
        let parts: [HTML] = bars.enumerated().map { bar($1, at: $0) }
        return """
            <div class="wide" role="region" aria-label="\(title)" tabindex="0"><svg class="chart" role="img" aria-label="\(title)" aria-describedby="chart-words" width="\(width)" height="\(base + 44)" viewBox="0 0 \(width) \(base + 44)">
            <desc id="chart-words">\(description)</desc>
            <line class="axis" x1="0" y1="\(base)" x2="\(width)" y2="\(base)"></line>
            \(parts)</svg></div>
            <p class="soft">\(Phrases.chartKey)</p>
            """
    }

    private func bar(_ bar: TargetBar, at place: Int) -> HTML {
        let x = Chart.left + place * Chart.step
        let middle = x + Chart.step / 2
        let start = middle - Chart.barWidth / 2
        let height = base - y(bar.done)
        var goal = HTML()
        if let required = bar.required {
            goal = """
                <line class="goal" x1="\(x)" y1="\(y(required))" x2="\(x + Chart.step)" y2="\(y(required))"></line>
                """
        }
        return """
            <rect class="\(shape(bar.state))" x="\(start)" y="\(base - height)" width="\(Chart.barWidth)" height="\(height)"></rect>\(goal)<text x="\(middle)" y="\(base - height - 8)" text-anchor="middle">\(figure(bar)) \(sign(bar.state))</text><text x="\(middle)" y="\(base + 18)" text-anchor="middle">\(bar.period.shortWords)</text>

            """
    }

    private func figure(_ bar: TargetBar) -> String {
        bar.state == .nothingArose ? "–" : Reading.quantity(bar.done)
    }

    /// What a screen reader says in place of the picture.
    private var description: String {
        bars.map { bar in
            let wanted = bar.required.map { "/" + Reading.quantity($0) } ?? ""
            let state = bar.state.map { " (\($0.words.text))" } ?? ""
            return "\(bar.period.words.text): \(figure(bar))\(wanted) \(unit)\(state)"
        }.joined(separator: "; ")
    }

    private func shape(_ state: TargetStanding.State?) -> String {
        switch state {
        case .reached, .onTrack: "bar-reached"
        case .missed: "bar-missed"
        case .behind, .nothingArose, nil: "bar-open"
        }
    }

    private func sign(_ state: TargetStanding.State?) -> String {
        switch state {
        case .reached: "✓"
        case .missed: "✕"
        case .behind: "▲"
        case .onTrack: "…"
        case .nothingArose, nil: ""
        }
    }
}
