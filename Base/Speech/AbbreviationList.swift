/// The words of ``Abbreviations``.
enum AbbreviationList {
    /// Certain wherever they stand: written = said.
    static let plain = """
        UBND = Ủy ban nhân dân
        UBMTTQ = Ủy ban Mặt trận Tổ quốc
        HĐND = Hội đồng nhân dân
        TT.HĐND = Thường trực Hội đồng nhân dân
        MTTQ = Mặt trận Tổ quốc
        MTTQVN = Mặt trận Tổ quốc Việt Nam
        UBMT = Ủy ban Mặt trận
        ĐBQH = đại biểu Quốc hội
        TTHC = thủ tục hành chính
        TTPVHCC = Trung tâm Phục vụ hành chính công
        HCC = hành chính công
        DVC = dịch vụ công
        DVCTT = dịch vụ công trực tuyến
        TTĐT = thông tin điện tử
        CNTT = công nghệ thông tin
        TT&TT = thông tin và truyền thông
        TTTT = thông tin truyền thông
        CĐS = chuyển đổi số
        KHCN = khoa học công nghệ
        KH&CN = khoa học và công nghệ
        CBCC = cán bộ, công chức
        CBCCVC = cán bộ, công chức, viên chức
        CCVC = công chức, viên chức
        QLNN = quản lý nhà nước
        NSNN = ngân sách nhà nước
        NTM = nông thôn mới
        XDNTM = xây dựng nông thôn mới
        MTQG = mục tiêu quốc gia
        OCOP = ô cốp
        HTX = hợp tác xã
        SXKD = sản xuất kinh doanh
        SXNN = sản xuất nông nghiệp
        NN&MT = nông nghiệp và môi trường
        NN&PTNT = nông nghiệp và phát triển nông thôn
        NNPTNT = nông nghiệp và phát triển nông thôn
        TNMT = tài nguyên và môi trường
        TN&MT = tài nguyên và môi trường
        BVTV = bảo vệ thực vật
        BVMT = bảo vệ môi trường
        VSMT = vệ sinh môi trường
        ATTP = an toàn thực phẩm
        VSATTP = vệ sinh an toàn thực phẩm
        ATVSTP = an toàn vệ sinh thực phẩm
        ATVSLĐ = an toàn vệ sinh lao động
        PCCC = phòng cháy chữa cháy
        PCCC&CNCH = phòng cháy chữa cháy và cứu nạn cứu hộ
        CNCH = cứu nạn cứu hộ
        PCTT = phòng chống thiên tai
        PCTT&TKCN = phòng chống thiên tai và tìm kiếm cứu nạn
        TKCN = tìm kiếm cứu nạn
        PCLB = phòng chống lụt bão
        PCTN = phòng chống tham nhũng
        PTDS = phòng thủ dân sự
        ANTT = an ninh trật tự
        TTATXH = trật tự an toàn xã hội
        ATGT = an toàn giao thông
        TTATGT = trật tự an toàn giao thông
        TNGT = tai nạn giao thông
        CSGT = cảnh sát giao thông
        CSKV = cảnh sát khu vực
        ANTQ = an ninh Tổ quốc
        BVANTQ = bảo vệ an ninh Tổ quốc
        NVQS = nghĩa vụ quân sự
        BCHQS = Ban Chỉ huy quân sự
        DQTV = dân quân tự vệ
        LLVT = lực lượng vũ trang
        QPAN = quốc phòng, an ninh
        QP-AN = quốc phòng, an ninh
        KT-XH = kinh tế xã hội
        KTXH = kinh tế xã hội
        VH-XH = văn hóa xã hội
        VHXH = văn hóa xã hội
        VHTT = văn hóa, thể thao
        VHTT&DL = văn hóa, thể thao và du lịch
        VH-TT = văn hóa, thông tin
        VHVN = văn hóa, văn nghệ
        TDTT = thể dục thể thao
        TDĐKXDĐSVH = toàn dân đoàn kết xây dựng đời sống văn hóa
        NVH = nhà văn hóa
        KDC = khu dân cư
        TDP = tổ dân phố
        BHYT = bảo hiểm y tế
        BHXH = bảo hiểm xã hội
        BHTN = bảo hiểm thất nghiệp
        BHXHTN = bảo hiểm xã hội tự nguyện
        KCB = khám chữa bệnh
        TYT = trạm y tế
        TTYT = trung tâm y tế
        SXH = sốt xuất huyết
        TCMR = tiêm chủng mở rộng
        KHHGĐ = kế hoạch hóa gia đình
        DS-KHHGĐ = dân số, kế hoạch hóa gia đình
        DSKHHGĐ = dân số, kế hoạch hóa gia đình
        CCCD = căn cước công dân
        CMND = chứng minh nhân dân
        GKS = giấy khai sinh
        GPLX = giấy phép lái xe
        GCNQSDĐ = giấy chứng nhận quyền sử dụng đất
        QSDĐ = quyền sử dụng đất
        QSDD = quyền sử dụng đất
        GPMB = giải phóng mặt bằng
        QLDA = quản lý dự án
        BQL = ban quản lý
        BQLDA = ban quản lý dự án
        LĐTBXH = lao động, thương binh và xã hội
        LĐTB&XH = lao động, thương binh và xã hội
        LĐ-TBXH = lao động, thương binh và xã hội
        LĐ-TB&XH = lao động, thương binh và xã hội
        TBLS = thương binh, liệt sĩ
        TB-LS = thương binh, liệt sĩ
        NCC = người có công
        NCT = người cao tuổi
        NKT = người khuyết tật
        BTXH = bảo trợ xã hội
        ASXH = an sinh xã hội
        XĐGN = xóa đói giảm nghèo
        NHCSXH = Ngân hàng Chính sách xã hội
        CSXH = chính sách xã hội
        NHNN = Ngân hàng Nhà nước
        QTDND = quỹ tín dụng nhân dân
        THPT = trung học phổ thông
        THCS = trung học cơ sở
        GDĐT = giáo dục và đào tạo
        GD&ĐT = giáo dục và đào tạo
        GD-ĐT = giáo dục và đào tạo
        GDMN = giáo dục mầm non
        GDNN = giáo dục nghề nghiệp
        GDTX = giáo dục thường xuyên
        TTHTCĐ = trung tâm học tập cộng đồng
        HSSV = học sinh, sinh viên
        PHHS = phụ huynh học sinh
        HSG = học sinh giỏi
        LHPN = Liên hiệp Phụ nữ
        HLHPN = Hội Liên hiệp Phụ nữ
        HPN = Hội Phụ nữ
        CCB = cựu chiến binh
        HND = Hội Nông dân
        ĐTN = Đoàn Thanh niên
        ĐVTN = đoàn viên, thanh niên
        TNCS = thanh niên cộng sản
        TNTP = thiếu niên tiền phong
        TNXP = thanh niên xung phong
        CTĐ = Chữ thập đỏ
        CLB = câu lạc bộ
        BCH = ban chấp hành
        BTV = ban thường vụ
        BTC = ban tổ chức
        BCĐ = ban chỉ đạo
        BTCĐ = ban tổ chức
        TTTT&DV = thông tin, truyền thông và dịch vụ
        TAND = Tòa án nhân dân
        VKSND = Viện Kiểm sát nhân dân
        QĐND = Quân đội nhân dân
        CAND = Công an nhân dân
        VBQPPL = văn bản quy phạm pháp luật
        PBGDPL = phổ biến, giáo dục pháp luật
        TGPL = trợ giúp pháp lý
        KNTC = khiếu nại, tố cáo
        CHXHCN = Cộng hòa xã hội chủ nghĩa
        XHCN = xã hội chủ nghĩa
        CNXH = chủ nghĩa xã hội
        CNH-HĐH = công nghiệp hóa, hiện đại hóa
        CNH, HĐH = công nghiệp hóa, hiện đại hóa
        CN-TTCN = công nghiệp, tiểu thủ công nghiệp
        TTCN = tiểu thủ công nghiệp
        TM-DV = thương mại, dịch vụ
        KCN = khu công nghiệp
        CCN = cụm công nghiệp
        GTNT = giao thông nông thôn
        GTVT = giao thông vận tải
        ĐKKD = đăng ký kinh doanh
        TNHH = trách nhiệm hữu hạn
        TMCP = thương mại cổ phần
        CTCP = công ty cổ phần
        DNNVV = doanh nghiệp nhỏ và vừa
        DNTN = doanh nghiệp tư nhân
        BĐS = bất động sản
        NSƯT = Nghệ sĩ Ưu tú
        NSND = Nghệ sĩ Nhân dân
        NGƯT = Nhà giáo Ưu tú
        AHLLVTND = Anh hùng Lực lượng vũ trang nhân dân
        AHLLVT = Anh hùng Lực lượng vũ trang
        BMVNAH = Bà mẹ Việt Nam anh hùng
        VNAH = Việt Nam anh hùng
        VN = Việt Nam
        HCM = Hồ Chí Minh
        TPHCM = Thành phố Hồ Chí Minh
        TP.HCM = Thành phố Hồ Chí Minh
        Tp.HCM = Thành phố Hồ Chí Minh
        TP HCM = Thành phố Hồ Chí Minh
        TP. HCM = Thành phố Hồ Chí Minh
        ĐHQG = Đại học Quốc gia
        TƯ = Trung ương
        BCHTW = Ban Chấp hành Trung ương
        NQTW = nghị quyết Trung ương
        NĐ-CP = nghị định của Chính phủ
        QĐ-TTg = quyết định của Thủ tướng Chính phủ
        GDP = giê đê pê
        GRDP = giê rờ đê pê
        FDI = ép đê i
        ODA = ô đê a
        EVN = e vê nờ
        VNPT = vê nờ pê tê
        VTV = vê tê vê
        VOV = vê o vê
        HIV = hát i vê
        HIV/AIDS = hát i vê ết
        AIDS = ết
        ASEAN = a xê an
        UNESCO = u nét xcô
        UNICEF = u ni xép
        WHO = vê kép hát o
        COVID-19 = cô vít mười chín
        Covid-19 = cô vít mười chín
        covid-19 = cô vít mười chín
        COVID = cô vít
        Covid = cô vít
        VNeID = vê nờ i đi
        VNEID = vê nờ i đi
        VnEID = vê nờ i đi
        VSSID = vê ét ét i đi
        VssID = vê ét ét i đi
        eKYC = i ca i xê
        QR = quy a
        QRCode = quy a cốt
        SMS = ét em ét
        ATM = a tê mờ
        SIM = sim
        OTP = o tê pê
        ID = ai đi
        CO2 = xê o hai
        H5N1 = hát năm nờ một
        PM2.5 = pê mờ hai phẩy năm
        AI = ây ai
        IT = ai ti
        LED = lét
        USB = u ét bê
        TV = ti vi
        Tivi = ti vi
        BKAV = bê ca a vê
        v.v. = vân vân.
        v.v... = vân vân.
        v.v… = vân vân.
        v.v = vân vân
        đ/c = đồng chí
        Đ/c = Đồng chí
        đ.c = đồng chí
        Đ/C = đồng chí
        v/v = về việc
        V/v = Về việc
        V/V = về việc
        T/M = thay mặt
        T/m = thay mặt
        t/m = thay mặt
        k/g = kính gửi
        K/g = Kính gửi
        x/c = xin chào
        c/o = xê o
        SĐT = số điện thoại
        Sđt = Số điện thoại
        sđt = số điện thoại
        ĐTDĐ = điện thoại di động
        DĐ = di động
        STK = số tài khoản
        stk = số tài khoản
        GS.TS = giáo sư, tiến sĩ
        PGS.TS = phó giáo sư, tiến sĩ
        PGS = phó giáo sư
        ThS = thạc sĩ
        Ths = thạc sĩ
        BSCKI = bác sĩ chuyên khoa một
        BSCKII = bác sĩ chuyên khoa hai
        Bs CKI = bác sĩ chuyên khoa một
        KTS = kiến trúc sư
        KTV = kỹ thuật viên
        PCT = phó chủ tịch
        P.CT = phó chủ tịch
        CTUBND = Chủ tịch Ủy ban nhân dân
        BT = bí thư
        PBT = phó bí thư
        TVĐU = Thường vụ Đảng ủy
        BCHĐB = Ban Chấp hành Đảng bộ
        TCCSĐ = tổ chức cơ sở đảng
        ĐV = đảng viên
        ĐU = Đảng ủy
        TDTU = toàn dân
        QL = quốc lộ
        TL = tỉnh lộ
        GTGT = giá trị gia tăng
        VAT = vê a tê
        TNCN = thu nhập cá nhân
        BKHĐT = Bộ Kế hoạch và Đầu tư
        KBNN = Kho bạc Nhà nước
        HTXNN = hợp tác xã nông nghiệp
        HTXDVNN = hợp tác xã dịch vụ nông nghiệp
        DVNN = dịch vụ nông nghiệp
        ĐKTV = đăng ký tạm vắng
        TTLT = thông tư liên tịch
        KHKT = khoa học kỹ thuật
        KPCĐ = kinh phí công đoàn
        CĐCS = công đoàn cơ sở
        LĐLĐ = Liên đoàn Lao động
        TĐKT = thi đua khen thưởng
        CCHC = cải cách hành chính
        TCVN = tiêu chuẩn Việt Nam
        QCVN = quy chuẩn Việt Nam
        ISO = i xô
        H'Mông = mông
        H’Mông = mông
        K'Ho = cơ ho
        K’Ho = cơ ho
        Facebook = phây búc
        facebook = phây búc
        Fanpage = phen pết
        fanpage = phen pết
        Zalo = da lô
        zalo = da lô
        YouTube = diu túp
        Youtube = diu túp
        youtube = diu túp
        TikTok = tích tốc
        Tiktok = tích tốc
        tiktok = tích tốc
        Google = gu gồ
        google = gu gồ
        Viettel = viên theo
        Mobifone = mô bi phôn
        MobiFone = mô bi phôn
        Vinaphone = vi na phôn
        VinaPhone = vi na phôn
        Internet = in tơ nét
        internet = in tơ nét
        Email = i meo
        email = i meo
        E-mail = i meo
        e-mail = i meo
        Website = oép xai
        website = oép xai
        web = oép
        Wifi = oai phai
        wifi = oai phai
        Wi-Fi = oai phai
        WiFi = oai phai
        online = on lai
        Online = on lai
        offline = óp lai
        livestream = lai xtrim
        smartphone = xờ mát phôn
        video = vi đê ô
        Video = Vi đê ô
        camera = ca mê ra
        Camera = Ca mê ra
        hotline = hót lai
        Hotline = hót lai
        clip = cờ líp
        app = áp
        App = Áp
        file = phai
        link = linh
        fax = phách
        Fax = phách
        taxi = tắc xi
        container = công ten nơ
        pH = pê hát
        """

