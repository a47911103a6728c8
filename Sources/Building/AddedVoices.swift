import Markup
import Voices

/// The voices that the settings of the server add to the machine's own.
enum AddedVoices {
    static func all(_ settings: Settings) throws -> [any SpeakingVoice] {
        var voices: [any SpeakingVoice] = []
        if let address = settings.voiceURL {
            guard let voice = HTTPVoice(address: address, key: settings.voiceKey) else {
                throw Trouble(
                    Phrase(
                        vi: "Địa chỉ máy đọc không dùng được; cần dạng http://… hoặc https://….",
                        en: "The speech service's address cannot be used; it begins with http:// "
                            + "or https://."),
                    exitCode: Trouble.configuration)
            }
            voices.append(voice)
        }
        if let path = settings.voiceCommand {
            guard let voice = CommandVoice(path: path) else {
                throw Trouble(
                    Phrase(
                        vi: "Không chạy được chương trình đọc \(path); cần đường dẫn đầy đủ của "
                            + "một chương trình.",
                        en: "The program \(path) cannot be run; the whole path of a program is "
                            + "needed."),
                    exitCode: Trouble.configuration)
            }
            voices.append(voice)
        }
        return voices
    }
}
