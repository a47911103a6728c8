import Foundation
import Markup
import Office
import SpeakerPlayer
import Storage
import Web

/// Switching a group's stream on and off, and how it stands.
enum StreamDesk {
    @Sendable static func change(_ visit: OfficerVisit) async throws -> Reply {
        let (id, isWanted) = (try visit.parameter("id"), visit.form["stream"] == "on")
        let commune = visit.office.particulars.slug
        try await visit.office.act("speaker.stream", by: visit.officer) { act in
            guard let group = try act.connection.speakerGroups().first(where: { $0.id == id })
            else { throw Refusal.notFound }
            if isWanted {
                try act.addStream(of: group, commune: commune)
            } else {
                try act.removeStream(of: id)
            }
            act.note(Ref("speaker-group", id), "\(group.name): \(isWanted ? "on" : "off")")
        }
        return .seeOther("/office/speakers/groups/\(id)?saved=1")
    }

    /// What `/loa` may name: streams that run here.
    @Sendable static func live(_ office: Office) async throws -> [LiveStream] {
        let hub = office.streamHub
        return try await office.read { try $0.keptStreams() }
            .filter { hub.stream(of: $0.groupID) != nil }
            .map { LiveStream(name: $0.groupName, path: StreamDoor.address(of: $0.groupID)) }
    }
}

/// How a group's stream stands, for its page.
struct StreamState: Sendable, Encodable {
    let isOn: Bool
    /// Of the playlist, on this server.
    let path: String
    /// On the Icecast server, without user and password; nil where there is none.
    let mount: String?
    let isMade: Bool
    private let condition: GroupStream.IcecastCondition

    private enum CodingKeys: CodingKey { case isOn, path, mount, isMade }

    init(of groupID: String, isOn: Bool, _ stream: GroupStream?) async {
        self.isOn = isOn
        path = StreamDoor.address(of: groupID)
        isMade = stream != nil
        mount = stream?.mount?.absoluteString
        condition = await stream?.icecast ?? .none
    }

    func html(_ frame: Frame, group: String, mayKeep: Bool) -> HTML {
        var rows: [HTML] = []
        if isOn {
            rows.append(
                "<p>\(StreamWords.hls): <a href=\"\(path)\">\(frame.origin)\(path)</a></p>")
            if !isMade {
                rows.append("<p class=\"soft\">\(StreamWords.soon)</p>")
            } else if let mount {
                rows.append("<p>Icecast: <a href=\"\(mount)\">\(mount)</a><br>\(words)</p>")
            } else {
                rows.append("<p class=\"soft\">\(StreamWords.noIcecast)</p>")
            }
        }
        if mayKeep {
            let act = isOn ? StreamWords.end : StreamWords.begin
            rows.append(
                """
                <form method="post" action="/office/speakers/groups/\(group)/stream">\(frame.proof)
                <p class="acts"><button class="quiet" name="stream" value="\(isOn ? "off" : "on")">\(act)</button></p></form>
                """)
        }
        return """
            <section class="measure"><h2>\(StreamWords.title)</h2><p>\(StreamWords.what)</p>\(rows)</section>
            """
    }

    private var words: Phrase {
        switch condition {
        case .onAir: StreamWords.onAir
        case .none, .connecting: StreamWords.connecting
        case .trouble(.unreachable): StreamWords.unreachable
        case .trouble(.passwordRefused): StreamWords.passwordRefused
        case .trouble(.mountRefused): StreamWords.mountRefused
        }
    }
}

/// What pages say of streams.
enum StreamWords {
    static let title = Phrase(vi: "Luồng phát cho thiết bị khác", en: "Stream for other equipment")
    static let what = Phrase(
        vi: "Đầu thu Internet, bộ giải mã IP hoặc điện thoại mở địa chỉ luồng là nghe đúng những "
            + "gì cụm loa phát. Nghe qua luồng không tính là loa đã phát, vì luồng không báo lại.",
        en: "Internet receivers, IP decoders and telephones that open the address hear what the "
            + "group plays. A stream tells nothing back, so it does not count as played.")
    static let hls = Phrase(vi: "HLS, trễ 10 đến 20 giây", en: "HLS, 10 to 20 seconds late")
    static let noIcecast = Phrase(
        vi: "Máy chủ chưa cấu hình Icecast (CONGLANG_ICECAST), nên chỉ có HLS.",
        en: "The server has no Icecast set up (CONGLANG_ICECAST), so there is HLS only.")
    static let soon = Phrase(
        vi: "Luồng bắt đầu sau vài giây. Tải lại trang để xem.",
        en: "The stream begins in a few seconds. Reload to see it.")
    static let begin = Phrase(vi: "Bật luồng phát", en: "Begin the stream")
    static let end = Phrase(vi: "Tắt luồng phát", en: "End the stream")
    static let onAir = Phrase(vi: "Icecast đang nhận luồng.", en: "Icecast takes the stream.")
    static let connecting = Phrase(
        vi: "Đang nối với Icecast. Tải lại trang sau vài giây.",
        en: "Connecting to Icecast. Reload in a few seconds.")
    static let unreachable = Phrase(
        vi: "Không nối được với Icecast; chương trình tự thử lại mỗi phút. Kiểm tra dịch vụ "
            + "icecast2 có đang chạy không.",
        en: "Icecast does not answer; it is tried again every minute. See whether icecast2 runs.")
    static let passwordRefused = Phrase(
        vi: "Icecast từ chối mật khẩu nguồn. Sửa CONGLANG_ICECAST cho khớp source-password.",
        en: "Icecast refuses the source's password. Set CONGLANG_ICECAST to its source-password.")
    static let mountRefused = Phrase(
        vi: "Icecast không nhận luồng này: đã có nguồn khác, hoặc quá số nguồn cho phép.",
        en: "Icecast does not take it: another source has the mount, or there are too many.")
}
