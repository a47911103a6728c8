/// The plan of the demonstration commune: fictional, in the genre's own words.
enum DemoPlan {
    static func text(year: Int) -> String {
        """
        ỦY BAN NHÂN DÂN
        XÃ TRÚC KHÊ
        Số: 18/KH-UBND

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Trúc Khê, ngày 15 tháng 01 năm \(year)

        KẾ HOẠCH
        Công tác thông tin đối ngoại trên địa bàn xã Trúc Khê năm \(year)

        Thực hiện Kế hoạch số 07/KH-UBND ngày 06/01/\(year) của Ủy ban nhân dân tỉnh Kinh Bắc về công tác thông tin đối ngoại năm \(year), Ủy ban nhân dân xã Trúc Khê ban hành Kế hoạch công tác thông tin đối ngoại trên địa bàn xã năm \(year) với các nội dung sau:

        I. MỤC ĐÍCH, YÊU CẦU

        1. Mục đích

        - Giới thiệu vùng đất, con người, làng nghề và các sản phẩm OCOP của xã Trúc Khê đến người dân, du khách và bạn bè quốc tế.
        - Cung cấp thông tin chính thống, kịp thời, dễ hiểu; trả lời đúng hạn những điều Nhân dân hỏi.

        2. Yêu cầu

        - Nội dung chính xác, thiết thực, có trọng tâm; phân công rõ đơn vị chủ trì, đơn vị phối hợp và thời hạn.
        - Gắn thông tin đối ngoại với chuyển đổi số, cải cách hành chính và bảo tồn di tích, lễ hội của địa phương.

        II. CÁC CHỈ TIÊU CỤ THỂ NĂM \(year)

        1. Cổng thông tin điện tử xã đăng tải tối thiểu 04 tin, bài/tháng về con người, làng nghề, lễ hội, sản phẩm OCOP và cải cách hành chính.
        2. Phát sóng chuyên mục “Thông tin địa phương” trên hệ thống truyền thanh thông minh của xã ít nhất 02 buổi/tuần.
        3. Xây dựng tối thiểu 06 sản phẩm truyền thông số (infographic, video ngắn) trong năm giới thiệu di tích, làng nghề và nông sản đặc trưng.
        4. 100% cán bộ, công chức, Trưởng thôn được phổ biến chủ trương, kỹ năng thông tin đối ngoại.
        5. 100% phản ánh, kiến nghị của người dân được trả lời chính thức trong vòng 24 - 48 giờ.

        III. NỘI DUNG, NHIỆM VỤ

        1. Giới thiệu vùng đất, con người Trúc Khê

        - Xây dựng chuyên mục giới thiệu đình Trúc Khê, chùa Bảo Lâm, hội vật đầu xuân và nghề đan tre của thôn Hạ.
        - Số hóa tư liệu về di tích, làng nghề, sản phẩm OCOP; đặt mã QR tại đình, chùa, chợ Khê và nhà văn hóa các thôn trước ngày 30/9/\(year).

        Đơn vị chủ trì: Phòng Văn hóa - Xã hội.
        Đơn vị phối hợp: Trung tâm Dịch vụ tổng hợp; các thôn.

        2. Thông tin trên nền tảng số và truyền thanh

        - Đăng tải tin, bài thường xuyên trên Cổng thông tin điện tử xã, trang Zalo OA và trang Facebook chính thức của Ủy ban nhân dân xã.
        - Sản xuất, phát sóng chuyên mục “Thông tin địa phương” trên hệ thống truyền thanh thông minh; mỗi chương trình không quá 15 phút.
        - Xây dựng infographic, video ngắn về bưởi Trúc Khê, mật ong hoa vải và hàng đan tre xuất khẩu.

        Đơn vị chủ trì: Trung tâm Dịch vụ tổng hợp.
        Đơn vị phối hợp: Phòng Văn hóa - Xã hội; Đoàn Thanh niên; các thôn.

        3. Tiếp nhận và trả lời phản ánh của người dân

        - Duy trì đường dây nóng, hòm thư góp ý và kênh Zalo tiếp nhận phản ánh; phân công cán bộ trực, trả lời chính thức đúng hạn.
        - Công khai kết quả trả lời các vấn đề được nhiều người quan tâm trên Cổng thông tin điện tử xã.

        Đơn vị chủ trì: Văn phòng HĐND và UBND xã.
        Đơn vị phối hợp: các phòng, ban, cơ quan, đơn vị.

        4. Bồi dưỡng đội ngũ làm thông tin cơ sở

        - Tổ chức 02 lớp tập huấn viết tin, chụp ảnh, quay video bằng điện thoại cho cán bộ các đơn vị và Trưởng thôn, hoàn thành trong quý III/\(year).

        Đơn vị chủ trì: Phòng Văn hóa - Xã hội.
        Đơn vị phối hợp: Văn phòng HĐND và UBND xã; các thôn.

        IV. KINH PHÍ THỰC HIỆN

        Kinh phí thực hiện Kế hoạch được bố trí từ dự toán chi thường xuyên năm \(year) của các đơn vị và các nguồn hợp pháp khác.

        V. TỔ CHỨC THỰC HIỆN

        1. Phòng Văn hóa - Xã hội

        - Là cơ quan thường trực, theo dõi, đôn đốc, hướng dẫn các đơn vị thực hiện Kế hoạch; tổng hợp, báo cáo Ủy ban nhân dân xã trước ngày 20 hằng tháng.
        - Chủ trì biên tập, thẩm định nội dung tin, bài trước khi trình lãnh đạo duyệt.

        2. Trung tâm Dịch vụ tổng hợp

        - Quản lý, vận hành Cổng thông tin điện tử và hệ thống truyền thanh; bảo đảm phát sóng đúng lịch.

        3. Văn phòng HĐND và UBND xã

        - Tiếp nhận, chuyển và theo dõi việc trả lời phản ánh; lập danh sách cán bộ trực hằng tuần.

        4. Phòng Kinh tế

        - Cung cấp dữ liệu về nông sản, sản phẩm OCOP, làng nghề; tham mưu bố trí kinh phí.

        5. Các thôn

        - Tuyên truyền nội dung Kế hoạch qua loa truyền thanh, họp thôn; phản ánh kịp thời tình hình ở cơ sở.

        Trên đây là Kế hoạch công tác thông tin đối ngoại trên địa bàn xã Trúc Khê năm \(year). Các đơn vị báo cáo kết quả năm về Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội) trước ngày 05/12/\(year) để tổng hợp./.

        Nơi nhận:
        - Ủy ban nhân dân tỉnh;
        - Sở Văn hóa, Thể thao và Du lịch;
        - Thường trực Đảng ủy, HĐND xã;
        - Chủ tịch, các Phó Chủ tịch UBND xã;
        - Các phòng, ban, đơn vị thuộc xã;
        - Các thôn;
        - Lưu: VT, VHXH.

        TM. ỦY BAN NHÂN DÂN
        KT. CHỦ TỊCH
        PHÓ CHỦ TỊCH

        Trần Văn Bình
        """
    }
}
