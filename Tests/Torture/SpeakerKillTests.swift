import Building
import Foundation
import Office
import Storage
import Testing

/// Goal: whatever happens to a loudspeaker and to the office, nothing is played twice or outside its
/// time, nothing of the log is lost, and the ledger counts what was played whole. Method: a real
/// server and a real player; 200 times, by chance, one of them is killed (SIGKILL), the line is cut
/// for a while, a sound is damaged, or the device's clock is set back by days. Then the log that the
/// server has is held against what sounded.
@Suite(.serialized) struct SpeakerKillTests {
    static let interruptions = 200

    @Test(.timeLimit(.minutes(15)))
    func `nothing sounds twice, no log is lost, and the count is right`() async throws {
        try await withFolder { folder in
            let stage = try await SpeakerStage.set(in: folder)
            var (server, player) = (try await stage.serve(), try stage.play())
            var generator = SystemRandomNumberGenerator()
            for number in 1...SpeakerKillTests.interruptions {
                // Now and then nothing happens until something was played whole.
                if number.isMultiple(of: 12) {
                    try await stage.hearOneWhole()
                } else {
                    try await Task.sleep(
                        for: .milliseconds(Int.random(in: 100...600, using: &generator)))
                }
                switch Int.random(in: 0..<20, using: &generator) {
                case 0..<11:
                    player.kill()
                    player = try stage.play()
                case 11..<15:
                    server.kill()
                    server = try await stage.serve()
                case 15:
                    // The line is cut; what is played meanwhile is told afterwards.
                    server.kill()
                    try await Task.sleep(for: .seconds(3))
                    server = try await stage.serve()
                case 16..<18:
                    player.kill()
                    try stage.damageASound()
                    player = try stage.play()
                default:
                    player.kill()
                    try stage.setClockBack(by: Int.random(in: 0...5, using: &generator))
                    player = try stage.play()
                }
            }
            server.kill()
            try await stage.withdrawWhatIsToCome()
            server = try await stage.serve()
            try await stage.settle()
            player.kill()
            server.kill()
            try await stage.check(atLeast: SpeakerKillTests.interruptions / 12)
        }
    }
}

/// What sounded of an airing, as the player's output noted it.
struct SoundedPiece: Sendable {
    let airing: String
    let part: Int
    /// Milliseconds into the part.
    let from: Int
    /// By the corrected clock.
    let at: Int

    init?(_ line: Substring) {
        let parts = line.split(separator: " ")
        guard parts.count == 4, let part = Int(parts[1]), let from = Int(parts[2]),
            let at = Int(parts[3])
        else { return nil }
        airing = String(parts[0])
        self.part = part
        self.from = from
        self.at = at
    }
}
