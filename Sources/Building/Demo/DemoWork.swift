import Foundation
import Office
import WorkingTime

/// One thing that the people of the demonstration did on a day.
struct DemoWork: Sendable {
    let day: Day
    let hour: Int
    let act: @Sendable (DemoStaff) async throws -> Void

    /// The year's work in the order in which it happened.
    static func all(year: Int) -> [DemoWork] {
        (confirmations(year) + stories(year) + items(year) + broadcasts(year) + products(year)
            + gatherings(year)
            + cases(year) + tasks(year) + reports(year))
            .sorted { ($0.day, $0.hour) < ($1.day, $1.hour) }
    }

    private static func on(
        _ year: Int, _ month: Int, _ day: Int, hour: Int = 9,
        _ act: @Sendable @escaping (DemoStaff) async throws -> Void
    ) -> DemoWork {
        guard let day = Day(year: year, month: month, day: day) else {
            preconditionFailure("the demonstration's days exist in every year")
        }
        return DemoWork(day: day, hour: hour, act: act)
    }

    // MARK: - The plan

    /// Chị Hoa goes through the reading in the first weeks; one part is left for the newcomer.
    private static func confirmations(_ year: Int) -> [DemoWork] {
        let sections = ["II", "III.1", "III.2", "III.3", "V.1", "V.2", "V.3", "V.4", "V.5"]
        return sections.enumerated().map { place, section in
            on(year, 1, 15 + place / 4, hour: 9 + place) { staff in
                let plan = try await staff.book().planID
                try await staff.hoa.post(
                    "/office/plans/\(plan)/confirmation", [("section", section)])
            }
        }
    }

    private static func tasks(_ year: Int) -> [DemoWork] {
        let steps: [(Int, Int, String, String, String)] = [
            (2, 2, "chuyên mục giới thiệu đình", "doing", "Đã có đề cương bốn bài."),
            (
                3, 20, "chuyên mục giới thiệu đình", "done",
                "Chuyên mục mở từ 20/3, mỗi tháng một bài."
            ),
            (2, 5, "Đăng tải tin, bài thường xuyên", "doing", "Phân công viết theo tuần."),
            (2, 5, "Sản xuất, phát sóng", "doing", "Phát thứ Ba và thứ Sáu, 17 giờ."),
            (4, 8, "Số hóa tư liệu", "doing", "Xong đình và chùa; còn chợ Khê, ba nhà văn hóa."),
            (9, 29, "Số hóa tư liệu", "done", "Đã đặt 6 mã QR."),
            (3, 3, "đường dây nóng", "doing", "Trực theo lịch tuần."),
            (5, 12, "02 lớp tập huấn", "doing", "Xong lớp thứ nhất, 24 người."),
            (9, 16, "02 lớp tập huấn", "done", "Hai lớp, 51 lượt người."),
            (6, 1, "Xây dựng infographic, video ngắn", "doing", "Đã có kịch bản video đan tre."),
        ]
        return steps.map { month, day, words, state, note in
            on(year, month, day, hour: 16) { staff in
                guard
                    let task = try await staff.book().tasks.first(where: { $0.text.contains(words) }
                    )
                else { throw Missing(what: words) }
                let version = try await staff.hoa.version(of: "/office/tasks/\(task.id)")
                try await staff.hoa.post(
                    "/office/tasks/\(task.id)/progress",
                    [
                        ("version", version), ("state", state), ("note", note), ("owner", ""),
                        ("reason", ""),
                    ])
            }
        }
    }

    // MARK: - The portal

    private static func stories(_ year: Int) -> [DemoWork] {
        DemoStory.all.map { story in
            on(year, story.month, story.day, hour: 10) { staff in
                let path = try await staff.write(story, by: staff.hoa)
                try await staff.binh.post(path + "/publication", [])
                guard story.title.hasPrefix("Cống Cầu Gạo") else { return }
                var right = story
                right.summary = right.summary.replacing("1,2 mét", with: "1,5 mét")
                try await staff.correct(
                    path, right, note: "Mặt cống rộng thêm 1,5 mét, không phải 1,2 mét.")
            }
        } + [
            on(year, 8, 20, hour: 15) { staff in
                // A mistake of fact is taken back with its reason.
                let story = DemoStory(
                    month: 8, day: 20, title: "Lịch cắt điện ngày 22 tháng 8",
                    summary: "Cắt điện để sửa đường dây thôn Trung.",
                    body: "Thời gian dự kiến từ 7:00 đến 11:00.")
                let path = try await staff.write(story, by: staff.hoa)
                try await staff.binh.post(path + "/publication", [])
                try await staff.binh.post(
                    path + "/withdrawal",
                    [("reason", "Điện lực đã hoãn lịch cắt điện này; xin lỗi bà con.")])
            }
        ]
    }

    /// Photos, films, papers and lasting pages.
    private static func items(_ year: Int) -> [DemoWork] {
        DemoItem.all.map { item in
            on(year, item.month, item.day, hour: 11) { staff in try await staff.publish(item) }
        }
    }

    // MARK: - Evidence

