import Foundation

/// An event of Zalo's webhook, as far as we need it. Ids and timestamps are texts, or numbers
/// where a client of theirs forgets; nothing else of it is kept.
struct ZaloEvent: Sendable, Equatable {
    let name: String
    let appID: String
    /// The Official Account.
    let oaID: String
    /// Who wrote, or left.
    let userID: String
    /// Milliseconds since 1970.
    let timestamp: String
    let messageID: String
    let text: String
    let photos: [String]
    let place: Place?

    struct Place: Sendable, Equatable, Codable {
        let latitude: Double
        let longitude: Double
    }

    /// Photos of one message that are looked at.
    static let mostPhotos = 10

    /// Nil for what is no event.
    init?(_ body: [UInt8]) {
        guard let wire = try? JSONDecoder().decode(Wire.self, from: Data(body)),  // then it is none
            let name = wire.event_name, name.utf8.count <= 100
        else { return nil }
        self.name = name
        appID = wire.app_id?.text ?? ""
        userID = (wire.follower?.id ?? wire.sender?.id)?.text ?? ""
        oaID = (wire.oa_id ?? wire.recipient?.id)?.text ?? ""
        timestamp = wire.timestamp?.text ?? ""
        messageID = wire.message?.msg_id?.text ?? ""
        text = wire.message?.text ?? ""
        let attachments = wire.message?.attachments ?? []
        photos = attachments.filter { $0.type == "image" }.prefix(ZaloEvent.mostPhotos)
            .compactMap { $0.payload?.url ?? $0.payload?.thumbnail }
        place = attachments.first { $0.type == "location" }?.payload?.coordinates.flatMap {
            guard let latitude = $0.latitude?.number, let longitude = $0.longitude?.number else {
                return nil
            }
            return Place(latitude: latitude, longitude: longitude)
        }
    }

    /// When Zalo says it happened.
    var at: Date? {
        Double(timestamp).flatMap { milliseconds in
            milliseconds.isFinite && milliseconds > 0
                ? Date(timeIntervalSince1970: milliseconds / 1_000) : nil
        }
    }

    /// What makes it one event however often it comes.
    var key: String {
        messageID.isEmpty ? "\(name) \(userID) \(timestamp)" : "message \(messageID)"
    }
}

// MARK: - On the wire

// The names are Zalo's.
// swift-format-ignore: AlwaysUseLowerCamelCase
private struct Wire: Decodable {
    struct Party: Decodable {
        let id: Loose?
    }

    struct Message: Decodable {
        let msg_id: Loose?
        let text: String?
        let attachments: [Attachment]?
    }

    struct Attachment: Decodable {
        let type: String?
        let payload: Payload?
    }

    struct Payload: Decodable {
        let url: String?
        let thumbnail: String?
        let coordinates: Coordinates?
    }

    struct Coordinates: Decodable {
        let latitude: Loose?
        let longitude: Loose?
    }

    let event_name: String?
    let app_id: Loose?
    let oa_id: Loose?
    let sender: Party?
    let recipient: Party?
    let follower: Party?
    let timestamp: Loose?
    let message: Message?
}

/// A text, or a number as it is written.
private struct Loose: Decodable {
    let text: String

    var number: Double? { Double(text) }

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {  // or it is a number
            self.text = text
        } else if let number = try? value.decode(Int64.self) {  // or it has a fraction
            text = String(number)
        } else {
            text = String(try value.decode(Double.self))
        }
    }
}
