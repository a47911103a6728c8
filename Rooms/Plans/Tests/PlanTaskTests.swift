import Office
import Testing
import WorkingTime

@testable import Plans

@Suite struct `A task` {
    private func task(leads: [String] = [], joins: [String] = []) -> PlanTask {
        PlanTask(
            passage: Passage(
                id: "t", planID: "p", position: 0, section: "III.1", text: "Đặt mã QR", line: 9,
                endLine: 9, source: "- Đặt mã QR"),
            due: Day(iso: "2026-09-30"), units: PlanTask.Units(leads: leads, joins: joins))
    }

    @Test func `the table of states has these steps and no others`() {
        typealias State = PlanTask.State
        let steps: [State: Set<State>] = [
            .todo: [.doing, .done, .stopped], .doing: [.todo, .done, .stopped],
            .done: [.doing], .stopped: [.todo, .doing],
        ]
        for state in State.allCases {
            #expect(Set(State.allCases.filter(state.canBecome)) == steps[state])
        }
    }

    @Test func `stopping needs a reason`() throws {
        var task = task()
        #expect(throws: Refusal(Phrases.reasonNeeded)) {
            try task.become(.stopped, because: "")
        }
        #expect(task.state == .todo)
        try task.become(.stopped, because: "Chưa có kinh phí")
        #expect(task.state == .stopped)
        #expect(task.reason == "Chưa có kinh phí")
    }

    @Test func `what was done is taken up again only with a reason`() throws {
        var task = task()
        try task.become(.done, because: "")
        #expect(throws: Refusal(Phrases.reasonNeeded)) { try task.become(.doing, because: "") }
        #expect(throws: Refusal(Phrases.noSuchStep)) { try task.become(.todo, because: "Sót") }
        try task.become(.doing, because: "Còn một điểm")
        #expect(task.state == .doing)
    }

    @Test func `a task is late only while it is open and after its day`() throws {
        var task = task()
        let due = try #require(Day(iso: "2026-09-30"))
        #expect(!task.isLate(on: due))
        #expect(task.isLate(on: due.adding(days: 1)))
        try task.become(.done, because: "")
        #expect(!task.isLate(on: due.adding(days: 1)))
    }

    @Test func `units move their own tasks, the keepers of the plan all of them`() {
        let task = task(leads: ["a"], joins: ["b"])
        func officer(_ role: Role, _ unit: String?) -> Officer {
            Officer(id: role.rawValue, name: "Ai", login: "ai", role: role, unitID: unit)
        }
        #expect(task.canBeMoved(by: officer(.unitOfficer, "a")))
        #expect(task.canBeMoved(by: officer(.hamletHead, "b")))
        #expect(!task.canBeMoved(by: officer(.unitOfficer, "c")))
        #expect(!task.canBeMoved(by: officer(.unitOfficer, nil)))
        #expect(!task.canBeMoved(by: officer(.viewer, "a")))
        #expect(task.canBeMoved(by: officer(.editor, "c")))
        var owned = task
        owned.ownerID = "unitOfficer"
        #expect(owned.canBeMoved(by: officer(.unitOfficer, "c")))
    }
}
