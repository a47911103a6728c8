import Markup

/// The QR code of a private address.
enum CaseQR {
    static func html(of address: String, words: Phrase) -> HTML { HTML() }
}
