// A reader's choices of size and light, and listening: kept in this browser, sent to nobody.
// Loaded before the page is drawn, so that it does not blink; without it /lua-chon does the same.
"use strict";
(() => {
  const page = document.documentElement;
  const key = "conglang reader";
  let kept = {};
  try { kept = JSON.parse(localStorage.getItem(key) || "{}") || {}; } catch { /* Then the usual look. */ }
  const wear = () => {
    for (const name of ["size-2", "size-3"]) page.classList.toggle(name, name === "size-" + kept.size);
    for (const name of ["light", "dark"]) page.classList.toggle(name, name === kept.light);
  };
  if (kept.size || kept.light) wear();
  const keep = (name, value) => {
    kept[name] = value;
    try { localStorage.setItem(key, JSON.stringify(kept)); } catch { /* It lasts as long as the page. */ }
    wear();
  };

  const group = (name, words, values) => {
    const box = document.createElement("fieldset");
    const [title, ...labels] = words.split(",");
    const legend = document.createElement("legend");
    legend.textContent = title;
    box.append(legend);
    labels.forEach((text, place) => {
      const label = document.createElement("label");
      label.className = "choice";
      const input = document.createElement("input");
      input.type = "radio";
      input.name = "reader-" + name;
      input.checked = (kept[name] || values[0]) === values[place];
      input.addEventListener("change", () => keep(name, values[place]));
      label.append(input, " " + text);
      box.append(label);
    });
    return box;
  };

  const openChoices = (link) => {
    const [sizes, lights] = link.dataset.reader.split("|");
    const fold = document.createElement("details");
    fold.className = "look";
    const summary = document.createElement("summary");
    summary.textContent = link.textContent;
    fold.append(summary, group("size", sizes, ["1", "2", "3"]), group("light", lights, ["auto", "light", "dark"]));
    fold.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { fold.open = false; summary.focus(); }
    });
    link.replaceWith(fold);
  };

  // A button that reads the article aloud, where the device has a voice for its language.
  const offerVoice = (article) => {
    if (!("speechSynthesis" in window) || article.querySelector("audio")) return;
    const texts = [...article.querySelectorAll("[data-listen]")];
    const place = article.querySelector(".listen");
    if (!texts.length || !place) return;
    const language = (texts[0].closest("[lang]") || page).lang;
    const [start, stop] = place.dataset.words.split("|");
    const offer = () => {
      const voice = speechSynthesis.getVoices().find((v) => v.lang.toLowerCase().startsWith(language));
      if (!voice || place.firstChild) return;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "quiet";
      button.textContent = start;
      const quiet = () => { speechSynthesis.cancel(); button.textContent = start; };
      button.addEventListener("click", () => {
        if (button.textContent === stop) { quiet(); return; }
        button.textContent = stop;
        const parts = texts.flatMap((text) => [...text.querySelectorAll("h1, h2, h3, p, li, figcaption, td")]).map((e) => e.textContent.trim()).filter(Boolean);
        parts.forEach((part, number) => {
          const words = new SpeechSynthesisUtterance(part);
          words.lang = language;
          words.voice = voice;
          if (number === parts.length - 1) words.onend = quiet;
          speechSynthesis.speak(words);
        });
      });
      place.append(button);
      addEventListener("pagehide", quiet);
    };
    offer();
    speechSynthesis.addEventListener("voiceschanged", offer);
  };

  addEventListener("DOMContentLoaded", () => {
    for (const link of document.querySelectorAll("a[data-reader]")) openChoices(link);
    for (const article of document.querySelectorAll("article.story")) offerVoice(article);
    for (const box of document.querySelectorAll("[data-copy]")) {
      if (!navigator.clipboard) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "link";
      const [words, done] = box.dataset.words.split("|");
      button.textContent = words;
      button.addEventListener("click", async () => {
        try { await navigator.clipboard.writeText(box.dataset.copy); button.textContent = done; } catch { /* The address stands in the bar. */ }
      });
      box.replaceChildren(button);
    }
  });
})();
