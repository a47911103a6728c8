import QRCode

/// What the text of a Word file refers to and the file holds beside it: addresses and pictures.
/// Used by one writer at a time.
final class FileParts {
    private var links: [String] = []
    private var codes: [(text: String, png: [UInt8])] = []

    /// The side of a code on paper, in English Metric Units: 20 mm, which a telephone reads from
    /// a hand's length.
    private static let side = 720_000

    /// The name by which the text calls an address outside.
    func link(to address: String) -> String {
        let place = links.firstIndex(of: address) ?? links.count
        if place == links.count { links.append(address) }
        return "rLink\(place + 1)"
    }

    /// A square code; nil for what does not fit into one.
    func picture(of text: String) -> XML? {
        let place: Int
        if let known = codes.firstIndex(where: { $0.text == text }) {
            place = known
        } else {
            // Too long for a square: the words and the link stay.
            guard let code = try? QRCode(text) else { return nil }
            codes.append((text, CodePicture.png(code)))
            place = codes.count - 1
        }
        return FileParts.drawing(place + 1, says: text)
    }

    /// The lines of `document.xml.rels`.
    var relations: [XML] {
        let links: [XML] = links.enumerated().map { place, address in
            """
            <Relationship Id="rLink\(place + 1)" TargetMode="External" \
            Target="\(address)" Type="\(WordFile.relation("hyperlink"))"/>
            """
        }
        let pictures: [XML] = codes.indices.map { place in
            """
            <Relationship Id="rCode\(place + 1)" Target="media/code\(place + 1).png" \
            Type="\(WordFile.relation("image"))"/>
            """
        }
        return links + pictures
    }

    var pictures: [(name: String, bytes: [UInt8])] {
        codes.enumerated().map { ("word/media/code\($0 + 1).png", $1.png) }
    }

    /// ECMA-376 §20.4.2.8. What the code says stands beside it as its description.
    private static func drawing(_ number: Int, says text: String) -> XML {
        """
        <w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">\
        <wp:extent cx="\(side)" cy="\(side)"/>\
        <wp:docPr id="\(number)" name="QR \(number)" descr="\(text)"/>\
        <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
        <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
        <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">\
        <pic:nvPicPr><pic:cNvPr id="\(number)" name="QR \(number)"/><pic:cNvPicPr/></pic:nvPicPr>\
        <pic:blipFill><a:blip r:embed="rCode\(number)"/><a:stretch><a:fillRect/></a:stretch>\
        </pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\(side)" cy="\(side)"/>\
        </a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
        </a:graphicData></a:graphic></wp:inline></w:drawing>
        """
    }
}
