// The media library: files that survive a broken line, the focal point, how far a video is.
// Every page works without it. `conglangMedia.upload(file, { proof, alt, onProgress })` gives the
// item's JSON and serves the writing page too.
"use strict";

const conglangMedia = (() => {
  const vi = document.documentElement.lang === "vi";
  const say = (a, b) => (vi ? a : b);
  const wait = (ms) => new Promise((done) => {
    const timer = setTimeout(done, ms);
    window.addEventListener("online", () => { clearTimeout(timer); done(); }, { once: true });
  });
  const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

  // One request; XMLHttpRequest because fetch does not tell how much has been sent.
  const send = (method, url, headers, body, onSent) => new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    if (onSent) request.upload.onprogress = (event) => onSent(event.loaded);
    request.onload = () => done(request);
    request.onerror = () => fail(new Error("line"));
    request.send(body);
  });

  const reason = (request) => {
    try { return JSON.parse(request.responseText).reason || String(request.status); } catch { return String(request.status); }
  };

  class Refused extends Error {}

  const upload = async (file, { proof, alt = "", onProgress = () => {} }) => {
    const tus = { "Tus-Resumable": "1.0.0", "Conglang-Proof": proof, Accept: "application/json" };
    const key = ["conglang upload", file.name, file.size, file.lastModified].join(" ");
    const forget = () => localStorage.removeItem(key);
    let address = localStorage.getItem(key);
    let pause = 1000;
    let part = 1 << 20;
    let begun = Date.now();
    for (;;) {
      try {
        if (!address) {
          const made = await send("POST", "/office/uploads", { ...tus,
            "Upload-Length": String(file.size),
            "Upload-Metadata": `filename ${base64(file.name)},alt ${base64(alt)}` }, null);
          if (made.status !== 201) throw new Refused(reason(made));
          address = made.getResponseHeader("Location");
          localStorage.setItem(key, address);
        }
        const where = await send("HEAD", address, tus, null);
        if (where.status === 404 || where.status === 410) { forget(); address = null; continue; }
        if (where.status === 401 || where.status === 403) throw new Refused(say("Phiên làm việc đã hết. Phần đã gửi vẫn còn; mời đăng nhập rồi chọn lại tệp.", "You are signed out. What was sent is kept; sign in and choose the file again."));
        if (where.status !== 200) throw new Error("line");
        let item = where.getResponseHeader("Conglang-Media");
        let offset = Number(where.getResponseHeader("Upload-Offset"));
        while (!item) {
          const from = offset;
          const started = Date.now();
          const sent = await send("PATCH", address, { ...tus, "Upload-Offset": String(from),
            "Content-Type": "application/offset+octet-stream" },
            file.slice(from, from + part), (loaded) => onProgress(from + loaded, file.size));
          if (sent.status === 409 || sent.status === 423) throw new Error("line");
          if (sent.status !== 204) {
            if (sent.status >= 500 && sent.status !== 503) throw new Error("line");
            forget();
            throw new Refused(reason(sent));
          }
          offset = Number(sent.getResponseHeader("Upload-Offset"));
          item = sent.getResponseHeader("Conglang-Media");
          onProgress(offset, file.size);
          pause = 1000;
          begun = Date.now();
          // Parts of some seconds: large on a fast line, small on a slow one.
          const seconds = (Date.now() - started) / 1000;
          part = seconds < 4 ? Math.min(part * 2, 16 << 20) : seconds > 20 ? Math.max(part / 2, 1 << 18) : part;
        }
        forget();
        const answer = await fetch("/office/media/" + item, { headers: { Accept: "application/json" } });
        return (await answer.json()).item;
      } catch (error) {
        if (error instanceof Refused || Date.now() - begun > 30 * 60000) throw error;
        onProgress(null, file.size);
        await wait(pause);
        pause = Math.min(pause * 2, 30000);
      }
    }
  };

  // The upload form of the library.
  for (const form of document.querySelectorAll("form[data-uploads]")) {
    const list = form.parentElement.querySelector(".uploads");
    const proof = form.querySelector("input[name=csrf]").value;
    let turn = Promise.resolve();
    const take = (files) => {
      for (const file of files) {
        const line = document.createElement("li");
        const name = document.createElement("b");
        name.textContent = file.name;
        const bar = document.createElement("progress");
        bar.max = file.size;
        bar.value = 0;
        bar.setAttribute("aria-label", file.name);
        const note = document.createElement("span");
        note.textContent = say("Đang chờ", "Waiting");
        line.append(name, " ", bar, " ", note);
        list.append(line);
        turn = turn.then(() => upload(file, { proof, onProgress: (sent, whole) => {
          if (sent === null) { note.textContent = say("Mất mạng, sẽ gửi tiếp", "The line broke; going on soon"); return; }
          bar.value = sent;
          note.textContent = Math.floor(sent / whole * 100) + "%";
        } })).then((item) => {
          const link = document.createElement("a");
          link.href = "/office/media/" + item.id;
          link.textContent = say("Xong. Ghi mô tả", "Done. Describe it");
          bar.remove();
          note.replaceChildren(link);
        }).catch((error) => {
          bar.remove();
          note.className = "state late";
          note.textContent = error.message;
        });
      }
    };
    form.addEventListener("submit", (event) => {
      const files = [...form.querySelectorAll("input[type=file]")].flatMap((input) => [...input.files]);
      if (!files.length) return;
      event.preventDefault();
      delete form.dataset.sent;
      take(files);
      form.reset();
    });
    const place = form.closest("[data-drop]");
    place.addEventListener("dragover", (event) => { event.preventDefault(); place.classList.add("over"); });
    place.addEventListener("dragleave", () => place.classList.remove("over"));
    place.addEventListener("drop", (event) => {
      event.preventDefault();
      place.classList.remove("over");
      take(event.dataTransfer.files);
    });
  }

  // Clicking a picture sets its focal point.
  for (const set of document.querySelectorAll("[data-focus]")) {
    const picture = set.querySelector("[data-aim]");
    const [x, y] = ["focusX", "focusY"].map((name) => set.querySelector(`[name=${name}]`));
    const mark = document.createElement("span");
    mark.className = "spot";
    picture.after(mark);
    const show = () => { mark.style.left = x.value + "%"; mark.style.top = y.value + "%"; };
    picture.addEventListener("click", (event) => {
      const box = picture.getBoundingClientRect();
      x.value = Math.round((event.clientX - box.left) / box.width * 100);
      y.value = Math.round((event.clientY - box.top) / box.height * 100);
      show();
    });
    x.addEventListener("input", show);
    y.addEventListener("input", show);
    show();
  }

  // How far the preparation is.
  for (const place of document.querySelectorAll("[data-progress]")) {
    const look = async () => {
      try {
        const answer = await fetch(place.dataset.progress, { headers: { Accept: "application/json" } });
        const { item } = await answer.json();
        if (item.state !== "preparing") { location.reload(); return; }
        place.querySelector("progress").value = item.progress;
      } catch { /* The next look will tell. */ }
      setTimeout(look, 3000);
    };
    setTimeout(look, 3000);
  }

  return { upload };
})();
