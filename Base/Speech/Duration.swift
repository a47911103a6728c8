extension Spoken {
    /// About how many seconds it takes at a rate of syllables in a second, with a pause after each
    /// sentence and a longer one after each line. Exact only once it was spoken.
    package func seconds(syllablesPerSecond rate: Double) -> Double {
        sentences.reduce(0) { sum, sentence in
            let syllables = sentence.text.split { $0.isWhitespace }.count
            let commas = sentence.text.utf8.count { $0 == 0x2C || $0 == 0x3B || $0 == 0x3A }
            return sum + Double(syllables) / max(rate, 0.1) + Double(commas) * 0.2
                + (sentence.endsParagraph ? 0.9 : 0.5)
        }
    }
}
