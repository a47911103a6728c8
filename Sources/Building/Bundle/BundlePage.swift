import Foundation
import Markup

/// Makes a page of the portal one that stands without the program: its links lead to files of the
/// bundle, its forms say that they rest, and it says when it was copied.
struct BundlePage {
    let scanner: TagScanner
    let language: Language
    /// The page's own file.
    let file: String
    let origin: String
    let links: BundleLinks
    /// When the whole was copied; only the page about the copy says so.
    let wholeAt: Date?
    /// The file that a target leads to; nil when it is not in the bundle.
    let find: (BundleTarget) -> (target: BundleTarget, file: String)?

    /// A policy for servers that send none. Files of a USB stick belong to no origin, so they have
    /// to do without.
    private static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
        + "font-src 'self'; media-src 'self'; form-action 'none'; base-uri 'none'"

    /// - Parameter moment: the one that the page tells.
    func bytes(at moment: Date) -> [UInt8] {
        var scanner = scanner
        let bytes = scanner.bytes
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 1_024)
        var position = 0
        var isForm = false, hasNotice = false
        func replace(_ tag: TagScanner.Tag, by text: String) {
            if !isForm { result += bytes[position..<tag.range.lowerBound] }
            result += Array(text.utf8)
            position = tag.range.upperBound
        }
        while let tag = scanner.next() {
            switch tag.name {
            case "form" where !tag.isEnd:
                let isSearch = tag.value(of: "role").map(scanner.text) == "search"
                replace(tag, by: isSearch ? "" : rests)
                isForm = true
            case "form":
                position = tag.range.upperBound
                isForm = false
            case _ where isForm: continue
            case "header" where !tag.isEnd && !hasNotice:
                hasNotice = true
                replace(tag, by: notice(at: moment) + scanner.text(tag.range))
            case "meta" where tag.value(of: "charset") != nil && links == .rooted:
                let policy =
                    "<meta http-equiv=\"Content-Security-Policy\" content=\"\(BundlePage.policy)\">"
                replace(tag, by: scanner.text(tag.range) + "\n" + policy)
            default:
                if !tag.isEnd, let text = rewritten(tag, scanner) { replace(tag, by: text) }
            }
        }
        result += bytes[position...]
        return result
    }

    // MARK: - Links

    /// A tag with its links turned; nil when nothing is to be changed, empty when it goes.
    private func rewritten(_ tag: TagScanner.Tag, _ scanner: TagScanner) -> String? {
        var text = ""
        var position = tag.range.lowerBound
        for attribute in tag.attributes {
            let said = scanner.said(attribute.value)
            let changed: String
            switch attribute.name {
            case "href", "src", "poster":
                guard let link = turned(said, in: tag.name) else { continue }
                if link.isEmpty { return "" }
                changed = link
            case "srcset", "imagesrcset":
                changed = said.split(separator: ",").map { part in
                    var words = part.split(separator: " ").map(String.init)
                    if let first = words.first {
                        words[0] = turned(first, in: tag.name) ?? first
                    }
                    return words.joined(separator: " ")
                }.joined(separator: ", ")
            default: continue
            }
            text += scanner.text(position..<attribute.value.lowerBound)
            text += changed.replacing("&", with: "&amp;")
            position = attribute.value.upperBound
        }
        if position == tag.range.lowerBound { return nil }
        return text + scanner.text(position..<tag.range.upperBound)
    }

    /// Where a link leads in the bundle: nil when it stays, empty when its tag goes.
    private func turned(_ said: String, in tag: String) -> String? {
        // Addresses for machines name the portal itself.
        if tag == "link", !said.hasPrefix("/") { return isOEmbed(said) ? "" : nil }
        guard let target = BundleTarget(said, origin: origin) else { return nil }
        let fragment = said.firstIndex(of: "#").map { String(said[$0...]) } ?? ""
        if let found = find(target) {
            return links.link(to: found.target, found.file, from: file) + fragment
        }
        if tag == "link" { return "" }
        guard tag == "a", let about, let found = find(about) else { return nil }
        return links.link(to: found.target, found.file, from: file)
    }

    private func isOEmbed(_ link: String) -> Bool { link.hasPrefix(origin + "/oembed") }

    private var about: BundleTarget? {
        let prefix = language == .vi ? "" : "/\(language.rawValue)"
        return BundleTarget(prefix + BundleScope.about, origin: origin)
            .flatMap { find($0) == nil ? nil : $0 }
            ?? BundleTarget(BundleScope.about, origin: origin)
    }

    // MARK: - Words

    private var rests: String { "<p class=\"notice\">\(BundleWords.rests[language])</p>" }

    private func notice(at moment: Date) -> String {
        var words = BundleWords.copied(at: moment)[language]
        var more = ""
        if let wholeAt {
            words += " " + BundleWords.checked(at: wholeAt)[language]
        } else if let about, let found = find(about) {
            let link = links.link(to: found.target, found.file, from: file)
            more = " <a href=\"\(link)\">\(BundleWords.why[language])</a>"
        }
        let label = BundleWords.name[language]
        return """
            <aside class="stand-in" aria-label="\(label)"><p>\(words)\(more)</p></aside>

            """
    }
}
