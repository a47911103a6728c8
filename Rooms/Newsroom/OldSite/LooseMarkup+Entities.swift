import Foundation

extension LooseMarkup {
    /// Text with its references as characters; what names nothing stays as it is.
    static func decoded(_ text: Substring.UnicodeScalarView) -> String {
        guard text.contains("&") else { return String(text) }
        var out = String.UnicodeScalarView()
        var rest = text
        while let sign = rest.first {
            rest = rest.dropFirst()
            guard sign == "&" else {
                out.append(sign)
                continue
            }
            let name = rest.prefix(32).prefix { $0 != ";" && $0 != "&" && $0 != "<" && $0 != " " }
            if rest[name.endIndex...].first == ";", let scalar = scalar(String(name)) {
                out.append(scalar)
                rest = rest[name.endIndex...].dropFirst()
            } else {
                out.append(sign)
            }
        }
        return String(out)
    }

    private static func scalar(_ name: String) -> Unicode.Scalar? {
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            return UInt32(name.dropFirst(2), radix: 16).flatMap(allowed)
        }
        if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(allowed) }
        return named[name]
    }

    private static func allowed(_ number: UInt32) -> Unicode.Scalar? {
        guard number >= 0x20 || number == 0x09 || number == 0x0A else { return " " }
        return Unicode.Scalar(number)
    }

    /// What editors in browsers write for Vietnamese letters and for signs of print.
    private static let named: [String: Unicode.Scalar] = {
        var named: [String: Unicode.Scalar] = [:]
        let words = table.split(separator: " ")
        for pair in words {
            let parts = pair.split(separator: "=")
            if let scalar = parts.last?.unicodeScalars.first { named[String(parts[0])] = scalar }
        }
        named["nbsp"] = " "
        named["ensp"] = " "
        named["emsp"] = " "
        named["thinsp"] = " "
        named["shy"] = "\u{AD}"
        named["zwnj"] = "\u{200C}"
        named["quot"] = "\""
        named["amp"] = "&"
        named["lt"] = "<"
        named["gt"] = ">"
        return named
    }()

    private static let table = """
        apos=' Agrave=À Aacute=Á Acirc=Â Atilde=Ã Auml=Ä Egrave=È Eacute=É Ecirc=Ê Euml=Ë \
        Igrave=Ì Iacute=Í Icirc=Î Iuml=Ï Ograve=Ò Oacute=Ó Ocirc=Ô Otilde=Õ Ouml=Ö Ugrave=Ù \
        Uacute=Ú Ucirc=Û Uuml=Ü Yacute=Ý agrave=à aacute=á acirc=â atilde=ã auml=ä egrave=è \
        eacute=é ecirc=ê euml=ë igrave=ì iacute=í icirc=î iuml=ï ograve=ò oacute=ó ocirc=ô \
        otilde=õ ouml=ö ugrave=ù uacute=ú ucirc=û uuml=ü yacute=ý yuml=ÿ ccedil=ç Ccedil=Ç \
        ntilde=ñ Ntilde=Ñ eth=ð ETH=Đ szlig=ß oslash=ø Oslash=Ø aring=å Aring=Å aelig=æ \
        laquo=« raquo=» ldquo=“ rdquo=” lsquo=‘ rsquo=’ sbquo=‚ bdquo=„ ndash=– mdash=— \
        hellip=… bull=• middot=· deg=° plusmn=± sup1=¹ sup2=² sup3=³ frac12=½ frac14=¼ frac34=¾ \
        times=× divide=÷ micro=µ para=¶ sect=§ copy=© reg=® trade=™ euro=€ pound=£ yen=¥ \
        cent=¢ permil=‰ prime=′ Prime=″ larr=← rarr=→ uarr=↑ darr=↓ harr=↔ rArr=⇒ le=≤ ge=≥ \
        ne=≠ asymp=≈ equiv=≡ minus=− infin=∞ radic=√ sum=∑ alpha=α beta=β gamma=γ delta=δ \
        pi=π omega=ω Omega=Ω phi=φ iexcl=¡ iquest=¿ ordf=ª ordm=º not=¬ macr=¯ acute=´ cedil=¸ \
        brvbar=¦ uml=¨ curren=¤ dagger=† tilde=˜ circ=ˆ fnof=ƒ oline=‾ spades=♠ clubs=♣ \
        hearts=♥ diams=♦ lsaquo=‹ rsaquo=› Oacute=Ó ETH=Đ
        """
}
