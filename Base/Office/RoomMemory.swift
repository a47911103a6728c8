import Synchronization

/// What rooms know of one commune while the program runs, one value for each type, and who of them
/// wants to hear that an act was kept. A restart forgets all of it.
final class RoomMemory: Sendable {
    private let values = Mutex<[ObjectIdentifier: any Sendable]>([:])
    private let listeners = Mutex<[@Sendable () -> Void]>([])

    /// - Returns: the value, and whether it was made now.
    func value<T: Sendable>(_ type: T.Type, _ make: () -> T) -> (T, isNew: Bool) {
        values.withLock { values in
            if let known = values[ObjectIdentifier(type)] as? T { return (known, false) }
            let value = make()
            values[ObjectIdentifier(type)] = value
            return (value, true)
        }
    }

    func listen(_ body: @Sendable @escaping () -> Void) { listeners.withLock { $0.append(body) } }

    func ring() {
        for listener in listeners.withLock({ $0 }) { listener() }
    }
}

extension Office {
    /// A room's memory of this commune; made when it is asked for first. What may not be lost
    /// belongs into the database.
    /// - Parameter heard: runs after each act of the commune was kept by this program. It must be
    ///   quick; what other programs write to the same database it does not hear.
    package func memory<T: Sendable>(
        _ type: T.Type, make: () -> T, heard: @Sendable @escaping (T) -> Void = { _ in }
    ) -> T {
        let (value, isNew) = roomMemory.value(type, make)
        if isNew { roomMemory.listen { heard(value) } }
        return value
    }
}
