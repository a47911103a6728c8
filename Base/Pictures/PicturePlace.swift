/// Where a photo was taken, as the telephone wrote it beside the pixels (WGS 84, degrees).
package struct PicturePlace: Sendable, Hashable, Codable {
    /// -90 to 90, north is positive.
    package let latitude: Double
    /// -180 to 180, east is positive.
    package let longitude: Double

    /// Nil for what is no place on earth, and for 0, 0, which telephones write when they know none.
    package init?(latitude: Double, longitude: Double) {
        guard latitude.isFinite, longitude.isFinite, abs(latitude) <= 90, abs(longitude) <= 180,
            latitude != 0 || longitude != 0
        else { return nil }
        self.latitude = latitude
        self.longitude = longitude
    }
}

extension Pictures {
    /// The place that a JPEG, WebP, PNG or HEIC carries; nil when it carries none or is damaged.
    /// Read only where the sender agreed: the place of a photo is mostly the sender's own.
    ///
    /// Reads few bytes and decodes nothing, so that it needs no process of its own.
    package static func place(of bytes: [UInt8]) -> PicturePlace? {
        let file = FileBytes(bytes[...])
        let block: FileBytes? =
            switch PictureKind(bytes) {
            case .jpeg: file.exifOfJPEG
            case .webp: file.exifOfWebP
            case .png: file.exifOfPNG
            case .heic: file.exifOfHEIC
            case .gif, nil: nil
            }
        return block.flatMap { TIFF($0.withoutExifMark) }?.place
    }
}
