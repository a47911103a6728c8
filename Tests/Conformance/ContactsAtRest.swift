import Building
import Foundation
import Office
import Storage
import Testing

/// How residents may be reached is nowhere in the commune's files as it was written.
@Suite struct ContactsAtRest {
    @Test func `contact data are in no file of the commune in clear`() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "conglang-contacts-\(UInt64.random(in: 0...UInt64.max))")
        defer { try? FileManager.default.removeItem(at: folder) }  // a test's leavings
        let registry = try await Registry.open(Settings(data: folder))
        let office = try await registry.found(
            Commune(
                slug: "an-lao", name: "xã An Lão", issuer: "UBND xã An Lão", place: "An Lão",
                form: .state))
        let officer = try await office.act("test.hire", by: nil) { act in
            let unit = try act.unit(called: "Văn phòng", isStanding: true)
            return try act.addOfficer(
                name: "Lê Nam", login: "nam", role: .editor, unitID: unit.id)
        }
        let clerk = Clerk(office, officer)
        for number in 1...3 {
            try await clerk.post(
                "/office/cases",
                [
                    ("category", "light"), ("words", "Đèn ngõ \(number) tắt mấy hôm nay."),
                    ("channel", "counter"), ("name", "Quách Thị Tuyết"),
                    ("phone", "0987654321"), ("email", "tuyet@nha.example"), ("consent", "1"),
                ])
        }
        try await registry.close()
        var looked = 0
        let paths = try #require(FileManager.default.enumerator(atPath: folder.path))
        for case let path as String in paths {
            let file = folder.appending(path: path)
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
            else { continue }
            let bytes = try Data(contentsOf: file)
            looked += bytes.count
            for secret in ["Quách Thị Tuyết", "0987654321", "tuyet@nha.example"] {
                #expect(bytes.firstRange(of: Data(secret.utf8)) == nil, "\(secret) is in \(path)")
            }
        }
        #expect(looked > 100_000, "the database was among the files")
    }
}
