package import Foundation
import Markup
package import Office
import Sealing

extension Registry {
    /// The file of the keys that seal a commune's contact data.
    package func contactKeys(of office: Office) -> URL {
        home(of: office).appending(path: "contact.keys")
    }

    /// Puts a new key before the others; with no file there is nothing to turn.
    /// - Returns: the id of the new key.
    package func turnContactKey(of office: Office) throws -> String {
        let file = contactKeys(of: office)
        do {
            try SealingKeys.turn(file: file)
            return try SealingKeys(reading: file).newestID
        } catch let failure as SealingFailure {
            throw Trouble(failure.words, exitCode: Trouble.dataError)
        }
    }
}

extension Inspection {
    /// Whether the keys of contact data can be read, and by the program alone; nil where a commune
    /// has none yet.
    static func contactKeys(_ file: URL, of commune: String) -> Inspection? {
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        do {
            _ = try SealingKeys(reading: file)
            return Inspection(
                verdict: .good,
                words: Phrase(
                    vi: "\(commune): đọc được khóa dữ liệu liên hệ.",
                    en: "\(commune): the keys of contact data are fine."))
        } catch let failure as SealingFailure {
            return Inspection(verdict: .bad, words: failure.words)
        } catch {
            return Inspection(
                verdict: .bad, words: SealingFailure.damagedFile(path: file.path).words)
        }
    }
}
