import Foundation
import Web

/// What the commune had before: an exported file of its old site, looked at and not yet chosen
/// from, and two addresses that still stand on old posters.
extension DemoStaff {
    func lookAtOldSite() async throws {
        let items = DemoOldSite.items.map { item in
            """
            <item><title>\(item.title)</title><link>https://trang-cu.truc-khe.example/vi/news/\(item.address).html</link><pubDate>\(item.day)</pubDate><description>\(item.summary)</description><content:encoded><![CDATA[<p><strong>\(item.summary)</strong></p><p>\(item.body)</p>]]></content:encoded></item>
            """
        }.joined()
        let file =
            "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Trang cũ xã Trúc Khê</title>\(items)</channel></rss>"
        _ = try await hoa.post(
            "/office/old-site", [("address", "")],
            files: [
                Form.File(field: "file", name: "trang-cu-xuat.xml", bytes: Array(file.utf8))
            ])
        _ = try await hoa.post(
            "/office/old-addresses",
            [
                (
                    "list",
                    """
                    https://trang-cu.truc-khe.example/vi/contact/,/lien-he
                    https://trang-cu.truc-khe.example/vi/laws/,/van-ban
                    """
                )
            ])
    }
}

private enum DemoOldSite {
    struct Item {
        let title: String
        let address: String
        let day: String
        let summary: String
        let body: String
    }

    static let items = [
        Item(
            title: "Khánh thành nhà văn hóa thôn Thượng", address: "tin-tuc/khanh-thanh-41",
            day: "Sat, 19 Aug 2023 08:00:00 +0700",
            summary: "Nhà văn hóa mới của thôn Thượng mở cửa sau tám tháng xây dựng.",
            body: "Công trình có hội trường một trăm chỗ ngồi, tủ sách chung và sân bóng chuyền."),
        Item(
            title: "Vụ bưởi được mùa", address: "kinh-te/vu-buoi-57",
            day: "Tue, 05 Dec 2023 09:30:00 +0700",
            summary: "Các vườn bưởi trong xã thu hoạch sớm nửa tháng so với năm trước.",
            body: "Hợp tác xã đã ký hợp đồng với ba cửa hàng ở tỉnh, giá ổn định đến Tết."),
        Item(
            title: "Trẻ em vui Trung thu ở sân đình", address: "van-hoa/trung-thu-63",
            day: "Tue, 17 Sep 2024 20:00:00 +0700",
            summary: "Đêm rằm tháng Tám, hơn hai trăm em nhỏ rước đèn quanh đình làng.",
            body: "Đoàn thanh niên ba thôn chuẩn bị mâm cỗ, đội múa lân và phần quà cho từng em."),
    ]
}
