import Markup

/// Words of the page about the copy that stands in for the portal.
extension Phrases {
    static let standIn = Phrase(
        vi: "Bản dự phòng của cổng", en: "The portal’s stand-in copy",
        more: [.zh: "门户备用副本", .ko: "포털 예비본", .ja: "ポータルの予備コピー", .fr: "Copie de secours du portail"])
    static let standInWords = Phrase(
        vi:
            "Khi máy của xã mất điện, mất mạng hoặc quá tải trong bão lũ, một bản chép của toàn bộ cổng vẫn mở được. Mỗi trang của bản ấy ghi rõ giờ chép.",
        en:
            "When the commune's machine is without power or network, or overloaded in a storm, a copy of the whole portal can still be read. Each of its pages says when it was copied.",
        more: [
            .zh: "当乡里的服务器断电、断网或在灾害中过载时，整个门户的副本仍可阅读，每页都注明复制时间。",
            .ko: "재난으로 서버가 멈추거나 붐빌 때에도 포털 전체의 사본을 볼 수 있습니다. 모든 쪽에 복사한 시각이 적혀 있습니다.",
            .ja: "災害などで役場の機械が止まっても、ポータル全体の写しを読むことができます。各ページに複製時刻があります。",
            .fr:
                "Quand la machine de la commune est coupée ou surchargée, une copie de tout le portail reste lisible. Chaque page dit quand elle a été copiée.",
        ])
    static let standInRests = Phrase(
        vi: "Khi đọc bản dự phòng", en: "While you read the copy",
        more: [
            .zh: "阅读副本时", .ko: "예비본을 볼 때", .ja: "コピーを読むとき", .fr: "Pendant la lecture de la copie",
        ])
    static let standInRestsWords = Phrase(
        vi:
            "Tin, văn bản, lịch, ảnh và tệp đính kèm đọc được như thường. Tìm kiếm, góp ý và bình chọn tạm nghỉ; việc gấp mời gọi điện thoại.",
        en:
            "News, documents, dates, pictures and attached files are there as usual. Searching and writing to us rest; for what is urgent, please telephone.",
        more: [
            .zh: "新闻、文件、日程、图片和附件照常可读。搜索和留言暂停；急事请致电。",
            .ko: "소식, 문서, 일정, 사진, 첨부 파일은 그대로 볼 수 있습니다. 검색과 의견은 쉬며, 급한 일은 전화해 주세요.",
            .ja: "お知らせ、文書、日程、写真、添付ファイルは通常どおり読めます。検索と投稿は休止中です。お急ぎの方は電話をご利用ください。",
            .fr:
                "Actualités, documents, dates, images et fichiers restent lisibles. La recherche et les messages sont suspendus ; en cas d’urgence, téléphonez.",
        ])
    static let standInTrue = Phrase(
        vi: "Bản thật hay giả", en: "True or false",
        more: [.zh: "辨别真伪", .ko: "진짜인지 확인", .ja: "本物の確認", .fr: "Vraie ou fausse copie"])
    static let standInNone = Phrase(
        vi: "Chưa có bản dự phòng nào được lập.", en: "No copy has been made yet.",
        more: [
            .zh: "尚未制作副本。", .ko: "아직 사본이 없습니다.", .ja: "まだコピーはありません。",
            .fr: "Aucune copie n’a encore été faite.",
        ])
    static let standInKey = Phrase(
        vi:
            "Bản dự phòng được ký bằng khóa Ed25519 của xã. Khóa công khai, nên chép lại từ trang này khi cổng hoạt động bình thường:",
        en:
            "The copy is signed with the commune's Ed25519 key. Its public half, to be noted from this page while the portal is in order:",
        more: [
            .zh: "副本以乡的 Ed25519 密钥签名。请在门户正常时从本页抄录公钥：",
            .ko: "사본은 자치체의 Ed25519 키로 서명됩니다. 포털이 정상일 때 이 공개 키를 적어 두세요:",
            .ja: "コピーは役場の Ed25519 鍵で署名されています。ポータルが正常なときに公開鍵を控えてください:",
            .fr:
                "La copie est signée par la clé Ed25519 de la commune. Sa partie publique, à noter ici quand le portail fonctionne :",
        ])
    static let standInCheck = Phrase(
        vi: "Ai có bản chép trong tay đều kiểm tra được từng tệp:",
        en: "Whoever holds a copy can check every file of it:",
        more: [
            .zh: "任何持有副本的人都可以逐一核对文件：", .ko: "사본을 가진 사람은 누구나 모든 파일을 확인할 수 있습니다:",
            .ja: "コピーを持つ人は誰でも全ファイルを確認できます:",
            .fr: "Qui détient une copie peut en vérifier chaque fichier :",
        ])
}
