package import Foundation

/// A program of the machine that does something this one does not: pictures, papers, sounds.
package struct OutsideProgram: Sendable, Hashable {
    /// The name of its file, without a folder.
    package let name: String
    /// The Debian package that brings it.
    package let package: String
    /// Settings that it reads from its environment.
    package let environment: [String: String]

    package init(_ name: String, package: String, environment: [String: String] = [:]) {
        self.name = name
        self.package = package
        self.environment = environment
    }

    /// Makes small pictures of large ones. Readers of formats that its authors do not trust with
    /// strangers' files are off.
    package static let vipsthumbnail = OutsideProgram(
        "vipsthumbnail", package: "libvips-tools",
        environment: ["VIPS_BLOCK_UNTRUSTED": "1", "VIPS_CONCURRENCY": "1"])
    /// Cuts and converts pictures.
    package static let vips = OutsideProgram(
        "vips", package: "libvips-tools",
        environment: ["VIPS_BLOCK_UNTRUSTED": "1", "VIPS_CONCURRENCY": "1"])
    /// The same with all its readers, for files that this program itself made.
    package static let vipsForOwnFiles = OutsideProgram(
        "vips", package: "libvips-tools", environment: ["VIPS_CONCURRENCY": "1"])
    /// Reads a picture's size without its pixels.
    package static let vipsheader = OutsideProgram(
        "vipsheader", package: "libvips-tools", environment: ["VIPS_BLOCK_UNTRUSTED": "1"])
    /// Makes videos and sounds that every browser plays.
    package static let ffmpeg = OutsideProgram("ffmpeg", package: "ffmpeg")
    /// Tells what a video or sound is made of.
    package static let ffprobe = OutsideProgram("ffprobe", package: "ffmpeg")
    /// Plays sound on the machine's own device.
    package static let aplay = OutsideProgram("aplay", package: "alsa-utils")
    /// Sets the limits under which all the others run.
    package static let prlimit = OutsideProgram("prlimit", package: "util-linux")
}

/// How much an outside program may take before it is stopped.
package struct OutsideLimits: Sendable {
    package let seconds: Int
    /// Address space, which is what the system can hold a program to.
    package let memoryBytes: Int
    /// What it may print on each of its two outputs, and what one file that it writes may hold.
    package let outputBytes: Int
    /// What one file may hold that is taken over by ``OutsideFiles/taken``.
    package let fileBytes: Int

    package init(seconds: Int, memoryBytes: Int, outputBytes: Int, fileBytes: Int? = nil) {
        self.seconds = seconds
        self.memoryBytes = memoryBytes
        self.outputBytes = outputBytes
        self.fileBytes = fileBytes ?? outputBytes
    }

    /// Enough for a photo of a phone: half a minute, 2 GiB, 32 MiB.
    package static let standard = OutsideLimits(
        seconds: 30, memoryBytes: 2 << 30, outputBytes: 32 << 20)
}

/// Files that a program reads and writes without their going through our memory.
package struct OutsideFiles: Sendable {
    /// What it finds in its folder under plain names: files of ours, to read.
    package let lent: [String: URL]
    /// What it writes under plain names, and where to move that when it ended well.
    package let taken: [String: URL]
    /// A file that it writes as it goes on, and who looks at it each second.
    package let watched: (name: String, look: @Sendable (String) async -> Void)?

    package init(
        lent: [String: URL] = [:], taken: [String: URL] = [:],
        watched: (name: String, look: @Sendable (String) async -> Void)? = nil
    ) {
        self.lent = lent
        self.taken = taken
        self.watched = watched
    }
}

/// What an outside program left behind.
package struct OutsideOutcome: Sendable {
    /// 0 when all went well; 128 and the signal's number when a signal ended it, as shells count.
    package let status: Int
    package let output: [UInt8]
    package let errors: [UInt8]
    /// Those of the wanted files that it wrote.
    package let files: [String: [UInt8]]

    package var succeeded: Bool { status == 0 }

    /// What it complained about, at most `limit` characters, for logs and for `check`.
    package func complaint(limit: Int = 400) -> String {
        let words = String(decoding: errors, as: UTF8.self)
        return String(
            words.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(limit))
    }
}

/// Why an outside program gave nothing.
package enum OutsideFailure: Error, Sendable, Equatable {
    case missing(OutsideProgram)
    case tookTooLong(OutsideProgram, seconds: Int)
    case tooMuchOutput(OutsideProgram, bytes: Int)

    /// What a person reads, in Vietnamese.
    package var vi: String {
        switch self {
        case .missing(let program):
            "Thiếu chương trình \(program.name); cài gói \(program.package)."
        case .tookTooLong(let program, let seconds):
            "Chương trình \(program.name) chạy quá \(seconds) giây nên đã được dừng."
        case .tooMuchOutput(let program, let bytes):
            "Chương trình \(program.name) trả về nhiều hơn \(bytes) byte nên đã được dừng."
        }
    }

    /// What a person reads, in English.
    package var en: String {
        switch self {
        case .missing(let program):
            "The program \(program.name) is missing; install the package \(program.package)."
        case .tookTooLong(let program, let seconds):
            "The program \(program.name) ran for more than \(seconds) seconds and was stopped."
        case .tooMuchOutput(let program, let bytes):
            "The program \(program.name) gave more than \(bytes) bytes and was stopped."
        }
    }
}
