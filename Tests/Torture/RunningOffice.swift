import Building
import Foundation
import Testing
import Web

/// A commune founded from a small plan, served by a process of its own.
struct RunningOffice: Sendable {
    let program: Program
    let port: Int
    let data: URL
    /// The administrator's session, as a browser would send it.
    let cookie: String
    /// The proof that forms of this session carry.
    let proof: String

    /// Founds the commune when there is none yet, serves it, and signs its administrator in.
    static func start(in folder: URL) async throws -> RunningOffice {
        let data = folder.appending(path: "data")
        if !FileManager.default.fileExists(atPath: data.path) {
            let plan = folder.appending(path: "plan.txt")
            try Data(SmallPlan.text.utf8).write(to: plan)
            let founding = try Program(
                ["plan", "import", plan.path, "--data", data.path],
                log: folder.appending(path: "import.log"))
            let code = try await founding.finish()
            try #require(code == 0, "\(founding.said)")
        }
        // Below the ports that the system gives to who calls out.
        let port = Int.random(in: 10_000..<30_000)
        let program = try Program(
            ["serve", "--data", data.path, "--port", String(port), "--link"],
            log: folder.appending(path: "serve-\(port).log"))
        let secret = try await secret(of: program)
        let path = "/office/sign-in/link/\(secret)"
        let visit = try await aside {
            try cookie("conglang_visit", of: Wire.get(port: port, path))
        }
        let session = try await aside {
            let entered = Wire.post(
                port: port, path, "csrf=\(CSRF.token(for: visit))",
                cookie: "conglang_visit=\(visit)")
            return try cookie("conglang_session", of: entered)
        }
        return RunningOffice(
            program: program, port: port, data: data, cookie: "conglang_session=\(session)",
            proof: CSRF.token(for: session))
    }

    private static func secret(of program: Program) async throws -> String {
        for _ in 0..<300 {
            if let found = program.said.firstMatch(of: /\/office\/sign-in\/link\/(\S+)/) {
                return String(found.1)
            }
            try #require(program.isRunning, "\(program.said)")
            try await Task.sleep(for: .milliseconds(50))
        }
        throw NoAnswer(said: program.said)
    }

    struct NoAnswer: Error { let said: String }

    private static func cookie(_ name: String, of answer: Wire.Answer) throws -> String {
        let line = answer.header("Set-Cookie").first { $0.hasPrefix(name + "=") }
        return String(
            try #require(line, "\(answer.text.prefix(600))").dropFirst(name.count + 1)
                .prefix { $0 != ";" })
    }

    /// Adds a unit; whether the program said that it is kept.
    func addUnit(_ name: String) -> Bool {
        let name = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return Wire.post(
            port: port, "/office/units", "csrf=\(proof)&name=\(name)", cookie: cookie
        ).status == 303
    }

    /// Whether it still serves its pages.
    var isWell: Bool {
        Wire.get(port: port, "/office/units", cookie: cookie).status == 200
            && program.isRunning
    }
}

/// A plan with a little of everything.
enum SmallPlan {
    static let text = """
        ỦY BAN NHÂN DÂN
        XÃ AN LÃO
        Số: 18/KH-UBND

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        An Lão, ngày 15 tháng 01 năm 2026

        KẾ HOẠCH
        Công tác thông tin đối ngoại trên địa bàn xã An Lão năm 2026

        Thực hiện Kế hoạch số 07/KH-UBND ngày 06/01/2026 của Ủy ban nhân dân tỉnh Kinh Bắc, Ủy ban nhân dân xã An Lão ban hành Kế hoạch với các nội dung sau:

        I. MỤC ĐÍCH, YÊU CẦU

        - Giới thiệu vùng đất, con người của xã.

        II. CÁC CHỈ TIÊU CỤ THỂ

        1. Cổng thông tin điện tử xã đăng tải tối thiểu 04 tin, bài/tháng.
        2. Phát sóng trên hệ thống truyền thanh ít nhất 02 buổi/tuần.

        III. NỘI DUNG, NHIỆM VỤ

        1. Giới thiệu làng nghề; chủ trì: Phòng Văn hóa - Xã hội; hoàn thành trước ngày 30/4/2026.
        2. Tuyên truyền lễ hội; chủ trì: Trung tâm Dịch vụ tổng hợp; phối hợp: Các thôn.

        IV. TỔ CHỨC THỰC HIỆN

        1. Phòng Văn hóa - Xã hội là cơ quan thường trực, báo cáo trước ngày 15/12/2026.

        TM. ỦY BAN NHÂN DÂN
        KT. CHỦ TỊCH
        PHÓ CHỦ TỊCH
        Trần Văn Bình
        """
}
