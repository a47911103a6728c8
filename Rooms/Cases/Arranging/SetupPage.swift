import Markup
import Office
import Web
import WorkingTime

/// Everything a commune decides about its cases.
struct SetupPage: PageContent {
    let categories: [CaseCategory]
    let limits: [ChannelLimit]
    let routes: [CaseRoute]
    let settings: CaseSettings
    let units: [OfficeUnit]
    let templates: [CaseTemplate]
    let isSaved: Bool
    let trouble: String?

    var title: String { DeskWords.setup.text }

    func html(_ frame: Frame) -> HTML {
        var notice: HTML =
            isSaved ? "<p class=\"notice good\" role=\"status\">\(DeskWords.done)</p>" : HTML()
        if let trouble { notice = "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        return """
            <p><a href="/office/cases">\(DeskWords.back)</a></p><h1>\(DeskWords.setup)</h1><p class="measure">\(SetupWords.lead)</p>\(notice)
            <h2>\(SetupWords.categories)</h2>\(categoryForms(frame))
            <h2>\(SetupWords.byChannel)</h2><p class="measure soft">\(SetupWords.byChannelHint)</p>\(limitTable)\(limitForm(frame))
            <h2>\(SetupWords.routes)</h2><p class="measure soft">\(SetupWords.routesHint)</p>\(routeTable)\(routeForm(frame))
            <h2>\(SetupWords.templates)</h2>\(templateList(frame))\(templateForm(frame))
            <h2>\(SetupWords.others)</h2>\(settingsForm(frame))
            """
    }

    private func categoryForms(_ frame: Frame) -> HTML {
        let forms: [HTML] = categories.filter { $0.way == .cases }.map { one in
            let (first, full) = (one.firstMinutes, one.fullMinutes)
            var said = [
                "\(Spans.words(minutes: first).text) / \(Spans.words(minutes: full).text)",
                one.mode.words.text,
            ]
            if one.needsApproval { said.append(SetupWords.approvedBy.text) }
            if !one.isOpen { said.append(SetupWords.closed.text) }
            return """
                <details class="fold"><summary>\(one.name.words(in: .current)) <span class="soft">\(said.joined(separator: ", "))</span></summary>\(form(of: one, frame))</details>

                """
        }
        return """
            \(forms)<details class="fold"><summary>\(SetupWords.addCategory)</summary>\(form(of: nil, frame))</details>
            """
    }

    private func form(of one: CaseCategory?, _ frame: Frame) -> HTML {
        let id = one?.id ?? "new"
        let first = SetupPage.hours(one?.firstMinutes ?? CaseCategory.usualFirst)
        let full = SetupPage.hours(one?.fullMinutes ?? CaseCategory.usualFull)
        let modes: [HTML] = CaseClock.Mode.allCases.map { mode in
            "<option value=\"\(mode.rawValue)\"\(if: one?.mode == mode, " selected")>\(mode.words)</option>"
        }
        return """
            <form class="measure" method="post" action="/office/cases/categories">\(frame.proof)<input type="hidden" name="id" value="\(one?.id ?? "")">
            <label for="name-\(id)">\(SetupWords.name)</label><input type="text" id="name-\(id)" name="name" maxlength="100" value="\(one?.name.vi ?? "")" required>
            <label for="nameEn-\(id)">\(SetupWords.nameEn)</label><input type="text" id="nameEn-\(id)" name="nameEn" maxlength="100" value="\(one?.name.en ?? "")">
            <label for="hint-\(id)">\(SetupWords.hint)</label><input type="text" id="hint-\(id)" name="hint" maxlength="200" value="\(one?.hint.vi ?? "")"><input type="hidden" name="hintEn" value="\(one?.hint.en ?? "")"><input type="hidden" name="keywords" value="\(one?.keywords ?? "")">
            <label for="unit-\(id)">\(AskWords.handledBy)</label><select id="unit-\(id)" name="unit"><option value="">\(SetupWords.standing)</option>\(unitOptions(one?.unitID))</select>
            <div class="pair"><div><label for="first-\(id)">\(SetupWords.first)</label><input class="short" type="text" inputmode="decimal" id="first-\(id)" name="first" value="\(first)" required></div>
            <div><label for="full-\(id)">\(SetupWords.full)</label><input class="short" type="text" inputmode="decimal" id="full-\(id)" name="full" value="\(full)" required></div></div>
            <label for="mode-\(id)">\(SetupWords.mode)</label><select id="mode-\(id)" name="mode">\(modes)</select>
            <label class="choice"><input type="checkbox" name="approval" value="1"\(if: one?.needsApproval == true, " checked")> \(SetupWords.approval)</label>
            <label class="choice"><input type="checkbox" name="open" value="1"\(if: one?.isOpen != false, " checked")> \(SetupWords.offered)</label>
            <p class="acts"><button>\(DeskWords.keep)</button></p></form>
            """
    }

    /// `24`, `1,5`.
    static func hours(_ minutes: Int) -> String {
        minutes % 60 == 0
            ? String(minutes / 60)
            : String(Double(minutes) / 60).replacing(".", with: ",")
    }

    private func unitOptions(_ chosen: String?) -> [HTML] {
        units.map { unit in
            "<option value=\"\(unit.id)\"\(if: unit.id == chosen, " selected")>\(unit.name)</option>"
        }
    }

    private var categoryOptions: [HTML] {
        categories.filter { $0.way == .cases }.map { one in
            "<option value=\"\(one.id)\">\(one.name.words(in: .current))</option>"
        }
    }

    private func name(of category: String) -> String {
        categories.first { $0.id == category }?.name.words(in: .current) ?? category
    }

    private var limitTable: HTML {
        guard !limits.isEmpty else { return HTML() }
        let rows: [HTML] = limits.map { one in
            """
            <tr><th scope="row">\(name(of: one.categoryID))</th><td>\(one.channel.words)</td><td class="number">\(Spans.words(minutes: one.firstMinutes))</td><td class="number">\(Spans.words(minutes: one.fullMinutes))</td></tr>

            """
        }
        return """
            <table class="figures cards"><thead><tr><th scope="col">\(AskWords.category)</th><th scope="col">\(DeskWords.channel)</th><th scope="col" class="number">\(SetupWords.first)</th><th scope="col" class="number">\(SetupWords.full)</th></tr></thead><tbody>\(rows)</tbody></table>
            """
    }

    private func limitForm(_ frame: Frame) -> HTML {
        let channels: [HTML] = CaseChannel.allCases.map {
            "<option value=\"\($0.rawValue)\">\($0.words)</option>"
        }
        return """
            <form class="filter" method="post" action="/office/cases/limits">\(frame.proof)<label>\(AskWords.category)<select name="category">\(categoryOptions)</select></label><label>\(DeskWords.channel)<select name="channel">\(channels)</select></label>
            <label>\(SetupWords.first)<input type="text" inputmode="decimal" name="first"></label><label>\(SetupWords.full)<input type="text" inputmode="decimal" name="full"></label><button class="quiet">\(DeskWords.keep)</button></form>
            """
    }

    private var routeTable: HTML {
        guard !routes.isEmpty else { return HTML() }
        let rows: [HTML] = routes.map { one in
            let unit = units.first { $0.id == one.unitID }?.name ?? ""
            let category = one.category.isEmpty ? DeskWords.anyOf.text : name(of: one.category)
            return """
                <tr><td>\(category)</td><td>\(one.hamlet.isEmpty ? DeskWords.anyOf.text : one.hamlet)</td><th scope="row">\(unit)</th></tr>

                """
        }
        return """
            <table class="cards"><thead><tr><th scope="col">\(AskWords.category)</th><th scope="col">\(AskWords.hamlet)</th><th scope="col">\(AskWords.handledBy)</th></tr></thead><tbody>\(rows)</tbody></table>
            """
    }

    private func routeForm(_ frame: Frame) -> HTML {
        let hamlets: [HTML] = settings.hamlets.map { "<option>\($0.name)</option>" }
        return """
            <form class="filter" method="post" action="/office/cases/routes">\(frame.proof)<label>\(AskWords.category)<select name="category"><option value="">\(DeskWords.anyOf)</option>\(categoryOptions)</select></label><label>\(AskWords.hamlet)<select name="hamlet"><option value="">\(DeskWords.anyOf)</option>\(hamlets)</select></label>
            <label>\(AskWords.handledBy)<select name="unit"><option value="">\(SetupWords.noRoute)</option>\(unitOptions(nil))</select></label><button class="quiet">\(DeskWords.keep)</button></form>
            """
    }

    private func templateList(_ frame: Frame) -> HTML {
        guard !templates.isEmpty else { return "<p class=\"empty\">\(SetupWords.noTemplates)</p>" }
        let lines: [HTML] = templates.map { one in
            """
            <li><strong>\(one.title)</strong> <span class="soft">\(one.category.isEmpty ? "" : name(of: one.category))</span><blockquote><p>\(one.words)</p></blockquote>
            <form method="post" action="/office/cases/templates/\(one.id)/removal">\(frame.proof)<button class="link">\(RosterWords.remove)<span class="unseen"> \(one.title)</span></button></form></li>

            """
        }
        return "<ul class=\"rows\">\(lines)</ul>"
    }

    private func templateForm(_ frame: Frame) -> HTML {
        """
        <details class="fold"><summary>\(SetupWords.addTemplate)</summary><form class="measure" method="post" action="/office/cases/templates">\(frame.proof)
        <label for="title">\(DeskWords.linkTitle)</label><input type="text" id="title" name="title" maxlength="100" required>
        <label for="template-category">\(AskWords.category)</label><select id="template-category" name="category"><option value="">\(DeskWords.anyOf)</option>\(categoryOptions)</select>
        <label for="template-words">\(DeskWords.answer)<span class="hint">\(SetupWords.templateHint)</span></label><textarea id="template-words" name="words" rows="5" maxlength="\(Asked.longest)" required></textarea><p class="acts"><button>\(DeskWords.keep)</button></p></form></details>
        """
    }

    private func settingsForm(_ frame: Frame) -> HTML {
        """
        <form class="measure" method="post" action="/office/cases/settings">\(frame.proof)
        <label for="hamlets">\(SetupWords.hamlets)<span class="hint">\(SetupWords.hamletsHint)</span></label><textarea id="hamlets" name="hamlets" rows="6">\(SetupReader.written(settings.hamlets))</textarea>
        <label for="hotline">\(SetupWords.hotline)</label><input class="short" type="tel" id="hotline" name="hotline" maxlength="30" value="\(settings.hotline)">
        <label for="months">\(SetupWords.months)<span class="hint">\(SetupWords.monthsHint)</span></label><input class="short" type="text" inputmode="numeric" id="months" name="months" value="\(settings.retentionMonths)" required>
        <label for="holidays">\(SetupWords.holidays)<span class="hint">\(SetupWords.holidaysHint)</span></label><textarea id="holidays" name="holidays" rows="3">\(SetupReader.written(settings.calendar.extraHolidays))</textarea>
        <label for="workingDays">\(SetupWords.workingDays)</label><textarea id="workingDays" name="workingDays" rows="2">\(SetupReader.written(settings.calendar.extraWorkingDays))</textarea>
        <label for="tiles">\(SetupWords.tiles)<span class="hint">\(SetupWords.tilesHint)</span></label><input type="url" id="tiles" name="tiles" maxlength="300" value="\(settings.tiles)">
        <label for="tilesCredit">\(SetupWords.tilesCredit)</label><input type="text" id="tilesCredit" name="tilesCredit" maxlength="200" value="\(settings.tilesCredit)">
        <label for="morning">\(SetupWords.morning)<span class="hint">\(SetupWords.morningHint)</span></label><textarea id="morning" name="morning" rows="2">\(settings.morningTo.joined(separator: "\n"))</textarea>
        <p class="acts"><button>\(DeskWords.keep)</button></p></form>
        """
    }
}

/// Words of ``SetupPage``.
enum SetupWords {
    static let lead = Phrase(
        vi: "Hạn đã hứa với người gửi không đổi khi sửa ở đây; chỉ phản ánh mới theo hạn mới.",
        en: "A promise once given does not change: new limits hold for new cases.")
    static let categories = Phrase(vi: "Loại việc và hạn", en: "Categories and limits")
    static let addCategory = Phrase(vi: "Thêm loại việc", en: "Add a category")
    static let approvedBy = Phrase(vi: "người phát ngôn duyệt", en: "approved by the spokesperson")
    static let closed = Phrase(vi: "đang tắt", en: "not offered")
    static let name = Phrase(vi: "Tên loại việc", en: "Name in Vietnamese")
    static let nameEn = Phrase(vi: "Tên tiếng Anh", en: "Name in English")
    static let hint = Phrase(vi: "Gồm những gì", en: "What belongs here")
    static let standing = Phrase(vi: "Cơ quan thường trực", en: "The standing unit")
    static let first = Phrase(vi: "Hồi âm đầu (giờ)", en: "First reply (hours)")
    static let full = Phrase(vi: "Trả lời đầy đủ (giờ)", en: "Full answer (hours)")
    static let mode = Phrase(vi: "Cách tính giờ", en: "How hours count")
    static let approval = Phrase(
        vi: "Câu trả lời phải qua người phát ngôn duyệt",
        en: "Answers are approved by the spokesperson")
    static let offered = Phrase(vi: "Có trên biểu mẫu", en: "Offered on the form")
    static let byChannel = Phrase(vi: "Hạn riêng theo kênh", en: "Limits by channel")
    static let byChannelHint = Phrase(
        vi: "Để trống cả hai ô giờ là bỏ hạn riêng.", en: "Leave both hours empty to drop one.")
    static let routes = Phrase(vi: "Giao việc tự động", en: "Routes")
    static let routesHint = Phrase(
        vi: "Ưu tiên: đúng cả loại việc và thôn, rồi đến thôn, rồi đến loại việc.",
        en: "What fits both kind and hamlet comes first, then the hamlet, then the kind.")
    static let noRoute = Phrase(vi: "Bỏ tuyến này", en: "Drop this route")
    static let routeNeeds = Phrase(
        vi: "Mời chọn loại việc hoặc thôn.", en: "Choose a category or a hamlet.")
    static let templates = Phrase(vi: "Mẫu câu trả lời", en: "Templates")
    static let noTemplates = Phrase(vi: "Chưa có mẫu nào.", en: "No templates yet.")
    static let addTemplate = Phrase(vi: "Thêm mẫu", en: "Add a template")
    static let templateHint = Phrase(
        vi: "Khi trả lời phải thêm ít nhất một câu riêng cho từng việc.",
        en: "Each answer adds at least a sentence of its own.")
    static let others = Phrase(vi: "Thôn, đường dây nóng, ngày nghỉ", en: "Hamlets and calendar")
    static let hamlets = Phrase(vi: "Thôn, tổ dân phố", en: "Hamlets")
    static let hamletsHint = Phrase(
        vi: "Mỗi dòng một thôn; có thể thêm tọa độ: Thôn Đông; 20.8512, 106.6021",
        en: "One a line, with a position if known: Thôn Đông; 20.8512, 106.6021")
    static let hotline = Phrase(vi: "Đường dây nóng", en: "Hotline")
    static let months = Phrase(
        vi: "Giữ cách liên hệ bao nhiêu tháng sau khi trả lời",
        en: "Months to keep contact data after the answer")
    static let monthsHint = Phrase(vi: "Từ 1 đến 60.", en: "From 1 to 60.")
    static let holidays = Phrase(vi: "Ngày nghỉ thêm", en: "Further holidays")
    static let holidaysHint = Phrase(
        vi: "Ngày nghỉ lễ theo Bộ luật Lao động đã có sẵn. Ghi thêm ngày hoán đổi: 20/11/2026",
        en: "Public holidays are known. Add swapped days, as 20/11/2026")
    static let workingDays = Phrase(vi: "Ngày làm bù", en: "Days worked instead")
    static let tiles = Phrase(vi: "Nền bản đồ", en: "Map tiles")
    static let tilesHint = Phrase(
        vi: "Để trống: bản đồ tự vẽ. Dạng https://…/{z}/{x}/{y}.png",
        en: "Empty: the map draws itself. As https://…/{z}/{x}/{y}.png")
    static let tilesCredit = Phrase(
        vi: "Ghi nguồn nền bản đồ (hiện dưới bản đồ)", en: "Whose map it is (shown beneath)")
    static let morning = Phrase(
        vi: "Báo việc mỗi sáng tới", en: "Tell these addresses every morning")
    static let morningHint = Phrase(
        vi:
            "Địa chỉ thư điện tử của cơ quan, mỗi dòng một địa chỉ. Lúc 6 giờ, nếu có việc quá hạn, "
            + "sắp đến hạn hoặc chờ duyệt.",
        en: "E-mail addresses of the office, one a line. At 6 o’clock, when something is late, due "
            + "or waits for approval.")
    static let tooManyAddresses = Phrase(vi: "Nhiều nhất 10 địa chỉ.", en: "At most 10 addresses.")
    static func addressWrong(_ word: String) -> Phrase {
        Phrase(
            vi: "“\(word)” không phải địa chỉ thư điện tử.",
            en: "“\(word)” is no e-mail address.")
    }
    static let nameNeeded = Phrase(
        vi: "Mời ghi tên loại việc (tối đa 100 ký tự).", en: "Give the category a name.")
    static let firstLater = Phrase(
        vi: "Hạn hồi âm đầu không được dài hơn hạn trả lời đầy đủ.",
        en: "The first reply cannot be due after the full answer.")
    static let hoursWrong = Phrase(
        vi: "Mời ghi số giờ, ví dụ 24 hoặc 1,5; nhiều nhất 60 ngày.",
        en: "Give hours, as 24 or 1.5; at most 60 days.")
    static let monthsWrong = Phrase(vi: "Mời ghi từ 1 đến 60 tháng.", en: "From 1 to 60 months.")
    static let tooManyHamlets = Phrase(vi: "Nhiều nhất 300 thôn.", en: "At most 300 hamlets.")
    static func positionWrong(_ name: String) -> Phrase {
        Phrase(
            vi: "Tọa độ của “\(name)” chưa đúng; ghi như 20.8512, 106.6021.",
            en: "The position of “\(name)” cannot be read; write 20.8512, 106.6021.")
    }
    static func dayWrong(_ word: String) -> Phrase {
        Phrase(
            vi: "“\(word)” không phải ngày; ghi như 20/11/2026.",
            en: "“\(word)” is no day; write 20/11/2026.")
    }
    static let tilesWrong = Phrase(
        vi: "Nền bản đồ bắt đầu bằng https:// và có {z}, {x}, {y}.",
        en: "Map tiles begin with https:// and hold {z}, {x}, {y}.")
}
