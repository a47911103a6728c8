import ArgumentParser
import Building
import Foundation
import Markup
import Office
import SignedFolder
import WorkingTime

/// `conglang bundle`: the portal as files that any plain server can give out.
struct BundleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: "Copy the whole portal into signed files that stand in for it.",
        discussion: """
            The last good copy stays in its place until the new one is whole. Files that did not \
            change are not written again.

            Examples:
              conglang bundle make --to /srv/du-phong --address https://truckhe.example.vn
              conglang bundle verify /srv/du-phong --key KEY
            """,
        subcommands: [BundleMake.self, BundleVerify.self, BundleKey.self])
}

/// `conglang bundle make`
struct BundleMake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "Make or renew a copy.")

    @Option(help: "The folder that servers give out, or a file that ends in .zip.")
    var to: String

    @Option(help: "The portal's own address: https://truckhe.example.vn.")
    var address = Environment.text("CONGLANG_ADDRESS") ?? "http://localhost:8080"

    @Flag(help: "Links that work from a USB stick or below another address.")
    var relative = false

    @Option(help: "The commune's slug, where there are several.")
    var commune: String?

    @OptionGroup var place: Place

    func run() async throws {
        let registry = try await Registry.open(place.settings)
        let office = try registry.theOffice(commune)
        let origin = try BundleAddress.checked(address)
        let isArchive = to.lowercased().hasSuffix(".zip")
        // The folder stays beside the archive, so that the next turn writes only what is new.
        let folder = URL(filePath: isArchive ? String(to.dropLast(4)) : to)
        let outcome = try await registry.makeBundle(
            of: office, at: origin, to: folder, links: relative ? .relative : .rooted
        ) { done, all in Terminal.progress(done, of: all) }
        let key = try registry.signingKey(of: office).publicKey
        try await registry.close()
        if isArchive { try BundleArchive.write(folder, to: URL(filePath: to)) }
        Terminal.say(
            Phrase(
                vi: "\(outcome.pages) trang, \(outcome.files) tệp, "
                    + "\(Reading.size(bytes: outcome.bytes)); \(outcome.kept) tệp không đổi.",
                en: "\(outcome.pages) pages, \(outcome.files) files, "
                    + "\(Reading.size(bytes: outcome.bytes)); \(outcome.kept) files unchanged."
            )[Terminal.language])
        Terminal.say(Phrase(vi: "Khóa công khai: ", en: "Public key: ")[Terminal.language] + key)
        for fault in outcome.faults {
            Terminal.complain(
                Phrase(
                    vi: "Trang \(fault) lỗi, không có trong bản này.",
                    en: "The page \(fault) failed and is not in this copy.")[Terminal.language])
        }
    }
}

/// `conglang bundle verify`
struct BundleVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Say whether a copy is as the commune signed it.",
        discussion: "Exits with 0 when every file is, with 65 when not.")

    @Argument(help: "The copy's folder.")
    var folder: String

    @Option(help: "The commune's public key, as its portal announces it.")
    var key: String

    /// Names of one kind that are said.
    private static let said = 20

    func run() throws {
        let check = try FolderCheck(URL(filePath: folder), publicKey: key)
        if let fault = check.fault {
            throw Trouble(BundleVerify.words(fault), exitCode: Trouble.dataError)
        }
        say(check.changed, Phrase(vi: "đã bị đổi", en: "was changed"))
        say(check.missing, Phrase(vi: "bị mất", en: "is missing"))
        say(check.added, Phrase(vi: "không ai ký", en: "was signed by nobody"))
        guard check.isSound, let list = check.list else {
            throw Trouble(
                Phrase(
                    vi: "Bản này không còn như lúc ký; \(check.sound) tệp vẫn đúng.",
                    en: "This copy is not as it was signed; \(check.sound) files still are."),
                exitCode: Trouble.dataError)
        }
        Terminal.say(
            Terminal.good(
                Phrase(
                    vi: "Đúng bản \(list.commune) ký lúc \(list.madeAt.written): "
                        + "\(check.sound) tệp nguyên vẹn.",
                    en: "As \(list.commune) signed it at \(list.madeAt.written): "
                        + "\(check.sound) files are whole.")[Terminal.language]))
    }

    private func say(_ paths: [String], _ words: Phrase) {
        for path in paths.prefix(BundleVerify.said) {
            Terminal.say("✗ \(path) \(words[Terminal.language])")
        }
        if paths.count > BundleVerify.said { Terminal.say("✗ … +\(paths.count)") }
    }

    private static func words(_ fault: FolderCheck.Fault) -> Phrase {
        switch fault {
        case .noList:
            Phrase(
                vi: "Ở đây không có bản dự phòng nào (thiếu bundle.json hoặc bundle.sig).",
                en: "There is no copy here (bundle.json or bundle.sig is missing).")
        case .wrongSignature:
            Phrase(
                vi: "Chữ ký không khớp khóa này: danh mục bị đổi, hoặc không phải của xã.",
                en: "The signature does not fit this key: the list was changed, or is not the "
                    + "commune's.")
        case .unreadable:
            Phrase(
                vi: "Danh mục đúng chữ ký nhưng bản chương trình này không đọc được.",
                en: "The list is signed, but this version of the program cannot read it.")
        }
    }
}

/// `conglang bundle key`
struct BundleKey: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Print the commune's public key.")

    @Option(help: "The commune's slug, where there are several.")
    var commune: String?

    @OptionGroup var place: Place

    func run() async throws {
        let registry = try await Registry.open(place.settings)
        let key = try registry.signingKey(of: try registry.theOffice(commune)).publicKey
        try await registry.close()
        Terminal.say(key)
    }
}

/// The portal's address as copies name it.
enum BundleAddress {
    static func checked(_ text: String) throws -> String {
        let origin = text.hasSuffix("/") ? String(text.dropLast()) : text
        guard let url = URL(string: origin), let scheme = url.scheme,
            ["http", "https"].contains(scheme), url.host()?.isEmpty == false, url.path().isEmpty,
            url.query() == nil
        else {
            throw Trouble(
                Phrase(
                    vi: "Địa chỉ cổng cần dạng https://tên-miền, không có gì phía sau.",
                    en: "The portal's address is https://name, with nothing behind it."),
                exitCode: Trouble.dataError)
        }
        return origin
    }
}
