import Markup
import Office
import Web

/// One group: its loudspeakers, and what they are to play.
struct GroupPage: PageContent {
    let group: KeptGroup
    let speakers: [SpeakerLine]
    let airings: [AiringLine]
    let stream: StreamState
    let mayKeep: Bool
    let isSaved: Bool
    let trouble: String?
    let typed: Form

    private enum CodingKeys: CodingKey { case group, speakers, airings, stream, trouble }

    var title: String { group.name }

    func html(_ frame: Frame) -> HTML {
        let place: HTML = group.place.isEmpty ? HTML() : "<p>\(group.place)</p>"
        return """
            <p><a href="/office/speakers">\(Phrases.title)</a></p><h1>\(group.name)</h1>\(Told.html(trouble, isSaved: isSaved))\(place)
            \(SpeakerTable.html(speakers, empty: WallWords.noSpeakers))\(SpeakerMap(speakers)?.html ?? HTML())
            \(forms(frame))
            <h2>\(WallWords.airings)</h2>\(AiringTable.html(airings))
            \(stream.html(frame, group: group.id, mayKeep: mayKeep))
            """
    }

    private func forms(_ frame: Frame) -> HTML {
        guard mayKeep else { return HTML() }
        let volume = typed["volume"].isEmpty ? "60" : typed["volume"]
        return """
            <h2>\(WallWords.addSpeaker)</h2><form class="measure" method="post" action="/office/speakers/groups/\(group.id)/speakers">\(frame.proof)
            \(PlaceFields.html(name: typed["name"], hint: WallWords.speakerHint, place: typed["place"], position: typed["position"]))
            <label for="volume">\(WallWords.volume)<span class="hint">\(WallWords.volumeHint)</span></label><input class="short" type="text" inputmode="numeric" id="volume" name="volume" maxlength="3" value="\(volume)" required>
            <p class="acts"><button>\(WallWords.addSpeaker)</button></p></form>
            <details class="fold"><summary>\(WallWords.changeGroup)</summary><form class="measure" method="post" action="/office/speakers/groups/\(group.id)">\(frame.proof)
            <label for="group-name">\(WallWords.name)</label><input type="text" id="group-name" name="name" maxlength="\(Limits.lineCharacters)" value="\(group.name)" required>
            <label for="group-place">\(WallWords.place)</label><input type="text" id="group-place" name="place" maxlength="\(Limits.lineCharacters)" value="\(group.place)">
            <label for="group-position">\(WallWords.position)<span class="hint">\(WallWords.positionHint)</span></label><input type="text" id="group-position" name="position" maxlength="60" value="\(group.position?.written)">
            <p class="acts"><button class="quiet">\(WallWords.keep)</button></p></form></details>
            """
    }
}
