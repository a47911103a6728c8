import Office
import WorkingTime

/// What the demonstration's loudspeakers say: a relay that was approved, and a bulletin that waits
/// for somebody to listen.
extension DemoStaff {
    /// Anh Nam arranges the week; ông Bình approves.
    func arrangeRadio() async throws {
        try await nam.post(
            "/office/broadcast/columns",
            [
                ("name", "Thông tin địa phương"), ("nameEN", "Local information"),
                ("priority", "column"), ("counts", "1"),
            ])
        try await nam.post("/office/broadcast/slots/usual", [])
        try await relay()
        try await bulletin()
    }

    private func relay() async throws {
        let path = try await nam.post(
            "/office/broadcast/bulletins", [("title", "Tiếp âm thời sự VOV1")])
        try await nam.post(
            path + "/pieces",
            [
                ("kind", "relay"), ("title", "Thời sự 5 giờ 30, VOV1"),
                ("stream", "https://stream.example.vn/vov1.mp3"), ("minutes", "25"),
            ])
        try await nam.post(path + "/submission", [])
        let sound = try await binh.text("sound", on: path)
        try await binh.post(path + "/approval", [("sound", sound), ("listened", "1")])
        try await nam.post(
            "/office/broadcast/slots",
            [
                ("name", "Tiếp âm buổi sáng"), ("time", "05:30"), ("length", "30"),
                ("bulletin", String(path.split(separator: "/").last ?? "")),
            ] + (1...7).map { ("weekdays", "\($0)") })
    }

    private func bulletin() async throws {
        let column = try await nam.id(
            of: "Thông tin địa phương", on: "/office/broadcast/columns")
        let path = try await nam.post(
            "/office/broadcast/bulletins",
            [
                ("title", "Thông tin địa phương: tiêm phòng, thu phí"), ("column", column ?? ""),
            ])
        let tomorrow = today.adding(days: 1)
        try await nam.post(
            path + "/pieces",
            [
                ("kind", "words"), ("title", "Tiêm phòng cho đàn vật nuôi"),
                (
                    "words",
                    """
                    UBND xã Trúc Khê thông báo: sáng \(tomorrow.adding(days: 2).written), từ 7h30 đến 10h30, Trạm Y tế xã phối hợp thú y tiêm phòng cho đàn vật nuôi của ba thôn.
                    Mức hỗ trợ 15.000 đ mỗi con. Bà con cần hỏi thêm, mời gọi số 0200 000 018.
                    """
                ),
            ])
        try await nam.post(
            path + "/pieces",
            [
                ("kind", "words"), ("title", "Thu phí vệ sinh quý cuối năm"),
                (
                    "words",
                    "Các thôn thu phí vệ sinh 30.000 đ/hộ/tháng, trong 24 - 48 giờ tới, tại nhà văn hóa."
                ),
            ])
        try await nam.post(path + "/submission", [])
        try await nam.post(
            "/office/broadcast/turns",
            [
                ("bulletin", String(path.split(separator: "/").last ?? "")),
                ("day", tomorrow.iso), ("time", "17:00"),
                ("sunday", tomorrow.weekday < 7 ? "1" : ""),
            ])
    }
}
