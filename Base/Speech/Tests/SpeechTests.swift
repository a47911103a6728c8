import Testing

@testable import Speech

@Suite struct SpeechTests {}
