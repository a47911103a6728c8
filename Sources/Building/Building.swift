import Newsroom
package import Office
import People
import Reports
import Today

/// The house with all its rooms: the one list that names them.
package enum Building {
    package static let house = House(features: [
        TodayRoom.feature,
        PeopleRoom.feature,
        NewsroomRoom.feature,
        ReportsRoom.feature,
    ])
}
