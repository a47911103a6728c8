package import Office

/// The room with the loudspeakers: who they are, what they hold, what they played.
package enum SpeakersRoom {
    package static let feature = Feature(name: "Speakers")
}
