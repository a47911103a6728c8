/// Samples on their way from a decoder to the stream that plays them: a second and a half of them,
/// so that a decoder that falters for a moment is not heard.
actor PieceHandover {
    static let room = 8

    enum Next: Sendable, Equatable {
        /// Samples of a part, by its place in the airing.
        case piece(part: Int, [UInt8])
        /// The decoder has not come so far.
        case notYet
        /// All was handed over.
        case over
    }

    private var waiting: [(part: Int, bytes: [UInt8])] = []
    private var isOver = false
    private var decoder: CheckedContinuation<Void, Never>?

    /// Hands a piece over; waits while there is no room.
    func put(_ bytes: [UInt8], of part: Int) async throws {
        while waiting.count >= PieceHandover.room, !isOver {
            await withTaskCancellationHandler {
                await withCheckedContinuation { (resume: CheckedContinuation<Void, Never>) in
                    if Task.isCancelled || isOver {
                        resume.resume()
                    } else {
                        decoder = resume
                    }
                }
            } onCancel: {
                Task { await self.end() }
            }
            try Task.checkCancellation()
        }
        guard !isOver else { throw CancellationError() }
        waiting.append((part, bytes))
    }

    /// Nothing more comes.
    func end() {
        isOver = true
        go()
    }

    /// The next piece; nobody waits for it.
    func take() -> Next {
        guard !waiting.isEmpty else { return isOver ? .over : .notYet }
        let next = waiting.removeFirst()
        go()
        return .piece(part: next.part, next.bytes)
    }

    private func go() {
        decoder?.resume()
        decoder = nil
    }
}
