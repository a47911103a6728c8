import Markup

/// Words of lists, documents, dates and units, also for readers from abroad.
extension Phrases {
    static let notices = Phrase(
        vi: "Thông báo",
        en: "Notices",
        more: [
            .zh: "通知",
            .ko: "공지",
            .ja: "お知らせ",
            .fr: "Avis",
        ])
    static let photos = Phrase(
        vi: "Tin ảnh",
        en: "Photo stories",
        more: [
            .zh: "图片新闻",
            .ko: "사진 소식",
            .ja: "写真で見る",
            .fr: "En images",
        ])
    static let infographics = Phrase(
        vi: "Đồ họa",
        en: "Infographics",
        more: [
            .zh: "信息图",
            .ko: "인포그래픽",
            .ja: "図解",
            .fr: "Infographies",
        ])
    static let videos = Phrase(
        vi: "Video",
        en: "Video",
        more: [
            .zh: "视频",
            .ko: "동영상",
            .ja: "動画",
            .fr: "Vidéos",
        ])
    static let bulletins = Phrase(
        vi: "Bản tin nghe",
        en: "Audio bulletins",
        more: [
            .zh: "音频新闻",
            .ko: "음성 소식",
            .ja: "音声ニュース",
            .fr: "Bulletins audio",
        ])
    static let documents = Phrase(
        vi: "Văn bản",
        en: "Documents",
        more: [
            .zh: "文件",
            .ko: "문서",
            .ja: "文書",
            .fr: "Documents",
        ])
    static let document = Phrase(
        vi: "Tên văn bản",
        en: "Document",
        more: [
            .zh: "文件名称",
            .ko: "문서 제목",
            .ja: "文書名",
            .fr: "Document",
        ])
    static let calendar = Phrase(
        vi: "Lịch",
        en: "Calendar",
        more: [
            .zh: "日历",
            .ko: "일정",
            .ja: "カレンダー",
            .fr: "Calendrier",
        ])
    static let seeAll = Phrase(
        vi: "Xem tất cả",
        en: "See all",
        more: [
            .zh: "查看全部",
            .ko: "모두 보기",
            .ja: "すべて見る",
            .fr: "Tout voir",
        ])
    static let writeToUs = Phrase(
        vi: "Gửi góp ý",
        en: "Write to us",
        more: [
            .zh: "给我们留言",
            .ko: "의견 보내기",
            .ja: "ご意見を送る",
            .fr: "Nous écrire",
        ])
    static let unitsAndPeople = Phrase(
        vi: "Cơ cấu tổ chức",
        en: "Units and people",
        more: [
            .zh: "机构与人员",
            .ko: "조직과 담당자",
            .ja: "組織と担当者",
            .fr: "Services et agents",
        ])
    static let unitsAndPeopleWords = Phrase(
        vi: "Cần việc gì, gặp đơn vị nào, gọi số nào.",
        en: "Whom to ask for what, and how to reach them.",
        more: [
            .zh: "办事找谁、如何联系。",
            .ko: "무슨 일은 어디에 물어보면 되는지 안내합니다.",
            .ja: "ご用件ごとの窓口と連絡先です。",
            .fr: "Qui contacter, et comment.",
        ])
    static let lastingPages = Phrase(
        vi: "Trang thông tin", en: "Good to know",
        more: [.zh: "实用信息", .ko: "알아 두기", .ja: "知っておきたいこと", .fr: "Bon à savoir"])
    static let otherUnits = Phrase(
        vi: "Các đơn vị, đoàn thể khác", en: "Further units and organisations",
        more: [
            .zh: "其他单位和团体", .ko: "다른 부서와 단체", .ja: "その他の部署・団体",
            .fr: "Autres unités et associations",
        ])
    static let unitHead = Phrase(
        vi: "phụ trách", en: "head",
        more: [.zh: "负责人", .ko: "책임자", .ja: "責任者", .fr: "responsable"])
    static let noUnits = Phrase(
        vi: "Chưa có đơn vị nào được giới thiệu.",
        en: "No unit has been described yet.",
        more: [
            .zh: "尚无机构介绍。",
            .ko: "아직 소개된 조직이 없습니다.",
            .ja: "まだ組織の紹介はありません。",
            .fr: "Aucun service n’est encore présenté.",
        ])
    static let dutyHours = Phrase(
        vi: "Giờ làm việc",
        en: "Office hours",
        more: [
            .zh: "办公时间",
            .ko: "업무 시간",
            .ja: "受付時間",
            .fr: "Horaires",
        ])
    static let phone = Phrase(
        vi: "Điện thoại",
        en: "Telephone",
        more: [
            .zh: "电话",
            .ko: "전화",
            .ja: "電話",
            .fr: "Téléphone",
        ])
    static let email = Phrase(
        vi: "Thư điện tử",
        en: "E-mail",
        more: [
            .zh: "电子邮件",
            .ko: "이메일",
            .ja: "メール",
            .fr: "Courriel",
        ])
    static let address = Phrase(
        vi: "Địa chỉ",
        en: "Address",
        more: [
            .zh: "地址",
            .ko: "주소",
            .ja: "住所",
            .fr: "Adresse",
        ])
    static let number = Phrase(
        vi: "Số, ký hiệu",
        en: "Number",
        more: [
            .zh: "文号",
            .ko: "번호",
            .ja: "番号",
            .fr: "Numéro",
        ])
    static let signedOn = Phrase(
        vi: "Ngày ban hành",
        en: "Signed on",
        more: [
            .zh: "签发日期",
            .ko: "서명일",
            .ja: "発行日",
            .fr: "Signé le",
        ])
    static let issuer = Phrase(
        vi: "Cơ quan ban hành",
        en: "Issuer",
        more: [
            .zh: "发文机关",
            .ko: "발행 기관",
            .ja: "発行機関",
            .fr: "Émetteur",
        ])
    static let documentType = Phrase(
        vi: "Loại văn bản",
        en: "Type",
        more: [
            .zh: "类型",
            .ko: "종류",
            .ja: "種類",
            .fr: "Type",
        ])
    static let all = Phrase(
        vi: "Tất cả",
        en: "All",
        more: [
            .zh: "全部",
            .ko: "전체",
            .ja: "すべて",
            .fr: "Tous",
        ])
    static let filter = Phrase(
        vi: "Lọc",
        en: "Filter",
        more: [
            .zh: "筛选",
            .ko: "거르기",
            .ja: "絞り込む",
            .fr: "Filtrer",
        ])
    static let inForce = Phrase(
        vi: "Còn hiệu lực",
        en: "In force",
        more: [
            .zh: "有效",
            .ko: "시행 중",
            .ja: "有効",
            .fr: "En vigueur",
        ])
    static let notYetInForce = Phrase(
        vi: "Chưa có hiệu lực",
        en: "Not yet in force",
        more: [
            .zh: "尚未生效",
            .ko: "시행 전",
            .ja: "未施行",
            .fr: "Pas encore en vigueur",
        ])
    static let noLongerInForce = Phrase(
        vi: "Hết hiệu lực",
        en: "No longer in force",
        more: [
            .zh: "已失效",
            .ko: "효력 없음",
            .ja: "失効",
            .fr: "Plus en vigueur",
        ])
    static let noDocuments = Phrase(
        vi: "Chưa có văn bản nào được đăng.",
        en: "No document has been published yet.",
        more: [
            .zh: "尚未发布文件。",
            .ko: "아직 게시된 문서가 없습니다.",
            .ja: "まだ文書は公開されていません。",
            .fr: "Aucun document n’est encore publié.",
        ])
    static let noSuchDocuments = Phrase(
        vi: "Không có văn bản nào đúng với lựa chọn. Thử bỏ bớt điều kiện.",
        en: "No document fits. Try fewer conditions.",
        more: [
            .zh: "没有符合条件的文件，请减少条件。",
            .ko: "조건에 맞는 문서가 없습니다. 조건을 줄여 보세요.",
            .ja: "条件に合う文書がありません。条件を減らしてください。",
            .fr: "Aucun document ne correspond. Essayez avec moins de critères.",
        ])
    static let coming = Phrase(
        vi: "Sắp tới",
        en: "Coming up",
        more: [
            .zh: "即将举行",
            .ko: "다가오는 일정",
            .ja: "これからの予定",
            .fr: "À venir",
        ])
    static let datesOfMonth = Phrase(
        vi: "Các ngày trong tháng",
        en: "Dates of the month",
        more: [
            .zh: "本月日程",
            .ko: "이달의 일정",
            .ja: "今月の予定",
            .fr: "Dates du mois",
        ])
    static let nothingComes = Phrase(
        vi: "Chưa có lịch nào được công bố.",
        en: "No date has been announced.",
        more: [
            .zh: "尚未公布日程。",
            .ko: "공개된 일정이 없습니다.",
            .ja: "公開された予定はありません。",
            .fr: "Aucune date n’est annoncée.",
        ])
    static let months = Phrase(
        vi: "Các tháng",
        en: "Months",
        more: [
            .zh: "月份",
            .ko: "월",
            .ja: "月",
            .fr: "Mois",
        ])
    static let takeCalendar = Phrase(
        vi: "Thêm vào lịch của tôi (.ics)",
        en: "Add to my calendar (.ics)",
        more: [
            .zh: "添加到我的日历 (.ics)",
            .ko: "내 달력에 추가 (.ics)",
            .ja: "自分のカレンダーに追加 (.ics)",
            .fr: "Ajouter à mon agenda (.ics)",
        ])
    static let map = Phrase(
        vi: "Sơ đồ cổng",
        en: "Site map",
        more: [
            .zh: "网站地图",
            .ko: "사이트맵",
            .ja: "サイトマップ",
            .fr: "Plan du site",
        ])
    static let furtherSections = Phrase(
        vi: "Các mục khác",
        en: "Further sections",
        more: [
            .zh: "其他栏目",
            .ko: "다른 메뉴",
            .ja: "その他",
            .fr: "Autres rubriques",
        ])
    static func calendarOf(_ month: Int, _ year: Int) -> Phrase {
        Phrase(
            vi: "Lịch tháng \(month)/\(year)", en: "Calendar of \(month)/\(year)",
            more: [
                .zh: "\(year)年\(month)月日历", .ko: "\(year)년 \(month)월 일정",
                .ja: "\(year)年\(month)月のカレンダー", .fr: "Calendrier \(month)/\(year)",
            ])
    }
    static func weekday(_ number: Int) -> Phrase {
        let names: [(String, String)] = [
            ("T2", "Mon"), ("T3", "Tue"), ("T4", "Wed"), ("T5", "Thu"), ("T6", "Fri"),
            ("T7", "Sat"), ("CN", "Sun"),
        ]
        let name = names[(number - 1) % 7]
        let place = (number - 1) % 7
        func of(_ days: String) -> String { String(Array(days)[place]) }
        let french = ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"]
        return Phrase(
            vi: name.0, en: name.1,
            more: [
                .zh: "周" + of("一二三四五六日"), .ko: of("월화수목금토일"), .ja: of("月火水木金土日"),
                .fr: french[place],
            ])
    }
}
