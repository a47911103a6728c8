import ArgumentParser
import Building
import Foundation
import Markup

/// `conglang plan import`: founds a commune from its plan, or reads a further plan in.
struct PlanImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read a plan into a data folder; the first one founds the commune.")

    @Argument(help: "The plan, in any form in which offices send papers.")
    var file: String

    @OptionGroup var place: Place

    func run() async throws {
        let bytes = try InputFile.read(file)
        let registry = try await Registry.open(place.settings)
        let outcome = try await registry.importPlan(
            bytes: bytes, fileName: URL(filePath: file).lastPathComponent)
        try await registry.close()
        Terminal.say(outcome.text)
    }
}

/// A file named on the command line.
enum InputFile {
    /// The most that is read; a plan is some twenty kilobytes.
    static let limitBytes = 64 * 1_048_576

    static func read(_ path: String) throws -> [UInt8] {
        let url = URL(filePath: path)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder),
            !isFolder.boolValue
        else {
            throw Trouble(
                Phrase(
                    vi: "Không có tệp \(path). Kiểm tra lại đường dẫn.",
                    en: "There is no file \(path). Check the path."),
                exitCode: Trouble.noInput)
        }
        do {
            let handle = try FileHandle(forReadingFrom: url)
            defer { try? handle.close() }  // reading is over; nothing can be lost
            let data = try handle.read(upToCount: limitBytes + 1) ?? Data()
            guard data.count <= limitBytes else {
                throw Trouble(
                    Phrase(
                        vi: "Tệp \(path) quá lớn (hơn 64 MB), không phải một bản kế hoạch.",
                        en: "The file \(path) is too large (over 64 MB) to be a plan."),
                    exitCode: Trouble.dataError)
            }
            return Array(data)
        } catch let trouble as Trouble {
            throw trouble
        } catch {
            throw Trouble(
                Phrase(
                    vi: "Không đọc được tệp \(path). Kiểm tra quyền đọc.",
                    en: "The file \(path) cannot be read. Check its permissions."),
                exitCode: Trouble.noInput)
        }
    }
}
