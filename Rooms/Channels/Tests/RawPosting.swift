import HTTPTypes
import TestKit
import Testing

extension TestVisitor {
    /// Sends bytes as another program does.
    @discardableResult
    func postBytes(
        _ target: String, _ body: [UInt8], contentType: String,
        headers: [(String, String)] = [], expecting status: Int?,
        at place: SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        var fields = HTTPFields()
        fields[.contentType] = contentType
        for (name, value) in headers {
            fields[try #require(HTTPField.Name(name))] = value
        }
        let answer = try await send(.post, target, headers: fields, body: body)
        if let status { answer.expect(status, at: place) }
        return answer
    }
}
