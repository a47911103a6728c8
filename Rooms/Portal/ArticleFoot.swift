import Markup
import Office
import Web

/// What a reader can do with an article: take it to others, say whether it helped, report a fault.
/// All are plain links and forms; nothing of others is loaded.
struct ArticleFoot {
    let article: Article

    func html(_ frame: Frame) -> HTML {
        """
        <aside class="article-foot" aria-label="\(Phrases.withArticle)">
        \(share(frame))
        \(opinion(frame))
        </aside>
        """
    }

    private func share(_ frame: Frame) -> HTML {
        let whole = Head.address(article.path, article.language, frame)
        let address = Address.encoded(whole)
        let title = Address.encoded(article.title)
        return """
            <nav class="share" aria-label="\(Phrases.share)"><strong>\(Phrases.share)</strong><ul>
            <li><a rel="noopener" href="https://www.facebook.com/sharer/sharer.php?u=\(address)">Facebook</a></li>
            <li><a rel="noopener" href="https://zalo.me/share?u=\(address)&amp;t=\(title)">Zalo</a></li>
            <li><a href="mailto:?subject=\(title)&amp;body=\(address)">\(Phrases.email)</a></li>
            <li data-copy="\(whole)" data-words="\(Phrases.copyAddress)|\(Phrases.copied)"><a href="\(frame.link(article.path))" rel="bookmark">\(Phrases.lastingAddress)</a></li>
            </ul></nav>
            """
    }

    private func opinion(_ frame: Frame) -> HTML {
        let hidden: HTML = "<input type=\"hidden\" name=\"path\" value=\"\(article.path)\">"
        let action = frame.link("/y-kien")
        return """
            <div class="opinion"><strong id="useful">\(Phrases.isUseful)</strong>
            <form method="post" action="\(action)">\(frame.proof)\(hidden)<button class="quiet" name="kind" value="useful" aria-describedby="useful">\(Phrases.useful)</button> <button class="quiet" name="kind" value="useless" aria-describedby="useful">\(Phrases.useless)</button></form>
            <a href="\(action)?trang=\(article.path)" rel="nofollow">\(Phrases.reportFault)</a></div>
            """
    }
}
