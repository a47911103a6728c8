import Testing

@testable import Web

@Suite struct PageCacheTests {
    let page = CachedPage(contentType: "text/plain", body: Array("a".utf8), headers: [])

    @Test func `a page made before a change is not stored after it`() {
        let cache = PageCache(limitBytes: 1 << 20)
        let before = cache.generation(host: "xa")
        cache.invalidateAll()
        cache.store(page, host: "xa", target: "/", generation: before)
        #expect(cache.page("xa", "/") == nil)
        let now = cache.generation(host: "xa")
        cache.store(page, host: "xa", target: "/", generation: now)
        #expect(cache.page("xa", "/") === page)
    }

    @Test func `addresses that clients make up push out no page, those asked for again are kept`() {
        let cache = PageCache(limitBytes: 1 << 20)
        let now = cache.generation(host: "xa")
        cache.store(page, host: "xa", target: "/", generation: now)
        for number in 0..<20_000 {
            cache.store(page, host: "xa", target: "/?x=\(number)", generation: now)
            #expect(cache.page("xa", "/?x=\(number)") == nil)
        }
        #expect(cache.page("xa", "/") === page)
        cache.store(page, host: "xa", target: "/?page=2", generation: now)
        #expect(cache.page("xa", "/?page=2") == nil)
        cache.store(page, host: "xa", target: "/?page=2", generation: now)
        #expect(cache.page("xa", "/?page=2") === page)
    }

    @Test func `a change in one commune leaves the pages of another`() {
        let cache = PageCache(limitBytes: 1 << 20)
        let before = (xa: cache.generation(host: "xa"), xb: cache.generation(host: "xb"))
        cache.store(page, host: "xa", target: "/", generation: before.xa)
        cache.store(page, host: "xb", target: "/", generation: before.xb)
        cache.invalidate(host: "xa")
        #expect(cache.page("xa", "/") == nil && cache.page("xb", "/") === page)
        cache.store(page, host: "xa", target: "/", generation: before.xa)
        cache.store(page, host: "xb", target: "/2", generation: before.xb)
        #expect(cache.page("xa", "/") == nil && cache.page("xb", "/2") === page)
    }

    @Test func `a change lets go of the pages that depend on it and of no other`() {
        let cache = PageCache(limitBytes: 1 << 20)
        let festival = PageTag.thing(kind: "story", id: "1")
        func put(_ target: String, of owner: String, _ tags: PageTags) {
            cache.store(
                page, host: "xa", target: target, owner: owner, tags: tags,
                generation: cache.generation(host: "xa"))
        }
        func kept() -> [String] {
            ["/1", "/2", "/list", "/file", "/else"].filter { cache.page("xa", $0) != nil }
        }
        func fill() {
            put("/1", of: "an-lao", .only([festival]))
            put("/2", of: "an-lao", .only([.newest(topic: "le-hoi")]))
            put("/list", of: "an-lao", .anything)
            put("/file", of: "an-lao", .nothing)
            put("/else", of: "diem-he", .anything)
        }
        fill()
        cache.invalidate(.only([festival]), of: "an-lao")
        #expect(kept() == ["/2", "/file", "/else"])
        fill()
        cache.invalidate(.only([.newest(topic: nil), .newest(topic: "le-hoi")]), of: "an-lao")
        #expect(kept() == ["/1", "/file", "/else"])
        fill()
        cache.invalidate(.everything, of: "an-lao")
        #expect(kept() == ["/file", "/else"])
        fill()
        let before = cache.generation(host: "xa")
        cache.invalidate(.nothing, of: "an-lao")
        #expect(kept().count == 5 && cache.generation(host: "xa") == before)
    }

    @Test func `a page made while anything changed is not kept`() {
        let cache = PageCache(limitBytes: 1 << 20)
        let before = cache.generation(host: "xa")
        cache.invalidate(.only([.newest(topic: "y-te")]), of: "an-lao")
        cache.store(page, host: "xa", target: "/", owner: "an-lao", generation: before)
        #expect(cache.page("xa", "/") == nil)
    }

    @Test func `changes add up`() {
        let one = PageChange.only([.newest(topic: "a")])
        let two = PageChange.only([.newest(topic: "b")])
        #expect(one.with(two) == .only([.newest(topic: "a"), .newest(topic: "b")]))
        #expect(one.with(.everything) == .everything && PageChange.nothing.with(one) == one)
    }

    @Test func `the pages least lately asked for leave first`() {
        let text = [UInt8](repeating: 0, count: 200)
        let cache = PageCache(limitBytes: 40 * 1_024)
        func put(_ number: Int) {
            let page = CachedPage(contentType: "text/plain", body: text, headers: [])
            cache.store(
                page, host: "xa", target: "/\(number)", generation: cache.generation(host: "xa"))
        }
        put(0)
        for number in 1..<200 {
            put(number)
            #expect(cache.page("xa", "/0") != nil, "asked for all the time")
        }
        #expect(cache.page("xa", "/199") != nil)
        #expect(cache.page("xa", "/1") == nil)
        let kept = (0..<200).count { cache.page("xa", "/\($0)") != nil }
        #expect(kept >= 10 && kept <= 20)
    }

    @Test func `a page that would fill the cache is not kept`() {
        let cache = PageCache(limitBytes: 8_192)
        let big = CachedPage(
            contentType: "text/plain", body: [UInt8](repeating: 1, count: 4_000), headers: [])
        cache.store(big, host: "xa", target: "/", generation: cache.generation(host: "xa"))
        #expect(cache.page("xa", "/") == nil)
    }

    @Test func `the end of one host is not the beginning of a target`() {
        let cache = PageCache(limitBytes: 1 << 20)
        cache.store(page, host: "xa", target: "/b", generation: cache.generation(host: "xa"))
        #expect(cache.page("xa/", "b") == nil && cache.page("x", "a/b") == nil)
    }

    @Test func `the date is written as HTTP wants it`() {
        #expect(StatusLines.date(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
    }
}
