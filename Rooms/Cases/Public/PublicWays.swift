import Markup
import Office
import Web

/// The ways from the form to what everybody may read.
enum PublicWays {
    static func html(_ frame: Frame) -> [HTML] {
        let all: [(String, Phrase)] = [
            (PublicCase.listPath, PublicWords.answers), (StatisticsDesk.path, PublicWords.howKept),
            (CaseTopicsDesk.publicPath, TopicWords.title),
            (PublicRosterDesk.path, PublicRosterWords.title),
            (PrivacyPage.path, PrivacyWords.title),
        ]
        return all.map { path, words in
            "<li><a href=\"\(frame.link(path))\">\(words)</a></li>"
        }
    }

    /// The ways from the officers' list to what is public, to who looked, to other programs.
    static func desk(_ officer: Officer) -> [HTML] {
        let all: [(String, Phrase, Permission)] = [
            (CallsDesk.path, CallWords.title, .takeCases),
            (CaseTopicsDesk.path, TopicWords.title, .takeCases),
            (PublicationDesk.listPath, PublicWords.deskTitle, .arrangeCases),
            (LooksDesk.path, PrivacyWords.looksShort, .approveAnswer),
            (Open311KeysDesk.path, Open311Words.title, .administer),
        ]
        return all.filter { officer.may($0.2) }.map { path, words, _ in
            " <a href=\"\(path)\">\(words)</a>"
        }
    }
}
