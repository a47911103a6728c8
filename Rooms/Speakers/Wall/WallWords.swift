import Foundation
import Markup
import Office
import SpeakerProtocol
import WorkingTime

/// Words of the operator's pages.
enum WallWords {
    static let lead = Phrase(
        vi: "Loa nào đang hoạt động, đang giữ lịch nào, và buổi phát nào đã thật sự vang lên. "
            + "Đã nhận, đã tới loa và đã phát là ba việc khác nhau.",
        en: "Which loudspeakers work, what they hold, and what was really heard. Accepted, "
            + "delivered and played are three different things.")
    static let list = Phrase(vi: "Danh sách loa", en: "Loudspeakers")
    static let map = Phrase(vi: "Bản đồ loa", en: "Map of the loudspeakers")
    static let mapHow = Phrase(
        vi: "Chấm đậm: loa đang liên lạc. Vòng rỗng: mất liên lạc hoặc chờ đăng ký.",
        en: "Full: heard of late. Hollow: silent, or waiting for a device.")
    static let alarms = Phrase(vi: "Việc cần xem", en: "To look at")
    static let noAlarms = Phrase(
        vi: "Không có báo động nào đang mở.", en: "No alarm is open.")
    static let pastAlarms = Phrase(vi: "Báo động đã qua", en: "Past alarms")
    static let airings = Phrase(vi: "Buổi phát", en: "Airings")
    static let noAirings = Phrase(
        vi: "Chưa có buổi phát nào trong tuần qua và tuần tới.",
        en: "No airing in the last and the next week.")
    static let groups = Phrase(vi: "Cụm loa", en: "Groups")
    static let noGroups = Phrase(
        vi: "Chưa có cụm loa. Bắt đầu bằng cách thêm một cụm, thường là một thôn hoặc tổ dân phố.",
        en: "There is no group yet. Begin by adding one, usually a hamlet.")
    static let noSpeakers = Phrase(
        vi: "Cụm này chưa có loa. Thêm loa ở dưới, rồi gõ mã đăng ký vào thiết bị.",
        en: "No loudspeaker in this group yet. Add one below, then type its code into the device.")
    static let none = Phrase(
        vi: "Chưa có loa nào. Chọn một cụm để thêm loa đầu tiên.",
        en: "There is no loudspeaker yet. Choose a group to add the first.")
    static let addGroup = Phrase(vi: "Thêm cụm loa", en: "Add a group")
    static let addSpeaker = Phrase(vi: "Thêm loa", en: "Add a loudspeaker")
    static let changeGroup = Phrase(vi: "Sửa cụm loa", en: "Change the group")
    static let changeSpeaker = Phrase(vi: "Sửa, dời cụm", en: "Change, move")
    static let name = Phrase(vi: "Tên", en: "Name")
    static let groupHint = Phrase(
        vi: "Ví dụ: Thôn Trúc Khê Thượng", en: "For example: Thôn Trúc Khê Thượng")
    static let speakerHint = Phrase(
        vi: "Nơi đặt loa, để ai cũng nhận ra: Loa đình Trúc Khê",
        en: "Where it hangs, as everybody calls it")
    static let place = Phrase(vi: "Nơi đặt", en: "Place")
    static let position = Phrase(vi: "Tọa độ", en: "Position")
    static let positionHint = Phrase(
        vi: "Vĩ độ, kinh độ, chép từ bản đồ trên điện thoại: 20.8123, 106.5432. Có thể để trống.",
        en: "Latitude, longitude from a telephone's map: 20.8123, 106.5432. May stay empty.")
    static let group = Phrase(vi: "Cụm", en: "Group")
    static let volume = Phrase(vi: "Âm lượng", en: "Volume")
    static let volumeHint = Phrase(
        vi: "0 đến 100, dùng khi buổi phát không đặt âm lượng riêng.",
        en: "0 to 100, when an airing brings none of its own.")
    static let keep = Phrase(vi: "Lưu", en: "Save")
    static let saved = Phrase(vi: "Đã lưu.", en: "Saved.")

