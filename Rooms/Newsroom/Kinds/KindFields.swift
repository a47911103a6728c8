import Markup
import Office
import Web

/// The fields of the form that only some kinds have. All are on the page; the style sheet shows
/// those of the kind that is chosen, and a browser too old for that shows all, each under its
/// kind's name.
struct KindFields {
    let filled: Form
    let troubles: Troubles

    var html: HTML {
        """
        \(lead)
        \(document)
        <fieldset><legend>\(Phrases.attachments)</legend>
        \(area("attachments", Phrases.attachmentsLabel, Phrases.attachmentsHint))</fieldset>
        <div class="of-kind of-page"><p class="hint">\(Phrases.pageHint)</p></div>
        """
    }

    private var lead: HTML {
        """
        <fieldset class="of-kind of-media of-infographic of-video of-audio of-article of-notice"><legend>\(Phrases.leadingMedia)</legend>
        <p class="hint of-kind of-media">\(Phrases.photosHint)</p>
        <p class="hint of-kind of-infographic">\(Phrases.infographicHint)</p>
        <p class="hint of-kind of-video">\(Phrases.videoHint)</p>
        <p class="hint of-kind of-audio">\(Phrases.audioHint)</p>
        \(input("media", Phrases.mediaLabel, Phrases.mediaHint, more: " data-media-picker=\"lead\""))
        <p class="hint"><a href="/office/media/pick" target="_blank" rel="noopener">\(Phrases.openLibrary)</a></p>
        </fieldset>
        """
    }

    private var document: HTML {
        let types: [HTML] = DocumentTypes.all.map { "<option value=\"\($0)\"></option>" }
        return """
            <fieldset class="of-kind of-document"><legend>\(Phrases.documentFacts)</legend>
            \(input("docType", Phrases.docType, nil, more: " list=\"document-types\" maxlength=\"80\""))<datalist id="document-types">\(types)</datalist>
            \(input("docNumber", Phrases.docNumber, Phrases.docNumberHint, more: " maxlength=\"80\""))
            \(input("docSignedOn", Phrases.docSignedOn, nil, type: "date"))
            \(input("docIssuer", Phrases.docIssuer, nil, more: " maxlength=\"200\""))
            \(input("docSigner", Phrases.docSigner, nil, more: " maxlength=\"120\""))
            \(input("docFrom", Phrases.docFrom, nil, type: "date"))
            \(input("docUntil", Phrases.docUntil, Phrases.docUntilHint, type: "date"))
            \(input("docReplacedBy", Phrases.docReplacedBy, Phrases.docReplacedByHint, more: " maxlength=\"200\""))
            </fieldset>
            """
    }

    private func input(
        _ name: String, _ label: Phrase, _ hint: Phrase?, type: String = "text", more: HTML = HTML()
    ) -> HTML {
        """
        \(wrong(name))<label for="\(name)">\(label)\(said(hint))</label>
        <input type="\(type)" id="\(name)" name="\(name)" value="\(filled[name])"\(more)>
        """
    }

    private func area(_ name: String, _ label: Phrase, _ hint: Phrase?) -> HTML {
        """
        \(wrong(name))<label for="\(name)">\(label)\(said(hint))</label>
        <textarea id="\(name)" name="\(name)" rows="2" maxlength="3000" data-media-picker="attachments">\(filled[name])</textarea>
        """
    }

    private func said(_ hint: Phrase?) -> HTML {
        hint.map { "<span class=\"hint\">\($0)</span>" } ?? HTML()
    }

    private func wrong(_ field: String) -> HTML {
        troubles[field].map { "<p class=\"notice bad\">\($0)</p>" } ?? HTML()
    }
}
