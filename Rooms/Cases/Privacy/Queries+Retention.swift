import Foundation
import Office
import PersonalData
import Storage

extension Act {
    /// - Returns: how many cases, and the hashes of files that nothing refers to any more.
    func eraseDueCases(_ key: String) throws -> (Int, [String]) {
        let months = try connection.caseSettings().retentionMonths
        let due = try connection.casesToErase(
            answeredBefore: Retention.limit(now, months: months), limit: Retention.step)
        var hashes: [String] = []
        for found in due { hashes += try letGo(found) }
        _ = try lapseCalls()
        note(Ref("job", key), "\(due.count)")
        return (due.count, hashes)
    }

    /// Contact data and photos go, words are masked; photos that everybody sees stay.
    private func letGo(_ found: ResidentCase) throws -> [String] {
        var changed = found
        changed.words = PersonalData.masked(found.words)
        changed.place = PersonalData.masked(found.place)
        changed.position = nil
        changed.erasedAt = now
        try save(changed, from: found)
        try dropContact(of: found)
        for entry in try connection.entries(of: found.id) where !entry.words.isEmpty {
            let masked = PersonalData.masked(entry.words)
            guard masked != entry.words else { continue }
            _ = try connection.execute(
                "UPDATE case_entry SET words = \(masked) WHERE id = \(entry.id)")
        }
        let shown = Set(try connection.publicCase(of: found.id)?.photos ?? [])
        let files = try [found.ref, PhotoCover.ref(of: found.id)]
            .flatMap { try connection.storedFiles(of: $0) }.filter { !shown.contains($0.id) }
        _ = try connection.execute("DELETE FROM case_cover WHERE case_id = \(found.id)")
        for file in files {
            _ = try connection.execute("DELETE FROM stored_file WHERE id = \(file.id)")
        }
        try tell(found.id, .erased, isPublic: true)
        return try files.map(\.hash).filter { hash in
            try !connection.exists("SELECT id FROM stored_file WHERE hash = \(hash) LIMIT 1")
        }
    }
}
