import Foundation
import Office
import TestKit
import Testing

@testable import Machines

/// The description of everything public.
struct OpenAPITests {
    private func document(_ features: Feature...) async throws -> [String: Any] {
        let office = try await TestOffice(house: House(features: features))
        let answer = try await office.anyone().get("/openapi.json")
        return try #require(
            try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
    }

    @Test func `every public address is in it, in each language, and none of the desk`()
        async throws
    {
        let extra = Feature(
            name: "Extra",
            routes: [
                .page("/lich/:day") { _ in throw Refusal.notFound },
                .receive("/gop-y") { _ in throw Refusal.notFound },
                .open(.get, "/office/sign-in") { _ in throw Refusal.notFound },
                .get("/office/secret", for: .administer) { _ in throw Refusal.notFound },
            ])
        let paths = try #require(
            try await document(MachinesRoom.feature, extra)["paths"] as? [String: Any])
        for route in (MachinesRoom.feature.routes + extra.routes).filter(OpenAPI.isPublic) {
            let item = try #require(
                paths[OpenAPI.template(route.path)] as? [String: Any], "\(route.path)")
            let operation = item[route.method.rawValue.lowercased()] as? [String: Any]
            #expect(operation?["responses"] != nil, "\(route.path)")
        }
        #expect(paths["/en/lich/{day}"] != nil && paths["/en/gop-y"] != nil)
        #expect(paths["/en/robots.txt"] == nil)
        #expect(paths.keys.allSatisfy { !$0.hasPrefix("/office") })
    }

    @Test func `what it refers to is there, and no operation has another's name`() async throws {
        let document = try await document(MachinesRoom.feature, TestPress.feature(3))
        #expect(document["openapi"] as? String == "3.0.3")
        let components = document["components"] as? [String: Any]
        let schemas = try #require(components?["schemas"] as? [String: Any])
        var names: [String] = []
        func look(_ value: Any) {
            if let object = value as? [String: Any] {
                if let ref = object["$ref"] as? String {
                    let name = ref.replacing("#/components/schemas/", with: "")
                    #expect(schemas[name] != nil, "\(ref)")
                }
                if let name = object["operationId"] as? String { names.append(name) }
                object.values.forEach(look)
            }
            if let list = value as? [Any] { list.forEach(look) }
        }
        look(document)
        #expect(Set(names).count == names.count && names.count > 10)
    }
}
