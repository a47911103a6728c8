import Markup
import Web

/// The ways from the form to what everybody may read.
enum PublicWays {
    static func html(_ frame: Frame) -> [HTML] {
        let all: [(String, Phrase)] = [
            (PublicCase.listPath, PublicWords.answers), (StatisticsDesk.path, PublicWords.howKept),
            (PublicRosterDesk.path, PublicRosterWords.title),
        ]
        return all.map { path, words in
            "<li><a href=\"\(frame.link(path))\">\(words)</a></li>"
        }
    }
}
