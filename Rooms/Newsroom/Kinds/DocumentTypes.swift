/// The kinds of administrative document that a commune issues, of the 29 of Decree
/// 30/2020/NĐ-CP, Article 7, with the council's resolution; offered to choose from, others can be
/// typed.
enum DocumentTypes {
    static let all = [
        "Nghị quyết", "Quyết định", "Thông báo", "Kế hoạch", "Chương trình", "Phương án", "Đề án",
        "Quy chế", "Quy định", "Hướng dẫn", "Chỉ thị", "Thông cáo", "Báo cáo", "Tờ trình",
        "Biên bản", "Hợp đồng", "Công văn", "Công điện", "Giấy mời", "Giấy giới thiệu",
        "Phiếu gửi", "Thư công",
    ]
}
