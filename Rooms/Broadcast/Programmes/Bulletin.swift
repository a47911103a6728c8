import Foundation
import Markup
import Office
import Storage
import Web

/// What is aired in one go ("buổi phát"): jingle, pieces, jingle. Nothing of it airs before
/// somebody other than its writer has listened to it and approved; changed words make it a draft
/// again.
struct Bulletin: Sendable, Equatable, Fetchable {
    /// On the way to the loudspeakers. That it was aired is no state: its turns say so.
    enum State: String, Sendable, Codable, Storable, CaseIterable {
        case draft, submitted, approved, withdrawn
    }

    let id: String
    var title: String
    var columnID: String?
    private(set) var state: State
    /// A voice of the studio; nil for the commune's.
    var voice: String?
    /// 0…100; nil for each loudspeaker's own.
    var volume: Int?
    var targetID: String?
    var taskID: String?
    var topic: String?
    var unitID: String?
    /// Who touched its words last.
    private(set) var writerID: String
    let createdAt: Date
    private(set) var changedAt: Date
    private(set) var submittedAt: Date?
    private(set) var approvedBy: String?
    private(set) var approvedAt: Date?
    /// Why it was sent back or withdrawn.
    private(set) var remark: String?
    /// The last part of its public address, from the first approval on.
    private(set) var slug: String?
    /// The studio's ids of the column's jingles, as they were when the words changed last: what was
    /// approved stays what airs when the column gets another jingle.
    var openingSound: String?
    var closingSound: String?
    /// All its sounds in one MP3 file, by hash; nil before all are made.
    private(set) var joined: JoinedSound?
    /// Counts the changes, so that who saves second is told.
    private(set) var version: Int

    var ref: Ref { Ref("bulletin", id) }
    var path: String { "/office/broadcast/bulletins/\(id)" }

    init(id: String, title: String, by officer: Officer, at now: Date) {
        self.id = id
        self.title = title
        state = .draft
        writerID = officer.id
        createdAt = now
        changedAt = now
        joined = nil
        version = 1
    }

    init(row: Row) throws {
        id = try row.get("id")
        title = try row.get("title")
        columnID = try row.get("column_id", as: String?.self)
        state = try row.get("state")
        voice = try row.get("voice", as: String?.self)
        volume = try row.get("volume", as: Int?.self)
        targetID = try row.get("target_id", as: String?.self)
        taskID = try row.get("task_id", as: String?.self)
        topic = try row.get("topic", as: String?.self)
        unitID = try row.get("unit_id", as: String?.self)
        writerID = try row.get("writer_id")
        createdAt = try row.get("created_at")
        changedAt = try row.get("changed_at")
        submittedAt = try row.get("submitted_at", as: Date?.self)
        approvedBy = try row.get("approved_by", as: String?.self)
        approvedAt = try row.get("approved_at", as: Date?.self)
        remark = try row.get("remark", as: String?.self)
        slug = try row.get("slug", as: String?.self)
        openingSound = try row.get("opening_sound", as: String?.self)
        closingSound = try row.get("closing_sound", as: String?.self)
        let hash: String = try row.get("joined_hash")
        joined =
            hash.isEmpty
            ? nil
            : JoinedSound(
                hash: hash, bytes: try row.get("joined_bytes"),
                seconds: try row.get("joined_seconds"))
        version = try row.get("version")
    }

    // MARK: - Who may do what

    func canBeWritten(by officer: Officer) -> Bool {
        state != .withdrawn && officer.may(.writeStory)
    }

    func canBeSubmitted(by officer: Officer) -> Bool {
        state == .draft && officer.may(.writeStory)
    }

    /// Not by who touched its words last.
    func canBeApproved(by officer: Officer) -> Bool {
        state == .submitted && officer.may(.approveStory) && officer.id != writerID
    }

    func canBeSentBack(by officer: Officer) -> Bool {
        state == .submitted && (officer.may(.approveStory) || officer.id == writerID)
    }

    func canBeWithdrawn(by officer: Officer) -> Bool {
        state == .approved && officer.may(.approveStory)
    }

    // MARK: - Steps

    /// Words, order, voice or jingles changed: nobody has approved this yet.
    mutating func change(by officer: Officer, at now: Date) throws(Refusal) {
        guard canBeWritten(by: officer) else { throw Refusal(Phrases.cannotWrite) }
        state = .draft
        submittedAt = nil
        approvedBy = nil
        approvedAt = nil
        writerID = officer.id
        joined = nil
        changedAt = now
        version += 1
    }

    mutating func submit(by officer: Officer, at now: Date) throws(Refusal) {
        guard canBeSubmitted(by: officer) else { throw Refusal(Phrases.alreadyOn) }
        state = .submitted
        submittedAt = now
        remark = nil
        changedAt = now
        version += 1
    }

    /// - Parameter order: what would be heard; every sound of it is made.
    mutating func approve(
        by officer: Officer, at now: Date, order: RunningOrder
    ) throws(Refusal) {
        guard officer.id != writerID else { throw Refusal(Phrases.notYourOwn, .forbidden) }
        guard canBeApproved(by: officer) else { throw Refusal(Phrases.alreadyOn) }
        guard !order.lines.isEmpty else { throw Refusal(Phrases.nothingToAir) }
        guard order.isReady else { throw Refusal(Phrases.soundsMissing) }
        state = .approved
        approvedBy = officer.id
        approvedAt = now
        remark = nil
        changedAt = now
        if slug == nil { slug = Slug.make(from: title, limit: 60) + "-" + id.suffix(6) }
        version += 1
    }

    mutating func sendBack(by officer: Officer, because words: String, at now: Date) throws(Refusal)
    {
        guard canBeSentBack(by: officer) else { throw Refusal(Phrases.alreadyOn) }
        guard !words.isEmpty || officer.id == writerID else { throw Refusal(Phrases.reasonNeeded) }
        state = .draft
        submittedAt = nil
        remark = words.isEmpty ? nil : words
        changedAt = now
        version += 1
    }

    /// Nothing more of it airs, and its public page says why.
    mutating func withdraw(by officer: Officer, because words: String, at now: Date) throws(Refusal)
    {
        guard canBeWithdrawn(by: officer) else { throw Refusal(Phrases.alreadyOn) }
        guard !words.isEmpty else { throw Refusal(Phrases.reasonNeeded) }
        state = .withdrawn
        remark = words
        changedAt = now
        version += 1
    }
}

/// All sounds of a bulletin in one file.
struct JoinedSound: Sendable, Equatable, Encodable {
    /// SHA-256 of the MP3 file.
    let hash: String
    let bytes: Int
    let seconds: Double
}
