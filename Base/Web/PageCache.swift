import Synchronization

/// The pages that are the same for every anonymous reader, by host and request target, up to a
/// number of bytes; what was asked for least lately leaves first.
///
/// A page is stored with what it depends on and with the generation that was current before it was
/// made. Every act that changes the portal begins a new generation, so that a page made from what
/// was before is never stored after it, and lets go of the pages that depend on what it changed.
package final class PageCache: Sendable {
    /// A moment between two changes.
    package struct Generation: Sendable, Equatable {
        fileprivate let house: UInt64
        fileprivate let host: UInt64
    }

    private final class Slot: Sendable {
        let host: [UInt8]
        let target: [UInt8]
        let page: CachedPage
        let owner: String
        let tags: PageTags
        let lastUse: Atomic<UInt64>
        /// Readers since the totals were taken last; changed under the cache's lock.
        let views = Atomic<Int>(0)

        init(
            host: [UInt8], target: [UInt8], page: CachedPage, owner: String, tags: PageTags,
            lastUse: UInt64
        ) {
            self.host = host
            self.target = target
            self.page = page
            self.owner = owner
            self.tags = tags
            self.lastUse = Atomic(lastUse)
        }

        var viewed: Viewed {
            Viewed(owner: owner, target: String(decoding: target, as: UTF8.self))
        }

        var bytes: Int { page.bytes + host.count + target.count }

        func isAt(_ host: UnsafeRawBufferPointer, _ target: UnsafeRawBufferPointer) -> Bool {
            target.elementsEqual(self.target) && host.elementsEqual(self.host)
        }
    }

    private struct State {
        /// By a hash with this process's seed: two addresses of one hash take turns.
        var slots: [Int: Slot] = [:]
        var bytes = 0
        var uses: UInt64 = 0
        var house: UInt64 = 0
        /// Only hosts that were ever invalidated, so that names made up by clients take no room.
        var hosts: [String: UInt64] = [:]
        /// Addresses with a query that were asked for once.
        var askedOnce: Set<Int> = []
        /// Readers of pages that are not kept any more, and of those just made.
        var left: [Viewed: Int] = [:]

        /// Whether an address deserves room. One with a query has to be asked for twice: clients can
        /// make up any number of them, and would push out the pages that readers want.
        mutating func deserves(_ key: Int, _ target: [UInt8]) -> Bool {
            guard target.contains(UInt8(ascii: "?")), slots[key] == nil else { return true }
            if askedOnce.remove(key) != nil { return true }
            if askedOnce.count >= PageCache.askedOnceLimit { askedOnce = [] }
            askedOnce.insert(key)
            return false
        }

        /// Lets a page go; its readers stay counted.
        mutating func drop(_ key: Int) {
            guard let slot = slots.removeValue(forKey: key) else { return }
            bytes -= slot.bytes
            leave(slot)
        }

        mutating func leave(_ slot: Slot) {
            let count = slot.views.exchange(0, ordering: .relaxed)
            if count > 0 { add(slot.viewed, count) }
        }

        mutating func add(_ viewed: Viewed, _ count: Int) {
            // Addresses that clients make up may take only so much room.
            guard left[viewed] != nil || left.count < PageCache.viewedLimit else { return }
            left[viewed, default: 0] += count
        }
    }

    /// A page of a commune, as it was asked for.
    package struct Viewed: Hashable, Sendable {
        /// The commune's slug.
        package let owner: String
        package let target: String

        package init(owner: String, target: String) {
            self.owner = owner
            self.target = target
        }
    }

    private static let viewedLimit = 50_000
    private static let askedOnceLimit = 8_192

    private let limitBytes: Int
    private let state = Mutex(State())

    package init(limitBytes: Int) { self.limitBytes = limitBytes }

    /// To be asked before the page is made.
    package func generation(host: String) -> Generation {
        state.withLock { Generation(house: $0.house, host: $0.hosts[host] ?? 0) }
    }

    /// Keeps a page, unless something changed since `generation`, or it would fill a quarter of
    /// the cache alone, or its address has a query and was not asked for before.
    /// - Parameters:
    ///   - owner: the commune whose page it is, by its slug.
    ///   - tags: what it depends on.
    package func store(
        _ page: CachedPage, host: String, target: String, owner: String = "",
        tags: PageTags = .anything, generation: Generation
    ) {
        let hostBytes = Array(host.utf8)
        let targetBytes = Array(target.utf8)
        let key = hostBytes.withUnsafeBytes { host in
            targetBytes.withUnsafeBytes { PageCache.key(host, $0) }
        }
        guard page.bytes <= limitBytes / 4 else { return }
        state.withLock { state in
            let now = Generation(house: state.house, host: state.hosts[host] ?? 0)
            guard now == generation, state.deserves(key, targetBytes) else { return }
            state.uses += 1
            let slot = Slot(
                host: hostBytes, target: targetBytes, page: page, owner: owner, tags: tags,
                lastUse: state.uses)
            state.drop(key)
            state.slots[key] = slot
            state.bytes += slot.bytes
            if state.bytes > limitBytes { makeRoom(&state) }
        }
    }

    /// Forgets the pages of a commune that a change touches. No page that is being made meanwhile
    /// is stored.
    package func invalidate(_ change: PageChange, of owner: String) {
        guard change != .nothing else { return }
        state.withLock { state in
            state.house += 1
            for (key, slot) in state.slots
            where slot.owner == owner && change.touches(slot.tags) {
                state.drop(key)
            }
        }
    }

    /// Forgets every page of a host.
    package func invalidate(host: String) {
        let bytes = Array(host.utf8)
        state.withLock { state in
            state.hosts[host, default: 0] += 1
            for (key, slot) in state.slots where slot.host == bytes {
                state.drop(key)
            }
        }
    }

    /// Forgets everything.
    package func invalidateAll() {
        state.withLock { state in
            state.house += 1
            for slot in state.slots.values { state.leave(slot) }
            state.slots = [:]
            state.bytes = 0
        }
    }

    /// The page at an address, exactly as a request spells it.
    ///
    /// - Parameter isView: whether a person seems to read it, and so it counts.
    func page(
        host: UnsafeRawBufferPointer, target: UnsafeRawBufferPointer, isView: Bool = false
    ) -> CachedPage? {
        let key = PageCache.key(host, target)
        return state.withLock { state in
            guard let slot = state.slots[key], slot.isAt(host, target) else { return nil }
            state.uses += 1
            slot.lastUse.store(state.uses, ordering: .relaxed)
            if isView { slot.views.add(1, ordering: .relaxed) }
            return slot.page
        }
    }

    /// Whether a page is kept: for tests and for who looks after the cache.
    package func holds(host: String, target: String) -> Bool {
        Array(host.utf8).withUnsafeBytes { host in
            Array(target.utf8).withUnsafeBytes { page(host: host, target: $0) != nil }
        }
    }

    /// Counts a reader of a page that has just been made.
    package func countView(_ viewed: Viewed) {
        state.withLock { $0.add(viewed, 1) }
    }

    /// How often pages of communes were read since this was asked last. Who read them is not
    /// known here.
    package func takeViews() -> [Viewed: Int] {
        state.withLock { state in
            // Files of the program itself belong to no commune.
            for slot in state.slots.values where !slot.owner.isEmpty { state.leave(slot) }
            defer { state.left = [:] }
            return state.left
        }
    }

    /// Down to seven eighths at once, so that a full cache does not sort for every page.
    private func makeRoom(_ state: inout State) {
        let enough = limitBytes / 8 * 7
        let byAge = state.slots.map { key, slot in
            (key: key, use: slot.lastUse.load(ordering: .relaxed))
        }
        for (key, _) in byAge.sorted(by: { $0.use < $1.use }) where state.bytes > enough {
            state.drop(key)
        }
    }

    private static func key(
        _ host: UnsafeRawBufferPointer, _ target: UnsafeRawBufferPointer
    ) -> Int {
        var hasher = Hasher()
        hasher.combine(host.count)
        hasher.combine(bytes: host)
        hasher.combine(bytes: target)
        return hasher.finalize()
    }
}
