import Foundation
import Office
import OutsidePrograms
import Storage

/// The media library of the demonstration: pictures that ``Scene`` draws, a tune, a short film of
/// those pictures. On a machine without the programs for it there is less of it, and the stories
/// go without.
struct DemoMedia: Sendable {
    /// Ids in the library, by the scene's name.
    private(set) var ids: [String: String] = [:]

    subscript(name: String) -> String? { ids[name] }

    private struct Item: Sendable {
        let name: String
        let draw: @Sendable () -> String
        let alt: String
        let altEn: String
        let caption: String
        /// Pixels: what a page shows, so that the demonstration is soon made.
        var width = 800
    }

    private static let rsvg = OutsideProgram("rsvg-convert", package: "librsvg2-bin")
    private static let credit = "Trung tâm Dịch vụ tổng hợp xã (tranh vẽ)"

    static func make(_ staff: DemoStaff) async throws -> DemoMedia {
        let programs = OutsidePrograms()
        guard programs.find(rsvg) != nil, programs.find(.vipsthumbnail) != nil else {
            return DemoMedia()
        }
        var media = DemoMedia()
        var pictures: [String: [UInt8]] = [:]
        // Two at a time, as machines of a commune have cores.
        for pair in stride(from: 0, to: items.count, by: 2) {
            let made = try await withThrowingTaskGroup(of: Made?.self) { group in
                for item in items[pair..<min(pair + 2, items.count)] {
                    group.addTask { try await make(item, programs, staff) }
                }
                return try await group.reduce(into: []) { $0.append($1) }.compactMap(\.self)
            }
            for one in made {
                pictures[one.name] = one.png
                media.ids[one.name] = one.id
            }
        }
        guard programs.find(.ffmpeg) != nil, programs.find(.ffprobe) != nil else { return media }
        let tune = Tune.wav()
        media.ids["bulletin"] = try await keep(bulletin, tune, "ban-tin.wav", staff)
        if let film = try await film(programs, pictures, tune) {
            media.ids["film"] = try await keep(self.film, film, "mot-ngay-o-truc-khe.mp4", staff)
        }
        try await prepare(staff.hoa.office)
        if let id = media.ids["film"] { try await caption(id, staff) }
        return media
    }

    private struct Made: Sendable {
        let name: String
        let png: [UInt8]
        let id: String
    }

    private static func make(
        _ item: Item, _ programs: OutsidePrograms, _ staff: DemoStaff
    ) async throws -> Made? {
        let drawn = try await programs.run(
            rsvg, ["--format=png", "--width=\(item.width)", "--output=out.png", "in.svg"],
            files: ["in.svg": Array(item.draw().utf8)], wanted: ["out.png"])
        guard let png = drawn.files["out.png"] else { return nil }
        return Made(
            name: item.name, png: png, id: try await keep(item, png, "\(item.name).png", staff))
    }

    /// Puts a file into the library with its words.
    private static func keep(
        _ item: Item, _ bytes: [UInt8], _ name: String, _ staff: DemoStaff
    ) async throws -> String {
        let id = try await staff.hoa.office.addMedia(
            ArrivedMedia(bytes: bytes, name: name, alt: item.alt), by: staff.hoa.officer)
        try await staff.hoa.post(
            "/office/media/\(id)",
            [
                ("alt", item.alt), ("caption", item.caption), ("alt-en", item.altEn),
                ("caption-en", ""), ("credit", credit), ("consent", ""),
            ])
        return id
    }

    // MARK: - Film and sound

    private static func film(
        _ programs: OutsidePrograms, _ pictures: [String: [UInt8]], _ tune: [UInt8]
    ) async throws -> [UInt8]? {
        var files = ["tune.wav": tune]
        for (place, name) in ["village", "orchard", "weaving", "lanterns"].enumerated() {
            guard let bytes = pictures[name] else { return nil }
            files["s\(place).png"] = bytes
        }
        let made = try await programs.run(
            .ffmpeg,
            [
                "-loglevel", "error", "-framerate", "1/3", "-i", "s%d.png", "-i", "tune.wav", "-vf",
                "scale=640:360,fps=10,format=yuv420p", "-c:v", "libx264", "-preset", "ultrafast",
                "-threads", "2", "-c:a", "aac", "-shortest", "film.mp4",
            ], files: files, wanted: ["film.mp4"],
            limits: OutsideLimits(seconds: 60, memoryBytes: 4 << 30, outputBytes: 32 << 20))
        return made.files["film.mp4"]
    }

    /// Films and sounds are made ready by the queue; here by hand, since no server runs yet.
    private static func prepare(_ office: Office) async throws {
        let kind = "media.prepare"
        guard let handler = office.house.features.lazy.compactMap({ $0.jobs[kind] }).first else {
            return
        }
        let runner = JobRunner(
            database: office.database, handlers: [kind: { try await handler(office, $0) }],
            terms: JobRunner.Terms(
                worker: office.newID(), retries: .patient, atOnce: 2, leaseSeconds: 600,
                pollSeconds: 1, now: { office.now() }, chance: { 0 }, onProblem: { _, _ in }))
        _ = await runner.runDue()
    }

