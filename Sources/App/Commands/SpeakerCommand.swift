import ArgumentParser
import Building
import Foundation
import Logging
import Markup
import SpeakerPlayer

/// `conglang speaker`: this machine is a loudspeaker of the commune.
struct SpeakerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speaker", abstract: "Play what the commune airs, on this machine.",
        discussion: """
            The reference player of docs/loudspeakers.md, for a small Linux box. The first start \
            needs the office's address and the one-time code of its page; later ones only the \
            folder. It plays on without a line for eight days, and tells what it played afterwards.

            Examples:
              conglang speaker --server https://truckhe.example.vn --code ABC-DEF-234
              conglang speaker --folder /var/lib/loa --output hw:1,0
            """)

    @Option(help: "The commune's address, at the first start.")
    var server = ""

    @Option(help: "The one-time code from the office's page, at the first start.")
    var code: String?

    @Option(help: "The folder with keys, schedule, sounds and log; nobody else needs it.")
    var folder = "./speaker"

    @Option(help: "An ALSA device, as aplay -D takes it; \"none\" plays to nobody, for trying.")
    var output = "default"

    @Option(help: ArgumentHelp("Note what sounds, with --output none.", visibility: .hidden))
    var journal: String?

    @Option(help: ArgumentHelp("A file with the clock's error in ms.", visibility: .hidden))
    var wrongClock: String?

    func run() async throws {
        var settings = PlayerSettings(
            folder: URL(filePath: folder), output: output == "none" ? .silent : .alsa(output),
            hardware: SpeakerCommand.machine)
        settings.journal = journal.map { URL(filePath: $0) }
        settings.wrongClock = wrongClock.map { URL(filePath: $0) }
        var logger = Logger(label: "speaker") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .info
        do {
            let known = try await Player.register(plain(server), code: code, settings)
            Terminal.say(
                Phrase(
                    vi: "\(known.name), loa của \(known.server). Ctrl-C để dừng.",
                    en: "\(known.name), a loudspeaker of \(known.server). Ctrl-C stops it."
                )[Terminal.language])
            while try await Player(settings, logger: logger).run() == .reboot {
                logger.notice("starting anew")
            }
            throw SpeakerCommand.trouble(.revoked)
        } catch let trouble as PlayerTrouble {
            throw SpeakerCommand.trouble(trouble)
        }
    }

    /// Without the stroke that people type at the end.
    private func plain(_ address: String) -> String {
        address.hasSuffix("/") ? String(address.dropLast()) : address
    }

    /// Maker and model, where the machine tells them.
    private static var machine: String {
        let files = ["/sys/firmware/devicetree/base/model", "/sys/class/dmi/id/product_name"]
        // A file that cannot be read tells nothing.
        let told = files.lazy.compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }
            .map { $0.trimmingCharacters(in: .controlCharacters.union(.whitespacesAndNewlines)) }
        return String((told.first { !$0.isEmpty } ?? "Linux").prefix(80))
    }

    /// In plain words, with the exit status of sysexits.h.
    private static func trouble(_ trouble: PlayerTrouble) -> Trouble {
        switch trouble {
        case .disk(let file):
            Trouble(
                Phrase(
                    vi: "Không ghi được \(file): đĩa đầy hoặc không có quyền.",
                    en: "\(file) cannot be written: the disk is full or closed to us."),
                exitCode: 74)
        case .noCode:
            Trouble(
                Phrase(
                    vi: "Loa chưa đăng ký. Lấy mã ở trang Loa của cơ quan rồi chạy lại với "
                        + "--server ĐỊA_CHỈ --code MÃ.",
                    en: "This loudspeaker is not registered. Take a code from the office's page "
                        + "and add --server ADDRESS --code CODE."), exitCode: 64)
        case .codeRefused:
            Trouble(
                Phrase(
                    vi: "Mã sai, đã dùng hoặc quá hạn. Xin mã mới ở trang Loa.",
                    en: "The code is wrong, used or too old. Ask the office for a new one."),
                exitCode: 65)
        case .revoked:
            Trouble(
                Phrase(
                    vi: "Cơ quan đã thôi dùng loa này; khóa và tệp âm thanh đã xóa.",
                    en: "It is no longer the commune's; keys and sounds are erased."),
                exitCode: 77)
        case .noLine, .later:
            Trouble(
                Phrase(
                    vi: "Chưa nối được tới cơ quan để đăng ký. Kiểm tra địa chỉ và mạng rồi chạy "
                        + "lại; mã chưa mất.",
                    en: "The office cannot be reached. Check address and line and try again; the "
                        + "code is not used up."), exitCode: 69)
        case .strangeAnswer:
            Trouble(
                Phrase(
                    vi: "Địa chỉ này không trả lời như Cổng Làng.",
                    en: "That address does not answer as an office does."), exitCode: 76)
        case .anotherServer(let known):
            Trouble(
                Phrase(
                    vi: "Thư mục này của loa đã đăng ký ở \(known). Chọn --folder khác.",
                    en: "This folder belongs to a loudspeaker of \(known). Choose another "
                        + "--folder."), exitCode: 64)
        }
    }
}