    /// Anh Nam's two sessions a week; in a few weeks the machine was being mended.
    private static func broadcasts(_ year: Int) -> [DemoWork] {
        guard let first = Day(year: year, month: 1, day: 20) else { return [] }
        let start = first.adding(days: (9 - first.weekday) % 7)
        return (0..<48).filter { ![11, 24, 37].contains($0) }.flatMap { week in
            [0, 3].map { offset in
                let day = start.adding(days: week * 7 + offset)
                return DemoWork(day: day, hour: 18) { staff in
                    try await staff.attest(
                        by: staff.nam, confirmed: staff.hoa, day: day,
                        what:
                            "Chuyên mục “Thông tin địa phương”, buổi \(offset == 0 ? "thứ Ba" : "thứ Sáu")",
                        measure: .broadcastSessions, channel: "loudspeaker",
                        unit: "Trung tâm Dịch vụ tổng hợp")
                }
            }
        }
    }

    private static func products(_ year: Int) -> [DemoWork] {
        [
            (5, 22, "Infographic: bưởi Trúc Khê"), (9, 12, "Infographic: sơ đồ mã QR di tích"),
            (10, 24, "Video ngắn: mật ong hoa vải"),
        ].map { month, day, what in
            on(year, month, day, hour: 17) { staff in
                try await staff.attest(
                    by: staff.nam, confirmed: staff.hoa, day: staff.today, what: what,
                    measure: .mediaProducts, channel: "other", unit: "Trung tâm Dịch vụ tổng hợp")
            }
        }
    }

    private static func gatherings(_ year: Int) -> [DemoWork] {
        [
            on(year, 3, 12, hour: 17) { staff in
                try await staff.attest(
                    by: staff.hoa, confirmed: staff.binh, day: staff.today,
                    what: "Hội nghị phổ biến chủ trương, kỹ năng thông tin đối ngoại",
                    measure: .staffBriefed, quantity: 46, outOf: 46, channel: "meeting",
                    unit: "Phòng Văn hóa - Xã hội")
            },
            on(year, 4, 2, hour: 17) { staff in
                // Counted twice by mistake, and put right in the open.
                try await staff.attest(
                    by: staff.nam, confirmed: staff.hoa, day: staff.today,
                    what: "Chuyên mục “Thông tin địa phương”, phát lại",
                    measure: .broadcastSessions, channel: "loudspeaker",
                    unit: "Trung tâm Dịch vụ tổng hợp",
                    voidedBecause: "Buổi phát lại, không tính là buổi mới.")
            },
        ]
    }

    // MARK: - Reports

    /// Each month's report, composed and frozen on the 19th of the next.
    private static func reports(_ year: Int) -> [DemoWork] {
        (2...11).map { month in
            on(year, month + 1, 19, hour: 14) { staff in
                let code = "\(year)-\(month < 10 ? "0" : "")\(month)"
                let path = try await staff.hoa.post("/office/reports", [("period", code)])
                let version = try await staff.hoa.version(of: path)
                _ = try await staff.hoa.post(
                    path + "/narrative",
                    [
                        ("version", version), ("part", "difficulties"),
                        ("text", "Cán bộ làm thông tin ở thôn còn kiêm nhiệm, thiếu máy quay."),
                    ])
                try await staff.hoa.post(
                    path + "/freeze",
                    [("version", try await staff.hoa.version(of: path)), ("sure", "1")])
                // November's is sent, but nobody has ticked it off yet.
                if month != 10 { try await staff.fulfilReport(year, month + 1) }
            }
        }
    }

    // MARK: - Today

    /// What waits when the newcomer opens the office: a draft, an article to approve, one that came
    /// back, and a report of a hamlet to confirm.
    static func leaveSomethingToDo(_ staff: DemoStaff) async throws {
        let waiting = DemoStory(
            month: 1, day: 1, title: "Thôn Hạ mở lớp đan tre cho thanh niên",
            summary: "Lớp buổi tối, học phí bằng một cây tre, mười hai bạn đã ghi tên.",
            body: """
                Bà Phạm Thị Tư, Trưởng thôn, cho biết lớp học mở từ tuần tới ở nhà văn hóa thôn.

                - Thời gian: 19:00 – 20:30, thứ Hai và thứ Năm;
                - Người dạy: nghệ nhân của hợp tác xã;
                - Mang theo: dao nhỏ, khăn tay.
                """)
        _ = try await staff.write(waiting, by: staff.tu)
        let returned = DemoStory(
            month: 1, day: 1, title: "Chợ Khê họp phiên cuối năm",
            summary: "Thêm hai mươi gian hàng sản phẩm OCOP.",
            body: "Chợ họp từ 5 giờ sáng. Ban quản lý chợ nhắc bà con gửi xe đúng nơi.")
        let path = try await staff.write(returned, by: staff.hoa)
        try await staff.binh.post(
            path + "/return", [("remark", "Ghi rõ ngày họp phiên cuối năm và nơi gửi xe.")])
        let draft = DemoStory(
            month: 1, day: 1, title: "Những cây bưởi trăm tuổi ở thôn Thượng",
            summary: "", body: "Ghi chép từ vườn nhà cụ Năm. Còn thiếu ảnh và số cây.")
        _ = try await staff.write(draft, by: staff.hoa, then: "save")
        try await staff.attest(
            by: staff.tu, confirmed: nil, day: staff.today.adding(days: -1),
            what: "Họp thôn phổ biến Kế hoạch, 64 hộ dự", measure: nil, channel: "meeting",
            unit: "Các thôn")
    }
}

/// Something that the demonstration counts on is not there.
struct Missing: Error, CustomStringConvertible {
    let what: String
    var description: String { "the demonstration lacks: \(what)" }
}
