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

/// The house with all its rooms: the one list that names them.
package enum Building {
    package static let house = House(features: [
        TodayRoom.feature,
        PlansRoom.feature,
        EvidenceRoom.feature,
        MediaRoom.feature,
        NewsroomRoom.feature,
        CasesRoom.feature,
        ChannelsRoom.feature,
        StudioRoom.feature,
        SpeakersRoom.feature,
        BroadcastRoom.feature,
        AlertsRoom.feature,
        ReportsRoom.feature,
        PeopleRoom.feature,
        PortalRoom.feature,
        MachinesRoom.feature,
    ])
}
