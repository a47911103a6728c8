import Markup
import QRCode

/// The QR code of a private address.
enum CaseQR {
    /// Nothing where the address is too long for a code: the link beside it says the same.
    static func html(of address: String, words: Phrase) -> HTML {
        guard let code = try? QRCode(address) else { return HTML() }  // only for absurd hosts
        return "<figure class=\"qr\">\(code.svg(name: words))</figure>"
    }
}
