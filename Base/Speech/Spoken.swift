/// Vietnamese text as it is said aloud, sentence by sentence.
package struct Spoken: Sendable, Equatable {
    /// A piece of the text: what is written and what is said.
    package struct Piece: Sendable, Equatable {
        /// Where it stands: scalars of ``Spoken/written``.
        package internal(set) var range: Range<Int>
        package internal(set) var written: String
        /// With the blank before it, where one is needed; empty for what is not said.
        package internal(set) var spoken: String
        /// Nil for what is said as it is written.
        package let rule: SpokenRule?
    }

    /// What is said in one breath: the unit of making and keeping sound.
    package struct Sentence: Sendable, Equatable {
        package internal(set) var pieces: [Piece]
        /// Whether a line ends with it: a longer pause.
        package internal(set) var endsParagraph: Bool
        /// What is said.
        package let text: String
    }

    /// Something that is said otherwise than it is written.
    package struct Replacement: Sendable, Equatable {
        /// Scalars of ``Spoken/written``.
        package let range: Range<Int>
        package let written: String
        package let spoken: String
        package let rule: SpokenRule
    }

    /// Characters of a sentence beyond which it is cut where a comma or a blank stands.
    package static let longestSentence = 400

    /// The text as it was read: composed, without invisible marks.
    package let written: String
    package let sentences: [Sentence]

    package init(
        _ text: String, region: SpeechRegion = .north, pronunciations: Pronunciations = .none
    ) {
        written = CleanText.clean(text)
        let scene = Scene(
            tokens: Token.all(of: written), numbers: NumberWords(region: region),
            pronunciations: pronunciations)
        var teller = Teller(scene: scene)
        teller.tell()
        sentences = teller.sentences
    }

    /// All that is said, one line for each line of the text.
    package var text: String {
        var lines = ""
        for sentence in sentences {
            lines += sentence.text + (sentence.endsParagraph ? "\n" : " ")
        }
        while lines.last?.isWhitespace == true { lines.removeLast() }
        return lines
    }

    /// Everything that is said otherwise than written, in the order of the text.
    package var replacements: [Replacement] {
        sentences.flatMap(\.pieces).compactMap { piece in
            guard let rule = piece.rule else { return nil }
            return Replacement(
                range: piece.range, written: piece.written,
                spoken: piece.spoken.first == " " ? String(piece.spoken.dropFirst()) : piece.spoken,
                rule: rule)
        }
    }
}
