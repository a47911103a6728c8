import Foundation
import Markup
import Office
import TestKit
import Testing
import WorkingTime

@testable import Newsroom

/// No field of a story is forgotten by those who go through all of them: a merge would lose it, the
/// history would hide it.
struct FieldsTests {
    private static let day = Day(iso: "2026-11-20")

    private var plain: Written {
        Written(
            kind: .document,
            texts: [
                .vi: StoryText(title: "Một", summary: "Hai", body: "Ba"),
                .en: StoryText(title: "One", summary: "Two", body: "Three"),
            ], topic: "Lễ hội", source: "Báo tỉnh",
            document: DocumentFacts(number: "1/QĐ-UBND"))
    }

    /// The plain text with one field changed, by the field's name.
    private var changed: [(field: String, written: Written)] {
        func change(_ field: String, _ edit: (inout Written) -> Void) -> (String, Written) {
            var written = plain
            edit(&written)
            return (field, written)
        }
        return [
            change("kind") {
                $0.kind = .notice
                $0.document = nil
            },
            change("texts") { $0.texts[.vi]?.title = "Một khác" },
            change("texts") { $0.texts[.en] = nil },
            change("texts") { $0.texts[.ko] = StoryText(title: "하나", summary: "", body: "셋") },
            change("translations") {
                $0.translations[.ko] = Translation(
                    parts: [TranslatedPart(place: .title, source: "Một", text: "하나")])
            },
            change("topic") { $0.topic = "Đất đai" },
            change("unitID") { $0.unitID = "u" },
            change("source") { $0.source = "" },
            change("taskID") { $0.taskID = "t" },
            change("targetID") { $0.targetID = "g" },
            change("mediaID") { $0.mediaID = "a1" },
            change("attachments") {
                $0.attachments = ["b2", "c3"]
                $0.document?.attachments = ["b2", "c3"]
            },
            change("document") { $0.document?.number = "2/QĐ-UBND" },
        ] + facts.map { edit in change("document") { edit(&$0.document) } }
    }

    private var facts: [(inout DocumentFacts?) -> Void] {
        [
            { $0?.type = "Quyết định" }, { $0?.issuer = "UBND xã" }, { $0?.signer = "Bình" },
            { $0?.signedOn = FieldsTests.day }, { $0?.inForceFrom = FieldsTests.day },
            { $0?.inForceUntil = FieldsTests.day }, { $0?.replacedBy = "/van-ban/khac" },
        ]
    }

    @Test func `every field there is has its change in these tests`() {
        let fields = Set(Mirror(reflecting: plain).children.compactMap(\.label))
        #expect(Set(changed.map(\.field)) == fields)
        let inDocument = Mirror(reflecting: DocumentFacts(number: "")).children.count
        // The number and the attachments are changed by name above.
        #expect(facts.count + 2 == inDocument)
    }

    @Test func `what only one of two people changed is in the merge, whatever field it is`() {
        for (field, written) in changed {
            let theirs = WrittenMerge(base: plain, mine: plain, theirs: written)
            #expect(theirs.merged == written, "\(field) of the other was lost")
            #expect(theirs.conflicts.isEmpty)
            let mine = WrittenMerge(base: plain, mine: written, theirs: plain)
            #expect(mine.merged == written, "\(field) of one's own was lost")
        }
    }

    @Test func `the history tells a change of every field`() {
        let story = Story(
            id: "s", by: Officer(id: "o", name: "Hoa", login: "hoa", role: .unitOfficer),
            revisionID: "r", at: Date(timeIntervalSince1970: 0))
        func revision(_ written: Written) -> Revision {
            Revision(
                id: "r", storyID: "s", number: 1, officerID: "o",
                at: Date(timeIntervalSince1970: 0), written: written, topic: nil)
        }
        func changes(_ written: Written) -> [String] {
            HistoryPage(
                story: story, lines: [],
                pair: HistoryPage.Pair(old: revision(plain), new: revision(written)),
                names: History.Names(), canBeRestored: false
            ).changes.map(\.field)
        }
        #expect(changes(plain).isEmpty)
        for (field, written) in changed {
            #expect(!changes(written).isEmpty, "a change of \(field) is told by nobody")
            for change in changes(written) where !change.hasPrefix("media") {
                let words = WritingPhrases.field(change)
                #expect(words != WritingPhrases.field("media"), "\(change) has no name")
            }
        }
    }

    @Test func `attachments that both changed keep what each added and lose what each removed`() {
        var (base, mine, theirs) = (plain, plain, plain)
        base.attachments = ["a", "b", "c"]
        mine.attachments = ["a", "c", "d"]
        theirs.attachments = ["e", "a", "b"]
        let merged = WrittenMerge(base: base, mine: mine, theirs: theirs).merged
        #expect(merged.attachments == ["a", "d", "e"])
    }
}
