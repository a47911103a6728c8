// Small improvements; every page works without them.
"use strict";

// A second click sends nothing twice.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "1";
  setTimeout(() => { delete form.dataset.sent; }, 8000);
  if (form.dataset.keep) sessionStorage.setItem("conglang sent", form.dataset.keep);
});

// What somebody types stays in this browser until it has been saved; the editor of stories does
// so itself (editor.js).
for (const form of document.querySelectorAll("form[data-keep]:not([data-autosave])")) {
  const key = "conglang draft " + form.dataset.keep;
  const fields = () => [...form.querySelectorAll("textarea[name], input[type=text][name]")];
  const kept = JSON.parse(localStorage.getItem(key) || "null");
  if (kept && fields().some((f) => kept[f.name] !== undefined && kept[f.name] !== f.value)) {
    const note = document.createElement("p");
    note.className = "notice";
    note.setAttribute("role", "status");
    const vi = document.documentElement.lang === "vi";
    note.append(vi ? "Máy này còn giữ bản viết dở chưa lưu. " : "This device kept unsaved text. ");
    const use = document.createElement("button");
    use.type = "button";
    use.className = "quiet";
    use.textContent = vi ? "Lấy lại" : "Restore it";
    use.addEventListener("click", () => {
      for (const f of fields()) if (kept[f.name] !== undefined) f.value = kept[f.name];
      note.remove();
    });
    const drop = document.createElement("button");
    drop.type = "button";
    drop.className = "link";
    drop.textContent = vi ? "Bỏ" : "Discard";
    drop.addEventListener("click", () => { localStorage.removeItem(key); note.remove(); });
    note.append(use, " ", drop);
    form.prepend(note);
  }
  let timer;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      localStorage.setItem(key, JSON.stringify(Object.fromEntries(fields().map((f) => [f.name, f.value]))));
    }, 400);
  });
}
// The page after a save names what was saved: its kept text is no longer needed.
for (const saved of document.querySelectorAll("[data-saved]")) {
  localStorage.removeItem("conglang draft " + saved.dataset.saved);
}

// Pointing at a thing that was read shows its lines in the paper beside it.
const showLines = (from, to) => {
  let first = null;
  for (const line of document.querySelectorAll(".paper li[data-line]")) {
    const number = Number(line.dataset.line);
    const within = number >= from && number <= to;
    line.classList.toggle("shown", within);
    if (within && !first) first = line;
  }
  return first;
};
for (const thing of document.querySelectorAll("[data-from]")) {
  const from = Number(thing.dataset.from), to = Number(thing.dataset.to || thing.dataset.from);
  const point = () => {
    const first = showLines(from, to);
    const paper = first && first.closest(".beside");
    if (!paper) return;
    const isSeen = first.offsetTop >= paper.scrollTop
      && first.offsetTop <= paper.scrollTop + paper.clientHeight * 0.85;
    if (!isSeen) paper.scrollTop = first.offsetTop - paper.clientHeight / 3;
  };
  thing.addEventListener("pointerenter", point);
  thing.addEventListener("focusin", point);
}
