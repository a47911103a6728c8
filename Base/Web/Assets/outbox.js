// What a sender wrote and the line did not take: kept in this browser, sent when the line is back,
// and told honestly. The same file is the page's script and the worker (registered by cases.js) that
// opens the form without a line and sends while no page is open. Nothing leaves but the form itself.
"use strict";
(() => {
  const isWorker = typeof ServiceWorkerGlobalScope !== "undefined"
    && self instanceof ServiceWorkerGlobalScope;
  if (isWorker) {
    const proof = new URL(self.location.href).searchParams.get("proof") || "";
    if (/^\/assets\/[\w-]+\/proof\.js$/.test(proof)) importScripts(proof);
  }

  // "draft": what is being written, by the form's address. "box": what was sent off, by its key.
  let opened;
  const open = () => {
    opened = opened || new Promise((done, fail) => {
      const asked = indexedDB.open("conglang cases", 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("draft", { keyPath: "page" });
        asked.result.createObjectStore("box", { keyPath: "once" });
      };
      asked.onsuccess = () => done(asked.result);
      asked.onerror = asked.onblocked = () => fail(asked.error);
    });
    return opened;
  };
  const within = async (store, mode, body) => {
    const base = await open();
    return new Promise((done, fail) => {
      const steps = base.transaction(store, mode);
      const asked = body(steps.objectStore(store));
      steps.oncomplete = () => done(asked.result);
      steps.onerror = steps.onabort = () => fail(steps.error);
    });
  };
  const get = (store, key) => within(store, "readonly", (s) => s.get(key));
  const all = (store) => within(store, "readonly", (s) => s.getAll());
  const put = (store, thing) => within(store, "readwrite", (s) => s.put(thing));
  const remove = (store, key) => within(store, "readwrite", (s) => s.delete(key));

  // A puzzle is good for two hours and the line may be gone for longer, so each attempt asks anew.
  const answer = async (page) => {
    const reply = await fetch(page, { cache: "no-store", credentials: "same-origin" });
    const found = /name="puzzle" value="([\w.-]+)"/.exec(await reply.text());
    return found && self.congLangProof ? self.congLangProof.solve(found[1]) : "";
  };

  /**
   * One attempt: "sent" with code and address, "refused" with the page that says why, "waiting".
   * An answer that was worked out while the sender typed saves a second; it may be too old.
   */
  const send = async (item, ready) => {
    try {
      const form = new FormData();
      for (const [name, value] of item.fields) form.append(name, value);
      form.set("once", item.once);
      form.set("puzzle", (await ready) || (await answer(item.page)));
      for (const photo of item.photos) form.append(photo.field, photo.blob, photo.name);
      const reply = await fetch(item.action, {
        method: "POST", body: form, credentials: "same-origin",
      });
      const text = await reply.text();
      if (reply.ok && reply.redirected && reply.url.includes("/ho-so/")) {
        const code = /PA-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text);
        return { state: "sent", code: code ? code[0] : "", url: reply.url };
      }
      if (ready && reply.status === 422 && !text.includes("data-ask")) return send(item);
      // Busy, or restarting: not the sender's fault.
      if (reply.status >= 500 || reply.status === 429) return { state: "waiting" };
      return { state: "refused", text };
    } catch {
      return { state: "waiting" };
    }
  };

  /** Sends what waits. Two at once do no harm: the key makes one case of them. */
  const flush = async () => {
    const items = (await all("box")).filter((item) => item.state === "waiting");
    let left = 0;
    for (const item of items) {
      const result = await send(item);
      if (result.state === "waiting") { left += 1; continue; }
      // Somebody may have thrown it away meanwhile.
      if (!(await get("box", item.once))) continue;
      if (result.state === "sent") {
        await put("box", {
          once: item.once, page: item.page, state: "sent", code: result.code, url: result.url,
          at: item.at, fields: [], photos: [],
        });
      } else {
        await put("box", { ...item, state: "refused" });
      }
    }
    return left;
  };

  self.congLangOutbox = { get, all, put, remove, send, flush };
  if (!isWorker) return;

  // The worker: the form and its files, nothing else. Private pages are never kept.
  const shelf = "conglang ask 1";
  const isForm = (url) => /^(\/[a-z]{2})?\/phan-anh$/.test(url.pathname) && !url.search;
  self.addEventListener("install", () => self.skipWaiting());
  self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
  self.addEventListener("message", (event) => {
    const urls = (event.data && event.data.keep) || [];
    event.waitUntil((async () => {
      const kept = await caches.open(shelf);
      for (const old of await kept.keys()) {
        if (new URL(old.url).pathname.startsWith("/assets/") && !urls.includes(old.url)) {
          await kept.delete(old);
        }
      }
      await Promise.all(urls.map(async (url) => {
        if (!(await kept.match(url, { ignoreVary: true }))) await kept.add(url);
      }));
    })());
  });
  self.addEventListener("fetch", (event) => {
    const url = new URL(event.request.url);
    if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
    if (event.request.mode === "navigate" && isForm(url)) {
      event.respondWith((async () => {
        const kept = await caches.open(shelf);
        try {
          // A line that is there and carries nothing is none.
          const patience = AbortSignal.timeout ? { signal: AbortSignal.timeout(8000) } : undefined;
          const fresh = await fetch(event.request, patience);
          if (fresh.ok && !fresh.redirected) await kept.put(event.request, fresh.clone());
          return fresh;
        } catch {
          return (await kept.match(event.request, { ignoreVary: true })) || Response.error();
        }
      })());
    } else if (url.pathname.startsWith("/assets/")) {
      event.respondWith((async () => (await caches.match(event.request, { ignoreVary: true })) || fetch(event.request))());
    }
  });
  self.addEventListener("sync", (event) => {
    if (event.tag === "conglang outbox") {
      event.waitUntil(flush().then((left) => { if (left) throw new Error("no line yet"); }));
    }
  });
})();
