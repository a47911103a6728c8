import Foundation
import Office
import OutsidePrograms
import Pictures
import TestKit
import Testing

@testable import Cases

/// Faces and number plates: covered on the copy that everybody sees, beyond recovery.
@Suite struct CoverTests {
    /// A coloured noise of 800 × 600 pixels, as restless as a street.
    private static func noise() async throws -> [UInt8] {
        let made = try await OutsidePrograms().run(
            .vips, ["gaussnoise", "n.jpg[Q=90]", "800", "600", "--sigma", "60"], wanted: ["n.jpg"])
        return try #require(made.files["n.jpg"])
    }

    /// How restless a part of a picture is: the standard deviation of its pixels.
    private static func deviation(
        _ bytes: [UInt8], _ left: Int, _ top: Int, _ width: Int, _ height: Int
    ) async throws -> Double {
        let crop = try await OutsidePrograms().run(
            .vips, ["crop", "a.jpg", "c.png"] + [left, top, width, height].map(String.init),
            files: ["a.jpg": bytes], wanted: ["c.png"])
        let told = try await OutsidePrograms().run(
            .vips, ["deviate", "c.png"], files: ["c.png": try #require(crop.files["c.png"])])
        let text = String(decoding: told.output, as: UTF8.self)
        return try #require(Double(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    /// A published case with one photo; tells the case, the photo and the editor.
    private func asked(
        _ kit: CaseKit
    ) async throws -> (found: ResidentCase, photo: String, editor: TestVisitor) {
        let receipt = try await Intake.receive(
            Asked(
                once: CaseKit.once(1), channel: .web, categoryID: "waste",
                words: "Có người đổ rác ra mương thôn Trung.",
                photos: [DrawnPhoto(bytes: try await Self.noise())], mayPublish: true),
            for: kit.office.office, by: nil)
        try await kit.answer(receipt.caseID)
        let found = try await kit.found(receipt.caseID)
        let photos = try await kit.office.read { try $0.storedFiles(of: found.ref) }
        return (found, try #require(photos.first).id, try await kit.office.visitor(.editor))
    }

    private func publish(
        _ found: ResidentCase, _ photo: String, _ editor: TestVisitor
    ) async throws {
        let path = PublicationDesk.path(found.id)
        try await editor.submit(
            try await editor.get(path), to: path,
            ["title": "Rác ở mương", "photo": photo, "checked": "1"])
    }

    private func cover(
        _ found: ResidentCase, _ photo: String, _ editor: TestVisitor,
        _ filled: (String, String)...
    ) async throws {
        let path = CoverDesk.path(found.id, photo)
        #expect(try await editor.get(path).form(path).action == path)
        try await editor.post(path, filled)
    }

    private func publicPhoto(_ kit: CaseKit) async throws -> (path: String, bytes: [UInt8]) {
        let reader = kit.office.anyone()
        let page = try await reader.get("/hoi-dap/rac-o-muong")
        let path = try #require(
            page.text.split(separator: "\"").first { $0.contains("/rac-o-muong/anh/") })
        return (String(path), try await reader.get(String(path)).bytes)
    }

    @Test func `a covered cell is one colour in public, and the rest is as it was`() async throws {
        let kit = try await CaseKit()
        let (found, photo, editor) = try await asked(kit)
        // Row 2, column 3: 200 to 300 across, 100 to 200 down.
        try await cover(found, photo, editor, ("cell", "10"))
        try await publish(found, photo, editor)
        let bytes = try await publicPhoto(kit).bytes
        #expect(try await Self.deviation(bytes, 204, 104, 92, 92) < 4)
        #expect(try await Self.deviation(bytes, 400, 300, 200, 200) > 20)
        for mark in ["Exif", "GPS", "Photoshop", "http://ns.adobe.com"] {
            #expect(bytes.firstRange(of: Array(mark.utf8)) == nil)
        }
        let shown = try await editor.get(CoverDesk.path(found.id, photo) + "/shown").bytes
        #expect(shown == bytes, "the officer sees what readers see")
    }

    @Test func `covering a photo that is public already replaces it at once`() async throws {
        let kit = try await CaseKit()
        let (found, photo, editor) = try await asked(kit)
        try await publish(found, photo, editor)
        let before = try await publicPhoto(kit)
        try await cover(found, photo, editor, ("part", "0 0 1000 500"))
        let after = try await publicPhoto(kit)
        #expect(before.path != after.path && before.bytes != after.bytes)
        // Pieces of one mean each; noise has nearly the same mean everywhere.
        #expect(try await Self.deviation(after.bytes, 0, 0, 800, 296) < 6)
        try await kit.office.anyone().get(before.path, expecting: 404)
        let form = try await editor.get(PublicationDesk.path(found.id))
            .form(PublicationDesk.path(found.id))
        #expect(form["photo"] == photo, "the officer still sees that it is shown")
        let original = try await editor.get("/office/cases/\(found.id)/photos/\(photo)").bytes
        #expect(try await Self.deviation(original, 0, 0, 800, 296) > 20)
    }

    @Test func `a second covering lets the first copy go, and none at all brings the photo back`()
        async throws
    {
        let kit = try await CaseKit()
        let (found, photo, editor) = try await asked(kit)
        for filled: KeyValuePairs in [["cell": "0"], ["cell": "47"], ["part": "bad"]] {
            try await editor.post(
                CoverDesk.path(found.id, photo), filled.map { ($0.key, $0.value) })
        }
        let copies = try await kit.office.read {
            try $0.storedFiles(of: PhotoCover.ref(of: found.id))
        }
        #expect(copies.isEmpty)
        #expect(try await kit.office.read { try $0.photoCovers(of: found.id) }.isEmpty)
    }

    @Test func `erasing takes originals and copies away`() async throws {
        let kit = try await CaseKit()
        let (found, photo, editor) = try await asked(kit)
        try await cover(found, photo, editor, ("cell", "3"))
        try await kit.step(found.id, by: nil) { act, found in
            _ = try act.erase(found, because: "")
        }
        let files = try await kit.office.read { connection in
            try [found.ref, PhotoCover.ref(of: found.id)]
                .flatMap { try connection.storedFiles(of: $0) }
        }
        #expect(files.isEmpty)
    }

    @Test(arguments: [
        [("part", "0 0 2000 10")], [("cell", "-1"), ("cell", "48"), ("cell", "x")],
        [("part", "999999999999999999999 0 1 1")], [("part", "1 2 3")],
    ]) func `parts outside the photo cover nothing`(fields: [(String, String)]) async throws {
        let kit = try await CaseKit()
        let (found, photo, editor) = try await asked(kit)
        try await editor.post(CoverDesk.path(found.id, photo), fields)
        #expect(try await kit.office.read { try $0.photoCovers(of: found.id) }.isEmpty)
    }

    @Test func `too many parts, and photos of other cases, are refused`() async throws {
        let kit = try await CaseKit()
        let (found, photo, editor) = try await asked(kit)
        let other = try await kit.ask(2, mayPublish: true)
        let many = (0..<200).map { ("part", "\($0) 0 5 5") }
        try await editor.post(CoverDesk.path(found.id, photo), many, expecting: 422)
        try await editor.get(CoverDesk.path(other.id, photo), expecting: 404)
        try await kit.office.visitor(.hamletHead)
            .get(CoverDesk.path(found.id, photo), expecting: 403)
    }
}
