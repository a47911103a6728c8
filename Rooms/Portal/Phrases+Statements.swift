import Markup

/// Words of the statements on accessibility and privacy, also for readers from abroad.
extension Phrases {
    static let accessibility = Phrase(
        vi: "Hỗ trợ tiếp cận",
        en: "Accessibility",
        more: [
            .zh: "无障碍",
            .ko: "접근성",
            .ja: "アクセシビリティ",
            .fr: "Accessibilité",
        ])
    static let accessibilityWords = Phrase(
        vi:
            "Cổng được làm để ai cũng đọc được: người mắt kém, người dùng bàn phím, người nghe máy đọc, máy cũ và mạng chậm.",
        en:
            "This portal is made for everybody: for weak eyes, keyboards, screen readers, old devices and slow lines.",
        more: [
            .zh: "本门户力求人人可用：视力不佳者、键盘用户、读屏用户、旧设备和慢速网络。",
            .ko: "이 포털은 시력이 약한 분, 키보드나 화면 낭독기 사용자, 오래된 기기와 느린 회선에서도 쓸 수 있게 만들었습니다.",
            .ja: "視力の弱い方、キーボードや読み上げソフトの利用者、古い端末や遅い回線でも使えるように作られています。",
            .fr:
                "Ce portail est fait pour tous : vue faible, clavier, lecteur d’écran, vieil appareil, ligne lente.",
        ])
    static let whatWeDid = Phrase(
        vi: "Đã làm",
        en: "What is done",
        more: [
            .zh: "已做到",
            .ko: "갖춘 점",
            .ja: "対応していること",
            .fr: "Ce qui est fait",
        ])
    static let accessDone = Phrase(
        vi:
            "Nhắm tới WCAG 2.2 mức AA: chữ đủ tương phản ở nền sáng và tối, phóng 200 % không mất nội dung, ảnh có lời mô tả, video có phụ đề, trang dùng được khi tắt JavaScript.",
        en:
            "The aim is WCAG 2.2, level AA: enough contrast in light and dark, 200 % zoom without loss, words for pictures, captions for videos, pages that work without JavaScript.",
        more: [
            .zh: "目标为 WCAG 2.2 AA 级：明暗配色对比充足，放大至200%不丢失内容，图片有说明，视频有字幕，无需 JavaScript。",
            .ko: "WCAG 2.2 AA를 목표로 합니다: 충분한 대비, 200% 확대, 그림 설명, 동영상 자막, JavaScript 없이도 사용 가능.",
            .ja: "WCAG 2.2 AAを目標としています：十分なコントラスト、200%拡大、画像の説明、動画の字幕、JavaScriptなしでの利用。",
            .fr:
                "Objectif WCAG 2.2, niveau AA : contraste, zoom à 200 %, images décrites, vidéos sous-titrées, pages sans JavaScript.",
        ])
    static let accessKeys = Phrase(
        vi: "Phím Tab đi qua mọi liên kết; liên kết đầu tiên đưa thẳng đến nội dung chính.",
        en: "The Tab key reaches every link; the first one leads straight to the content.",
        more: [
            .zh: "按 Tab 键可到达所有链接，第一个链接直达正文。",
            .ko: "Tab 키로 모든 링크에 갈 수 있고, 첫 링크는 본문으로 바로 갑니다.",
            .ja: "Tabキーですべてのリンクに移動でき、最初のリンクで本文へ移れます。",
            .fr: "La touche Tab atteint tous les liens ; le premier mène au contenu.",
        ])
    static let whatIsLacking = Phrase(
        vi: "Còn thiếu",
        en: "What is lacking",
        more: [
            .zh: "不足之处",
            .ko: "부족한 점",
            .ja: "不足していること",
            .fr: "Ce qui manque",
        ])
    static let accessLacks = Phrase(
        vi: "Một số văn bản cũ chỉ có bản quét.",
        en: "Some old documents exist as scans only.",
        more: [
            .zh: "部分旧文件只有扫描件。",
            .ko: "일부 옛 문서는 스캔본만 있습니다.",
            .ja: "古い文書の一部はスキャン画像のみです。",
            .fr: "Certains anciens documents n’existent qu’en image.",
        ])
    static let accessAsk = Phrase(
        vi:
            "Trang nào khó đọc, xin báo cho chúng tôi; chúng tôi gửi bản dễ đọc hoặc đọc giúp qua điện thoại.",
        en:
            "Tell us which page is hard to read; we send another form of it or read it to you by telephone.",
        more: [
            .zh: "如有页面难以阅读，请告知我们；我们会提供其他形式或通过电话代读。",
            .ko: "읽기 어려운 페이지를 알려 주시면 다른 형식으로 보내거나 전화로 읽어 드립니다.",
            .ja: "読みにくいページをお知らせください。別の形でお送りするか、電話で読み上げます。",
            .fr:
                "Dites-nous quelle page est difficile ; nous l’enverrons autrement ou la lirons au téléphone.",
        ])
    static let privacy = Phrase(
        vi: "Quyền riêng tư",
        en: "Privacy",
        more: [
            .zh: "隐私",
            .ko: "개인정보",
            .ja: "プライバシー",
            .fr: "Vie privée",
        ])
    static let privacyWords = Phrase(
        vi: "Cổng không theo dõi ai: không cookie khi đọc, không quảng cáo, không mã của bên khác.",
        en: "The portal follows nobody: no cookies for reading, no advertising, no code of others.",
        more: [
            .zh: "本门户不跟踪任何人：阅读时无 Cookie、无广告、无第三方代码。",
            .ko: "이 포털은 아무도 추적하지 않습니다: 읽을 때 쿠키, 광고, 외부 코드가 없습니다.",
            .ja: "閲覧者を追跡しません。閲覧時のCookie、広告、外部コードはありません。",
            .fr:
                "Le portail ne suit personne : ni cookies pour lire, ni publicité, ni code de tiers.",
        ])
    static let whatIsKept = Phrase(
        vi: "Lưu những gì",
        en: "What is kept",
        more: [
            .zh: "保存的内容",
            .ko: "보관하는 것",
            .ja: "保存するもの",
            .fr: "Ce qui est conservé",
        ])
    static let privacyViews = Phrase(
        vi:
            "Mỗi trang mỗi ngày được mở bao nhiêu lần: chỉ là con số, không địa chỉ mạng, không thiết bị.",
        en: "How often each page is opened in a day: a number, without addresses or devices.",
        more: [
            .zh: "每页每天的打开次数：仅为数字，不含地址和设备。",
            .ko: "페이지별 하루 열람 횟수만 숫자로 남깁니다. 주소나 기기는 남기지 않습니다.",
            .ja: "各ページの一日の表示回数のみ。アドレスや端末は記録しません。",
            .fr: "Le nombre d’ouvertures de chaque page par jour, sans adresse ni appareil.",
        ])
    static let privacyNotes = Phrase(
        vi: "Điều bạn viết cho chúng tôi; cách liên hệ bạn để lại được xóa khi xử lý xong.",
        en: "What you write to us; the contact you leave is erased once it is dealt with.",
        more: [
            .zh: "您写给我们的内容；处理完毕后会删除您留下的联系方式。",
            .ko: "보내신 글을 보관하며, 남기신 연락처는 처리 후 지웁니다.",
            .ja: "お送りいただいた内容。連絡先は対応後に消去します。",
            .fr: "Ce que vous nous écrivez ; votre contact est effacé une fois traité.",
        ])
    static let inYourBrowser = Phrase(
        vi: "Trong trình duyệt của bạn",
        en: "In your browser",
        more: [
            .zh: "在您的浏览器中",
            .ko: "브라우저 안에서",
            .ja: "ブラウザの中",
            .fr: "Dans votre navigateur",
        ])
    static let privacyBrowser = Phrase(
        vi:
            "Cỡ chữ và nền bạn chọn nằm trong trình duyệt; chỉ khi tắt JavaScript mới có một cookie nhỏ giữ lựa chọn ấy. Bấm nút chia sẻ là sang trang của bên khác, theo quy định của họ.",
        en:
            "Your text size and colours stay in the browser; only without JavaScript a small cookie keeps them. Share links lead to others' sites, under their rules.",
        more: [
            .zh: "字号和颜色保存在浏览器中；仅在关闭 JavaScript 时使用一个小 Cookie。分享链接会前往其他网站。",
            .ko: "글자 크기와 색은 브라우저에 남고, JavaScript가 없을 때만 작은 쿠키를 씁니다. 공유 링크는 다른 사이트로 이동합니다.",
            .ja: "文字の大きさと配色はブラウザに残ります。JavaScriptがない場合のみ小さなCookieを使います。共有リンクは他のサイトへ移動します。",
            .fr:
                "La taille et les couleurs restent dans le navigateur ; sans JavaScript, un petit cookie les garde. Les liens de partage mènent chez d’autres, selon leurs règles.",
        ])
}
