package import Office

/// The room where words become sound: the commune's voice and its pronunciations.
package enum StudioRoom {
    package static let feature = Feature(name: "Studio")
}
