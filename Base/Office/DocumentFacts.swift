package import Foundation
package import WorkingTime

/// What an official document says of itself (Decree 30/2020/NĐ-CP, Article 8): shown in a box
/// above its words, and the columns of the portal's list of documents.
package struct DocumentFacts: Sendable, Codable, Equatable {
    /// `12/QĐ-UBND`.
    package var number: String
    /// `Quyết định`, `Thông báo`, …: Decree 30/2020/NĐ-CP, Article 7.
    package var type: String
    package var issuer: String
    package var signer: String
    package var signedOn: Day?
    package var inForceFrom: Day?
    /// The last day on which it is in force; nil when it has no end.
    package var inForceUntil: Day?
    /// The portal's path of the document that stands in its place: `/van-ban/…`.
    package var replacedBy: String?
    /// Ids of the media library: the signed paper, its annexes.
    package var attachments: [String]

    package init(
        number: String, type: String = "", issuer: String = "", signer: String = "",
        signedOn: Day? = nil, inForceFrom: Day? = nil, inForceUntil: Day? = nil,
        replacedBy: String? = nil,
        attachments: [String] = []
    ) {
        self.number = number
        self.type = type
        self.issuer = issuer
        self.signer = signer
        self.signedOn = signedOn
        self.inForceFrom = inForceFrom
        self.inForceUntil = inForceUntil
        self.replacedBy = replacedBy
        self.attachments = attachments
    }

    /// How a document stands on a day.
    package enum Standing: String, Sendable, Codable { case coming, inForce, ended }

    package func standing(on day: Day) -> Standing {
        if let inForceUntil, inForceUntil < day { return .ended }
        if let inForceFrom, inForceFrom > day { return .coming }
        return .inForce
    }
}

/// What was put right in a published story, said openly on it.
package struct CorrectionNote: Sendable, Codable, Equatable {
    package let at: Date
    package let text: String

    package init(at: Date, text: String) {
        self.at = at
        self.text = text
    }
}
