package import Office
package import Voices
import Web

/// The room where words become sound: the commune's voice and its pronunciations.
package enum StudioRoom {
    /// With the voices of every machine.
    package static let feature = feature(voices: [])

    /// - Parameter voices: those that the administrator of the server added.
    package static func feature(voices added: [any SpeakingVoice]) -> Feature {
        let voices = Espeak.Variety.allCases.map { Espeak($0) as any SpeakingVoice } + added
        let offering = Offering(voices: voices)
        let making = Making(voices: voices)
        let desk = Desk(offering: offering, making: making)
        let words = WordsDesk(desk: desk)
        let sounds = SoundDesk()
        var offers = Offers()
        offers.studio = offering.offer
        return Feature(
            name: "Studio",
            migrations: Schema.migrations,
            routes: [
                .get(Desk.path, for: .planBroadcasts, desk.page),
                .post("/office/studio/trial", for: .planBroadcasts, desk.tryOut),
                .post("/office/studio/voice", for: .planBroadcasts, desk.settings),
                .get("/office/studio/words.csv", for: .planBroadcasts, words.export),
                .post("/office/studio/words", for: .planBroadcasts, words.add),
                .post("/office/studio/words/import", for: .planBroadcasts, words.take),
                .post("/office/studio/words/:id", for: .planBroadcasts, words.change),
                .post("/office/studio/words/:id/remove", for: .planBroadcasts, words.remove),
                .post("/office/studio/words/:id/hear", for: .planBroadcasts, words.hear),
                .get("/office/studio/sounds/:id", for: .planBroadcasts, sounds.show),
                .post("/office/studio/sounds/:id/again", for: .planBroadcasts, sounds.again),
            ],
            menu: [
                MenuEntry(
                    Phrases.title, path: Desk.path, for: .planBroadcasts, in: .radio, place: 48)
            ],
            offers: offers,
            jobs: [Making.kind: making.run, Clearing.kind: Clearing.run],
            dailyJobs: [Clearing.kind])
    }
}