    private static func caption(_ id: String, _ staff: DemoStaff) async throws {
        let lines: [(String, [String])] = [
            (
                "vi",
                [
                    "Làng nằm bên sông Khê, đình ở giữa làng.",
                    "Thôn Thượng hái bưởi từ tháng Chạp.",
                    "Thôn Hạ ba đời đan tre.", "Rằm tháng Tám, trẻ con rước đèn.",
                ]
            ),
            (
                "en",
                [
                    "The village lies on the Khê, the communal house in its middle.",
                    "In Thượng pomelos are picked before the New Year.",
                    "In Hạ they have woven bamboo for three generations.",
                    "At the mid-autumn moon children carry lanterns.",
                ]
            ),
        ]
        for (language, words) in lines {
            let cues = words.enumerated().map { place, line in
                "00:\(two(place * 3)).000 --> 00:\(two(place * 3 + 3)).000\n\(line)\n"
            }
            try await staff.hoa.post(
                "/office/media/\(id)/captions",
                [("language", language), ("text", "WEBVTT\n\n" + cues.joined(separator: "\n"))])
        }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    // MARK: - What there is

    private static let bulletin = Item(
        name: "bulletin", draw: { "" }, alt: "Bản tin truyền thanh xã, số ra thứ Sáu",
        altEn: "The commune’s radio bulletin of Friday", caption: "")
    private static let film = Item(
        name: "film", draw: { "" },
        alt: "Phim ngắn: làng bên sông, vườn bưởi, người đan tre và trẻ em rước đèn",
        altEn: "A short film: the village by the river, pomelos, weaving, lanterns", caption: "")

    private static let items: [Item] = [
        Item(
            name: "orchard", draw: Scene.orchard,
            alt: "Hai người đội nón hái bưởi trong vườn, ba giỏ đầy quả vàng",
            altEn: "Two people in palm-leaf hats pick pomelos; three baskets are full",
            caption: "Vườn bưởi thôn Thượng vào vụ."),
        Item(
            name: "wrestling", draw: Scene.wrestling,
            alt: "Hai đô vật ôm nhau giữa sân đình, bà con đứng xem thành vòng",
            altEn: "Two wrestlers on the yard of the communal house, the village around them",
            caption: "Keo vật giải trên sân đình."),
        Item(
            name: "drum", draw: Scene.drum,
            alt: "Một người đánh chiếc trống lớn trước cửa đình, cờ hội bên cạnh",
            altEn: "A man beats the great drum before the communal house",
            caption: "Ba hồi trống mở hội."),
        Item(
            name: "procession", draw: Scene.procession,
            alt: "Đoàn rước tám người cầm cờ hội đi trên đường làng",
            altEn: "Eight people with festival flags walk along the village road",
            caption: "Đoàn rước từ thôn Hạ lên đình."),
        Item(
            name: "prize", draw: Scene.prize,
            alt: "Trưởng ban tổ chức trao giải cho đô vật trước đình",
            altEn: "A wrestler receives the prize before the communal house",
            caption: "Trao giải nhất."),
        Item(
            name: "weaving", draw: Scene.weaving,
            alt: "Người thợ ngồi đan giỏ giữa những chiếc giỏ tre, hai bên là bụi tre",
            altEn: "A craftswoman weaves a basket between bamboo groves",
            caption: "Nghề đan tre thôn Hạ."),
        Item(
            name: "honey", draw: Scene.honey,
            alt: "Lọ mật ong hoa vải và ba thùng ong dưới vườn cây nở hoa",
            altEn: "A jar of lychee honey and three hives under blossoming trees",
            caption: "Mật thu trong ba tuần hoa nở."),
        Item(
            name: "bridge", draw: Scene.bridge,
            alt: "Ba người đi trên cầu gỗ cong qua kênh, một người chèo thuyền bên dưới",
            altEn: "Three people cross a wooden bridge over the canal", caption: "Cầu Gạo."),
        Item(
            name: "lanterns", draw: Scene.lanterns,
            alt: "Sáu em nhỏ cầm đèn lồng trước đình dưới trăng rằm",
            altEn: "Six children with lanterns before the communal house under a full moon",
            caption: "Rước đèn đêm rằm."),
        Item(
            name: "village", draw: Scene.village,
            alt: "Làng bên sông: đình mái đỏ ở giữa, nhà, bụi tre, hai chiếc thuyền",
            altEn: "The village by the river, the red-roofed communal house in its middle",
            caption: "Trúc Khê bên sông Khê."),
        Item(
            name: "steps", draw: Scene.steps,
            alt:
                "Bốn bước đăng ký khai sinh: chụp giấy, nộp hồ sơ trên mạng, nhận tin nhắn, nhận bản khai sinh",
            altEn: "Registering a birth in four steps; the same stands in the text below",
            caption: "", width: 1_600),
    ]

    /// The picture of an article, by what its title is about.
    static func scene(for title: String) -> String? {
        let scenes: [(String, [String])] = [
            ("orchard", ["Bưởi"]), ("wrestling", ["Hội vật"]), ("weaving", ["đan tre", "Giỏ tre"]),
            ("honey", ["Mật ong"]), ("bridge", ["Cầu Gạo"]), ("lanterns", ["Trung thu"]),
            ("prize", ["Đại đoàn kết"]), ("drum", ["Quốc khánh"]), ("village", ["Oita", "Khách"]),
        ]
        return scenes.first { $0.1.contains { title.contains($0) } }?.0
    }
}
