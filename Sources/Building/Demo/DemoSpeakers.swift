import Office

extension DemoStaff {
    /// Anh Nam writes down where the loudspeakers hang. No device has registered yet: whoever tries
    /// the demonstration makes a new code and types it into one.
    func keepSpeakers() async throws {
        let places: [(group: String, position: String, speakers: [(String, String)])] = [
            (
                "Thôn Thượng", "21.0712, 106.1031",
                [("Loa nhà văn hóa thôn Thượng", "21.0715, 106.1036")]
            ),
            (
                "Thôn Trung", "21.0655, 106.1102",
                [
                    ("Loa đình Trúc Khê", "21.0657, 106.1098"),
                    ("Loa chợ Trung", "21.0648, 106.1111"),
                ]
            ),
            ("Thôn Hạ", "21.0590, 106.1176", [("Loa bờ ao thôn Hạ", "21.0588, 106.1181")]),
        ]
        for place in places {
            let page = try await nam.post(
                "/office/speakers/groups",
                [("name", place.group), ("place", ""), ("position", place.position)])
            for (name, position) in place.speakers {
                try await nam.post(
                    "\(page)/speakers",
                    [("name", name), ("place", ""), ("position", position), ("volume", "70")])
            }
        }
    }
}
