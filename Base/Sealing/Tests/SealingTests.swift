import Foundation
import Markup
import Testing

@testable import Sealing

struct SealingTests {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "sealing-\(UInt64.random(in: 0 ... .max))")
    private var file: URL { folder.appending(path: "keys/contact.keys") }

    private func gone() { try? FileManager.default.removeItem(at: folder) }  // may not be there

    @Test(arguments: [
        "", "0912 345 678", "Nguyễn Thị Hoa, thôn Đông", "\u{80}\u{0}", "🙂",
        String(repeating: "a", count: 31), String(repeating: "ạ", count: 32),
    ])
    func `a text opens as it was`(text: String) throws {
        defer { gone() }
        let keys = try SealingKeys(file: file)
        let sealed = try keys.seal(text, for: "case-1")
        #expect(try keys.open(sealed, for: "case-1") == text)
        #expect(
            sealed.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) })
        #expect(try keys.seal(text, for: "case-1") != sealed, "never twice the same")
        #expect(text.count < 8 || !sealed.contains(text))
    }

    @Test func `a telephone and an address look equally long`() throws {
        defer { gone() }
        let keys = try SealingKeys(file: file)
        let lengths = try ["1", "0912345678", "hoa.nguyen@example.vn"]
            .map { try keys.seal($0, for: "c").utf8.count }
        #expect(Set(lengths).count == 1)
    }

    @Test func `the first use makes a file for its owner alone, the next reads it`() throws {
        defer { gone() }
        let sealed = try SealingKeys(file: file).seal("0912345678", for: "c")
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try SealingKeys(reading: file).open(sealed, for: "c") == "0912345678")
        let names = try FileManager.default.contentsOfDirectory(
            atPath: file.deletingLastPathComponent().path)
        #expect(names == ["contact.keys"], "nothing is left beside it")
    }

    @Test func `another label, another key and another machine's file open nothing`() throws {
        defer { gone() }
        let keys = try SealingKeys(file: file)
        let sealed = try keys.seal("0912345678", for: "case-1")
        #expect(throws: SealingFailure.changed) { try keys.open(sealed, for: "case-2") }
        #expect(throws: SealingFailure.changed) { try keys.open(sealed, for: "") }
        let id = try #require(SealingKeys.id(of: sealed))
        let other = try SealingKeys(file: folder.appending(path: "other.keys"))
        #expect(throws: SealingFailure.noKey(id: id)) { try other.open(sealed, for: "case-1") }
        let renamed = other.newestID + sealed.dropFirst(id.count)
        #expect(throws: SealingFailure.changed) { try other.open(renamed, for: "case-1") }
    }

    @Test func `one changed bit, a cut and rubbish open nothing`() throws {
        defer { gone() }
        let keys = try SealingKeys(file: file)
        let sealed = try keys.seal("0912345678", for: "c")
        var changed = 0
        for place in sealed.indices.dropFirst(keys.newestID.count + 1) {
            var other = sealed
            let letter: Character = sealed[place] == "A" ? "B" : "A"
            other.replaceSubrange(place...place, with: [letter])
            #expect(throws: SealingFailure.changed) { try keys.open(other, for: "c") }
            changed += 1
        }
        #expect(changed > 60)
        for length in 0..<sealed.count {
            #expect(throws: SealingFailure.self) {
                try keys.open(String(sealed.prefix(length)), for: "c")
            }
        }
        let id = keys.newestID
        for rubbish in [
            "", ".", "..", "\(id).", "\(id).A", "\(id).====", sealed + "=", sealed + "A",
            sealed + ".a", " " + sealed, "\(id).\u{1F642}", "🙂.AAAA",
            "\(id)." + String(repeating: "A", count: 4_000_000),
        ] {
            #expect(throws: SealingFailure.changed) { try keys.open(rubbish, for: "c") }
        }
    }

    @Test func `of many that begin at once all have the same key`() async throws {
        defer { gone() }
        let file = file
        let ids = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<40 { group.addTask { try SealingKeys(file: file).newestID } }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(ids.count == 1)
    }

    @Test func `a new key seals and the old one still opens`() throws {
        defer { gone() }
        let old = try SealingKeys(file: file)
        let sealed = try old.seal("0912345678", for: "c")
        try SealingKeys.turn(file: file)
        let both = try SealingKeys(file: file)
        #expect(both.newestID != old.newestID)
        #expect(try both.open(sealed, for: "c") == "0912345678")
        let anew = try both.seal("0912345678", for: "c")
        #expect(SealingKeys.id(of: anew) == both.newestID)
        #expect(SealingKeys.id(of: sealed) != both.newestID, "told without opening it")
        #expect(throws: SealingFailure.noKey(id: both.newestID)) { try old.open(anew, for: "c") }
    }

    @Test(arguments: [0o644, 0o640, 0o604, 0o660])
    func `a file that others can read is refused as ssh does`(mode: Int) throws {
        defer { gone() }
        _ = try SealingKeys(file: file)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
        #expect(throws: SealingFailure.openFile(path: file.path)) { try SealingKeys(file: file) }
    }

    @Test func `a lost file is not replaced where it has to be there`() {
        #expect(throws: SealingFailure.noFile(path: file.path)) { try SealingKeys(reading: file) }
        #expect(throws: SealingFailure.noFile(path: file.path)) { try SealingKeys.turn(file: file) }
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }

    @Test(arguments: [
        "", "# nothing\n", "a b", "a AAAA\n", "A AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
        "a AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\na AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "a AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= more", "\u{0}\u{1}",
    ])
    func `a damaged file is refused and left as it is`(content: String) throws {
        defer { gone() }
        _ = try SealingKeys(file: file)
        try Data(content.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        #expect(throws: SealingFailure.damagedFile(path: file.path)) { try SealingKeys(file: file) }
        #expect(throws: SealingFailure.damagedFile(path: file.path)) {
            try SealingKeys.turn(file: file)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == content)
    }

    @Test func `remarks in the file are passed over`() throws {
        defer { gone() }
        let sealed = try SealingKeys(file: file).seal("a", for: "c")
        let keys = try String(contentsOf: file, encoding: .utf8)
        try Data("# since 2026\n\n\(keys)".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        #expect(try SealingKeys(file: file).open(sealed, for: "c") == "a")
    }

    @Test func `too long a text is refused with words`() throws {
        defer { gone() }
        let keys = try SealingKeys(file: file)
        let failure = SealingFailure.tooLong(limit: SealingKeys.limit)
        #expect(throws: failure) {
            try keys.seal(String(repeating: "a", count: SealingKeys.limit + 1), for: "c")
        }
        let all: [SealingFailure] = [
            failure, .changed, .noKey(id: "a"), .noFile(path: "/k"), .openFile(path: "/k"),
            .damagedFile(path: "/k"), .cannotWrite(path: "/k"),
        ]
        for one in all { #expect(!one.words.vi.isEmpty && !one.words.en.isEmpty) }
        #expect(SealingFailure.openFile(path: "/k").words.vi.contains("chmod 600 /k"))
    }
}
