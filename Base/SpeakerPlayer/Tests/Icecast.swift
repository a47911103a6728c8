import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Testing

/// Debian's `icecast2` with a mount's password, on a port of its own.
final class Icecast: Sendable {
    let port: Int
    private let folder: URL
    private let process: Process

    static let program = "/usr/bin/icecast2"

    /// - Parameter password: of sources.
    init(port: Int, password: String, in folder: URL) async throws {
        self.port = port
        self.folder = folder
        let settings = """
            <icecast><limits><sources>5</sources><source-timeout>5</source-timeout></limits>
            <authentication><source-password>\(password)</source-password></authentication>
            <listen-socket><port>\(port)</port><bind-address>127.0.0.1</bind-address></listen-socket>
            <paths><basedir>/usr/share/icecast2</basedir><logdir>\(folder.path)</logdir>
            <webroot>/usr/share/icecast2/web</webroot><adminroot>/usr/share/icecast2/admin</adminroot>
            </paths><logging><accesslog>a.log</accesslog><errorlog>e.log</errorlog></logging>
            \(getuid() == 0 ? owner : "")</icecast>
            """
        let file = folder.appending(path: "icecast.xml")
        try Data(settings.utf8).write(to: file)
        // It gives up the rights of root, and writes its log then.
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o777], ofItemAtPath: folder.path)
        process = Process()
        process.executableURL = URL(filePath: Icecast.program)
        process.arguments = ["-c", file.path]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 0..<200 {
            if (try? await Self.fetch("http://127.0.0.1:\(port)/status-json.xsl")) != nil { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw NoAnswer()
    }

    struct NoAnswer: Error {}

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    /// What it answers to a reader.
    static func fetch(_ address: String) async throws -> String {
        let answer = try await HTTPClient.shared.execute(
            HTTPClientRequest(url: address), timeout: .seconds(5))
        try #require(answer.status == .ok)
        return String(buffer: try await answer.body.collect(upTo: 1 << 20))
    }
}

private let owner = """
    <security><changeowner><user>nobody</user><group>nogroup</group></changeowner></security>
    """
