import Foundation
import Markup
import Office
import Synchronization
import TestKit
import Testing

@testable import Cases

/// A room that takes letters and keeps them for the test to read.
final class PostBox: Sendable {
    private struct State {
        var letters: [Letter] = []
        var withdrawn: [Ref] = []
    }

    private let state = Mutex(State())

    var letters: [Letter] { state.withLock { $0.letters } }
    var withdrawn: [Ref] { state.withLock { $0.withdrawn } }

    /// The purposes of letters, in their order.
    var purposes: [String] { letters.map { "\($0.purpose) \($0.way.rawValue)" } }

    var feature: Feature {
        var feature = Feature(name: "Post")
        feature.offers.post = LetterPost(
            send: { _, letter in
                self.state.withLock { state in
                    if !state.letters.contains(where: { $0.key == letter.key }) {
                        state.letters.append(letter)
                    }
                }
            },
            lines: { _, ref in
                self.state.withLock { $0.letters }.filter { $0.ref == ref }.map { letter in
                    LetterLine(
                        purpose: letter.purpose, way: letter.way,
                        writtenAt: Date(timeIntervalSince1970: 1_795_309_200),
                        state: PairedText(vi: "đã gửi", en: "sent"), trouble: PairedText(vi: ""),
                        isSent: true)
                }
            },
            withdraw: { _, ref in self.state.withLock { $0.withdrawn.append(ref) } })
        return feature
    }
}
