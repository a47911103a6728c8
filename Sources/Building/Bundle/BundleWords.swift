import Foundation
import Markup
import WorkingTime

/// What the pages of the bundle say of themselves.
enum BundleWords {
    static let name = Phrase(
        vi: "Trang dự phòng", en: "Stand-in copy",
        more: [.zh: "备用页面", .ko: "예비 페이지", .ja: "予備のページ", .fr: "Page de secours"])

    static func copied(at moment: Date) -> Phrase {
        let when = moment.written
        return Phrase(
            vi: "Trang dự phòng, chép lúc \(when). Tìm kiếm, góp ý và bình chọn tạm nghỉ.",
            en: "Stand-in copy, made at \(when). Searching and writing to us rest for now.",
            more: [
                .zh: "备用页面，复制于 \(when)。搜索和留言暂停。",
                .ko: "예비 페이지, \(when) 복사. 검색과 의견 보내기는 잠시 쉽니다.",
                .ja: "予備のページ、\(when) に複製。検索と投稿は休止中です。",
                .fr:
                    "Page de secours, copiée le \(when). La recherche et les messages sont suspendus.",
            ])
    }

    static let why = Phrase(
        vi: "Vì sao?", en: "Why?",
        more: [.zh: "为什么？", .ko: "왜 그런가요?", .ja: "なぜですか", .fr: "Pourquoi ?"])

    static func checked(at moment: Date) -> Phrase {
        let when = moment.written
        return Phrase(
            vi: "Cả cổng được chép lại lần cuối lúc \(when).",
            en: "The whole portal was last copied at \(when).",
            more: [
                .zh: "整个门户最后一次复制于 \(when)。", .ko: "포털 전체를 마지막으로 복사한 때: \(when).",
                .ja: "ポータル全体の最終複製: \(when)。",
                .fr: "Le portail entier a été copié pour la dernière fois le \(when).",
            ])
    }

    /// In the place of a form.
    static let rests = Phrase(
        vi: "Chức năng này tạm nghỉ trên trang dự phòng; mời gọi điện thoại hoặc đến trực tiếp.",
        en: "This rests in the stand-in copy; please telephone or come to the office.",
        more: [
            .zh: "备用页面暂不提供此功能；请致电或亲临办公室。", .ko: "예비 페이지에서는 이 기능이 쉽니다. 전화하시거나 직접 방문해 주세요.",
            .ja: "予備のページではこの機能は休止中です。電話または窓口をご利用ください。",
            .fr: "Cette fonction est suspendue ici ; merci de téléphoner ou de venir.",
        ])
}
