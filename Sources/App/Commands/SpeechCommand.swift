import ArgumentParser
import Building
import Footage
import Foundation
import Markup
import Speech
import Voices

/// `conglang speech`: shows how a text is said, or speaks it into a file; nothing is stored.
struct SpeechCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speech",
        abstract: "Show how a text is said aloud, or speak it into a file.",
        discussion: """
            Examples:
              conglang speech thong-bao.txt
              echo "Họp 7h30 ngày 5/9 tại NVH" | conglang speech - --output hop.mp3 --voice south
            """)

    /// espeak-ng's voices, which need no server.
    enum Voice: String, ExpressibleByArgument, CaseIterable { case north, central, south }

    @Argument(help: "The text, UTF-8; - for standard input.")
    var file: String

    @Flag(help: "Show the words as they will be said (as without --output).")
    var normalize = false

    @Option(help: "Speak into this file: .mp3 or .opus.")
    var output: String?

    @Option(help: "north, central or south.")
    var voice = Voice.north

    @Option(help: "The commune's own pronunciations: a CSV of written,said,note.")
    var pronunciations: String?

    /// Bytes of a text.
    private static let largest = 4 << 20

    func run() async throws {
        let spoken = Spoken(
            try text(), region: SpeechRegion(rawValue: voice.rawValue) ?? .north,
            pronunciations: try list())
        guard !spoken.sentences.isEmpty else {
            throw Trouble(
                Phrase(
                    vi: "Trong \(file) không có chữ nào để đọc.",
                    en: "There are no words to say in \(file)."), exitCode: Trouble.dataError)
        }
        guard let output else {
            Terminal.say(spoken.text)
            return
        }
        if normalize { Terminal.say(spoken.text) }
        try await speak(spoken, to: URL(filePath: output))
    }

    private func text() throws -> String {
        let bytes: [UInt8]
        if file == "-" {
            bytes = Array(
                try FileHandle.standardInput.read(upToCount: Self.largest + 1) ?? Data())
        } else {
            bytes = try InputFile.read(file)
        }
        guard bytes.count <= Self.largest, let text = String(validating: bytes, as: UTF8.self)
        else {
            throw Trouble(
                Phrase(
                    vi: "\(file) không phải văn bản UTF-8, hoặc quá lớn (hơn 4 MB).",
                    en: "\(file) is not text in UTF-8, or larger than 4 MB."),
                exitCode: Trouble.dataError)
        }
        return text
    }

    private func list() throws -> Pronunciations {
        guard let pronunciations else { return .none }
        let text = String(decoding: try InputFile.read(pronunciations), as: UTF8.self)
        let table = PronunciationTable(csv: text)
        guard table.broken.isEmpty else {
            let lines = table.broken.prefix(5).map(String.init).joined(separator: ", ")
            throw Trouble(
                Phrase(
                    vi: "\(pronunciations): dòng \(lines) cần hai cột: cách viết, cách đọc.",
                    en: "\(pronunciations): line \(lines) needs two columns: written, said."),
                exitCode: Trouble.dataError)
        }
        return Pronunciations(table.lines.map(\.entry))
    }

    private func speak(_ spoken: Spoken, to target: URL) async throws {
        guard ["mp3", "opus"].contains(target.pathExtension.lowercased()) else {
            throw Trouble(
                Phrase(
                    vi: "Tên tệp ra cần kết thúc bằng .mp3 hoặc .opus.",
                    en: "The output's name must end with .mp3 or .opus."),
                exitCode: Trouble.cannotCreate)
        }
        do {
            let made = try await Recital.make(
                spoken, Espeak(Espeak.Variety(rawValue: voice.rawValue) ?? .north)
            ) { Terminal.progress($0, of: $1) }
            let bytes = target.pathExtension.lowercased() == "mp3" ? made.mp3 : made.opus
            do {
                try bytes.write(to: target)
            } catch {
                throw Trouble(
                    Phrase(
                        vi: "Không ghi được \(target.path). Kiểm tra thư mục và quyền.",
                        en: "\(target.path) cannot be written. Check the folder and its rights."),
                    exitCode: Trouble.cannotCreate)
            }
            Terminal.say(
                "\(target.path): \(made.made.seconds) s, \(made.made.loudness.integrated) LUFS, "
                    + "\(made.made.loudness.truePeak) dBTP")
        } catch let trouble as VoiceTrouble {
            throw Trouble(trouble.words, exitCode: Trouble.unavailable)
        } catch let failure as FootageFailure {
            throw Trouble(failure.words, exitCode: Trouble.unavailable)
        }
    }
}

/// A text spoken outside of any commune.
enum Recital {
    struct Made {
        let mp3: Data
        let opus: Data
        let made: Mastering.Made
    }

    static func make(
        _ spoken: Spoken, _ voice: any SpeakingVoice, onProgress: (Int, Int) -> Void
    ) async throws -> Made {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "conglang-speech-\(ProcessInfo.processInfo.globallyUniqueString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        // The system's own cleaning comes after us.
        defer { try? FileManager.default.removeItem(at: folder) }
        let mastering = Mastering()
        var parts: [URL] = []
        for (place, sentence) in spoken.sentences.enumerated() {
            let said = try await voice.speak(sentence.text, style: VoiceStyle())
            let part = folder.appending(path: "\(place).flac")
            try Data(
                try await mastering.sentence(
                    said, pauseSeconds: sentence.endsParagraph ? 0.9 : 0.45)
            ).write(to: part)
            parts.append(part)
            onProgress(place + 1, spoken.sentences.count)
        }
        let mp3 = folder.appending(path: "made.mp3")
        let opus = folder.appending(path: "made.opus")
        let made = try await mastering.master(sentences: parts, mp3: mp3, opus: opus)
        return Made(
            mp3: try Data(contentsOf: mp3), opus: try Data(contentsOf: opus), made: made)
    }
}

/// Measures how fast text becomes words, and words sound, on this machine.
struct BenchSpeech: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speech", abstract: "Measure seconds of sound and megabytes of text a second.")

    @Option(help: "How long to measure each.")
    var seconds = 3

    private static let bulletin = """
        UBND xã thông báo: 7h30 ngày 25/11/2026 tổ chức tiêm phòng tại NVH thôn Đông. \
        Mức hỗ trợ 500.000đ/hộ/tháng cho 12 hộ nghèo theo Kế hoạch số 29/KH-UBND.

        """

    func run() async throws {
        let clock = ContinuousClock()
        let page = String(repeating: Self.bulletin, count: 400)
        var start = clock.now
        var bytes = 0
        while start.duration(to: clock.now) < .seconds(seconds) {
            _ = Spoken(page)
            bytes += page.utf8.count
        }
        let text = Double(bytes) / 1_000_000 / (start.duration(to: clock.now) / .seconds(1))
        let spoken = Spoken(String(repeating: Self.bulletin, count: 5))
        start = clock.now
        var sound = 0.0
        while start.duration(to: clock.now) < .seconds(seconds) {
            sound += try await Recital.make(spoken, Espeak(.north)) { _, _ in }.made.seconds
        }
        let rate = sound / (start.duration(to: clock.now) / .seconds(1))
        Terminal.say("\((rate * 10).rounded() / 10) \((text * 100).rounded() / 100)")
    }
}