    static let state = Phrase(vi: "Tình trạng", en: "State")
    static let seen = Phrase(vi: "Liên lạc", en: "Last heard")
    static let never = Phrase(vi: "chưa lần nào", en: "never")
    static let storage = Phrase(vi: "Bộ nhớ trống", en: "Free storage")
    static let version = Phrase(vi: "Phiên bản", en: "Version")
    static let hardware = Phrase(vi: "Thiết bị", en: "Device")
    static let holds = Phrase(vi: "Lịch trên loa", en: "Schedule held")
    static let newest = Phrase(vi: "mới nhất", en: "the newest")
    static let behind = Phrase(vi: "cũ hơn lịch hiện tại", en: "older than the newest")
    static let temperature = Phrase(vi: "Nhiệt độ", en: "Temperature")
    static let uptime = Phrase(vi: "Bật từ", en: "On since")
    static let unsent = Phrase(vi: "Nhật ký chưa gửi", en: "Log not yet delivered")
    static func missing(_ count: Int) -> Phrase {
        Phrase.count(
            count, vi: "tệp âm thanh chưa tải xong", one: "sound still missing",
            many: "sounds still missing")
    }

    // MARK: - One loudspeaker

    static let code = Phrase(vi: "Mã đăng ký", en: "Registration code")
    static let codeHow = Phrase(
        vi: "Gõ mã này, hoặc quét mã QR, vào thiết bị. Mã dùng được một lần.",
        en: "Type this code into the device, or scan the QR code. It is good once.")
    static func codeUntil(_ moment: Date) -> Phrase {
        Phrase(vi: "Dùng được đến \(moment.written).", en: "Good until \(moment.written).")
    }
    static let codeGone = Phrase(
        vi: "Mã đã quá hạn. Tạo mã mới để đăng ký thiết bị.",
        en: "The code is too old. Make a new one to register the device.")
    static let newCode = Phrase(vi: "Tạo mã mới", en: "Make a new code")
    static let qr = Phrase(
        vi: "Mã QR để đăng ký thiết bị", en: "QR code for registering the device")
    static let commands = Phrase(vi: "Ra lệnh", en: "Tell it")
    static let waitingCommands = Phrase(
        vi: "Loa chưa làm xong", en: "Not yet done by the loudspeaker")
    static let told = Phrase(
        vi:
            "Loa nhận lệnh khi có đường truyền. Lệnh dừng và khởi động lại hết hiệu lực sau "
            + "10 phút.",
        en: "The loudspeaker hears of it when it has a line. Stop and restart are forgotten "
            + "after ten minutes.")
    static let revoke = Phrase(vi: "Thu hồi loa", en: "Revoke")
    static let revokeHow = Phrase(
        vi: "Loa bị thu hồi im tiếng ở lần liên lạc tới, xóa khóa và không dùng lại được. Nhật ký "
            + "vẫn được giữ. Thay thiết bị thì thêm loa mới.",
        en: "A revoked loudspeaker falls silent at its next contact, erases its keys and cannot "
            + "come back. Its log is kept. For a new device add a new loudspeaker.")
    static let log = Phrase(vi: "Nhật ký của loa", en: "The loudspeaker's log")
    static let noLog = Phrase(
        vi: "Chưa có dòng nhật ký nào. Loa gửi nhật ký khi có đường truyền.",
        en: "No entry yet. A loudspeaker delivers its log when it has a line.")
    static let at = Phrase(vi: "Lúc", en: "At")
    static let what = Phrase(vi: "Việc", en: "What")
    static let heard = Phrase(vi: "Máy chủ nhận lúc", en: "Heard at")

    // MARK: - Proof

