import Office

/// What the demonstration commune shows beside its articles.
extension DemoItem {
    static let all: [DemoItem] = seen + papers + pages

    private static let seen: [DemoItem] = [
        DemoItem(
            month: 2, day: 4, kind: .photos, title: "Một ngày hội vật, kể bằng tranh",
            summary: "Từ hồi trống sớm đến lúc trao giải: năm cảnh của ngày hội trên sân đình.",
            body: """
                Trời còn sương, tiếng trống đã gọi cả làng. Đoàn rước đi từ thôn Hạ, qua chợ Khê rồi lên đình.

                ![]({{procession}})

                Hai mươi tư đô vật của tám làng chia thành ba vòng. Luật cũ vẫn giữ: vai chạm đất là thua, thắng rồi phải chào.

                ![]({{wrestling}})

                Giải nhất năm nay về thôn Trung. Ban tổ chức trao giải ngay trên sân, bà con vỗ tay rất lâu.

                ![]({{prize}})
                """,
            topic: "Văn hóa, lễ hội", lead: "drum",
            english: [
                "A day of wrestling, told in pictures",
                "From the early drum to the prize: five scenes of the festival.",
                "Before the mist has gone the drum calls the whole village. The procession comes from "
                    + "Hạ hamlet, past the market and up to the communal house.",
            ]),
        DemoItem(
            month: 3, day: 18, kind: .infographic, title: "Bốn bước đăng ký khai sinh",
            summary: "Làm từ điện thoại, không mất tiền, không phải đi lại.",
            body: """
                1. **Chụp giấy**: giấy chứng sinh, giấy tờ của cha mẹ;
                2. **Nộp hồ sơ** trên Cổng dịch vụ công quốc gia;
                3. **Nhận tin nhắn** hẹn ngày, trong một ngày làm việc;
                4. **Nhận bản khai sinh** ở bộ phận một cửa hoặc qua bưu chính.

                Không mất tiền. Cần giúp, mời bà con đến bộ phận một cửa, cán bộ làm cùng.
                """,
            topic: "Thủ tục hành chính", lead: "steps"),
        DemoItem(
            month: 7, day: 30, kind: .video, title: "Một ngày ở Trúc Khê",
            summary: "Phim ngắn mười hai giây: bến sông, vườn bưởi, nghề đan tre và đêm rằm.",
            body: "Phim có phụ đề tiếng Việt và tiếng Anh. Nhạc do máy dạo, theo điệu dân ca.",
            topic: "Du lịch", lead: "film",
            english: [
                "A day in Trúc Khê",
                "A film of twelve seconds: the river, pomelos, weaving and the full moon.",
                "Captions in Vietnamese and English. The tune is computed, after a folk mode.",
            ]),
        DemoItem(
            month: 10, day: 24, kind: .audio,
            title: "Bản tin truyền thanh: giữ ấm cho mạ, lịch chợ",
            summary: "Nhạc hiệu và lời bản tin phát lúc 17 giờ thứ Sáu.",
            body: """
                Kính thưa bà con, đêm nay trời rét. Nhà nào gieo mạ sớm, mời che ni lông và giữ nước xâm xấp mặt ruộng.

                Chợ Khê họp phiên chính vào mồng 2 và mồng 7. Gửi xe ở sân trường tiểu học, không mất tiền.

                Bản tin sau phát lúc 17 giờ thứ Ba.
                """,
            topic: "Nông nghiệp, sản vật", lead: "bulletin"),
    ]