    /// Only with their dot and a name or number after it.
    static let beforeNames: [(String, String)] = [
        ("TP", "thành phố"), ("Tp", "thành phố"), ("TX", "thị xã"), ("Tx", "thị xã"),
        ("TT", "thị trấn"), ("Tt", "thị trấn"), ("P", "phường"), ("Q", "quận"), ("H", "huyện"),
        ("X", "xã"), ("T", "tỉnh"), ("GS", "giáo sư"), ("TS", "tiến sĩ"), ("ThS", "thạc sĩ"),
        ("BS", "bác sĩ"), ("Bs", "bác sĩ"), ("LS", "luật sư"), ("KS", "kỹ sư"), ("CN", "cử nhân"),
        ("TM", "thay mặt"), ("KT", "ký thay"), ("TL", "thừa lệnh"), ("TUQ", "thừa ủy quyền"),
        ("DS", "dược sĩ"), ("YS", "y sĩ"), ("PGS", "phó giáo sư"), ("Th.S", "thạc sĩ"),
    ]

    /// Only before a number.
    static let beforeNumbers: [(String, String)] = [
        ("P", "phường"), ("Q", "quận"), ("ĐT", "đường tỉnh"), ("ĐH", "đường huyện"),
        ("DT", "đường tỉnh"), ("tr", "trang"), ("KP", "khu phố"), ("Km", "ki lô mét"),
        ("KM", "ki lô mét"), ("Đ", "đường"),
    ]

