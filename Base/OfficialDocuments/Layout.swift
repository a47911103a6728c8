/// The measures of one form of paper. Sizes are points; lengths are twentieths of a point, as
/// Word counts them.
struct Layout {
    /// Twentieths of a point in a millimetre.
    static func millimetres(_ length: Double) -> Int { Int((length * 1440 / 25.4).rounded()) }

    static let pageWidth = millimetres(210)
    static let pageHeight = millimetres(297)
    /// Annex I, I.3 allows 20–25 mm above and below, 30–35 left, 15–20 right; the Party's
    /// guideline asks for 20, 20, 30 and 20.
    static let marginAbove = millimetres(20)
    static let marginLeft = millimetres(30)
    static let marginRight = millimetres(20)
    static let textWidth = pageWidth - marginLeft - marginRight

    /// Of lying paper the long side is the page's width; its margins stay.
    static func textWidth(isWide: Bool) -> Int {
        isWide ? pageHeight - marginLeft - marginRight : textWidth
    }

    /// From the upper edge to the page's number, inside the upper margin.
    static let headerDistance = millimetres(10)
    /// Annex I, II.6.e: 1 or 1.27 cm.
    static let indent = millimetres(12.7)
    /// The head's left column; the other is as wide as the state's name.
    static let headLeft = millimetres(62)
    static let headRight = textWidth - headLeft

    let form: OfficialDocument.Form

    init(_ form: OfficialDocument.Form) { self.form = form }

    /// Annex I, II.1: 12–13; the Party: 15.
    var nationSize: Int { form == .state ? 13 : 15 }
    /// Annex I, II.1: 13–14, one above the name's.
    let mottoSize = 14
    /// Annex I, II.2: 12–13; the Party: 14.
    var issuerSize: Int { form == .state ? 13 : 14 }
    /// Annex I, II.3: 13; the Party: 14.
    var numberSize: Int { form == .state ? 13 : 14 }
    /// Annex I, II.4: 13–14, italic.
    let dateSize = 14
    /// Annex I, II.5: 13–14; the Party: 16.
    var kindSize: Int { form == .state ? 14 : 16 }
    /// Annex I, II.6: 13–14.
    let bodySize = 14
    /// Tables are set a little tighter than the text around them.
    let tableSize = 13
    /// Annex I, II.9: 12 bold italic; the Party: 14 underlined.
    var recipientsHeadSize: Int { form == .state ? 12 : 14 }
    /// Annex I, II.9: 11; the Party: 12.
    var recipientsSize: Int { form == .state ? 11 : 12 }

    /// The width that the issuing body's name may fill.
    var issuerPoints: Double { Double(Layout.headLeft) / 20 - 4 }
}
