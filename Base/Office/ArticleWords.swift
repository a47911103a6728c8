import Markup

/// The words around an article, also for readers from abroad.
enum ArticleWords {
    static let changed = Phrase(
        vi: "Sửa lúc", en: "Corrected",
        more: [.zh: "更正于", .ko: "수정", .ja: "訂正", .fr: "Corrigé le"])
    static let reviewed = Phrase(
        vi: "Xem lại ngày", en: "Reviewed on",
        more: [.zh: "核对于", .ko: "확인일", .ja: "確認日", .fr: "Vérifié le"])
    static let source = Phrase(
        vi: "Nguồn", en: "Source",
        more: [.zh: "来源", .ko: "출처", .ja: "出典", .fr: "Source"])
    static func archived(_ day: String) -> Phrase {
        Phrase(
            vi: "Bài này được lưu lại để tra cứu từ ngày \(day); thông tin có thể không còn đúng.",
            en: "Kept for reference since \(day); what it says may no longer hold.",
            more: [
                .zh: "本文自 \(day) 起仅供查阅，内容可能已过时。", .ko: "\(day)부터 참고용으로 보관된 글로, 내용이 지금과 다를 수 있습니다.",
                .ja: "\(day) から参考のため保存されています。内容は最新でない場合があります。",
                .fr:
                    "Conservé pour mémoire depuis le \(day) ; le contenu n’est peut-être plus à jour.",
            ])
    }
    static let corrections = Phrase(
        vi: "Đính chính", en: "Corrections",
        more: [.zh: "更正", .ko: "정정", .ja: "訂正", .fr: "Rectificatifs"])
    static let attachments = Phrase(
        vi: "Tệp đính kèm", en: "Attachments",
        more: [.zh: "附件", .ko: "첨부 파일", .ja: "添付ファイル", .fr: "Pièces jointes"])
    static let inWords = Phrase(
        vi: "Nội dung bằng chữ", en: "The same in words",
        more: [.zh: "文字说明", .ko: "글로 보기", .ja: "文章で読む", .fr: "Le contenu en texte"])
    static let transcript = Phrase(
        vi: "Lời bản tin", en: "Transcript",
        more: [.zh: "文字稿", .ko: "대본", .ja: "書き起こし", .fr: "Transcription"])
    static let fullSize = Phrase(
        vi: "Xem hình cỡ đầy đủ", en: "See the picture in full size",
        more: [.zh: "查看原图", .ko: "원본 크기로 보기", .ja: "原寸で見る", .fr: "Voir l’image en grand"])
    static let spoken = Phrase(
        vi: "Nghe bài này", en: "Listen to this article",
        more: [
            .zh: "收听本文", .ko: "이 글 듣기", .ja: "この記事を聞く", .fr: "Écouter cet article",
        ])
    static let listen = Phrase(
        vi: "Nghe bài này", en: "Listen to this",
        more: [.zh: "朗读本文", .ko: "이 글 듣기", .ja: "読み上げる", .fr: "Écouter"])
    static let stop = Phrase(
        vi: "Dừng nghe", en: "Stop listening",
        more: [.zh: "停止朗读", .ko: "듣기 멈춤", .ja: "読み上げを止める", .fr: "Arrêter l’écoute"])
    static let number = Phrase(
        vi: "Số, ký hiệu", en: "Number", more: [.zh: "文号", .ko: "번호", .ja: "番号", .fr: "Numéro"])
    static let type = Phrase(
        vi: "Loại văn bản", en: "Type", more: [.zh: "类型", .ko: "종류", .ja: "種類", .fr: "Type"])
    static let issuer = Phrase(
        vi: "Cơ quan ban hành", en: "Issuer",
        more: [.zh: "发文机关", .ko: "발행 기관", .ja: "発行機関", .fr: "Émetteur"])
    static let signer = Phrase(
        vi: "Người ký", en: "Signed by",
        more: [.zh: "签署人", .ko: "서명자", .ja: "署名者", .fr: "Signataire"])
    static let signedOn = Phrase(
        vi: "Ngày ban hành", en: "Signed on",
        more: [.zh: "签发日期", .ko: "서명일", .ja: "発行日", .fr: "Signé le"])
    static let inForceFrom = Phrase(
        vi: "Hiệu lực từ", en: "In force from",
        more: [.zh: "生效日期", .ko: "시행일", .ja: "施行日", .fr: "En vigueur du"])
    static let inForceUntil = Phrase(
        vi: "Hết hiệu lực sau ngày", en: "In force until",
        more: [.zh: "有效期至", .ko: "효력 종료일", .ja: "失効日", .fr: "En vigueur jusqu’au"])
    static let replacedBy = Phrase(
        vi: "Được thay thế bởi", en: "Replaced by",
        more: [.zh: "替代文件", .ko: "대체 문서", .ja: "後継文書", .fr: "Remplacé par"])
    static let seeIt = Phrase(
        vi: "xem văn bản mới", en: "the new document",
        more: [.zh: "查看新文件", .ko: "새 문서 보기", .ja: "新しい文書", .fr: "le nouveau document"])
}
