import Markup
import SpeakerPlayer

extension Settings {
    /// The Icecast server of the settings; nil when none is named.
    /// - Throws: ``Trouble`` when the address cannot be used; its words do not repeat the password.
    func checkedIcecast() throws -> String? {
        guard let icecast else { return nil }
        guard IcecastMount(server: icecast, path: "thu.mp3", name: "") != nil else {
            throw Trouble(
                Phrase(
                    vi: "CONGLANG_ICECAST không dùng được; cần dạng "
                        + "http://source:mật-khẩu@máy-chủ:8000.",
                    en: "CONGLANG_ICECAST cannot be used; it has the form "
                        + "http://source:password@host:8000."),
                exitCode: Trouble.configuration)
        }
        return icecast
    }
}
