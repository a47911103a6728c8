import Foundation
import Storage
import Testing

@Suite struct RowTests {
    enum Status: String, Storable { case draft, published }

    let row = Row(
        columns: ["title", "status", "views", "note"],
        values: [.text("Chợ quê"), .text("published"), .integer(3), .null])

    @Test func `a column is read as the type asked for`() throws {
        #expect(try row.get("title", as: String.self) == "Chợ quê")
        #expect(try row.get("status", as: Status.self) == .published)
        #expect(try row.get("note", as: String?.self) == nil)
        #expect(try row.get("views", as: Int?.self) == 3)
        let views: Int = try row.get("views")
        #expect(views == 3)
        #expect(row["views"] == .integer(3))
        #expect(row["nothing"] == nil)
    }

    @Test func `an error names the column and the kinds, not the value`() {
        #expect(throws: RowError.noColumn("year", among: row.columns)) {
            try row.get("year", as: Int.self)
        }
        #expect(throws: RowError.unexpected(column: "note", found: "null", wanted: "String")) {
            try row.get("note", as: String.self)
        }
        let strange = Row(columns: ["status"], values: [.text("secret")])
        #expect(throws: RowError.unexpected(column: "status", found: "text", wanted: "Status")) {
            try strange.get("status", as: Status.self)
        }
    }

    @Test(arguments: [0.0, 1_735_689_600.123, -62_135_596_800, 4_102_444_799.999])
    func `a moment keeps its milliseconds`(seconds: Double) {
        let moment = Date(timeIntervalSince1970: seconds)
        let back = Date(storedValue: moment.storedValue)
        #expect(back?.storedValue == moment.storedValue)
        #expect(abs((back ?? .distantFuture).timeIntervalSince(moment)) < 0.0005)
    }
}
