import Foundation
import Glibc
import SystemPackage

/// What a program reads on its standard input, as a file that has no name: a pipe would break when
/// the program ends without reading it all, and take this process with it (swift-subprocess 1.0.2
/// leaves the pipe's end unclosed then). It lies in memory, so that secrets reach no disk.
enum InputFile {
    /// Open at its beginning; the caller closes it, or has it closed.
    static func open(_ bytes: [UInt8]) throws -> FileDescriptor {
        let descriptor = FileDescriptor(rawValue: try unnamed())
        do {
            try bytes.withUnsafeBytes { _ = try descriptor.writeAll($0) }
            try descriptor.seek(offset: 0, from: .start)
            return descriptor
        } catch {
            try? descriptor.close()  // the first trouble is the one to tell
            throw error
        }
    }

    private static func unnamed() throws -> CInt {
        // In shared memory first; else, where a container has none, in the temporary folder.
        let name = "/conglang-input-\(unique())"
        let shared = shm_open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if shared >= 0 {
            shm_unlink(name)
            return shared
        }
        var template = Array("\(NSTemporaryDirectory())/conglang-XXXXXX".utf8CString)
        let file = mkstemp(&template)
        guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        unlink(template)
        return file
    }

    /// Of this process and moment; `O_EXCL` refuses a name that is taken.
    private static func unique() -> String {
        var random = [UInt8](repeating: 0, count: 16)
        getentropy(&random, random.count)
        return random.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
