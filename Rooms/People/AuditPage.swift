import Markup
import Office
import Web
import WorkingTime

/// The audit trail, and whether it is whole, in words for people who keep no databases.
struct AuditPage: PageContent {
    /// A seal that somebody noted, beside the one that is kept.
    struct Comparison: Sendable, Encodable {
        let place: String
        let noted: String
        let isSame: Bool
    }

    let lines: [AuditLine]
    let check: AuditCheck?
    let comparison: Comparison?

    var title: String { Phrases.audit.text }

    func html(_ frame: Frame) -> HTML {
        """
        <h1>\(Phrases.audit)</h1><p class="soft">\(Phrases.auditHint)</p>
        \(seals)
        <div class="wide" role="region" aria-label="\(Phrases.audit)" tabindex="0"><table class="figures cards">
        <thead><tr><th scope="col">\(Phrases.lineNumber)</th><th scope="col">\(Phrases.when)</th><th scope="col">\(Phrases.who)</th><th scope="col">\(Phrases.what)</th><th scope="col">\(Phrases.note)</th></tr></thead>
        <tbody>\(lines.map(row))</tbody></table></div>
        """
    }

    private func row(_ line: AuditLine) -> HTML {
        let isBroken = check?.brokenID == line.id
        let number: HTML = line.place.map { "\(Reading.number($0))" } ?? "–"
        return """
            <tr\(if: isBroken, " class=\"late\"")><td data-label="\(Phrases.lineNumber)">\(number)</td><td data-label="\(Phrases.when)">\(line.at.written)</td><td data-label="\(Phrases.who)">\(line.officer ?? Phrases.program.text)</td><td data-label="\(Phrases.what)"><code>\(line.action)</code></td><td data-label="\(Phrases.note)">\(line.summary)</td></tr>
            """
    }

    private var seals: HTML {
        var newest = HTML()
        if let line = lines.first, let place = line.place, let seal = line.seal {
            newest = """
                <p>\(Phrases.newestSeal(Reading.number(place))) <strong class="figures">\(AuditCheck.short(seal))</strong>. \(Phrases.noteIt)</p>
                """
        }
        return """
            <section class="card" aria-labelledby="seals"><h2 id="seals">\(Phrases.seals)</h2>
            \(finding)
            \(newest)
            <p><a class="button quiet" href="/office/audit?check=1">\(Phrases.checkTrail)</a></p>
            <form action="/office/audit" class="line">
            <label for="place">\(Phrases.lineNumber)</label><input id="place" name="place" inputmode="numeric" pattern="[0-9]{1,12}" maxlength="12" size="8" required value="\(comparison?.place ?? "")">
            <label for="seal">\(Phrases.notedSeal)</label><input id="seal" name="seal" maxlength="80" size="20" required value="\(comparison?.noted ?? "")">
            <button class="quiet">\(Phrases.compare)</button>
            </form>
            </section>
            """
    }

    private var finding: HTML {
        var words: [HTML] = []
        if let check {
            words.append(
                check.brokenID == nil
                    ? "<p class=\"notice good\" role=\"status\">\(Phrases.trailWhole(Reading.number(check.lines)))</p>"
                    : "<p class=\"notice bad\" role=\"alert\">\(Phrases.trailBroken(Reading.number(check.lines + 1)))</p>"
            )
        }
        if let comparison {
            words.append(
                comparison.isSame
                    ? "<p class=\"notice good\" role=\"status\">\(Phrases.sealSame)</p>"
                    : "<p class=\"notice bad\" role=\"alert\">\(Phrases.sealOther)</p>")
        }
        return words.joined()
    }
}
