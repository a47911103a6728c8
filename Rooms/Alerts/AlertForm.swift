import CAP
import Foundation
import Markup
import Office
import Web

/// The form of a message: read whole, so that nothing typed is lost, and then checked.
enum AlertForm {
    static func content(_ form: Form) -> Alert.Content {
        var content = Alert.Content()
        content.isDrill = form["drill"] == "1"
        content.category = form["category"]
        content.event = form["event"]
        content.urgency = form["urgency"]
        content.severity = form["severity"]
        content.certainty = form["certainty"]
        content.headline = form["headline"]
        content.words = form["words"]
        content.instruction = form["instruction"]
        content.headlineEN = form["headlineEN"]
        content.wordsEN = form["wordsEN"]
        content.area = form["area"]
        content.groupIDs = form.all("groups").filter { !$0.isEmpty }
        content.minutes = Int(form["minutes"]) ?? 0
        content.repeatMinutes = Int(form["repeat"]) ?? -1
        content.relayed = form["relayed"]
        content.replaces = form["replaces"].isEmpty ? nil : form["replaces"]
        return content
    }

    static func check(_ content: Alert.Content) throws {
        guard CAPInfo.Category(rawValue: content.category) != nil,
            CAPInfo.Urgency(rawValue: content.urgency) != nil,
            CAPInfo.Severity(rawValue: content.severity) != nil,
            CAPInfo.Certainty(rawValue: content.certainty) != nil
        else { throw Refusal(Phrases.choiceMissing) }
        guard !content.event.isEmpty, !content.headline.isEmpty, !content.words.isEmpty else {
            throw Refusal(Phrases.wordsMissing)
        }
        guard content.event.count <= Alert.longestEvent,
            content.headline.count <= Alert.longestHeadline,
            content.headlineEN.count <= Alert.longestHeadline,
            [content.words, content.instruction, content.wordsEN]
                .allSatisfy({ $0.count <= Alert.longestWords }),
            content.area.count <= 300, content.relayed.count <= 500,
            content.groupIDs.count <= 500
        else { throw Refusal(Phrases.tooLong) }
        guard (5...Alert.longestHours * 60).contains(content.minutes) else {
            throw Refusal(Phrases.minutesWrong)
        }
        guard content.repeatMinutes == 0 || (5...240).contains(content.repeatMinutes) else {
            throw Refusal(Phrases.repeatWrong)
        }
    }
}
