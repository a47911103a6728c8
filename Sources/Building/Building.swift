import Alerts
import Broadcast
import Cases
import Channels
import Evidence
import Machines
import Media
import Newsroom
package import Office
import People
import Plans
import Portal
import Reports
import Speakers
import Studio
import Today
package import Voices

/// The house with all its rooms: the one list that names them.
package enum Building {
    package static let house = house(voices: [], icecast: nil)

    /// - Parameter voices: those that the administrator of the server added to the machine's own.
    /// - Parameter icecast: the server to which streams of loudspeakers may be sent, with the
    ///   source's password.
    package static func house(voices: [any SpeakingVoice], icecast: String?) -> House {
        House(features: [
            TodayRoom.feature,
            PlansRoom.feature,
            EvidenceRoom.feature,
            MediaRoom.feature,
            NewsroomRoom.feature,
            CasesRoom.feature,
            ChannelsRoom.feature,
            StudioRoom.feature(voices: voices),
            SpeakersRoom.feature(icecast: icecast),
            BroadcastRoom.feature,
            AlertsRoom.feature,
            ReportsRoom.feature,
            PeopleRoom.feature,
            PortalRoom.feature,
            MachinesRoom.feature,
        ])
    }
}
