package import Web

/// One address of a room and who may use it. All routes of the house stand in one list: the
/// dispatcher checks each in one place, `docs/routes.txt` is made from it, and a test tries each
/// with each role.
package struct Route: Sendable {
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        /// The next bytes of something that is being sent in parts.
        case patch = "PATCH"
    }

    /// Who may come.
    package enum Access: Sendable, Equatable {
        /// A public page; `isLocalised` ones exist under `/en` too.
        case anyone(isLocalised: Bool)
        /// Whoever is signed in, with this permission.
        case officers(Permission)
    }

    package enum Handler: Sendable {
        case visitor(@Sendable (Visit) async throws -> Reply)
        case officer(@Sendable (OfficerVisit) async throws -> Reply)
        /// Takes its body itself, while it arrives.
        case receiver(@Sendable (OfficerVisit, Arriving) async throws -> Reply)
    }

    package let method: Method
    /// `/office/stories/:id`; plural nouns, kebab-case.
    package let path: String
    package let access: Access
    package let handler: Handler
    /// Bytes that a body may have.
    package let bodyLimit: Int
    /// Whether the body is handed over as it came, in ``Visit/bytes``.
    package var takesBytes = false

    /// A public page in every language of the interface.
    package static func page(
        _ path: String, _ handler: @Sendable @escaping (Visit) async throws -> Reply
    ) -> Route {
        Route(
            method: .get, path: path, access: .anyone(isLocalised: true),
            handler: .visitor(handler), bodyLimit: 0)
    }

    /// A public address with no language of its own: feeds, health, the sign-in page.
    package static func open(
        _ method: Method, _ path: String, bodyLimit: Int = Limits.formBytes,
        _ handler: @Sendable @escaping (Visit) async throws -> Reply
    ) -> Route {
        Route(
            method: method, path: path, access: .anyone(isLocalised: false),
            handler: .visitor(handler), bodyLimit: bodyLimit)
    }

    /// What another program sends, byte for byte, because it is signed as it is: the handler checks
    /// the signature before it believes anything of it.
    package static func program(
        _ path: String, bodyLimit: Int, _ handler: @Sendable @escaping (Visit) async throws -> Reply
    ) -> Route {
        Route(
            method: .post, path: path, access: .anyone(isLocalised: false),
            handler: .visitor(handler), bodyLimit: bodyLimit, takesBytes: true)
    }

    /// What a reader sends from a public page, in every language. There is no session on the
    /// portal whose rights a foreign page could borrow, so the form needs no secret and the page
    /// with it can be shared; what comes from another site is still refused. The handler limits
    /// how much one network may send.
    package static func receive(
        _ path: String, bodyLimit: Int = Limits.readerBytes,
        _ handler: @Sendable @escaping (Visit) async throws -> Reply
    ) -> Route {
        Route(
            method: .post, path: path, access: .anyone(isLocalised: true),
            handler: .visitor(handler), bodyLimit: bodyLimit)
    }

    /// A page of the office.
    package static func get(
        _ path: String, for permission: Permission,
        _ handler: @Sendable @escaping (OfficerVisit) async throws -> Reply
    ) -> Route {
        Route(
            method: .get, path: path, access: .officers(permission), handler: .officer(handler),
            bodyLimit: 0)
    }

    /// A change in the office; its form carries ``Frame/proof``.
    package static func post(
        _ path: String, for permission: Permission, bodyLimit: Int = Limits.formBytes,
        _ handler: @Sendable @escaping (OfficerVisit) async throws -> Reply
    ) -> Route {
        Route(
            method: .post, path: path, access: .officers(permission), handler: .officer(handler),
            bodyLimit: bodyLimit)
    }

    /// Bytes of any length that go to the disk as they come; the request carries ``Frame/proof``
    /// in its header `Conglang-Proof`, which pages of other sites cannot send.
    package static func patch(
        _ path: String, for permission: Permission,
        _ handler: @Sendable @escaping (OfficerVisit, Arriving) async throws -> Reply
    ) -> Route {
        Route(
            method: .patch, path: path, access: .officers(permission),
            handler: .receiver(handler), bodyLimit: 0)
    }
}

extension Route {
    /// Runs the handler for who may come: the one permission check of the house.
    package func answer(
        _ visit: Visit, _ arriving: Arriving = Arriving()
    ) async throws -> Reply {
        switch (access, handler) {
        case (.officers(let permission), .officer(let handler)):
            guard let officer = visit.officer else { throw SignInNeeded() }
            guard officer.may(permission) else { throw Refusal.notAllowed }
            return try await handler(OfficerVisit(visit: visit, officer: officer))
        case (.officers(let permission), .receiver(let handler)):
            guard let officer = visit.officer else { throw SignInNeeded() }
            guard officer.may(permission) else { throw Refusal.notAllowed }
            return try await handler(OfficerVisit(visit: visit, officer: officer), arriving)
        case (.anyone, .visitor(let handler)):
            return try await handler(visit)
        case (.officers, .visitor), (.anyone, .officer), (.anyone, .receiver):
            preconditionFailure("a route's factory pairs its access with its handler")
        }
    }
}
