import Foundation
import Markup
import Office

/// A list of old addresses as somebody exported or typed it: one a line, the old one, then where
/// it leads, parted by a comma, a semicolon or a tab.
struct AddressList {
    struct Entry: Equatable {
        let address: OldAddress
        let target: String
    }

    /// A line that was not understood, as it was written, and why.
    struct Fault {
        let number: Int
        let line: String
        let why: Phrase
    }

    /// Lines of one list.
    static let most = 5_000

    private(set) var entries: [Entry] = []
    private(set) var faults: [Fault] = []

    /// - Parameter origin: this portal's, so that its whole addresses are understood too.
    /// - Parameter hasHead: whether the first line may name the columns.
    init(_ text: String, origin: String, hasHead: Bool = true) {
        let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
        var seen: Set<OldAddress> = []
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (place, line) in lines.enumerated() {
            let words = line.trimmingCharacters(in: .whitespaces)
            guard !words.isEmpty else { continue }
            let cells = AddressList.cells(words)
            // The names of the columns.
            if hasHead, place == 0, !words.contains("/") { continue }
            func refuse(_ why: Phrase) {
                faults.append(Fault(number: place + 1, line: words, why: why))
            }
            if entries.count >= AddressList.most {
                refuse(OldPhrases.listTooLong(AddressList.most))
            } else if let address = OldAddress(typed: cells[0]), address.path != "/" {
                guard cells.count > 1, !cells[1].isEmpty else {
                    refuse(OldPhrases.targetMissing)
                    continue
                }
                guard let target = OldTarget.read(cells[1], origin: origin) else {
                    refuse(OldPhrases.targetNotOwn)
                    continue
                }
                guard OldAddress(host: "", target: target)?.path != address.path else {
                    refuse(OldPhrases.leadsToItself)
                    continue
                }
                guard seen.insert(address).inserted else {
                    refuse(OldPhrases.twice)
                    continue
                }
                entries.append(Entry(address: address, target: target))
            } else {
                refuse(OldPhrases.notAnAddress)
            }
        }
    }

    /// The cells of a line; what stands in quotation marks is one.
    private static func cells(_ line: String) -> [String] {
        let parting: Character =
            line.contains("\t") ? "\t" : line.contains(";") ? ";" : ","
        var cells = [""]
        var isQuoted = false
        for sign in line {
            if sign == "\"" {
                isQuoted.toggle()
            } else if sign == parting, !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(sign)
            }
        }
        return cells.map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