    static let accepted = Phrase(vi: "Đã nhận", en: "Accepted")
    static let delivered = Phrase(vi: "Đã tới loa", en: "Delivered")
    static let played = Phrase(vi: "Đã phát", en: "Played")
    static let threeWords = Phrase(
        vi: "Đã nhận: máy chủ giữ buổi phát cho loa. Đã tới loa: loa báo đã có lịch và đủ tệp âm "
            + "thanh. Đã phát: loa báo đã phát trọn. Không việc nào thay cho việc nào.",
        en: "Accepted: the server keeps it for the loudspeaker. Delivered: the loudspeaker says it "
            + "holds the schedule and every sound. Played: it says it played the whole. None "
            + "stands for another.")
    static let addressed = Phrase(vi: "Loa được giao", en: "Addressed")
    static let speaker = Phrase(vi: "Loa", en: "Loudspeaker")
    static let seconds = Phrase(vi: "Thời lượng", en: "Length")
    static let notYet = Phrase(vi: "chưa", en: "not yet")
    static let counted = Phrase(vi: "Đã tính vào chỉ tiêu", en: "Counted")
    static let notCounted = Phrase(vi: "Chưa tính vào chỉ tiêu", en: "Not counted yet")
    static let countsNothing = Phrase(
        vi: "Buổi này không tính vào chỉ tiêu.", en: "This airing counts for no target.")
    static let withdrawn = Phrase(vi: "Đã rút", en: "Withdrawn")
    static func rule(_ threshold: Int) -> Phrase {
        Phrase(
            vi: "Một buổi được tính khi ít nhất \(threshold)% số loa được giao báo đã phát trọn.",
            en: "A session counts when at least \(threshold)% of the addressed loudspeakers say "
                + "they played the whole.")
    }
    static func late(_ seconds: Double) -> Phrase {
        let figure = Reading.number(Int(seconds.rounded()))
        return Phrase(vi: "trễ \(figure) giây", en: "\(figure) s late")
    }
    static let time = Phrase(vi: "Giờ phát", en: "Time")
    static let airing = Phrase(vi: "Buổi", en: "Airing")
    static let priority = Phrase(vi: "Mức ưu tiên", en: "Priority")
    static let nobody = Phrase(
        vi: "Các cụm của buổi này chưa có loa nào, nên chưa thể có bằng chứng đã phát.",
        en: "The groups of this airing have no loudspeaker, so nothing can prove it.")

    // MARK: - Settings, exports

    static let threshold = Phrase(vi: "Ngưỡng tính một buổi", en: "Threshold of a session")
    static let thresholdHint = Phrase(
        vi: "Phần trăm số loa được giao phải phát trọn (1 đến 100). Đổi ngưỡng chỉ áp dụng từ nay.",
        en: "Percent of the addressed loudspeakers that must play the whole (1 to 100). A change "
            + "holds from now on.")
    static let export = Phrase(
        vi: "Dữ liệu cho hệ thống thông tin nguồn của tỉnh (Điều 8 Thông tư 39/2020/TT-BTTTT)",
        en: "Data for the province's source system (Circular 39/2020/TT-BTTTT, article 8)")
    static let exportSchedule = Phrase(vi: "Lịch phát", en: "Schedule")
    static let exportLogs = Phrase(vi: "Nhật ký phát", en: "Logs")

    // MARK: - Refusals

    static let nameMissing = Phrase(
        vi: "Cần có tên. Chưa có gì được lưu; phần đã gõ vẫn ở dưới.",
        en: "A name is needed. Nothing was saved; what you typed is below.")
    static let nameTaken = Phrase(
        vi: "Đã có cụm loa tên này. Chưa có gì được lưu; hãy đặt tên khác.",
        en: "There is a group of this name. Nothing was saved; choose another name.")
    static let positionWrong = Phrase(
        vi: "Tọa độ cần hai số, ví dụ 20.8123, 106.5432. Chưa có gì được lưu.",
        en: "A position is two numbers like 20.8123, 106.5432. Nothing was saved.")
    static let numberWrong = Phrase(
        vi: "Âm lượng là số từ 0 đến 100. Chưa có gì được lưu.",
        en: "The volume is a number from 0 to 100. Nothing was saved.")
    static let thresholdWrong = Phrase(
        vi: "Ngưỡng là số từ 1 đến 100. Chưa có gì được lưu.",
        en: "The threshold is a number from 1 to 100. Nothing was saved.")
    static let groupGone = Phrase(
        vi: "Không còn cụm loa này. Chưa có gì được lưu; hãy chọn cụm khác.",
        en: "This group is gone. Nothing was saved; choose another.")
    static let notActive = Phrase(
        vi: "Loa này chưa đăng ký hoặc đã thu hồi, nên chưa ra lệnh được.",
        en: "This loudspeaker has not registered or was revoked; it cannot be told anything.")

    // MARK: - Today

