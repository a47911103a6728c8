package import Office

/// The room of the desk's first page.
package enum TodayRoom {
    package static let feature = Feature(
        name: "Today",
        routes: [.get("/office", for: .readOffice, Desk.today)])
}
