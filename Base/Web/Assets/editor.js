// The editor of stories. The page works without it: it makes typing quicker and losing text rare.
"use strict";

(() => {
  const form = document.querySelector("form[data-autosave]");
  if (!form) return;
  const isVi = document.documentElement.lang === "vi";
  const say = (vi, en) => isVi ? vi : en;
  const proof = form.elements.csrf.value;
  const body = form.querySelector("textarea[name=body]");
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  };

  // Typing through the browser's own command keeps its undo.
  const insert = (area, text) => {
    area.focus();
    let isDone = false;
    try { isDone = document.execCommand("insertText", false, text); } catch { isDone = false; }
    if (!isDone) {
      area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };
  const chosen = (area) => area.value.slice(area.selectionStart, area.selectionEnd);

  const wrap = (area, mark, stand) => {
    const { selectionStart: from, selectionEnd: to, value } = area;
    const around = value.slice(from - mark.length, from) === mark && value.slice(to, to + mark.length) === mark
      && !(mark === "*" && value[from - 2] === "*" && value[from - 3] !== "*");
    if (around) {
      area.setSelectionRange(from - mark.length, to + mark.length);
      insert(area, value.slice(from, to));
      area.setSelectionRange(from - mark.length, to - mark.length);
      return;
    }
    const [, lead, core, tail] = /^(\s*)([\s\S]*?)(\s*)$/.exec(chosen(area));
    const text = core || stand;
    insert(area, lead + mark + text + mark + tail);
    const start = from + lead.length + mark.length;
    area.setSelectionRange(start, start + text.length);
  };

  // Puts a mark before each chosen line, or takes it away where all have it.
  const lines = (area, mark, pattern) => {
    const { selectionStart, selectionEnd, value } = area;
    const from = value.lastIndexOf("\n", selectionStart - 1) + 1;
    let to = value.indexOf("\n", selectionEnd);
    if (to < 0) to = value.length;
    const all = value.slice(from, to).split("\n");
    const isMarked = all.every((line) => pattern.test(line) || !line.trim());
    let count = 0;
    const text = all.map((line) => {
      if (!line.trim() && all.length > 1) return line;
      const bare = line.replace(/^(#{1,6} |[-*+] |\d+[.)] |> )/, "");
      count += 1;
      return isMarked && line.trim() ? bare : (typeof mark === "function" ? mark(count) : mark) + bare;
    }).join("\n");
    area.setSelectionRange(from, to);
    insert(area, text);
    area.setSelectionRange(all.length > 1 ? from : from + text.length, from + text.length);
  };

  const ownBlock = (area, text) => {
    const before = area.value.slice(0, area.selectionStart), after = area.value.slice(area.selectionEnd);
    const lead = !before || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
    const tail = after.startsWith("\n\n") || !after ? "" : after.startsWith("\n") ? "\n" : "\n\n";
    insert(area, lead + text + tail);
  };

  const link = (area) => {
    const text = chosen(area);
    const isAddress = /^(https?:\/\/|mailto:|tel:)\S+$/.test(text);
    const from = area.selectionStart;
    const words = isAddress ? say("chữ của liên kết", "words of the link") : text || say("chữ của liên kết", "words of the link");
    insert(area, `[${words}](${isAddress ? text : "https://"})`);
    if (isAddress || !text) area.setSelectionRange(from + 1, from + 1 + words.length);
    else area.setSelectionRange(from + words.length + 11, from + words.length + 11);
  };

  const table = (area) => ownBlock(area, say(
    "| Cột 1 | Cột 2 | Cột 3 |\n| --- | --- | --- |\n|  |  |  |\n|  |  |  |",
    "| Column 1 | Column 2 | Column 3 |\n| --- | --- | --- |\n|  |  |  |\n|  |  |  |"));

  // MARK: Notices above the form

  const notices = make("div", { class: "notices", "aria-live": "polite" });
  form.before(notices);
  const notice = (words, kind = "", ...more) => {
    const line = make("div", { class: "notice " + kind }, make("p", {}, words), ...more);
    const close = make("button", { type: "button", class: "link", onclick: () => line.remove() }, say("Đóng", "Close"));
    line.append(close);
    notices.append(line);
    return line;
  };

  const ask = (words, choices) => new Promise((resolve) => {
    const dialog = make("dialog", { class: "ask", "aria-label": words }, make("p", {}, words));
    const buttons = choices.map(([value, label], place) => make("button", {
      type: "button", class: place ? "quiet" : "", onclick: () => { dialog.close(value); },
    }, label));
    dialog.append(make("p", { class: "acts" }, ...buttons));
    dialog.addEventListener("close", () => { dialog.remove(); resolve(dialog.returnValue); });
    document.body.append(dialog);
    dialog.showModal();
  });

  // MARK: The library and files

  const send = async (address, data) => {
    const answer = await fetch(address, { method: "POST", body: data, headers: { Accept: "application/json", "Conglang-Proof": proof } });
    const said = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Error([said.reason, said.kept].filter(Boolean).join(" ") || say(`Máy chủ chưa nhận được (${answer.status}).`, `The server did not take it (${answer.status}).`));
    return said;
  };

  // In parts, so that a large video outlives a broken line; `pick` gets what it became.
  const upload = async (pick, file) => {
    const bar = make("progress", { max: String(file.size), value: "0", "aria-label": file.name });
    const line = notice(say(`Đang gửi “${file.name}” vào thư viện…`, `Sending “${file.name}” to the library…`), "", bar);
    try {
      const item = await conglangMedia.upload(file, { proof, onProgress: (sent) => { if (sent !== null) bar.value = sent; } });
      line.remove();
      pick(item);
      if (!item.alt && item.kind === "picture") {
        notice(say(`Ảnh “${item.name}” cần lời mô tả trước khi đăng: viết giữa dấu ngoặc vuông, hoặc ghi trong thư viện.`, `“${item.name}” needs words for people who cannot see it: write them between the square brackets, or in the library.`));
      }
    } catch (error) {
      line.remove();
      notice(say(`Chưa gửi được “${file.name}”. ${error.message}`, `“${file.name}” was not sent. ${error.message}`), "bad");
    }
  };

  const intoText = (area) => (item) => ownBlock(area, item.markdown);

  // Offers the library, with the wanted kind chosen already; `pick` gets the item.
  const library = (pick, wanted = "") => {
    const kinds = [["", say("Tất cả", "All")], ["picture", say("Ảnh", "Pictures")], ["video", "Video"], ["sound", say("Âm thanh", "Sounds")], ["document", say("Tài liệu", "Documents")]];
    const kind = make("select", { id: "library-kind" }, ...kinds.map(([value, label]) => make("option", { value, selected: value === wanted }, label)));
    const words = make("input", { type: "text", id: "library-words" });
    const list = make("ul", { class: "library" });
    const said = make("p", { class: "soft", role: "status" });
    const file = make("input", { type: "file", id: "library-file", multiple: true, onchange: async () => {
      dialog.close();
      for (const one of file.files) await upload(pick, one);
    } });
    const dialog = make("dialog", { "aria-labelledby": "library-title" },
      make("h2", { id: "library-title" }, say("Chèn từ thư viện", "From the library")),
      make("div", { class: "filter" },
        make("p", {}, make("label", { for: "library-kind" }, say("Loại", "Kind")), kind),
        make("p", {}, make("label", { for: "library-words" }, say("Tìm", "Find")), words)),
      said, list,
      make("label", { for: "library-file" }, say("Hoặc gửi tệp mới", "Or send a new file")), file,
      make("p", { class: "acts" }, make("button", { type: "button", class: "quiet", onclick: () => dialog.close() }, say("Thôi", "Never mind"))));
    const load = async () => {
      said.textContent = say("Đang tìm…", "Looking…");
      try {
        const query = new URLSearchParams({ kind: kind.value, q: words.value });
        const answer = await fetch("/office/media/pick?" + query, { headers: { Accept: "application/json" } });
        if (!answer.ok) throw new Error();
        const { items } = await answer.json();
        said.textContent = items.length ? "" : say("Chưa có gì hợp; mời gửi tệp mới ở dưới.", "Nothing fits; send a new file below.");
        list.replaceChildren(...items.map((item) => make("li", {}, make("button", {
          type: "button", class: "quiet", onclick: () => { dialog.close(); pick(item); },
        }, ...(item.thumbnail ? [make("img", { src: item.thumbnail, alt: "", loading: "lazy" })] : []), make("span", {}, item.alt || item.name)))));
      } catch {
        list.replaceChildren();
        said.textContent = say("Chưa mở được thư viện. Bài đang viết vẫn còn nguyên.", "The library cannot be opened now. Your text is untouched.");
      }
    };
    let timer;
    words.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(load, 300); });
    kind.addEventListener("change", load);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    load();
  };

  const isPaper = (file) => /\.(docx?|docm|odt|rtf|txt|md)$/i.test(file.name);

  const replaceAll = (area, text) => { area.focus(); area.select(); insert(area, text); };

  const bring = async (area, file) => {
    const line = notice(say(`Đang đọc “${file.name}”…`, `Reading “${file.name}”…`));
    try {
      const data = new FormData();
      data.append("file", file, file.name);
      data.append("story", form.elements.id.value);
      const paper = await send("/office/stories/import", data);
      line.remove();
      const title = form.elements.title, summary = form.elements.summary;
      let choice = "replace";
      if (area.value.trim()) {
        choice = await ask(say("Bài đã có chữ. Đưa nội dung của tệp vào thế nào?", "There is text already. How should the file come in?"), [
          ["replace", say("Thay nội dung đang có", "Replace the text")],
          ["insert", say("Chèn vào chỗ con trỏ", "Insert at the cursor")],
          ["", say("Thôi", "Never mind")]]);
      }
      if (choice === "insert") ownBlock(area, paper.body);
      if (choice === "replace") {
        if (paper.title) replaceAll(title, paper.title);
        if (paper.summary) replaceAll(summary, paper.summary);
        replaceAll(area, paper.body);
      }
      if (choice) {
        const notes = make("ul", {}, ...paper.notes.map((words) => make("li", {}, words)));
        notice(say(`Đã đưa “${file.name}” vào bài. Bấm Ctrl+Z để hoàn lại.`, `“${file.name}” is in the story. Ctrl+Z undoes it.`), "good", notes);
      }
    } catch (error) {
      line.remove();
      notice(say(`Chưa đọc được “${file.name}”. ${error.message}`, `“${file.name}” could not be read. ${error.message}`), "bad");
    }
  };

  const take = async (area, files) => {
    for (const file of files) {
      if (isPaper(file)) await bring(area, file);
      else await upload(intoText(area), file);
    }
  };

  // MARK: The toolbar

  const help = () => {
    const keys = [
      ["Ctrl+B", say("Chữ đậm", "Bold")], ["Ctrl+I", say("Chữ nghiêng", "Italic")], ["Ctrl+K", say("Liên kết", "Link")],
      ["Ctrl+Alt+2", say("Đề mục", "Heading")], ["Ctrl+Alt+3", say("Đề mục nhỏ", "Smaller heading")],
      ["Ctrl+S", say("Lưu", "Save")], ["Ctrl+Enter", say("Xem trước", "Preview")],
      ["Ctrl+Z", say("Hoàn lại", "Undo")], ["Ctrl+Shift+Z", say("Làm lại", "Redo")],
    ];
    const dialog = make("dialog", { "aria-labelledby": "help-title" },
      make("h2", { id: "help-title" }, say("Phím tắt", "Keyboard shortcuts")),
      make("table", {}, make("tbody", {}, ...keys.map(([key, words]) => make("tr", {}, make("th", { scope: "row" }, make("kbd", {}, key)), make("td", {}, words))))),
      make("p", {}, say("Dán từ Word giữ đề mục, danh sách, bảng và liên kết. Thả tệp Word vào ô viết để lấy cả bài và ảnh.", "Pasting from Word keeps headings, lists, tables and links. Drop a Word file on the text to take all of it, with its pictures.")),
      make("p", { class: "acts" }, make("button", { type: "button", onclick: () => dialog.close() }, say("Đóng", "Close"))));
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };

  const acts = {
    heading: (area) => lines(area, "## ", /^## /), smaller: (area) => lines(area, "### ", /^### /),
    bold: (area) => wrap(area, "**", say("chữ đậm", "bold")), italic: (area) => wrap(area, "*", say("chữ nghiêng", "italic")),
    list: (area) => lines(area, "- ", /^[-*+] /), numbered: (area) => lines(area, (n) => `${n}. `, /^\d+[.)] /),
    quote: (area) => lines(area, "> ", /^> /), link, table,
    library: (area) => library(intoText(area)),
    undo: (area) => { area.focus(); document.execCommand("undo"); },
    redo: (area) => { area.focus(); document.execCommand("redo"); },
    help,
  };
  const buttons = [
    ["heading", "H2", say("Đề mục", "Heading")], ["smaller", "H3", say("Đề mục nhỏ", "Smaller heading")],
    ["bold", "B", say("Chữ đậm", "Bold"), "Control+B"], ["italic", "I", say("Chữ nghiêng", "Italic"), "Control+I"],
    ["list", "•–", say("Danh sách", "List")], ["numbered", "1.", say("Danh sách đánh số", "Numbered list")],
    ["quote", "“ ”", say("Trích dẫn", "Quote")], ["link", say("Liên kết", "Link"), say("Liên kết", "Link"), "Control+K"],
    ["table", say("Bảng", "Table"), say("Bảng", "Table")], ["library", say("Ảnh, tệp", "Media"), say("Ảnh, video, tài liệu từ thư viện", "Picture, video, document from the library")],
    ["undo", "↶", say("Hoàn lại", "Undo"), "Control+Z"], ["redo", "↷", say("Làm lại", "Redo"), "Control+Shift+Z"],
    ["help", "?", say("Phím tắt", "Keyboard shortcuts")],
  ];
  const toolbar = (area) => {
    const bar = make("div", { class: "tools", role: "toolbar", "aria-label": say("Định dạng", "Formatting"), "aria-controls": area.id });
    const all = buttons.map(([name, sign, label, key], place) => make("button", {
      type: "button", class: "tool to-" + name, "aria-label": label === sign ? null : label, title: label, "aria-keyshortcuts": key, tabindex: place ? "-1" : "0",
      onclick: () => acts[name](area),
    }, sign));
    bar.append(...all);
    // One stop for the Tab key; arrows go along the bar.
    bar.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const here = all.indexOf(document.activeElement);
      const next = all[(here + step + all.length) % all.length];
      all.forEach((button) => { button.tabIndex = button === next ? 0 : -1; });
      next.focus();
    });
    area.before(bar);
  };
  const chooser = make("input", { type: "file", class: "unseen", tabindex: "-1", "aria-hidden": "true", accept: ".docx,.odt,.rtf,.txt,.md" });
  chooser.addEventListener("change", async () => {
    const [file] = chooser.files;
    if (file) await bring(body, file);
    chooser.value = "";
  });

  for (const area of form.querySelectorAll("textarea[name=body]")) {
    toolbar(area);
    area.addEventListener("paste", (event) => {
      const data = event.clipboardData;
      if (!data) return;
      const html = data.getData("text/html");
      const files = [...data.files];
      if (!html && files.length) { event.preventDefault(); take(area, files); return; }
      if (!html) return;
      const { text, pictures, isLegacy } = conglangPaste(html);
      if (!text && files.length) { event.preventDefault(); take(area, files); return; }
      if (!text) return;
      event.preventDefault();
      insert(area, text);
      if (pictures) notice(say(`Đã bỏ ${pictures} ảnh khi dán. Muốn giữ ảnh: thả cả tệp Word vào ô viết, hoặc bấm “Ảnh, tệp”.`, `${pictures} picture(s) were left out. To keep them, drop the Word file on the text or press “Media”.`));
      if (isLegacy) notice(say("Chữ vừa dán dùng phông cũ (TCVN3 hoặc VNI). Mời đổi sang Unicode trong Word rồi dán lại.", "The pasted text uses an old font encoding (TCVN3 or VNI). Convert it to Unicode in Word and paste again."), "bad");
    });
    area.addEventListener("dragover", (event) => {
      if (event.dataTransfer.types.includes("Files")) { event.preventDefault(); area.classList.add("over"); }
    });
    area.addEventListener("dragleave", () => area.classList.remove("over"));
    area.addEventListener("drop", (event) => {
      area.classList.remove("over");
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      take(area, [...event.dataTransfer.files]);
    });
    // Enter goes on with a list; on an empty item it ends it.
    area.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
      const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
      const item = /^(\s*)([-*+]|(\d+)([.)])) (.*)$/.exec(area.value.slice(start, area.selectionStart));
      if (!item || area.selectionStart !== area.selectionEnd) return;
      event.preventDefault();
      if (!item[5].trim()) {
        area.setSelectionRange(start, area.selectionStart);
        insert(area, "\n");
      } else insert(area, "\n" + item[1] + (item[3] ? Number(item[3]) + 1 + item[4] : item[2]) + " ");
    });
  }
  form.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.isComposing) return;
    const key = event.key.toLowerCase();
    const name = event.altKey ? { 2: "heading", 3: "smaller" }[event.code.replace("Digit", "")] : event.shiftKey ? null : { b: "bold", i: "italic", k: "link" }[key];
    if (name && event.target === body) { event.preventDefault(); acts[name](body); return; }
    if (event.altKey || event.shiftKey) return;
    if (key === "s") { event.preventDefault(); form.requestSubmit(form.querySelector("button[value=save]")); }
    if (key === "enter") { event.preventDefault(); draw().then(() => document.getElementById("preview")?.scrollIntoView({ block: "start" })); }
  });

  // MARK: Fields that name items of the library

  const wantedKinds = { infographic: "picture", media: "picture", video: "video", audio: "sound", document: "document" };
  for (const field of form.querySelectorAll("[data-media-picker]")) {
    const isLead = field.dataset.mediaPicker === "lead";
    const chosen = make("p", { class: "chosen soft", "aria-live": "polite" });
    const known = new Map();
    const show = async () => {
      const ids = field.value.split(/[\s,]+/).map((one) => one.split("/").pop()).filter((id) => /^[0-9a-f-]{36}$/i.test(id)).slice(0, 30);
      for (const id of ids) {
        if (known.has(id)) continue;
        try {
          const answer = await fetch("/office/media/" + id, { headers: { Accept: "application/json" } });
          known.set(id, answer.ok ? (await answer.json()).item : null);
        } catch { /* The field holds the id all the same. */ }
      }
      chosen.replaceChildren(...ids.map((id) => known.get(id)).filter(Boolean).map((item) => make("span", { class: "chosen-item" },
        ...(item.thumbnail ? [make("img", { src: item.thumbnail, alt: "", width: "96", height: "54" })] : []), item.name)));
    };
    const pick = (item) => {
      known.set(item.id, item);
      field.value = isLead ? item.id : [...field.value.split(/\n+/).filter((line) => line.trim()), item.id].join("\n");
      field.dispatchEvent(new Event("input", { bubbles: true }));
      show();
    };
    const button = make("button", { type: "button", class: "quiet", onclick: () => {
      const kind = form.elements.kind?.value;
      library(pick, isLead ? wantedKinds[kind] || "picture" : "document");
    } }, say("Chọn từ thư viện…", "Choose from the library…"));
    field.after(make("p", { class: "acts" }, button), chosen);
    field.addEventListener("change", show);
    show();
  }

  // MARK: Words, minutes, and what was kept

  const count = make("span", { class: "count" }), kept = make("span", { class: "kept" });
  body.after(make("p", { class: "hint tally-line" }, count, " ", kept));
  const recount = () => {
    const words = (body.value.replace(/\]\([^)]*\)/g, "]").match(/[\p{L}\p{N}]+/gu) || []).length;
    const minutes = Math.max(1, Math.round(words / 220));
    count.textContent = say(`${words.toLocaleString("vi")} chữ, đọc khoảng ${minutes} phút.`, `${words.toLocaleString("en")} words, about ${minutes} min to read.`);
  };
  recount();
  body.addEventListener("input", recount);

  // MARK: Autosave: to the server, and to this browser while the line is down

  const key = "conglang draft " + form.dataset.keep;
  const fields = () => [...form.querySelectorAll("textarea[name], select[name], input[type=text][name]")];
  const values = () => Object.fromEntries(fields().map((f) => [f.name, f.value]));
  const first = JSON.stringify(values());
  const local = (() => { try { return JSON.parse(localStorage.getItem(key) || "null"); } catch { return null; } })();
  const store = (value) => { try { localStorage.setItem(key, value); } catch { /* A full browser keeps nothing; the server does. */ } };
  const drop = () => localStorage.removeItem(key);
  const keptValues = local && (local.values || local);
  if (keptValues && fields().some((f) => keptValues[f.name] !== undefined && keptValues[f.name] !== f.value) && !document.querySelector("[data-saved]")) {
    const at = local.at ? say(` lúc ${local.at}`, ` of ${local.at}`) : "";
    const line = notice(say(`Máy này còn giữ bản viết dở${at}, chưa gửi lên được.`, `This device kept unsaved text${at} that was not sent.`), "unsaved");
    line.querySelector("button").remove();
    line.append(make("p", { class: "acts" },
      make("button", { type: "button", class: "quiet", onclick: () => {
        for (const f of fields()) if (keptValues[f.name] !== undefined) f.value = keptValues[f.name];
        line.remove();
        body.dispatchEvent(new Event("input", { bubbles: true }));
      } }, say("Khôi phục", "Restore it")),
      make("button", { type: "button", class: "link", onclick: () => { drop(); line.remove(); } }, say("Bỏ", "Discard"))));
  }

  const others = document.getElementById("others");
  let shown = others ? others.textContent.trim() : "";
  const showOthers = (answer) => {
    if (!others) return;
    const words = answer.others.map((o) => say(`${o.name} đang mở bài này từ ${o.since}. Hai người vẫn viết được; lúc lưu, hai bản sẽ được ghép.`, `${o.name} has this story open since ${o.since}. Both may write; the texts are put together when saved.`));
    if (answer.newer) words.push(say(`${answer.newer.name} đã lưu bản mới lúc ${answer.newer.since}. Khi anh/chị lưu, máy sẽ ghép hai bản và hỏi những chỗ trùng nhau.`, `${answer.newer.name} saved at ${answer.newer.since}. When you save, both texts are put together and you are asked about what both changed.`));
    if (words.join(" ") === shown) return;
    shown = words.join(" ");
    others.className = words.length ? "notice" : "";
    others.replaceChildren(...words.map((text) => make("p", {}, text)));
  };

  let isChanged = false, timer = 0, isSent = false, offline = null, running = null;
  const tell = async (only) => {
    if (isSent) return;
    clearTimeout(timer);
    timer = 0;
    const text = JSON.stringify(values());
    const data = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") data.append(name, value);
    if (only) data.append("only", only);
    running = new AbortController();
    try {
      const answer = await fetch(form.dataset.autosave, { method: "POST", body: data, headers: { Accept: "application/json" }, signal: running.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      const said = await answer.json();
      if (offline) { offline.remove(); offline = null; }
      showOthers(said);
      if (!only && said.keptAt) {
        kept.textContent = say(`Đã giữ bản viết dở lúc ${said.keptAt}.`, `Unsaved text kept at ${said.keptAt}.`);
        if (text === JSON.stringify(values())) { drop(); isChanged = false; } else schedule();
      }
    } catch (error) {
      if (error.name === "AbortError" || only) return;
      kept.textContent = "";
      if (!offline) offline = notice(say("Chưa nối được máy chủ. Chữ đang viết được giữ trong máy này và sẽ tự gửi khi có mạng; đừng đóng trang.", "The server cannot be reached. Your text is kept on this device and sent once the line is back; leave the page open."));
      schedule(8000);
    }
  };
  const schedule = (delay = 4000) => { if (!timer && !isSent) timer = setTimeout(() => tell(), delay); };
  let localTimer;
  form.addEventListener("input", (event) => {
    if (!event.target.name || event.target.type === "file") return;
    isChanged = true;
    clearTimeout(localTimer);
    localTimer = setTimeout(() => {
      if (isSent || !isChanged) return;
      const now = new Date();
      store(JSON.stringify({ at: `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`, values: values() }));
    }, 300);
    schedule();
  });
  addEventListener("online", () => { if (isChanged) tell(); });
  const beat = () => { if (!document.hidden) tell(isChanged ? undefined : "presence"); };
  setInterval(beat, 30000);
  document.addEventListener("visibilitychange", beat);
  tell("presence");
  form.addEventListener("submit", (event) => {
    if (event.submitter?.hasAttribute("formaction")) return;
    isSent = true;
    clearTimeout(timer);
    running?.abort();
    setTimeout(() => { isSent = false; }, 8000);
  });
  addEventListener("pagehide", () => {
    const data = new URLSearchParams({ csrf: proof, only: "leave" });
    navigator.sendBeacon(form.dataset.autosave, data);
  });

  // MARK: The page beside the form shows what the text will become

  const place = document.getElementById("preview"), names = document.getElementById("names-found");
  let drawTimer, asked = 0;
  const draw = async () => {
    const turn = ++asked;
    const data = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") data.append(name, value);
    try {
      const answer = await fetch(form.dataset.preview, { method: "POST", body: data, headers: { Accept: "text/html" } });
      if (!answer.ok || turn !== asked) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const drawn = page.getElementById("preview"), found = page.getElementById("names-found");
      if (drawn) place.replaceChildren(...drawn.childNodes);
      if (names && found) { names.replaceChildren(...found.childNodes); arm(); }
    } catch { /* Without a network the form still works; the button draws the preview. */ }
  };
  // Each misspelt place name gets a button that puts the right one there.
  const arm = () => {
    for (const line of names ? names.querySelectorAll("li[data-wrong]") : []) {
      const { wrong, right } = line.dataset;
      line.append(" ", make("button", { type: "button", class: "quiet small", onclick: () => {
        const pattern = new RegExp("(?<![\\p{L}\\p{N}])" + wrong.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/[\s-]+/g, "[\\s\\-]+") + "(?![\\p{L}\\p{N}])", "gu");
        for (const field of [form.elements.title, form.elements.summary, body]) {
          const fixed = field.value.normalize("NFC").replace(pattern, () => right);
          if (fixed !== field.value.normalize("NFC")) replaceAll(field, fixed);
        }
        line.remove();
        draw();
      } }, say("Sửa", "Correct"), make("span", { class: "unseen" }, ` ${wrong}`)));
    }
  };
  arm();
  if (place) {
    form.addEventListener("input", () => { clearTimeout(drawTimer); drawTimer = setTimeout(draw, 900); });
    if (body.value && !place.querySelector("article")) draw();
  }
  // What a browser filled in again after “back” counts as typed.
  if (JSON.stringify(values()) !== first) { isChanged = true; schedule(); }
  const paper = document.querySelector("form[action='/office/stories/import']");
  if (paper) {
    const button = make("button", { type: "button", class: "quiet", onclick: () => chooser.click() }, say("Chọn tệp Word…", "Choose a Word file…"));
    paper.replaceWith(make("p", { class: "acts" }, button, chooser, make("span", { class: "hint" }, say("hoặc thả tệp vào ô nội dung.", "or drop it on the text."))));
  }
})();
