/// What the demonstration commune wrote about itself: fictional, plausible, in plain words.
struct DemoStory: Sendable {
    /// Month and day of publication.
    let month: Int
    let day: Int
    let title: String
    var summary: String
    let body: String

    /// The portal's topic, from what the article is about.
    var topic: String {
        let subjects: [(String, [String])] = [
            ("Nông nghiệp, sản vật", ["Bưởi", "Mật ong", "Gặt", "Giỏ tre", "gia súc", "bưởi"]),
            (
                "Văn hóa, lễ hội",
                ["Hội vật", "Chùa", "đình", "Trung thu", "Đại đoàn kết", "tri ân"]
            ),
            ("Du lịch", ["khách", "Khách", "Oita", "tiếng Anh"]),
            ("Thủ tục hành chính", ["Thủ tục", "chuyển đổi số", "quy hoạch", "kiến nghị"]),
            ("Phòng, chống thiên tai", ["mưa bão", "Cầu Gạo"]),
            ("Giáo dục, y tế", ["năm học", "Thư viện", "đuối nước", "trẻ em", "đan tre cho"]),
            ("Thông báo", ["Lịch", "Trực", "cấm xe"]),
        ]
        return subjects.first { $0.1.contains { title.contains($0) } }?.0 ?? "Tin của xã"
    }

    static let all: [DemoStory] = spring + summer + autumn

