import Markup

/// Words of what readers say and choose, also for readers from abroad.
extension Phrases {
    static let reportFault = Phrase(
        vi: "Báo lỗi bài viết",
        en: "Report a fault in this article",
        more: [
            .zh: "报告文章错误",
            .ko: "글의 오류 알리기",
            .ja: "記事の誤りを知らせる",
            .fr: "Signaler une erreur",
        ])
    static let reportFaultWords = Phrase(
        vi: "Trang có lỗi:",
        en: "The page with the fault:",
        more: [
            .zh: "有误的页面：",
            .ko: "오류가 있는 페이지:",
            .ja: "誤りのあるページ：",
            .fr: "La page concernée :",
        ])
    static let whatIsWrong = Phrase(
        vi: "Lỗi ở đâu, đúng ra là gì?",
        en: "What is wrong, and what is right?",
        more: [
            .zh: "哪里有误？正确的是什么？",
            .ko: "무엇이 틀렸고 무엇이 맞나요?",
            .ja: "どこが誤りで、正しくは何ですか。",
            .fr: "Qu’est-ce qui est faux, et que faudrait-il lire ?",
        ])
    static let answerAt = Phrase(
        vi: "Liên hệ lại",
        en: "Answer me at",
        more: [
            .zh: "联系方式",
            .ko: "연락처",
            .ja: "返信先",
            .fr: "Me répondre à",
        ])
    static let answerAtHint = Phrase(
        vi: "Không bắt buộc; chỉ dùng để trả lời rồi xóa.",
        en: "Not required; used to answer and then erased.",
        more: [
            .zh: "可不填；仅用于回复，之后删除。",
            .ko: "선택 사항이며, 답변 후 지웁니다.",
            .ja: "任意。返信後に消去します。",
            .fr: "Facultatif ; sert à répondre, puis est effacé.",
        ])
    static let leaveEmpty = Phrase(
        vi: "Xin để trống ô này",
        en: "Please leave this empty",
        more: [
            .zh: "请勿填写此栏",
            .ko: "비워 두세요",
            .ja: "空欄のままにしてください",
            .fr: "Laissez ce champ vide",
        ])
    static let send = Phrase(
        vi: "Gửi",
        en: "Send",
        more: [
            .zh: "发送",
            .ko: "보내기",
            .ja: "送信",
            .fr: "Envoyer",
        ])
    static let thanks = Phrase(
        vi: "Cảm ơn",
        en: "Thank you",
        more: [
            .zh: "谢谢",
            .ko: "감사합니다",
            .ja: "ありがとうございます",
            .fr: "Merci",
        ])
    static let thanksWords = Phrase(
        vi: "Đã nhận ý kiến. Ban biên tập sẽ xem trong giờ làm việc.",
        en: "What you sent has arrived; the editors read it in office hours.",
        more: [
            .zh: "已收到您的意见，编辑将在工作时间查看。",
            .ko: "보내신 의견을 받았습니다. 업무 시간에 확인합니다.",
            .ja: "ご意見を受け取りました。業務時間内に確認します。",
            .fr: "Votre message est arrivé ; il sera lu aux heures de bureau.",
        ])
    static let backToPage = Phrase(
        vi: "Quay lại trang",
        en: "Back to the page",
        more: [
            .zh: "返回页面",
            .ko: "페이지로 돌아가기",
            .ja: "ページに戻る",
            .fr: "Retour à la page",
        ])
    static let aboutSite = Phrase(
        vi: "Góp ý về cổng",
        en: "About this site",
        more: [
            .zh: "对本网站的意见",
            .ko: "사이트에 대한 의견",
            .ja: "サイトへのご意見",
            .fr: "À propos du site",
        ])
    static let aboutSiteWords = Phrase(
        vi:
            "Cổng khó dùng ở đâu, thiếu gì? Phản ánh, kiến nghị về đời sống xin gọi số điện thoại ở trên.",
        en: "What is hard to use or missing here? For other matters please call the number above.",
        more: [
            .zh: "网站哪里不好用或缺少什么？其他事项请拨打上方电话。",
            .ko: "사이트에서 불편하거나 부족한 점을 알려 주세요. 다른 문의는 위 전화로 해 주세요.",
            .ja: "使いにくい点や足りない点をお知らせください。その他のご用件は上記の電話へお願いします。",
            .fr:
                "Qu’est-ce qui est difficile ou manque ici ? Pour le reste, appelez le numéro ci-dessus.",
        ])
    static let yourWords = Phrase(
        vi: "Ý kiến của bạn",
        en: "What you want to say",
        more: [
            .zh: "您的意见",
            .ko: "의견",
            .ja: "ご意見",
            .fr: "Votre message",
        ])
    static let whomToAsk = Phrase(
        vi: "Việc gì hỏi đơn vị nào",
        en: "Whom to ask for what",
        more: [
            .zh: "办事指南：找哪个部门",
            .ko: "무슨 일은 어디에",
            .ja: "ご用件別の窓口",
            .fr: "Qui contacter",
        ])
    static let onMap = Phrase(
        vi: "Xem trên bản đồ (OpenStreetMap)",
        en: "See on a map (OpenStreetMap)",
        more: [
            .zh: "在地图上查看 (OpenStreetMap)",
            .ko: "지도에서 보기 (OpenStreetMap)",
            .ja: "地図で見る (OpenStreetMap)",
            .fr: "Voir sur la carte (OpenStreetMap)",
        ])
    static let wordsNeeded = Phrase(
        vi: "Xin viết vài chữ. Chưa gửi; chữ đã gõ còn ở dưới.",
        en: "Please write a few words. Not sent; what you typed is below.",
        more: [
            .zh: "请写几个字。尚未发送，您输入的内容仍在下方。",
            .ko: "몇 글자라도 적어 주세요. 아직 보내지 않았고, 쓰신 내용은 아래에 있습니다.",
            .ja: "一言ご記入ください。まだ送信されていません。入力内容は下にあります。",
            .fr: "Écrivez quelques mots. Rien n’est envoyé ; votre texte est ci-dessous.",
        ])
    static let contactTooLong = Phrase(
        vi: "Cách liên hệ dài quá 200 ký tự. Chưa gửi; chữ đã gõ còn ở dưới.",
        en: "The contact is longer than 200 characters. Not sent; what you typed is below.",
        more: [
            .zh: "联系方式超过200个字符。尚未发送。",
            .ko: "연락처가 200자를 넘습니다. 아직 보내지 않았습니다.",
            .ja: "連絡先が200文字を超えています。まだ送信されていません。",
            .fr: "Le contact dépasse 200 caractères. Rien n’est envoyé.",
        ])
    static let tooManyNotes = Phrase(
        vi: "Mạng của bạn vừa gửi nhiều lần. Chưa gửi lần này; xin thử lại sau 15 phút.",
        en: "Your network sent a lot just now. This was not sent; please try again in 15 minutes.",
        more: [
            .zh: "您的网络刚刚发送过多。本次未发送，请15分钟后再试。",
            .ko: "방금 여러 번 보내셨습니다. 이번 것은 보내지 않았으니 15분 뒤에 다시 해 주세요.",
            .ja: "短時間に多く送信されました。今回は送信されていません。15分後にお試しください。",
            .fr:
                "Votre réseau a beaucoup envoyé. Ceci n’est pas parti ; réessayez dans 15 minutes.",
        ])
    static let withArticle = Phrase(
        vi: "Với bài này",
        en: "With this article",
        more: [
            .zh: "关于本文",
            .ko: "이 글",
            .ja: "この記事について",
            .fr: "Cet article",
        ])
    static let share = Phrase(
        vi: "Chia sẻ",
        en: "Share",
        more: [
            .zh: "分享",
            .ko: "공유",
            .ja: "共有",
            .fr: "Partager",
        ])
    static let copyAddress = Phrase(
        vi: "Chép địa chỉ",
        en: "Copy the address",
        more: [
            .zh: "复制链接",
            .ko: "주소 복사",
            .ja: "アドレスをコピー",
            .fr: "Copier l’adresse",
        ])
    static let copied = Phrase(
        vi: "Đã chép",
        en: "Copied",
        more: [
            .zh: "已复制",
            .ko: "복사됨",
            .ja: "コピーしました",
            .fr: "Copiée",
        ])
    static let lastingAddress = Phrase(
        vi: "Địa chỉ của bài",
        en: "The article's address",
        more: [
            .zh: "本文链接",
            .ko: "이 글의 주소",
            .ja: "この記事のアドレス",
            .fr: "Adresse de l’article",
        ])
    static let isUseful = Phrase(
        vi: "Trang này có ích không?",
        en: "Is this page useful?",
        more: [
            .zh: "本页有用吗？",
            .ko: "이 페이지가 도움이 되었나요?",
            .ja: "このページは役に立ちましたか。",
            .fr: "Cette page est-elle utile ?",
        ])
    static let useful = Phrase(
        vi: "Có ích",
        en: "Useful",
        more: [
            .zh: "有用",
            .ko: "도움이 됨",
            .ja: "役に立った",
            .fr: "Utile",
        ])
    static let useless = Phrase(
        vi: "Chưa",
        en: "Not really",
        more: [
            .zh: "没用",
            .ko: "아니요",
            .ja: "いいえ",
            .fr: "Pas vraiment",
        ])
    static let choices = Phrase(
        vi: "Cách xem cổng",
        en: "How pages look",
        more: [
            .zh: "显示设置",
            .ko: "보기 설정",
            .ja: "表示の設定",
            .fr: "Affichage",
        ])
    static let choicesWords = Phrase(
        vi: "Lựa chọn được giữ trong trình duyệt của bạn một năm, không gắn với ai.",
        en: "The choice stays in your browser for a year and names nobody.",
        more: [
            .zh: "您的选择在浏览器中保存一年，不涉及个人身份。",
            .ko: "선택은 브라우저에 1년간 남으며 개인을 가리키지 않습니다.",
            .ja: "設定はブラウザに一年間残り、個人とは結び付きません。",
            .fr: "Le choix reste un an dans votre navigateur et ne désigne personne.",
        ])
    static let textSize = Phrase(
        vi: "Cỡ chữ",
        en: "Text size",
        more: [
            .zh: "字号",
            .ko: "글자 크기",
            .ja: "文字の大きさ",
            .fr: "Taille du texte",
        ])
    static let sizeUsual = Phrase(
        vi: "Thường",
        en: "Usual",
        more: [
            .zh: "标准",
            .ko: "보통",
            .ja: "標準",
            .fr: "Normale",
        ])
    static let sizeLarge = Phrase(
        vi: "Lớn",
        en: "Large",
        more: [
            .zh: "大",
            .ko: "크게",
            .ja: "大",
            .fr: "Grande",
        ])
    static let sizeLargest = Phrase(
        vi: "Rất lớn",
        en: "Largest",
        more: [
            .zh: "最大",
            .ko: "아주 크게",
            .ja: "最大",
            .fr: "Très grande",
        ])
    static let colours = Phrase(
        vi: "Nền",
        en: "Colours",
        more: [
            .zh: "颜色",
            .ko: "색",
            .ja: "配色",
            .fr: "Couleurs",
        ])
    static let lightAuto = Phrase(
        vi: "Theo máy",
        en: "As the device",
        more: [
            .zh: "跟随设备",
            .ko: "기기 설정",
            .ja: "端末に合わせる",
            .fr: "Selon l’appareil",
        ])
    static let lightLight = Phrase(
        vi: "Sáng",
        en: "Light",
        more: [
            .zh: "浅色",
            .ko: "밝게",
            .ja: "明るい",
            .fr: "Clair",
        ])
    static let lightDark = Phrase(
        vi: "Tối",
        en: "Dark",
        more: [
            .zh: "深色",
            .ko: "어둡게",
            .ja: "暗い",
            .fr: "Sombre",
        ])
    static let useChoices = Phrase(
        vi: "Dùng cách xem này",
        en: "Use these",
        more: [
            .zh: "应用",
            .ko: "적용",
            .ja: "この設定にする",
            .fr: "Appliquer",
        ])
    static func wordsTooLong(_ most: Int) -> Phrase {
        Phrase(
            vi: "Dài quá \(most) ký tự. Chưa gửi; chữ đã gõ còn ở dưới.",
            en: "Longer than \(most) characters. Not sent; what you typed is below.")
    }
}
