// The form on which residents ask: photos made small before they travel, what is typed kept until it
// has arrived, and sent when there is a line. The form works without all of this.
"use strict";
(() => {
  const box = globalThis.congLangOutbox;
  const random = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(32));
    return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
  };
  const make = (name, text, classes) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (classes) element.className = classes;
    return element;
  };

  // MARK: Photos

  const SIDE = 1600;
  /** Drawn anew: small, upright, without what a camera writes beside the picture. */
  const shrink = async (file) => {
    try {
      const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
      const canvas = make("canvas");
      canvas.width = Math.max(1, Math.round(picture.width * scale));
      canvas.height = Math.max(1, Math.round(picture.height * scale));
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      picture.close();
      const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
      return blob ? new File([blob], "photo.jpg", { type: "image/jpeg" }) : file;
    } catch {
      return file; // the server can read more kinds than this browser
    }
  };

  /** Latitude and longitude out of a JPEG's EXIF block (Exif 2.32, 4.6.6), or null. */
  const placeOf = async (file) => {
    const view = new DataView(await file.slice(0, 262144).arrayBuffer());
    try {
      if (view.getUint16(0) !== 0xffd8) return null;
      let at = 2;
      while (view.getUint16(at) !== 0xffe1 || view.getUint32(at + 4) !== 0x45786966) {
        if (view.getUint8(at) !== 0xff || view.getUint16(at) === 0xffda) return null;
        at += 2 + view.getUint16(at + 2);
      }
      const base = at + 10, little = view.getUint16(base) === 0x4949;
      const short = (p) => view.getUint16(base + p, little), long = (p) => view.getUint32(base + p, little);
      const entry = (directory, tag) => {
        for (let i = 0; i < short(directory); i++) {
          const place = directory + 2 + 12 * i;
          if (short(place) === tag) return place + 8;
        }
        return null;
      };
      const pointer = entry(long(4), 0x8825);
      if (pointer === null) return null;
      const gps = long(pointer);
      const degrees = (tag, mark, minus) => {
        const start = long(entry(gps, tag));
        let sum = 0;
        for (let i = 0; i < 3; i++) {
          const below = long(start + 8 * i + 4);
          sum += (below ? long(start + 8 * i) / below : 0) / 60 ** i;
        }
        const sign = entry(gps, mark);
        return sign !== null && view.getUint8(base + sign) === minus.charCodeAt(0) ? -sum : sum;
      };
      const latitude = degrees(2, 1, "S"), longitude = degrees(4, 3, "W");
      const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude || longitude);
      return isPlace ? { latitude, longitude } : null;
    } catch {
      return null; // past the end of what is there
    }
  };

  // MARK: One form

  const start = async (form) => {
    const words = JSON.parse(form.dataset.words || "{}");
    const page = location.pathname;
    const field = (name) => form.elements.namedItem(name);
    const inputs = [...form.querySelectorAll("input[type=file]")];
    const originals = new Map();
    let once = field("once").value;

    const status = make("p", "", "notice");
    status.setAttribute("role", "status");
    status.hidden = true;
    const tell = (text, kind) => {
      status.textContent = text;
      status.className = "notice" + (kind ? " " + kind : "");
      status.hidden = !text;
    };
    form.querySelector(".acts").before(status);

    // Each photo's size and a small picture of it.
    const show = async (input) => {
      const file = input.files[0];
      let line = input.nextElementSibling;
      if (!line || !line.classList.contains("thumb")) {
        line = make("p", "", "thumb hint");
        input.after(line);
      }
      line.replaceChildren();
      if (more) offer();
      if (!file) return;
      try {
        const picture = await createImageBitmap(file);
        const canvas = make("canvas");
        const scale = 96 / Math.max(picture.width, picture.height);
        canvas.width = Math.ceil(picture.width * scale);
        canvas.height = Math.ceil(picture.height * scale);
        canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
        canvas.setAttribute("role", "img");
        canvas.setAttribute("aria-label", words.photoReady);
        line.append(canvas, " ");
      } catch { /* a kind that this browser does not draw */ }
      line.append(words.photoReady + " (" + Math.max(1, Math.round(file.size / 1024)) + " KB)");
    };
    const hold = (input, file) => {
      const list = new DataTransfer();
      if (file) list.items.add(file);
      input.files = list.files;
      return show(input);
    };

    // The place: out of a photo when its box is ticked, or from the telephone when asked.
    const pin = make("p", "", "hint");
    pin.setAttribute("role", "status");
    const setPlace = (place, text) => {
      field("latitude").value = place ? place.latitude.toFixed(6) : "";
      field("longitude").value = place ? place.longitude.toFixed(6) : "";
      form.dispatchEvent(new CustomEvent("placed", { detail: place }));
      pin.textContent = place ? text + " " : "";
      if (place) {
        const drop = make("button", words.dropPlace, "link");
        drop.type = "button";
        drop.addEventListener("click", () => { setPlace(null); save(); });
        pin.append(drop);
      }
    };
    const fromPhotos = async () => {
      if (!field("readPlace").checked) return;
      for (const file of originals.values()) {
        const place = await placeOf(file);
        if (place) { setPlace(place, words.placeFromPhoto); return; }
      }
    };
    if (field("readPlace")) field("readPlace").addEventListener("change", fromPhotos);
    for (const input of inputs) {
      input.addEventListener("change", async () => {
        const file = input.files[0];
        originals.delete(input);
        if (!file) { await show(input); save(); return; }
        originals.set(input, file);
        await fromPhotos();
        await hold(input, await shrink(file));
        save();
      });
    }
    const where = form.querySelector(".where");
    if (where && navigator.geolocation && isSecureContext) {
      const here = make("button", words.useMyPlace, "quiet");
      here.type = "button";
      here.addEventListener("click", () => {
        pin.textContent = words.findingPlace;
        navigator.geolocation.getCurrentPosition(
          ({ coords }) => {
            setPlace(coords, words.placeSet.replace("%", Math.round(coords.accuracy)));
            save();
          },
          () => { pin.textContent = words.noPlace; },
          { enableHighAccuracy: true, timeout: 20000, maximumAge: 0 });
      });
      const line = make("p");
      line.append(here);
      where.append(line);
    }
    if (where) where.append(pin);
    form.addEventListener("pinned", ({ detail }) => { setPlace(detail, words.placeKept); save(); });

    // The next photo is asked for once there is one before it.
    const more = form.querySelector(".more-photos");
    if (more) {
      more.open = true;
      more.querySelector("summary").hidden = true;
    }
    const offer = () => inputs.forEach((input, number) => {
      input.closest(".photo").hidden = number > 0 && !input.files[0] && !inputs[number - 1].files[0];
    });
    if (more) offer();

    // The work for the form, begun with the first field.
    const proof = globalThis.congLangProof;
    let ready;
    const work = () => {
      ready = ready || (proof ? proof.solve(field("puzzle").value) : Promise.resolve(""));
      return ready;
    };
    form.addEventListener("focusin", work, { once: true });
    if (!box || !globalThis.indexedDB) {
      form.addEventListener("submit", async (event) => {
        event.preventDefault();
        field("puzzle").value = await work();
        form.submit();
      }, { once: true });
      return;
    }

    // MARK: The draft

    const skipped = new Set(["once", "puzzle", "ticket", "website"]);
    const fields = () => [...new FormData(form)]
      .filter(([name, value]) => typeof value === "string" && !skipped.has(name));
    const photos = () => inputs.filter((i) => i.files[0])
      .map((i) => ({ field: i.name, name: i.files[0].name, blob: i.files[0] }));
    const isWritten = () => photos().length > 0
      || fields().some(([name, value]) => value && ["words", "place", "name", "phone", "email"].includes(name));
    let timer, isSending = false;
    const keep = async () => {
      clearTimeout(timer);
      if (isSending) return;
      try {
        if (isWritten()) await box.put("draft", { page, once, fields: fields(), photos: photos(), at: Date.now() });
        else await box.remove("draft", page);
      } catch { /* a browser that keeps nothing, or a full one: the form works all the same */ }
    };
    const save = () => { clearTimeout(timer); timer = setTimeout(keep, 300); };
    form.addEventListener("input", save);
    form.addEventListener("change", save);
    document.addEventListener("visibilitychange", () => { if (document.hidden) keep(); });

    const fill = async (draft) => {
      for (const element of form.elements) {
        if (!element.name || skipped.has(element.name) || element.type === "file") continue;
        const values = draft.fields.filter(([name]) => name === element.name).map(([, value]) => value);
        if (element.type === "checkbox" || element.type === "radio") {
          element.checked = values.includes(element.value);
        } else if (values.length) {
          element.value = values[0];
        }
      }
      for (const photo of draft.photos) {
        const input = inputs.find((i) => i.name === photo.field);
        if (input) await hold(input, new File([photo.blob], photo.name, { type: photo.blob.type }));
      }
      if (field("latitude").value) {
        setPlace(
          { latitude: Number(field("latitude").value), longitude: Number(field("longitude").value) },
          words.placeKept);
      }
    };
    const empty = async () => {
      form.reset();
      setPlace(null);
      originals.clear();
      for (const input of inputs) await hold(input, null);
      once = random();
      field("once").value = once;
    };
    const week = 7 * 86400 * 1000;
    const draft = await box.get("draft", page).catch(() => null);
    if (draft && Date.now() - draft.at < week) {
      once = draft.once;
      await fill(draft);
      if (form.hasAttribute("data-troubled")) tell("");
      else tell(words.restored);
      const drop = make("button", words.dropDraft, "link");
      drop.type = "button";
      drop.addEventListener("click", async () => {
        await box.remove("draft", page);
        await empty();
        tell("");
      });
      status.append(" ", drop);
      if (!status.hidden) form.prepend(status);
    } else if (!form.hasAttribute("data-troubled")) {
      // A page that was kept for a time without a line has the key of an older visit.
      once = random();
    }
    field("once").value = once;

    // MARK: What waits and what was sent

    const list = make("section", "", "outbox");
    list.setAttribute("aria-label", words.outbox);
    form.before(list);
    const month = 30 * 86400 * 1000;
    const draw = async () => {
      const items = (await box.all("box")).sort((a, b) => a.at - b.at);
      for (const old of items.filter((i) => i.state === "sent" && Date.now() - i.at > month)) {
        await box.remove("box", old.once);
      }
      list.replaceChildren(...items.map((item) => {
        const line = make("p", "", "notice" + (item.state === "sent" ? " good" : ""));
        line.setAttribute("role", "status");
        line.dataset.state = item.state;
        if (item.state === "sent") {
          const link = make("a", words.openIt);
          link.href = item.url;
          line.append(words.sent.replace("%", item.code) + " ", link, " ");
        } else {
          const said = (item.fields.find(([name]) => name === "words") || ["", ""])[1];
          line.append((item.state === "refused" ? words.refused : words.waiting) + " ");
          line.append(make("q", said.slice(0, 80)), " ");
          const again = make("button", item.state === "refused" ? words.edit : words.sendNow, "quiet");
          again.type = "button";
          again.addEventListener("click", () => (item.state === "refused" ? edit(item) : flush()));
          line.append(again, " ");
        }
        const drop = make("button", words.dropItem, "link");
        drop.type = "button";
        drop.addEventListener("click", async () => { await box.remove("box", item.once); draw(); });
        line.append(drop);
        return line;
      }));
      return items.some((item) => item.state === "waiting");
    };
    const edit = async (item) => {
      await box.remove("box", item.once);
      await empty();
      once = item.once;
      field("once").value = once;
      await fill(item);
      await keep();
      draw();
    };
    let isFlushing = false;
    const flush = async () => {
      if (isFlushing) return;
      isFlushing = true;
      try { await box.flush(); } catch { /* tried again later */ }
      isFlushing = false;
      await draw();
    };
    const askWorker = () => {
      if (!navigator.serviceWorker) return;
      navigator.serviceWorker.ready
        .then((worker) => worker.sync && worker.sync.register("conglang outbox")).catch(() => {});
    };

    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (isSending) return; // the second tap of two
      isSending = true;
      clearTimeout(timer);
      const item = {
        once, page, action: form.action, fields: fields(), photos: photos(), at: Date.now(), state: "waiting",
      };
      tell(words.sending);
      form.querySelector(".acts").before(status);
      try {
        // On the disk before it goes out: whatever happens now, it is there once.
        await box.put("box", item);
        await box.remove("draft", page);
      } catch {
        // This browser keeps nothing: sent as every form is.
        field("puzzle").value = await work();
        form.submit();
        return;
      }
      const result = await box.send(item, ready);
      ready = null;
      if (result.state === "sent") {
        await box.remove("box", once);
        location.assign(result.url);
        return;
      }
      if (result.state === "refused") {
        await box.remove("box", once);
        isSending = false;
        await keep();
        const answer = new DOMParser().parseFromString(result.text, "text/html");
        const main = answer.querySelector("main");
        const fresh = main && main.querySelector("form[data-ask]");
        if (main) document.querySelector("main").replaceChildren(...main.childNodes);
        const map = fresh && fresh.querySelector("[data-map]");
        if (map && globalThis.congLangMap) globalThis.congLangMap(map);
        if (fresh) await start(fresh);
        const trouble = document.querySelector("main [role=alert]");
        if (trouble && trouble.dataset.again) trouble.textContent = trouble.dataset.again;
        if (trouble) { trouble.tabIndex = -1; trouble.focus(); }
        return;
      }
      isSending = false;
      await empty();
      tell("");
      await draw();
      list.scrollIntoView({ block: "center" });
      askWorker();
    });
    const line = make("p", words.offline, "notice");
    line.setAttribute("role", "status");
    line.hidden = navigator.onLine;
    list.after(line);
    addEventListener("offline", () => { line.hidden = false; });
    addEventListener("online", () => { line.hidden = true; flush(); });
    setInterval(async () => {
      if ((await box.all("box")).some((item) => item.state === "waiting")) flush();
    }, 30000);
    if (await draw()) flush();
  };

  const form = document.querySelector("form[data-ask]");
  if (!form) return;
  start(form);

  // The form opens without a line after the first visit.
  const source = (name) => {
    const script = document.querySelector(`script[src$="/${name}"]`);
    return script ? new URL(script.src).pathname : "";
  };
  if (navigator.serviceWorker && source("outbox.js")) {
    navigator.serviceWorker
      .register(source("outbox.js") + "?proof=" + encodeURIComponent(source("proof.js")), { scope: location.pathname })
      .then(() => navigator.serviceWorker.ready)
      .then((worker) => {
        const files = [...document.querySelectorAll("script[src], link[rel=stylesheet], link[rel=icon], header img")]
          .map((e) => e.src || e.href).filter((url) => url.startsWith(location.origin + "/assets/"));
        // The form itself too: this visit may be the first, which went past the worker.
        worker.active.postMessage({ keep: [...files, location.origin + location.pathname] });
      }).catch(() => {});
  }
})();
