package import Foundation
import FoundationXML

extension CAPAlert {
    /// Bytes of an alert at most.
    package static let mostBytes = 256 << 10

    /// Reads an alert of another office.
    /// - Throws: ``CAPTrouble``: the first thing that is wrong.
    package init(xml bytes: Data) throws {
        guard bytes.count <= CAPAlert.mostBytes else { throw CAPTrouble.tooLarge }
        // No alert has a document type, and entities are how small files become large ones.
        guard bytes.range(of: Data("<!".utf8)) == nil || !CAPAlert.hasDocumentType(bytes) else {
            throw CAPTrouble.notXML
        }
        let root = try CAPNode.read(bytes)
        guard root.name == "alert", root.namespace == CAPAlert.namespace else {
            throw CAPTrouble.notAnAlert
        }
        self.init(
            identifier: try root.name("identifier"), sender: try root.name("sender"),
            sent: try root.moment("sent"), status: try root.one("status"),
            message: try root.one("msgType"))
        scope = try root.one("scope")
        source = root.text("source")
        note = root.text("note")
        references = try root.text("references").split(whereSeparator: \.isWhitespace)
            .map(CAPAlert.reference)
        infos = try root.children("info").map { try CAPInfo($0) }
        for info in infos {
            for (name, moment) in [("expires", info.expires), ("effective", info.effective)] {
                if let moment, moment < sent { throw CAPTrouble.beforeSent(name) }
            }
        }
    }

    private static func hasDocumentType(_ bytes: Data) -> Bool {
        String(decoding: bytes, as: UTF8.self).uppercased().contains("<!DOCTYPE")
    }

    private static func reference(_ text: Substring) throws -> Reference {
        let parts = text.split(separator: ",").map(String.init)
        guard parts.count == 3 else {
            throw CAPTrouble.unknown("references", value: String(text))
        }
        guard let sent = CAPMoment.read(parts[2]) else {
            throw CAPTrouble.badMoment("references", value: parts[2])
        }
        return Reference(sender: parts[0], identifier: parts[1], sent: sent)
    }
}

extension CAPInfo {
    fileprivate init(_ node: CAPNode) throws {
        self.init(
            categories: try node.all("category"), event: try node.needed("event"),
            urgency: try node.one("urgency"), severity: try node.one("severity"),
            certainty: try node.one("certainty"))
        guard !categories.isEmpty else { throw CAPTrouble.missing("category") }
        if !node.text("language").isEmpty { language = node.text("language") }
        responses = try node.all("responseType")
        effective = try node.momentIfThere("effective")
        onset = try node.momentIfThere("onset")
        expires = try node.momentIfThere("expires")
        senderName = node.text("senderName")
        headline = node.text("headline")
        words = node.text("description")
        instruction = node.text("instruction")
        web = node.text("web")
        contact = node.text("contact")
        areas = try node.children("area").map { area in
            var found = Area(try area.needed("areaDesc"))
            found.polygons = area.children("polygon").map(\.words)
            found.circles = area.children("circle").map(\.words)
            return found
        }
    }
}

/// An element with what is in it.
private final class CAPNode {
    let name: String
    let namespace: String
    var words = ""
    var inside: [CAPNode] = []

    init(_ name: String, _ namespace: String) {
        self.name = name
        self.namespace = namespace
    }

    static func read(_ bytes: Data) throws -> CAPNode {
        let reader = Reader()
        let parser = XMLParser(data: bytes)
        parser.shouldProcessNamespaces = true
        parser.shouldResolveExternalEntities = false
        parser.delegate = reader
        guard parser.parse(), parser.parserError == nil, reader.isWhole, let root = reader.root
        else { throw CAPTrouble.notXML }
        return root
    }

    func children(_ name: String) -> [CAPNode] {
        inside.filter { $0.name == name && $0.namespace == CAPAlert.namespace }
    }

    func text(_ name: String) -> String {
        children(name).first?.words.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
    }

    func needed(_ name: String) throws -> String {
        let found = text(name)
        guard !found.isEmpty else { throw CAPTrouble.missing(name) }
        return found
    }

    /// Part of a message's name.
    func name(_ name: String) throws -> String {
        let found = try needed(name)
        guard !found.contains(where: { $0.isWhitespace || ",<&".contains($0) }) else {
            throw CAPTrouble.unknown(name, value: found)
        }
        return found
    }

    func moment(_ name: String) throws -> Date {
        let found = try needed(name)
        guard let moment = CAPMoment.read(found) else {
            throw CAPTrouble.badMoment(name, value: found)
        }
        return moment
    }

    func momentIfThere(_ name: String) throws -> Date? {
        text(name).isEmpty ? nil : try moment(name)
    }

    func one<T: RawRepresentable<String>>(_ name: String) throws -> T {
        let found = try needed(name)
        guard let value = T(rawValue: found) else {
            throw CAPTrouble.unknown(name, value: found)
        }
        return value
    }

    func all<T: RawRepresentable<String>>(_ name: String) throws -> [T] {
        try children(name).map { node in
            let found = node.words.trimmingCharacters(in: .whitespacesAndNewlines)
            guard let value = T(rawValue: found) else {
                throw CAPTrouble.unknown(name, value: found)
            }
            return value
        }
    }

    /// Builds the tree; an alert is neither deep nor long.
    private final class Reader: NSObject, XMLParserDelegate {
        private(set) var root: CAPNode?
        private var path: [CAPNode] = []
        /// Whether every element that began has ended.
        var isWhole: Bool { path.isEmpty }
        private var count = 0

        private static let deepest = 12
        private static let most = 10_000

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
            qualifiedName: String?, attributes: [String: String]
        ) {
            count += 1
            let node = CAPNode(name, namespaceURI ?? "")
            guard path.count < Reader.deepest, count < Reader.most else {
                return parser.abortParsing()
            }
            if let last = path.last {
                last.inside.append(node)
            } else {
                root = node
            }
            path.append(node)
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
            qualifiedName: String?
        ) {
            path.removeLast()
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            path.last?.words += text
        }

        func parser(_ parser: XMLParser, foundCDATA block: Data) {
            path.last?.words += String(decoding: block, as: UTF8.self)
        }
    }
}