    private static let spring: [DemoStory] = [
        DemoStory(
            month: 1, day: 20, title: "Bưởi Trúc Khê vào vụ Tết",
            summary: "Hơn bốn mươi nhà vườn thôn Thượng mở cửa đón khách chọn bưởi tại gốc.",
            body: """
                Từ giữa tháng Chạp, các vườn bưởi thôn Thượng đã vàng quả. Năm nay mưa thuận, quả đều \
                và ngọt hơn năm ngoái.

                ## Mua ở đâu

                - Chợ Khê, họp ngày mồng 2, 7 âm lịch;
                - Nhà trưng bày OCOP cạnh Ủy ban nhân dân xã, mở cửa 7:30 – 17:00.

                Bà con mua tại vườn nên gọi trước cho hợp tác xã để được hướng dẫn lối vào.
                """),
        DemoStory(
            month: 2, day: 3, title: "Hội vật đầu xuân ở sân đình Trúc Khê",
            summary: "Hai mươi tư đô vật của tám làng về dự hội, sân đình kín người xem.",
            body: """
                Hội vật được mở theo lệ cũ của làng, sau lễ dâng hương. Ban tổ chức mời bà con đến \
                xem, giữ trật tự và gửi xe đúng nơi.

                **Lịch hội**: sáng lễ, chiều vật giải; ngày sau vật chung kết và trao giải.
                """),
        DemoStory(
            month: 2, day: 10, title: "Nghề đan tre thôn Hạ đón đoàn khách Nhật Bản",
            summary: "Khách tự tay đan một chiếc giỏ nhỏ và nghe kể chuyện nghề ba đời.",
            body: """
                Mười hai vị khách đến từ tỉnh Oita, nơi cũng có nghề đan tre lâu đời, đã ở lại thôn \
                Hạ trọn một ngày.

                > Sợi tre ở đây mềm như lụa. Chúng tôi sẽ trở lại.

                Hợp tác xã đang chuẩn bị góc trải nghiệm có chỉ dẫn bằng tiếng Anh và tiếng Nhật.
                """),
        DemoStory(
            month: 2, day: 24, title: "Thủ tục khai sinh: bốn bước, không phải đi lại",
            summary: "Trung tâm phục vụ hành chính công hướng dẫn nộp hồ sơ từ điện thoại.",
            body: """
                1. Chụp giấy chứng sinh và giấy tờ của cha mẹ;
                2. Nộp trên Cổng dịch vụ công quốc gia;
                3. Nhận tin nhắn hẹn ngày;
                4. Nhận bản khai sinh tại bộ phận một cửa hoặc qua bưu chính.

                Bà con chưa quen thao tác, mời đến bộ phận một cửa, cán bộ làm cùng.
                """),
        DemoStory(
            month: 3, day: 5, title: "Chùa Bảo Lâm tu bổ xong mái tam quan",
            summary: "Ngói mũi hài được thay theo mẫu cũ, giữ nguyên hai bức chạm thời Lê.",
            body: "Việc tu bổ làm trong bốn tháng, theo hồ sơ được cơ quan văn hóa thẩm định. "
                + "Bà con có thể vào lễ bình thường từ tuần này."),
        DemoStory(
            month: 3, day: 12, title: "Ra quân dọn kênh Cầu Gạo",
            summary: "Hơn hai trăm bà con và đoàn viên vớt bèo, khơi dòng trước vụ chiêm.",
            body: "Đoạn kênh dài 1,8 km từ Cầu Gạo đến trạm bơm đã thông. Bèo được ủ làm phân xanh "
                + "tại bãi của hợp tác xã."),
        DemoStory(
            month: 3, day: 19, title: "Mật ong hoa vải đạt OCOP bốn sao",
            summary: "Sản phẩm của tổ hợp tác thôn Trung được xếp hạng trong đợt đầu năm.",
            body: "Mật được thu trong ba tuần hoa nở. Mỗi chai có mã để người mua xem nơi đặt đàn "
                + "ong và ngày thu mật."),
        DemoStory(
            month: 3, day: 27, title: "Đường trục thôn Trung thông xe",
            summary: "Bà con hiến 640 mét vuông đất, đường rộng năm mét rưỡi.",
            body:
                "Sau năm tháng thi công, đường trục thôn Trung đã thông xe. Xã cảm ơn 31 gia đình "
                + "đã hiến đất làm đường."),
        DemoStory(
            month: 4, day: 8, title: "Thư viện nhỏ ở nhà văn hóa thôn Thượng",
            summary: "Ba trăm đầu sách, mở cửa chiều thứ Bảy và Chủ nhật.",
            body: "Sách do con em xa quê gửi tặng. Các cháu mượn về nhà được hai cuốn một tuần."),
        DemoStory(
            month: 4, day: 16, title: "Lịch tiêm phòng cho đàn gia súc vụ xuân",
            summary: "Thú y đến từng thôn, bà con nhốt giữ gia súc theo lịch.",
            body: """
                | Thôn | Ngày |
                |---|---|
                | Thượng | 18/4 |
                | Trung | 19/4 |
                | Hạ | 20/4 |

                Tiêm miễn phí cho trâu, bò, lợn nái.
                """),
        DemoStory(
            month: 4, day: 23, title: "Khách quốc tế hỏi gì khi đến đình Trúc Khê",
            summary: "Mười câu hỏi thường gặp và cách trả lời bằng tiếng Anh đơn giản.",
            body:
                "Câu lạc bộ hướng dẫn viên nhỏ tuổi của trường THCS đã soạn mười câu trả lời ngắn. "
                + "Bản in đặt tại bàn đón khách ở đình."),
        DemoStory(
            month: 4, day: 28, title: "Trực đường dây nóng dịp nghỉ lễ",
            summary: "Cán bộ trực cả ngày, phản ánh được trả lời trong 24 đến 48 giờ.",
            body: "Bà con gọi số trực in ở cổng trụ sở, hoặc nhắn Zalo của xã. Việc khẩn về điện, "
                + "nước, đê kè được chuyển ngay."),
    ]

