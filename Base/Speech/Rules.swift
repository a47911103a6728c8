/// Which rule is tried where, in which order: the first that answers is right.
enum Rules {
    static func reading(in scene: Scene, at place: Int) -> Reading? {
        let token = scene.tokens[place]
        switch token.kind {
        case .blank, .line, .noise: return nil
        case .word:
            if let address = Addresses.reading(scene, place) { return address }
            if let own = own(scene, place) { return own }
            return words(scene, place)
        case .digits: return own(scene, place) ?? digits(scene, place)
        case .mark: return own(scene, place) ?? marks(scene, place)
        }
    }

    private static func own(_ scene: Scene, _ place: Int) -> Reading? {
        scene.pronunciations.reading(in: scene.tokens, at: place)
    }

    private static func words(_ scene: Scene, _ place: Int) -> Reading? {
        Sections.letter(scene, place)
            ?? RomanNumbers.reading(scene, place)
            ?? Hours.weekday(scene, place)
            ?? Days.abbreviatedMonth(scene, place)
            ?? Papers.law(scene, place)
            ?? Abbreviations.reading(scene, place)
            ?? Units.alone(scene, place)
            ?? Letters.reading(scene, place)
    }

    private static func digits(_ scene: Scene, _ place: Int) -> Reading? {
        Sections.number(scene, place)
            ?? Phones.reading(scene, place)
            ?? Papers.reading(scene, place)
            ?? Days.reading(scene, place)
            ?? Hours.reading(scene, place)
            ?? Quantities.reading(scene, place)
    }

    private static func marks(_ scene: Scene, _ place: Int) -> Reading? {
        Phones.reading(scene, place)
            ?? Sections.bullet(scene, place)
            ?? Signs.markup(scene, place)
            ?? Quantities.afterSign(scene, place)
            ?? Ranges.reading(scene, place)
            ?? Signs.reading(scene, place)
    }
}
