import Building
import Foundation
import Office
import Testing

/// What somebody configured reaches the office that is to use it.
@Suite struct SettingsReachOffices {
    @Test func `a translator given in the settings drafts for every commune`() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "conglang-settings-\(UInt64.random(in: 0...UInt64.max))")
        defer { try? FileManager.default.removeItem(at: folder) }  // a test's leavings
        let settings = Settings(data: folder, translatorURL: "http://127.0.0.1:9")
        let registry = try await Registry.open(settings)
        let office = try await registry.found(
            Commune(slug: "an-lao", name: "xã An Lão", issuer: "UBND xã An Lão", place: "An Lão"))
        #expect(office.translator != nil)
        try await registry.close()
        let again = try await Registry.open(settings)
        #expect(again.offices.first?.translator != nil)
        try await again.close()
    }
}
