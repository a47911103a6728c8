import Building
import Foundation
import HTTPTypes
import Office
import TestKit
import Testing
import Web

/// Every address of the house with everybody who might come: one table, tried out whole.
struct RoutesAndRights {
    private static let routes = Building.house.routes

    @Test func `the documented routes are those of the house`() throws {
        let width = Self.routes.map(\.path.count).max() ?? 0
        let lines = Self.routes.map { route in
            let method = route.method.rawValue.padding(toLength: 5, withPad: " ", startingAt: 0)
            let path = route.path.padding(toLength: width + 2, withPad: " ", startingAt: 0)
            return method + path + Self.who(route)
        }
        let head = "# Every address and who may use it; made by Tests/Conformance.\n"
        try Snapshot.expect(
            head + lines.sorted { $0.dropFirst(5) < $1.dropFirst(5) }.joined(separator: "\n")
                + "\n", in: "docs/routes.txt")
    }

    private static func who(_ route: Route) -> String {
        switch route.access {
        case .anyone(isLocalised: true): return "anyone, in every language"
        case .anyone(isLocalised: false): return "anyone"
        case .officers(let permission):
            let roles = Role.allCases.filter { $0.may(permission) }.map(\.rawValue)
            return "\(permission.rawValue): \(roles.joined(separator: " "))"
        }
    }

    @Test func `no address is given out twice`() {
        let addresses = Self.routes.map { "\($0.method) \($0.path)" }
        #expect(Set(addresses).count == addresses.count)
    }

    @Test func `only signing in and choosing a language are open at the desk`() {
        let open = Self.routes.filter { route in
            if case .anyone = route.access { route.path.hasPrefix("/office") } else { false }
        }
        for route in open {
            #expect(
                route.path.hasPrefix("/office/sign-in") || route.path.hasPrefix("/office/language"))
        }
    }

    @Test func `outside the desk nothing is sent but what readers have to say`() {
        let open = Self.routes.filter { $0.method != .get && !$0.path.hasPrefix("/office") }
        #expect(Set(open.map(\.path)) == Self.voices)
        #expect(open.allSatisfy { $0.method == .post })
        #expect(
            open.allSatisfy { route in
                Self.withPhotos.contains(route.path)
                    ? route.bodyLimit <= Limits.uploadBytes : route.bodyLimit <= Limits.readerBytes
            })
    }

    /// Forms of public pages: they change nothing that readers see, or the address itself is a
    /// secret that somebody was given.
    private static let voices: Set<String> = [
        "/lien-he", "/y-kien", "/lua-chon", "/duyet/:secret", "/phan-anh",
        "/phan-anh/ho-so/:secret/tra-loi", "/phan-anh/ho-so/:secret/mo-lai",
        "/phan-anh/ho-so/:secret/danh-gia", "/phan-anh/ho-so/:secret/dang",
        "/phan-anh/ho-so/:secret/xoa", "/open311/v2/requests.json", "/open311/v2/requests.xml",
        "/zalo/webhook",
        // Loudspeakers, which seal what they send.
        "/speakers/v1/registration", "/speakers/v1/heartbeat", "/speakers/v1/log",
    ]

    /// What residents report comes with photos.
    private static let withPhotos: Set<String> = [
        "/phan-anh", "/open311/v2/requests.json", "/open311/v2/requests.xml",
    ]

    @Test func `each route opens for its roles and for nobody else`() async throws {
        let office = try await TestOffice(house: Building.house)
        for route in Self.routes {
            guard case .officers(let permission) = route.access else { continue }
            let target = Self.sample(route.path)
            try await tryAnonymously(route, target, office)
            for role in Role.allCases {
                let visitor = try await office.visitor(role)
                let status = try await Self.status(route, target, visitor)
                if role.may(permission) {
                    #expect(status != 403 && status < 500, "\(route.path) as \(role): \(status)")
                } else {
                    #expect(status == 403, "\(route.method) \(route.path) as \(role): \(status)")
                }
            }
        }
    }

    private func tryAnonymously(
        _ route: Route, _ target: String, _ office: TestOffice
    ) async throws {
        let visitor = office.anyone()
        let answer =
            route.method == .get
            ? try await visitor.send(.get, target, headers: [.accept: "text/html"])
            : try await visitor.send(
                Self.method(route), target,
                headers: [.accept: "text/html", Self.proof: try await visitor.proof()])
        #expect(answer.status == 303, "\(route.path)")
        #expect(answer.location?.hasPrefix("/office/sign-in?next=") == true, "\(route.path)")
    }

    @Test func `no form is taken without its proof`() async throws {
        let office = try await TestOffice(house: Building.house)
        for route in Self.routes
        where route.method == .post && !Self.voices.contains(route.path) {
            let visitor = try await office.visitor(.administrator)
            for proof in [[], [("csrf", "")], [("csrf", "wrong")]] {
                try await visitor.postUnproven(Self.sample(route.path), proof, expecting: 403)
            }
            let stranger = office.anyone()
            try await stranger.postUnproven(Self.sample(route.path), [], expecting: 403)
        }
        #expect(try await office.actions() == [])
    }

    @Test func `an open page answers anybody, in both languages`() async throws {
        let office = try await TestOffice(house: Building.house)
        for route in Self.routes where route.method == .get {
            guard case .anyone(let isLocalised) = route.access else { continue }
            let target = Self.sample(route.path)
            for path in isLocalised ? [target, "/en" + target] : [target] {
                let answer = try await office.anyone().send(
                    .get, path, headers: [.accept: "text/html"], at: #_sourceLocation)
                #expect(answer.status < 500 && answer.status != 403, "\(path)")
            }
        }
    }

    private static func status(
        _ route: Route, _ target: String, _ visitor: TestVisitor
    ) async throws -> Int {
        if route.method == .get {
            return try await visitor.send(
                .get, target, headers: [.accept: "text/html"], at: #_sourceLocation
            ).status
        }
        let proof = try await visitor.proof()
        return try await visitor.send(
            method(route), target,
            headers: [
                .accept: "text/html", .contentType: "application/x-www-form-urlencoded",
                Self.proof: proof,
            ], body: Array("csrf=\(proof)".utf8), at: #_sourceLocation
        ).status
    }

    private static let proof = HTTPField.Name("Conglang-Proof") ?? .accept

    private static func method(_ route: Route) -> HTTPRequest.Method {
        HTTPRequest.Method(rawValue: route.method.rawValue) ?? .get
    }

    /// The address with an id that names nothing.
    private static func sample(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.hasPrefix(":") ? "01990000-0000-7000-8000-00000000abcd" : String($0) }
            .joined(separator: "/")
    }
}
