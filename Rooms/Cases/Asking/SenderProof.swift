import Foundation
import Office
import Pictures
import Web

/// Whether a form was sent by a browser that worked for it, or by somebody without a script who
/// waited some seconds (`Base/Web/Puzzles.swift`).
enum SenderProof {
    enum Outcome: Equatable {
        case given
        /// The sender gets ``OnceMorePage``.
        case missing
        /// Too many of one network that only waited.
        case tooMuch
    }

    static func of(_ visit: Visit) -> Outcome {
        if visit.isFromOwnNetwork { return .given }
        let (puzzles, now) = (visit.office.puzzles, visit.office.now())
        if puzzles.verdict(on: visit.form["puzzle"], at: now) == .worked { return .given }
        guard puzzles.verdict(on: visit.form["ticket"], at: now) == .waited else { return .missing }
        // Waiting costs a machine little, so one network gets less by it than by work.
        let waiters = visit.office.patience(for: "cases that waited", perPrefix: 6, ofAll: 150)
        return waiters.takes(prefix: visit.networkPrefix, at: now) ? .given : .tooMuch
    }

    // MARK: - Photos

    /// Bytes of photos that ``OnceMorePage`` carries through the sender's browser.
    static let carriedBytes = 12 << 20

    /// The photos of a form, and those that it carries as texts.
    static func files(of form: Form) -> [Form.File] {
        let chosen = form.files.filter { $0.field.hasPrefix("photo") && !$0.bytes.isEmpty }
        let carried = form.all("carried").compactMap { text -> Form.File? in
            guard text.utf8.count <= carriedBytes * 4 / 3 + 4,
                let bytes = Data(base64Encoded: text), !bytes.isEmpty
            else { return nil }
            return Form.File(field: "photo", name: "photo", bytes: Array(bytes))
        }
        return chosen + carried
    }

    /// The first place that a photo carries; asked only where the sender agreed.
    static func place(of files: [Form.File]) -> ResidentCase.Position? {
        files.lazy.compactMap { Pictures.place(of: $0.bytes) }.first
            .flatMap { ResidentCase.Position($0.latitude, $0.longitude) }
    }
}
