/// A value that the document may not state: written as `null` in JSON, where an ordinary optional
/// would be left out.
@propertyWrapper
package struct Stated<Value: Codable & Sendable & Equatable>: Sendable, Equatable {
    package var wrappedValue: Value?

    package init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }
}

extension Stated: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        wrappedValue = container.decodeNil() ? nil : try container.decode(Value.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let wrappedValue {
            try container.encode(wrappedValue)
        } else {
            try container.encodeNil()
        }
    }
}

extension KeyedDecodingContainer {
    /// A key that is missing is as good as `null`.
    package func decode<Value>(
        _ type: Stated<Value>.Type, forKey key: Key
    ) throws -> Stated<Value> {
        try decodeIfPresent(type, forKey: key) ?? Stated(wrappedValue: nil)
    }
}
