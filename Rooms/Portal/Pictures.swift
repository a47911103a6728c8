import Markup
import Office
import Web

/// Pictures in lists: the story's own, or the still picture of its video. The title beside it says
/// what the story is, so the picture has no words, and the title's link is stretched over it.
enum Pictures {
    /// - Parameter isSmall: beside a line of a list, a thumb wide.
    static func leading(
        _ item: MediaItem?, isSmall: Bool = false, isFirst: Bool = false
    ) -> HTML {
        guard let inside = drawn(item, isSmall, isFirst) else { return HTML() }
        return "<span class=\"picture\">\(inside)</span>"
    }

    private static func drawn(_ item: MediaItem?, _ isSmall: Bool, _ isFirst: Bool) -> HTML? {
        guard let item else { return nil }
        switch item.kind {
        case .picture where item.isReady:
            return isSmall
                ? PictureSet(item: item).html(alt: "", sizes: "10rem")
                : PictureSet(item: item).html(
                    alt: "", sizes: "(min-width: 60rem) 44rem, 100vw", isFirst: isFirst)
        case .video:
            return item.poster.map { "<img src=\"\($0.path)\" alt=\"\" loading=\"lazy\">" }
        case .picture, .sound, .document: return nil
        }
    }
}
