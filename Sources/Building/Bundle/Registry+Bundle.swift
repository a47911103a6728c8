package import Foundation
import Logging
import Markup
package import Office
import OfficialDocuments
package import SignedFolder
import Web

extension Registry {
    /// The key with which a commune signs; made on first use, beside its files.
    package func signingKey(of office: Office) throws -> SigningKey {
        do {
            return try SigningKey(file: home(of: office).appending(path: "signing.key"))
        } catch let damaged as KeyDamaged {
            throw Trouble(
                Phrase(
                    vi: "Tệp khóa ký \(damaged.path) bị hỏng; hãy khôi phục từ bản sao lưu. Chưa "
                        + "có gì bị ghi đè.",
                    en: "The signing key \(damaged.path) is damaged; restore it from a backup. "
                        + "Nothing was overwritten."),
                exitCode: Trouble.dataError)
        }
    }

    /// Copies a commune's whole portal to `target` as a signed folder; the last good copy stays in
    /// its place until the new one is whole.
    /// - Parameter origin: scheme and host of the portal: `https://truckhe.example.vn`.
    package func makeBundle(
        of office: Office, at origin: String, to target: URL, links: BundleLinks = .rooted,
        progress: @Sendable @escaping (Int, Int) -> Void = { _, _ in }
    ) async throws -> BundleOutcome {
        let key = try signingKey(of: office)
        try await announce(key, of: office)
        do {
            let writer = try FolderWriter(target: target, turn: office.newID())
            var bundle = PortalBundle(
                office: office, portal: try inside(office, origin), origin: origin, links: links,
                scratch: writer.scratch, progress: progress)
            do {
                var outcome = try await bundle.write(to: writer)
                let list = try writer.finish(
                    key, commune: office.particulars.name, origin: origin,
                    program: "Cổng Làng", at: bundle.now)
                outcome.bytes = list.files.reduce(0) { $0 + $1.bytes }
                return outcome
            } catch {
                writer.leave()
                throw error
            }
        } catch let taken as PlaceTaken {
            throw Trouble(
                Phrase(
                    vi: "\(taken.path) đã có thứ khác. Chưa có gì bị đổi; hãy chọn thư mục khác.",
                    en: "There is something else at \(taken.path). Nothing was changed; choose "
                        + "another folder."),
                exitCode: Trouble.cannotCreate)
        } catch let error as CocoaError {
            throw BundleTrouble.written(error, target)
        } catch let error as POSIXError {
            throw BundleTrouble.written(error, target)
        }
    }

    private func inside(_ office: Office, _ origin: String) throws -> InsidePortal {
        var logger = Logger(label: "conglang.bundle")
        logger.logLevel = .error
        let parts = origin.components(separatedBy: "://")
        let dispatcher = Dispatcher(
            house: office.house, assets: try Assets(), cache: PageCache(limitBytes: 1 << 20),
            isSecure: parts.first == "https", logger: logger, office: { _ in office })
        return InsidePortal(dispatcher, host: parts.last ?? "localhost")
    }

    /// Says on the portal which key is the commune's, once.
    private func announce(_ key: SigningKey, of office: Office) async throws {
        let announced = StandInKey(publicKey: key.publicKey)
        let known = try await office.read {
            try $0.setting(StandInKey.setting, as: StandInKey.self)
        }
        guard known != announced else { return }
        try await office.act("commune.sign-key", by: nil) { act in
            let commune = Ref("commune", office.particulars.slug)
            act.note(commune, announced.publicKey)
            try act.set(StandInKey.setting, announced)
            try act.state(.portalArranged(commune))
        }
    }
}

/// A copy as one file, for carrying.
package enum BundleArchive {
    /// Writes a signed folder to a ZIP file; an older one stays until the new one is whole.
    package static func write(_ folder: URL, to file: URL) throws {
        let folder = folder.resolvingSymlinksInPath()
        do {
            let list = try FolderList(
                bytes: Data(contentsOf: folder.appending(path: FolderList.name)))
            try ZipFolder.write(
                [FolderList.name, FolderList.signatureName] + list.files.map(\.path),
                of: folder, to: file)
        } catch let failure as ArchiveFailure {
            throw Trouble(
                Phrase(
                    vi: "Không ghi được tệp \(file.path) (\(failure)). Thư mục bên cạnh đã xong.",
                    en: "\(file.path) could not be written (\(failure)). The folder beside it is "
                        + "complete."),
                exitCode: Trouble.cannotCreate)
        }
    }
}

enum BundleTrouble {
    /// The disk was full, or may not be written.
    static func written(_ error: any Error, _ target: URL) -> Trouble {
        let isFull =
            (error as? CocoaError)?.code == .fileWriteOutOfSpace
            || (error as? POSIXError)?.code == .ENOSPC
            || ((error as NSError).userInfo[NSUnderlyingErrorKey] as? POSIXError)?.code == .ENOSPC
        return isFull
            ? Trouble(
                Phrase(
                    vi: "Hết chỗ trên đĩa của \(target.path). Bản dự phòng trước vẫn nguyên; hãy "
                        + "dọn đĩa rồi chạy lại.",
                    en: "The disk of \(target.path) is full. The last good copy is as it was; make "
                        + "room and run this again."),
                exitCode: Trouble.cannotCreate)
            : Trouble(
                Phrase(
                    vi: "Không ghi được vào \(target.path): kiểm tra quyền. Bản dự phòng trước vẫn "
                        + "nguyên.",
                    en: "\(target.path) cannot be written: check its permissions. The last good "
                        + "copy is as it was."),
                exitCode: Trouble.cannotCreate)
    }
}
