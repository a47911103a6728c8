package import Office

/// The room of the village radio: programmes, what airs when, and urgent messages.
package enum BroadcastRoom {
    package static let feature = Feature(name: "Broadcast")
}
