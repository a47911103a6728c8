import Foundation

/// The part of an address after the question mark.
enum Address {
    /// Only fields that say something.
    static func query(_ fields: [(String, String)]) -> String {
        fields.filter { !$0.1.isEmpty }.map { name, value in
            let plain = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~"))
            return name + "=" + (value.addingPercentEncoding(withAllowedCharacters: plain) ?? "")
        }.joined(separator: "&")
    }
}