    private static let summer: [DemoStory] = [
        DemoStory(
            month: 5, day: 7, title: "Tập huấn viết tin bằng điện thoại",
            summary: "Hai mươi tám cán bộ và Trưởng thôn học viết ngắn, chụp rõ, quay chắc tay.",
            body:
                "Buổi học kéo dài một ngày, ai cũng có một tin đăng được. Lớp thứ hai sẽ mở trong "
                + "quý III."),
        DemoStory(
            month: 5, day: 14, title: "Gặt lúa chiêm, nhớ không đốt rơm",
            summary: "Rơm được thu cuộn miễn phí tại ruộng để ủ phân và làm nấm.",
            body: "Khói rơm che tầm nhìn trên đường liên xã. Bà con báo hợp tác xã để máy đến cuộn."
        ),
        DemoStory(
            month: 5, day: 21, title: "Công khai dự thảo quy hoạch điểm dân cư mới",
            summary: "Bản vẽ treo ở trụ sở và nhà văn hóa ba thôn, góp ý đến ngày 20/6.",
            body: "Mọi góp ý đều được ghi nhận và trả lời. Không cần ghi tên nếu bà con không muốn."
        ),
        DemoStory(
            month: 5, day: 28, title: "Giỏ tre thôn Hạ sang thị trường châu Âu",
            summary: "Lô hàng đầu tiên gồm 1.200 chiếc rời kho của hợp tác xã.",
            body: "Hàng làm từ tre già ba năm, hun khói thay cho hóa chất chống mọt."),
        DemoStory(
            month: 6, day: 4, title: "Phòng chống đuối nước cho trẻ em",
            summary: "Lớp bơi hè mở tại bể của trường THCS, miễn phí cho hộ khó khăn.",
            body:
                "Phụ huynh ghi tên cho con với cô giáo chủ nhiệm hoặc Trưởng thôn trước ngày 10/6."),
        DemoStory(
            month: 6, day: 11, title: "Lịch cấp nước trong những ngày nắng nóng",
            summary: "Nước được bơm luân phiên theo thôn, từ 5 giờ sáng.",
            body: "Thôn Thượng và thôn Trung buổi sáng, thôn Hạ buổi chiều. Sự cố gọi số trực."),
        DemoStory(
            month: 6, day: 18, title: "Góc đọc tiếng Anh ở chợ Khê",
            summary: "Biển chỉ dẫn hai thứ tiếng giúp khách lạ tìm hàng và giá.",
            body: "Đoàn Thanh niên làm hai mươi tấm biển gỗ, viết tay, dễ thay khi giá đổi."),
        DemoStory(
            month: 6, day: 26, title: "Sáu tháng đầu năm: những việc đã làm được",
            summary: "Đường, nước, trường học và những việc còn nợ bà con.",
            body: "Hai việc chậm là lắp đèn đường thôn Hạ và sửa cống Cầu Gạo; lý do và ngày làm "
                + "xong được ghi ở bảng tin từng thôn."),
        DemoStory(
            month: 7, day: 9, title: "Thắp nến tri ân ở nghĩa trang liệt sĩ xã",
            summary: "Đoàn viên và học sinh lau bia, thay hoa, thắp nến.",
            body: "Lễ bắt đầu lúc 19:00 ngày 26/7. Mời bà con cùng dự."),
        DemoStory(
            month: 7, day: 16, title: "Chủ động trước mùa mưa bão",
            summary: "Danh sách điểm tránh trú, số điện thoại trực và việc cần chuẩn bị.",
            body: "Mỗi nhà chuẩn bị đèn pin, nước uống ba ngày, giấy tờ bọc kín. Nghe loa lúc 5:30 "
                + "và 17:00."),
        DemoStory(
            month: 7, day: 23, title: "Video ngắn: một ngày của người thợ đan tre",
            summary: "Ba phút theo tay ông Lê Văn Khoan, năm nay 78 tuổi.",
            body:
                "Video do Đoàn Thanh niên quay bằng điện thoại, có phụ đề tiếng Việt và tiếng Anh."),
        DemoStory(
            month: 7, day: 30, title: "Trả lời kiến nghị về đèn đường thôn Hạ",
            summary: "Mười bốn cột đèn sẽ lắp xong trước ngày 25/8.",
            body:
                "Chín gia đình đã phản ánh qua đường dây nóng. Lý do chậm: thay đổi vị trí cột theo "
                + "ý kiến của thôn."),
    ]

