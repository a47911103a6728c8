import Foundation
package import Markup

extension MediaItem {
    /// The item as readers see it: a figure, a player or a link to a paper. Nothing while it is
    /// still being prepared.
    /// - Parameter words: the text alternative of this one place; nil takes the library's.
    /// - Parameter isFirst: it is at the top of a page, so the browser should not wait with it.
    package func drawn(
        in language: Language, words: String? = nil, isFirst: Bool = false
    ) -> HTML {
        guard isReady else { return HTML() }
        let alt = words.flatMap { $0.isEmpty ? nil : $0 } ?? alternative(in: language)
        switch kind {
        case .picture: return figure(picture(alt: alt, isFirst: isFirst), language)
        case .video: return figure(video(alt, language), language)
        case .sound: return figure(sound(alt, language), language)
        case .document: return paper(alt)
        }
    }

    /// The picture without a figure around it.
    /// - Parameter isFirst: it is at the top of a page, so the browser should not wait with it.
    package func picture(alt: String, isFirst: Bool = false) -> HTML {
        PictureSet(item: self).html(
            alt: alt, sizes: "(min-width: 50rem) 44rem, 94vw", isFirst: isFirst)
    }

    /// `2:05`, `1:02:05`.
    package static func length(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded())
        let (hours, rest) = whole.quotientAndRemainder(dividingBy: 3_600)
        let (minutes, last) = rest.quotientAndRemainder(dividingBy: 60)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return hours > 0 ? "\(hours):\(two(minutes)):\(two(last))" : "\(minutes):\(two(last))"
    }

    // MARK: - Parts

    private func figure(_ inside: HTML, _ language: Language) -> HTML {
        var words: [HTML] = []
        if let caption = caption[language] {
            words.append("\(caption)")
        } else if let caption = caption[.vi] {
            words.append("<span lang=\"vi\">\(caption)</span>")
        }
        if !credit.isEmpty {
            words.append("<span class=\"soft\">\(Words.credit): \(credit)</span>")
        }
        let below: HTML =
            words.isEmpty ? HTML() : "<figcaption>\(words.joined(separator: " "))</figcaption>"
        return "<figure class=\"media\">\(inside)\(below)</figure>\n"
    }

    private func video(_ alt: String, _ language: Language) -> HTML {
        guard let main = renditions.first else { return HTML() }
        let still: HTML = poster.map { " poster=\"\($0.path)\"" } ?? ""
        let size: HTML =
            main.width.map { " width=\"\($0)\" height=\"\(main.height ?? 1)\"" } ?? ""
        return """
            <video controls preload="none" playsinline\(still)\(size) aria-label="\(alt)"><source src="\(main.path)" type="\(main.type)">\(tracks(language))<a href="\(main.path)">\(alt.isEmpty ? name : alt)</a></video>
            """
    }

    private func tracks(_ language: Language) -> [HTML] {
        subtitles.sorted { $0.key.rawValue < $1.key.rawValue }.map { spoken, path in
            """
            <track kind="captions" src="\(path)" srclang="\(spoken.rawValue)" label="\(spoken.ownName)"\(if: spoken == language, " default")>
            """
        }
    }

    private func sound(_ alt: String, _ language: Language) -> HTML {
        guard let main = renditions.first else { return HTML() }
        let length = seconds.map { " (\(MediaItem.length($0)))" } ?? ""
        return """
            <p>\(alt.isEmpty ? name : alt)\(length)</p><audio controls preload="none" src="\(main.path)" aria-label="\(alt.isEmpty ? name : alt)"><a href="\(main.path)">\(name)</a></audio>
            """
    }

    private func paper(_ alt: String) -> HTML {
        guard let main = renditions.first else { return HTML() }
        let ending = main.path.split(separator: ".").last.map { $0.uppercased() } ?? ""
        return """
            <p class="paper-link"><a href="\(main.path)">\(alt.isEmpty ? name : alt)</a> <span class="soft">(\(ending), \(Reading.size(bytes: main.bytes)))</span></p>

            """
    }
}

private enum Words {
    static let credit = Phrase(
        vi: "Ảnh", en: "Credit", more: [.zh: "图源", .ko: "사진", .ja: "写真", .fr: "Crédit"])
}