    static func today(_ kind: SpeakerAlarm.Kind, _ count: Int) -> Phrase {
        switch kind {
        case .silent:
            Phrase.count(
                count, vi: "loa mất liên lạc", one: "loudspeaker is silent",
                many: "loudspeakers are silent")
        case .silentGroup:
            Phrase.count(
                count, vi: "cụm loa mất liên lạc cả cụm", one: "whole group is silent",
                many: "whole groups are silent")
        case .silentAll:
            Phrase(
                vi: "Không loa nào liên lạc được; có thể đường truyền của xã bị đứt",
                en: "No loudspeaker is heard; the office's own line may be down")
        case .notPlayed:
            Phrase.count(
                count, vi: "buổi phát chưa vang đủ trên các loa",
                one: "airing was not played by all", many: "airings were not played by all")
        case .late:
            Phrase.count(
                count, vi: "buổi phát bắt đầu trễ trên vài loa", one: "airing began late",
                many: "airings began late")
        case .clock:
            Phrase.count(
                count, vi: "loa sai giờ", one: "loudspeaker's clock was wrong",
                many: "loudspeakers' clocks were wrong")
        case .storage:
            Phrase.count(
                count, vi: "loa gần hết bộ nhớ", one: "loudspeaker is nearly full",
                many: "loudspeakers are nearly full")
        }
    }

    /// An alarm on the wall, with its subject's name before it.
    static func alarm(_ alarm: SpeakerAlarm) -> Phrase {
        let count = Reading.number(alarm.amount)
        return switch alarm.kind {
        case .silent: Phrase(vi: "mất liên lạc", en: "silent")
        case .silentGroup:
            Phrase(
                vi: "cả cụm mất liên lạc (\(count) loa); có thể mất điện",
                en: "the whole group is silent (\(count)); perhaps a power cut")
        case .silentAll:
            Phrase(
                vi: "tất cả \(count) loa mất liên lạc; hãy xem đường truyền của xã",
                en: "all \(count) loudspeakers are silent; look at the office's own line")
        case .notPlayed:
            Phrase(vi: "\(count) loa chưa báo phát trọn", en: "not played whole by \(count)")
        case .late: Phrase(vi: "\(count) loa bắt đầu trễ", en: "began late on \(count)")
        case .clock: Phrase(vi: "đồng hồ sai", en: "wrong clock")
        case .storage: Phrase(vi: "gần hết bộ nhớ", en: "nearly full")
        }
    }
}

extension SpeakerCommand.Kind {
    var words: Phrase {
        switch self {
        case .setVolume: Phrase(vi: "Đặt âm lượng", en: "Set the volume")
        case .reboot: Phrase(vi: "Khởi động lại", en: "Restart")
        case .syncTime: Phrase(vi: "Chỉnh giờ", en: "Set the clock")
        case .stop: Phrase(vi: "Dừng phát", en: "Stop")
        }
    }
}

extension SpeakerLogEntry.Kind {
    var words: Phrase {
        switch self {
        case .scheduleHeld: Phrase(vi: "đã có lịch", en: "holds a schedule")
        case .airingHeld: Phrase(vi: "đã tới loa", en: "delivered")
        case .playStarted: Phrase(vi: "bắt đầu phát", en: "began")
        case .playFinished: Phrase(vi: "kết thúc", en: "ended")
        case .playFailed: Phrase(vi: "không phát được", en: "not played")
        case .interrupted: Phrase(vi: "bị ngắt", en: "interrupted")
        case .resumed: Phrase(vi: "phát tiếp", en: "went on")
        case .tamper: Phrase(vi: "vỏ máy bị mở hoặc bị dời", en: "opened or moved")
        case .clockSet: Phrase(vi: "chỉnh giờ", en: "clock set")
        case .lost: Phrase(vi: "mất dòng nhật ký", en: "entry lost")
        }
    }
}

extension SpeakerLogEntry.Reason {
    var words: Phrase {
        switch self {
        case .stale: Phrase(vi: "đã quá giờ", en: "too late")
        case .noSound: Phrase(vi: "thiếu tệp âm thanh", en: "a sound was missing")
        case .noStream: Phrase(vi: "không bắt được luồng", en: "the stream was not heard")
        case .device: Phrase(vi: "lỗi thiết bị", en: "the device failed")
        case .stopped: Phrase(vi: "bị dừng", en: "stopped")
        case .withdrawn: Phrase(vi: "đã rút", en: "withdrawn")
        case .displaced: Phrase(vi: "nhường buổi gấp hơn", en: "displaced")
        }
    }
}
