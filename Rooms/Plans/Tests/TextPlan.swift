import Office
import PaperText

@testable import Plans

extension PlansRoom {
    /// Reads a plan in whose file is plain text.
    static func importPlan(
        bytes: [UInt8], fileName: String, in office: Office, by officer: Officer
    ) async throws -> ImportedPlan {
        try await importPlan(
            try await PaperReader().read(bytes, name: fileName), bytes: bytes,
            fileName: fileName, in: office, by: officer)
    }
}
