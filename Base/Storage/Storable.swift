package import Foundation

/// A Swift type that a column can hold.
///
/// An enum with a raw value that is storable only has to say so:
/// `enum Status: String, Storable { case draft, published }`.
package protocol Storable: Sendable {
    var storedValue: Value { get }

    /// Nil when the stored value cannot be one of these; the reader turns that into ``RowError``.
    init?(storedValue: Value)
}

extension Value: Storable {
    package var storedValue: Value { self }
    package init?(storedValue: Value) { self = storedValue }
}

extension String: Storable {
    package var storedValue: Value { .text(self) }

    package init?(storedValue: Value) {
        guard case .text(let text) = storedValue else { return nil }
        self = text
    }
}

extension Int64: Storable {
    package var storedValue: Value { .integer(self) }

    package init?(storedValue: Value) {
        guard case .integer(let number) = storedValue else { return nil }
        self = number
    }
}

extension Int: Storable {
    package var storedValue: Value { .integer(Int64(self)) }

    package init?(storedValue: Value) {
        guard case .integer(let number) = storedValue else { return nil }
        self = Int(number)
    }
}

extension Bool: Storable {
    package var storedValue: Value { .integer(self ? 1 : 0) }

    package init?(storedValue: Value) {
        switch storedValue {
        case .integer(0): self = false
        case .integer(1): self = true
        default: return nil
        }
    }
}

extension Double: Storable {
    package var storedValue: Value { .real(self) }

    package init?(storedValue: Value) {
        switch storedValue {
        case .real(let number): self = number
        case .integer(let number): self = Double(number)
        default: return nil
        }
    }
}

extension [UInt8]: Storable {
    package var storedValue: Value { .blob(self) }

    package init?(storedValue: Value) {
        guard case .blob(let bytes) = storedValue else { return nil }
        self = bytes
    }
}

/// A moment is an INTEGER: milliseconds since 1970 in UTC, rounded to the nearest.
extension Date: Storable {
    package var storedValue: Value {
        .integer(Int64((timeIntervalSince1970 * 1000).rounded()))
    }

    package init?(storedValue: Value) {
        guard case .integer(let milliseconds) = storedValue else { return nil }
        self = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    }
}

extension Optional: Storable where Wrapped: Storable {
    package var storedValue: Value {
        switch self {
        case .none: .null
        case .some(let wrapped): wrapped.storedValue
        }
    }

    package init?(storedValue: Value) {
        if storedValue == .null {
            self = Self.none
        } else if let wrapped = Wrapped(storedValue: storedValue) {
            self = Self.some(wrapped)
        } else {
            return nil
        }
    }
}

extension Storable where Self: RawRepresentable, RawValue: Storable {
    package var storedValue: Value { rawValue.storedValue }

    package init?(storedValue: Value) {
        guard let rawValue = RawValue(storedValue: storedValue) else { return nil }
        self.init(rawValue: rawValue)
    }
}