    /// Only before a colon.
    static let beforeColons: [(String, String)] = [
        ("ĐT", "điện thoại"), ("Đt", "điện thoại"), ("ĐC", "địa chỉ"), ("Đ/c", "địa chỉ"),
        ("Tel", "điện thoại"), ("VD", "ví dụ"), ("Vd", "ví dụ"), ("VP", "văn phòng"),
        ("LH", "liên hệ"), ("Lh", "liên hệ"), ("NB", "lưu ý"), ("TG", "thời gian"),
        ("ĐĐ", "địa điểm"), ("DĐ", "di động"),
    ]

    private static let places: Set<String> = [
        "xã", "phường", "tỉnh", "thành", "thị", "huyện", "quận", "đặc",
    ]

    /// Only before one of these words.
    static let beforeWords: [(String, String, Set<String>)] = [
        ("CA", "công an", places), ("TT", "trung tâm", ["y", "văn", "phục", "học", "giáo"]),
        ("BV", "bệnh viện", ["đa", "tỉnh", "huyện", "quân", "nhi", "phụ"]),
        ("HĐ", "hội đồng", ["nghĩa", "bầu", "thi", "tuyển"]),
        (
            "TP", "thành phố",
            [
                "hà", "hồ", "huế", "đà", "cần", "hải", "bắc", "nam", "vinh", "thủ", "việt", "hạ",
            ]
        ),
        ("TH", "tiểu học", places.union(["số", "kim", "và"])),
        ("MN", "mầm non", places.union(["số", "hoa"])),
        ("CP", "cổ phần", ["đầu", "xây", "thương", "dược", "may"]),
        ("DN", "doanh nghiệp", ["nhỏ", "tư", "trên", "và"]),
        ("Cty", "công ty", ["tnhh", "cổ", "cp", "may", "điện"]),
        ("Sở", "sở", []), ("HN", "hội nghị", ["tổng", "sơ", "triển"]),
        ("TB", "thương binh", ["liệt", "và"]),
    ]
}
