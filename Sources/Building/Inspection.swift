import Foundation
package import Markup
import Office
import OutsidePrograms
import PaperText
import Storage
import Web

/// What `conglang check` looks at.
package struct Inspection: Sendable {
    /// What was found of one thing.
    package enum Verdict: Sendable { case good, bad, note }

    package let verdict: Verdict
    package let words: Phrase

    /// Looks at everything; never throws, since a fault is what it is for.
    package static func all(_ settings: Settings) async -> [Inspection] {
        var findings = [folder(settings.data)] + programs() + [assets()]
        findings += await databases(settings)
        return findings
    }

    private static func folder(_ data: URL) -> Inspection {
        let path = data.path
        guard FileManager.default.fileExists(atPath: path) else {
            return Inspection(
                verdict: .note,
                words: Phrase(
                    vi: "Thư mục \(path) chưa có; sẽ được tạo khi cần.",
                    en: "The folder \(path) does not exist yet; it is made when needed."))
        }
        let probe = data.appending(path: ".check-\(ProcessInfo.processInfo.processIdentifier)")
        do {
            try Data("x".utf8).write(to: probe)
            try FileManager.default.removeItem(at: probe)
            return Inspection(
                verdict: .good,
                words: Phrase(vi: "Ghi được vào \(path).", en: "\(path) can be written."))
        } catch {
            return Inspection(
                verdict: .bad,
                words: Phrase(
                    vi: "Không ghi được vào \(path): kiểm tra quyền và chỗ trống trên đĩa.",
                    en: "\(path) cannot be written: check permissions and free space."))
        }
    }

    private static func programs() -> [Inspection] {
        let here = OutsidePrograms()
        let wanted: [(OutsideProgram, Phrase)] = [
            (.vipsthumbnail, Phrase(vi: "ảnh minh chứng", en: "photos of evidence")),
            (
                PaperReader.programs.pdf,
                Phrase(vi: "văn bản PDF", en: "papers as PDF")
            ),
            (
                PaperReader.programs.recognition,
                Phrase(vi: "bản quét và ảnh chụp văn bản", en: "scans and photos of papers")
            ),
            (
                PaperReader.programs.office,
                Phrase(vi: "tệp .doc, .odt, .rtf", en: ".doc, .odt and .rtf files")
            ),
            (.prlimit, Phrase(vi: "giới hạn chương trình ngoài", en: "limits of outside programs")),
        ]
        return wanted.map { wanted, purpose in
            let program = wanted.name
            let package = wanted.package
            return here.find(wanted) == nil
                ? Inspection(
                    verdict: .bad,
                    words: Phrase(
                        vi: "Thiếu \(program) (cho \(purpose.vi)): apt install \(package)",
                        en: "\(program) is missing (for \(purpose.en)): apt install \(package)")
                )
                : Inspection(
                    verdict: .good,
                    words: Phrase(
                        vi: "Có \(program) (\(purpose.vi)).",
                        en: "\(program) is here (\(purpose.en))."))
        }
    }

    private static func assets() -> Inspection {
        do {
            _ = try Assets()
            return Inspection(
                verdict: .good,
                words: Phrase(vi: "Đủ tệp giao diện.", en: "Style and script are here."))
        } catch {
            return Inspection(
                verdict: .bad,
                words: Phrase(
                    vi: "Thiếu tệp giao diện cạnh chương trình; hãy cài lại.",
                    en: "Style and script are missing beside the program; install it again."))
        }
    }

    private static func databases(_ settings: Settings) async -> [Inspection] {
        guard FileManager.default.fileExists(atPath: settings.data.path) else { return [] }
        do {
            let registry = try await Registry.open(settings)
            var findings: [Inspection] = []
            for office in registry.offices {
                let count = try await office.read { try $0.officers().count }
                let name = office.particulars.heading
                findings.append(
                    Inspection(
                        verdict: .good,
                        words: Phrase(
                            vi: "\(name): cơ sở dữ liệu tốt, \(count) tài khoản.",
                            en: "\(name): the database is fine, \(count) accounts.")))
                let keys = registry.contactKeys(of: office)
                if let found = contactKeys(keys, of: name) { findings.append(found) }
            }
            try await registry.close()
            return findings
        } catch let failure as StorageError {
            return [
                Inspection(
                    verdict: .bad,
                    words: Phrase(vi: failure.vietnamese, en: failure.english))
            ]
        } catch let trouble as Trouble {
            return [Inspection(verdict: .bad, words: trouble.words)]
        } catch {
            return [
                Inspection(
                    verdict: .bad,
                    words: Phrase(
                        vi: "Không mở được cơ sở dữ liệu: \(error)",
                        en: "The database cannot be opened: \(error)"))
            ]
        }
    }
}
