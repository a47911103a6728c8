import Markup
import Office
import Web
import WorkingTime

/// All bulletins, the last changed first.
struct BulletinListPage: PageContent {
    /// A bulletin in the list.
    struct Line: Sendable, Encodable {
        let id: String
        let path: String
        let title: String
        let state: Bulletin.State
        let column: String?
        let seconds: Double
        let isEstimate: Bool
        let pieces: Int
        let next: AirTurn?

        init(_ bulletin: Bulletin, _ order: RunningOrder, column: RadioColumn?, next: AirTurn?) {
            id = bulletin.id
            path = bulletin.path
            title = bulletin.title
            state = bulletin.state
            self.column = column?.name
            seconds = order.seconds
            isEstimate = order.isEstimate
            pieces = order.items.count
            self.next = next
        }
    }

    let state: Bulletin.State?
    let counts: [Bulletin.State: Int]
    let lines: [Line]
    let columns: [RadioColumn]
    let mayWrite: Bool
    let mayPlan: Bool

    private enum CodingKeys: CodingKey { case state, lines }

    var title: String { Phrases.bulletins.text }

    func html(_ frame: Frame) -> HTML {
        let states: [HTML] = Bulletin.State.allCases.map { one in
            """
            <li><a href="\(BulletinDesk.path)?state=\(one.rawValue)"\(if: one == state, " aria-current=\"page\"")>\(one.words) <span>\(counts[one] ?? 0)</span></a></li>
            """
        }
        let rows: [HTML] = lines.map(row)
        let list: HTML =
            rows.isEmpty
            ? "<p class=\"empty\">\(Phrases.noneYet)</p>" : "<ul class=\"rows sheet\">\(rows)</ul>"
        return """
            \(BroadcastWays(mayPlan: mayPlan).html(frame))
            <h1>\(Phrases.bulletins)</h1>
            <div class="columns tilted"><div>
            <ul class="tally"><li><a href="\(BulletinDesk.path)"\(if: state == nil, " aria-current=\"page\"")>\(Phrases.all)</a></li>\(states)</ul>
            \(list)</div><div>\(mayWrite ? beginning(frame) : HTML())</div></div>
            """
    }

    private func row(_ line: Line) -> HTML {
        var more = (line.isEstimate ? "≈ " : "") + ClockTime.length(line.seconds)
        if let column = line.column { more = "\(column) · \(more)" }
        if let next = line.next { more += " · \(next.startsAt.written)" }
        return """
            <li><a href="\(line.path)">\(line.title)</a> \(line.state.mark)<br><span class="soft">\(more)</span></li>
            """
    }

    private func beginning(_ frame: Frame) -> HTML {
        let options: [HTML] = columns.map { option($0.id, $0.name, isChosen: false) }
        return """
            <section class="sheet"><h2>\(Phrases.newBulletin)</h2>
            <form method="post" action="\(BulletinDesk.path)">\(frame.proof)
            <label for="title">\(Phrases.title)<span class="hint">\(Phrases.titleHint)</span></label>
            <input type="text" id="title" name="title" maxlength="300">
            <label for="column">\(Phrases.column)</label>
            <select id="column" name="column"><option value="">\(Phrases.chooseNone)</option>\(options)</select>
            <p class="acts"><button>\(Phrases.begin)</button></p></form></section>
            """
    }
}
