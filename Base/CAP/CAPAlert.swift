package import Foundation

/// An alert of the Common Alerting Protocol (OASIS CAP 1.2, 1 July 2010), as far as offices and
/// their readers use it. What a sender added beyond that is read and passed over.
package struct CAPAlert: Sendable, Equatable {
    package enum Status: String, Sendable, CaseIterable {
        case actual = "Actual"
        case exercise = "Exercise"
        case system = "System"
        case test = "Test"
        case draft = "Draft"
    }

    package enum Message: String, Sendable, CaseIterable {
        case alert = "Alert"
        case update = "Update"
        case cancel = "Cancel"
        case acknowledgement = "Ack"
        case error = "Error"
    }

    package enum Scope: String, Sendable, CaseIterable {
        case everybody = "Public"
        case restricted = "Restricted"
        case closed = "Private"
    }

    /// An earlier message that this one is about.
    package struct Reference: Sendable, Equatable {
        package let sender: String
        package let identifier: String
        package let sent: Date

        package init(sender: String, identifier: String, sent: Date) {
            self.sender = sender
            self.identifier = identifier
            self.sent = sent
        }
    }

    /// With ``sender`` and ``sent`` it names the message; no blanks, commas or angle brackets.
    package var identifier: String
    package var sender: String
    package var sent: Date
    package var status: Status
    package var message: Message
    package var scope = Scope.everybody
    package var source = ""
    package var note = ""
    package var references: [Reference] = []
    package var infos: [CAPInfo] = []

    package init(
        identifier: String, sender: String, sent: Date, status: Status, message: Message
    ) {
        self.identifier = identifier
        self.sender = sender
        self.sent = sent
        self.status = status
        self.message = message
    }
}

/// What an alert says, in one language.
package struct CAPInfo: Sendable, Equatable {
    package enum Category: String, Sendable, CaseIterable {
        case geo = "Geo"
        case met = "Met"
        case safety = "Safety"
        case security = "Security"
        case rescue = "Rescue"
        case fire = "Fire"
        case health = "Health"
        case env = "Env"
        case transport = "Transport"
        case infra = "Infra"
        case cbrne = "CBRNE"
        case other = "Other"
    }

    package enum Response: String, Sendable, CaseIterable {
        case shelter = "Shelter"
        case evacuate = "Evacuate"
        case prepare = "Prepare"
        case execute = "Execute"
        case avoid = "Avoid"
        case monitor = "Monitor"
        case assess = "Assess"
        case allClear = "AllClear"
        case none = "None"
    }

    package enum Urgency: String, Sendable, CaseIterable {
        case immediate = "Immediate"
        case expected = "Expected"
        case future = "Future"
        case past = "Past"
        case unknown = "Unknown"
    }

    package enum Severity: String, Sendable, CaseIterable {
        case extreme = "Extreme"
        case severe = "Severe"
        case moderate = "Moderate"
        case minor = "Minor"
        case unknown = "Unknown"
    }

    package enum Certainty: String, Sendable, CaseIterable {
        case observed = "Observed"
        case likely = "Likely"
        case possible = "Possible"
        case unlikely = "Unlikely"
        case unknown = "Unknown"
    }

    /// Where it holds. Polygons and circles stay as they were written.
    package struct Area: Sendable, Equatable {
        package var words: String
        package var polygons: [String] = []
        package var circles: [String] = []

        package init(_ words: String) { self.words = words }
    }

    /// RFC 3066; `en-US` where nothing is said.
    package var language = "en-US"
    package var categories: [Category]
    package var event: String
    package var responses: [Response] = []
    package var urgency: Urgency
    package var severity: Severity
    package var certainty: Certainty
    package var effective: Date?
    package var onset: Date?
    package var expires: Date?
    package var senderName = ""
    package var headline = ""
    package var words = ""
    package var instruction = ""
    package var web = ""
    package var contact = ""
    package var areas: [Area] = []

    package init(
        categories: [Category], event: String, urgency: Urgency, severity: Severity,
        certainty: Certainty
    ) {
        self.categories = categories
        self.event = event
        self.urgency = urgency
        self.severity = severity
        self.certainty = certainty
    }
}

/// What is wrong with an alert, by the name of its element.
package enum CAPTrouble: Error, Sendable, Equatable {
    /// Larger than any alert.
    case tooLarge
    /// No XML, or broken, or with a document type, which no alert has.
    case notXML
    /// XML, but not of CAP 1.2.
    case notAnAlert
    case missing(String)
    /// A value that the standard does not know.
    case unknown(String, value: String)
    /// No moment as CAP writes it: `2026-09-10T14:05:00+07:00`.
    case badMoment(String, value: String)
    /// Earlier than the alert was sent.
    case beforeSent(String)
}