    private static let autumn: [DemoStory] = [
        DemoStory(
            month: 8, day: 6, title: "Chuẩn bị năm học mới",
            summary: "Ba trường sửa xong mái, sân và khu vệ sinh trước ngày tựu trường.",
            body:
                "Ngày tựu trường được báo trên loa và bảng tin. Học sinh lớp 1 đến trước một tuần."),
        DemoStory(
            month: 8, day: 13, title: "Mã QR kể chuyện đình Trúc Khê",
            summary: "Quét mã ở cổng đình để nghe thuyết minh bằng tiếng Việt và tiếng Anh.",
            body: "Nội dung do Ban Quản lý di tích soạn, giáo viên ngoại ngữ của xã đọc."),
        DemoStory(
            month: 8, day: 20, title: "Đèn đường thôn Hạ đã sáng",
            summary: "Mười bốn cột đèn lắp xong sớm năm ngày.",
            body: "Đèn bật từ 18:30 đến 23:00. Bóng hỏng báo Trưởng thôn, thay trong 48 giờ."),
        DemoStory(
            month: 8, day: 27, title: "Lịch các hoạt động mừng Quốc khánh",
            summary: "Giao hữu bóng chuyền, chiếu phim ở sân đình và hội chợ nông sản.",
            body: "Các hoạt động bắt đầu từ chiều 31/8. Gửi xe miễn phí ở sân trường tiểu học."),
        DemoStory(
            month: 9, day: 9, title: "Trung thu của trẻ em ba thôn",
            summary: "Rước đèn quanh hồ làng, đèn do các cháu tự làm.",
            body: "Mỗi thôn một góc phá cỗ. Nhà hảo tâm gửi bánh kẹo tại nhà văn hóa."),
        DemoStory(
            month: 9, day: 15, title: "Lớp tập huấn thông tin cơ sở thứ hai",
            summary: "Học dựng video ngắn và kiểm tra tin trước khi chia sẻ.",
            body: "Ba mươi học viên, trong đó có mười hai Trưởng, Phó thôn và bí thư chi đoàn."),
        DemoStory(
            month: 9, day: 22, title: "Sửa cống Cầu Gạo: cấm xe tải hai tuần",
            summary: "Xe tải đi đường vòng qua trạm bơm, xe máy và xe con đi bình thường.",
            body: "Thi công từ 24/9 đến 8/10. Có người phân luồng giờ tan trường."),
        DemoStory(
            month: 9, day: 29, title: "Mã QR đã đặt ở chợ Khê và ba nhà văn hóa",
            summary: "Hoàn thành việc số hóa tư liệu theo kế hoạch năm.",
            body:
                "Tổng cộng mười một điểm. Bản in chữ lớn có ở từng điểm cho người không dùng điện "
                + "thoại."),
        DemoStory(
            month: 10, day: 7, title: "Cống Cầu Gạo thông xe trở lại",
            summary: "Hoàn thành trước hạn một ngày, mặt cống rộng thêm 1,2 mét.",
            body: "Xe tải đi lại bình thường. Cảm ơn bà con đã chịu khó đi đường vòng."),
        DemoStory(
            month: 10, day: 14, title: "Ngày chuyển đổi số: cán bộ đến từng nhà",
            summary: "Hướng dẫn cài VNeID, nộp hồ sơ và tra cứu từ điện thoại.",
            body: "Tổ công nghệ số cộng đồng có mặt ở nhà văn hóa từ 18:00 đến 20:30 các tối trong "
                + "tuần."),
        DemoStory(
            month: 10, day: 21, title: "Bưởi sớm Trúc Khê ra chợ",
            summary: "Giá bán tại vườn, cách chọn quả và nhận biết tem của hợp tác xã.",
            body: "Tem có số vườn và ngày cắt. Thấy tem giả, bà con báo số trực của xã."),
        DemoStory(
            month: 10, day: 28, title: "Nhịp cầu với bạn bè tỉnh Oita",
            summary: "Trường THCS Trúc Khê và một trường của Nhật Bản trao đổi thư vẽ tay.",
            body: "Bốn mươi bức thư đã đi. Thư trả lời sẽ được trưng bày ở thư viện thôn Thượng."),
        DemoStory(
            month: 11, day: 5, title: "Đối thoại với người dân về quy hoạch dân cư mới",
            summary: "Hai mươi ba ý kiến, mười chín đã trả lời tại chỗ.",
            body: "Bốn ý kiến còn lại được trả lời bằng văn bản và đăng ở mục này trong 48 giờ."),
        DemoStory(
            month: 11, day: 12, title: "Trả lời bốn ý kiến về quy hoạch dân cư mới",
            summary: "Về lối ra đồng, mương tiêu, giá đất và thời gian cắm mốc.",
            body: """
                1. **Lối ra đồng**: giữ nguyên, rộng 3 mét;
                2. **Mương tiêu**: làm kín, có hố thu;
                3. **Giá đất**: theo bảng giá của tỉnh, công khai khi thông báo;
                4. **Cắm mốc**: sau khi được phê duyệt, báo trước 10 ngày.
                """),
        DemoStory(
            month: 11, day: 18, title: "Ngày hội Đại đoàn kết ở ba thôn",
            summary: "Bữa cơm chung, chuyện làng và những gia đình được biểu dương.",
            body: "Mời bà con đi xa về dự. Chương trình bắt đầu lúc 8:00 ở nhà văn hóa từng thôn."),
    ]
}