    private static let papers: [DemoItem] = [
        DemoItem(
            month: 2, day: 12, kind: .document, title: "Quy chế tiếp công dân của xã Trúc Khê",
            summary: "Ban hành quy chế tiếp công dân tại trụ sở Ủy ban nhân dân xã",
            body: """
                **Điều 1.** Ban hành kèm theo Quyết định này quy chế tiếp công dân tại trụ sở Ủy ban nhân dân xã Trúc Khê.

                **Điều 2.** Văn phòng HĐND và UBND xã, các đơn vị và Trưởng thôn chịu trách nhiệm thi hành.

                **Điều 3.** Quyết định có hiệu lực từ ngày ký.
                """,
            topic: "Thủ tục hành chính",
            paper: Paper(number: "12/QĐ-UBND", type: "Quyết định", signer: "Trần Văn Bình")),
        DemoItem(
            month: 5, day: 19, kind: .document, title: "Lấy ý kiến về quy hoạch điểm dân cư mới",
            summary: "Lấy ý kiến Nhân dân về dự thảo quy hoạch điểm dân cư mới",
            body: """
                Ủy ban nhân dân xã công khai dự thảo quy hoạch điểm dân cư mới tại trụ sở và nhà văn hóa ba thôn.

                Mời bà con góp ý đến hết thời hạn ghi ở trên; ý kiến nào cũng được trả lời.
                """,
            topic: "Thủ tục hành chính",
            paper: Paper(
                number: "37/TB-UBND", type: "Thông báo", signer: "Trần Văn Bình", days: 32)),
        DemoItem(
            month: 9, day: 30, kind: .document,
            title: "Phương án phòng, chống thiên tai mùa mưa bão",
            summary: "Phương án phòng, chống thiên tai và tìm kiếm cứu nạn trên địa bàn xã",
            body: """
                Nơi sơ tán: trường THCS Trúc Khê, nhà văn hóa thôn Thượng và đình Trúc Khê.

                Mỗi thôn một tổ xung kích; trực 24 giờ khi có tin bão gần bờ.
                """,
            topic: "Phòng, chống thiên tai",
            paper: Paper(number: "52/PA-UBND", type: "Phương án", signer: "Trần Văn Bình")),
    ]

    private static let pages: [DemoItem] = [
        DemoItem(
            month: 1, day: 22, kind: .page, title: "Đình Trúc Khê",
            summary: "Ngôi đình năm gian giữa làng, nơi mở hội vật đầu xuân.",
            body: """
                Đình dựng bên bến sông, thờ hai vị có công khai khẩn. Hai bức chạm ở gian giữa là nét quý nhất.

                ## Giờ mở cửa

                Hằng ngày 7:30 – 17:00; ngày rằm, mồng một mở đến 20:00. Vào cửa không mất tiền.

                ## Đường đến

                Từ trụ sở xã đi 400 m theo đường Đình. Có chỗ gửi xe và lối cho xe lăn ở cổng bên.
                """,
            topic: "", lead: "village",
            english: [
                "The communal house of Trúc Khê",
                "Five bays in the middle of the village, where the spring wrestling is held.",
                "It stands by the landing and honours the two who first tilled this land. The two "
                    + "carvings in the middle bay are its treasure.",
                "## Opening hours",
                "Daily 7:30 – 17:00; on the 1st and 15th lunar days until 20:00. Entrance is free.",
                "## How to get there",
                "400 m from the commune’s office along đường Đình. Parking and a wheelchair way are "
                    + "at the side gate.",
            ]),
        DemoItem(
            month: 1, day: 23, kind: .page, title: "Lịch tiếp công dân",
            summary: "Ai tiếp, ngày nào, ở đâu; mang theo những gì.",
            body: """
                | Người tiếp | Ngày | Giờ |
                |---|---|---|
                | Chủ tịch Ủy ban nhân dân | thứ Năm hằng tuần | 7:30 – 11:30 |
                | Phó Chủ tịch | thứ Ba hằng tuần | 13:30 – 17:00 |
                | Công chức trực | mọi ngày làm việc | trong giờ hành chính |

                Bà con mang theo căn cước và giấy tờ liên quan nếu có. Người già yếu có thể hẹn cán bộ đến nhà.
                """,
            topic: ""),
        DemoItem(
            month: 1, day: 24, kind: .page, title: "Công khai ngân sách xã",
            summary: "Dự toán, tình hình thực hiện từng quý và quyết toán.",
            body: """
                Bảng số liệu niêm yết ở trụ sở và nhà văn hóa ba thôn trong 30 ngày kể từ khi công khai.

                | Kỳ | Nội dung | Nơi xem |
                |---|---|---|
                | Đầu năm | Dự toán được giao | bảng tin trụ sở |
                | Từng quý | Tình hình thu, chi | bảng tin trụ sở, ba thôn |
                | Sau khi phê duyệt | Quyết toán năm trước | bảng tin trụ sở, ba thôn |
                """,
            topic: ""),
    ]
}
