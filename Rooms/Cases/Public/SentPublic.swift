import Markup
import PersonalData
import Web

/// What the sender is shown of what everybody reads: exactly that, or what it would begin as.
enum SentPublic {
    static func html(_ published: PublicCase?, _ sent: SentCase, _ frame: Frame) -> HTML {
        if let published {
            return """
                <p>\(PublicWords.yoursPublic)</p><blockquote><p><a href="\(frame.link(published.path))"><strong>\(published.title)</strong></a></p>\(PublicText.paragraphs(published.question))<p><strong>\(PublicWords.answer)</strong></p>\(PublicText.paragraphs(published.answer))</blockquote>
                """
        }
        guard sent.mayPublish, !sent.words.isEmpty else { return HTML() }
        return """
            <p>\(PublicWords.yoursWillBe)</p><blockquote>\(PublicText.paragraphs(PersonalData.masked(sent.words)))</blockquote>
            """
    }
}
