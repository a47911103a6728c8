import Foundation
import Office
import TestKit
import Testing
import Today
import WorkingTime

struct TodayTests {
    @Test func `the first page greets by name and day`() async throws {
        let office = try await TestOffice(TodayRoom.feature, TestPlan.feature)
        let page = try await office.visitor(.editor).get("/office")
        #expect(page.words.contains("Chào Biên tập, hôm nay thứ Sáu, ngày 20/11/2026."))
    }

    @Test func `without a plan it says how to begin, to who may`() async throws {
        let office = try await TestOffice(TodayRoom.feature)
        let editor = try await office.visitor(.editor).get("/office")
        #expect(editor.links.contains("/office/plans/new"))
        let viewer = try await office.visitor(.viewer).get("/office")
        #expect(viewer.words.contains("Chưa có kế hoạch."))
        #expect(!viewer.links.contains("/office/plans/new"))
        #expect(!viewer.links.contains("/office/stories/new"))
    }

    @Test func `what is late comes first, then by day`() async throws {
        let lines = [
            TodayLine(.next, words: "Việc kế", path: "/office/a"),
            TodayLine(
                .due, words: "Hạn sau", path: "/office/b", due: Day(year: 2026, month: 11, day: 25)),
            TodayLine(
                .due, words: "Hạn gần", path: "/office/c", due: Day(year: 2026, month: 11, day: 21)),
            TodayLine(
                .late, words: "Đã trễ", path: "/office/d", due: Day(year: 2026, month: 11, day: 1)),
        ]
        let room = Feature(name: "Lines", offers: Offers(today: { _, _, _ in lines }))
        let office = try await TestOffice(TodayRoom.feature, room)
        let page = try await office.visitor(.editor).get("/office")
        let found = ["Đã trễ", "Hạn gần", "Hạn sau", "Việc kế"].map { page.words.range(of: $0) }
        #expect(found.allSatisfy { $0 != nil })
        let starts = found.compactMap { $0?.lowerBound }
        #expect(starts == starts.sorted())
        #expect(page.words.contains("20/11/2026"))
        #expect(!page.words.contains("Không có việc nào trễ."))
    }

    @Test func `each target says in words how it stands`() async throws {
        let office = try await TestOffice(TodayRoom.feature, TestPlan.feature)
        let page = try await office.visitor(.viewer).get("/office")
        #expect(page.words.contains("0/8 buổi"))
        #expect(page.words.contains("Chậm tiến độ"))
        #expect(page.words.contains("còn thiếu 8 buổi"))
        // A share of nothing is neither 0 % nor 100 %.
        #expect(page.words.contains("– Không phát sinh"))
    }

    @Test func `the page speaks English on request`() async throws {
        let office = try await TestOffice(TodayRoom.feature, TestPlan.feature)
        let visitor = try await office.visitor(.editor)
        visitor.speak("en")
        let page = try await visitor.get("/office")
        #expect(page.words.contains("today is Friday, 20/11/2026"))
        #expect(page.words.contains("Nothing arose"))
    }
}
