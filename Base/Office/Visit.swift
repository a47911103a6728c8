import Foundation
package import HTTPTypes
import Markup
package import Web

/// One request, as a room sees it: whose office, which words, what was asked.
package struct Visit: Sendable {
    package let office: Office
    package let frame: Frame
    /// What stands for `:id` and the like in the route's path.
    package let parameters: [String: String]
    package let query: Form
    package let form: Form
    /// The body as it came, on routes that take bytes instead of a form.
    package var bytes: [UInt8] = []
    /// The officer who is signed in, if any. Only `/office` pages receive the cookie.
    package let officer: Officer?
    /// The session's secret, for signing out.
    package let sessionSecret: String?
    /// What rate limits count by: the sender's network prefix, kept in memory only.
    package let networkPrefix: String
    /// Whether it comes from the commune's own counters and kiosks.
    package let isFromOwnNetwork: Bool
    /// How a reader of the portal wants pages to look, where a cookie says so.
    package var choice = ReaderChoice()
    /// The request's headers, for the few addresses that programs talk to.
    package let headers: HTTPFields

    package init(
        office: Office, frame: Frame, parameters: [String: String] = [:], query: Form = Form(),
        form: Form = Form(), officer: Officer? = nil, sessionSecret: String? = nil,
        networkPrefix: String = "", isFromOwnNetwork: Bool = false, headers: HTTPFields = [:]
    ) {
        self.office = office
        self.frame = frame
        self.parameters = parameters
        self.query = query
        self.form = form
        self.officer = officer
        self.sessionSecret = sessionSecret
        self.networkPrefix = networkPrefix
        self.isFromOwnNetwork = isFromOwnNetwork
        self.headers = headers
    }

    /// The value of a request header; nil when it was not sent.
    package func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { headers[$0] }
    }

    /// A part of the path; the route's pattern has it, or the page does not exist.
    package func parameter(_ name: String) throws -> String {
        guard let value = parameters[name], !value.isEmpty else { throw Refusal.notFound }
        return value
    }
}

/// A visit of somebody who is signed in and allowed: it cannot exist without an officer.
@dynamicMemberLookup
package struct OfficerVisit: Sendable {
    package let visit: Visit
    package let officer: Officer

    package init(visit: Visit, officer: Officer) {
        self.visit = visit
        self.officer = officer
    }

    package subscript<T>(dynamicMember member: any KeyPath<Visit, T> & Sendable) -> T {
        visit[keyPath: member]
    }

    package func parameter(_ name: String) throws -> String { try visit.parameter(name) }

    package func header(_ name: String) -> String? { visit.header(name) }
}
