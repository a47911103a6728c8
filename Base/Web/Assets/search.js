// Titles while somebody types into a search; without this script the form works as it is.
// A combobox with a list (WAI-ARIA Authoring Practices 1.2): arrows choose, Enter goes, Escape
// closes. What is typed goes to this site only and is kept nowhere.
"use strict";

for (const input of document.querySelectorAll("input[data-suggest]")) {
  const holder = document.createElement("span");
  holder.className = "suggested";
  input.replaceWith(holder);
  const list = document.createElement("ul");
  list.id = input.id + "-suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.suggestions);
  list.hidden = true;
  holder.append(input, list);
  input.autocomplete = "off";
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  let chosen = -1;
  let timer = 0;
  let asking = null;

  const choose = (place) => {
    chosen = place;
    [...list.children].forEach((item, number) => {
      item.setAttribute("aria-selected", String(number === place));
    });
    if (place < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", list.children[place].id);
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  };
  const show = (titles, addresses) => {
    list.replaceChildren(...titles.map((title, number) => {
      const item = document.createElement("li");
      item.id = list.id + "-" + number;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.textContent = title;
      item.dataset.address = addresses[number];
      return item;
    }));
    chosen = -1;
    list.hidden = titles.length === 0;
    input.setAttribute("aria-expanded", String(titles.length > 0));
    input.removeAttribute("aria-activedescendant");
  };
  const ask = async () => {
    const words = input.value.trim();
    if (words.length < 2) { close(); return; }
    if (asking) asking.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(
        input.dataset.suggest + "?q=" + encodeURIComponent(words), { signal: asking.signal });
      if (!answer.ok) { close(); return; }
      const [, titles, , addresses] = await answer.json();
      if (document.activeElement === input) show(titles, addresses);
    } catch {
      // The line is down or newer letters came: no suggestion is no loss.
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 200);
  });
  input.addEventListener("keydown", (event) => {
    const count = list.hidden ? 0 : list.children.length;
    if (event.key === "Escape" && count) { close(); event.preventDefault(); }
    if (!count) return;
    if (event.key === "ArrowDown") { choose((chosen + 1) % count); event.preventDefault(); }
    if (event.key === "ArrowUp") { choose(chosen < 1 ? count - 1 : chosen - 1); event.preventDefault(); }
    if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.href = list.children[chosen].dataset.address;
    }
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
  list.addEventListener("pointerdown", (event) => {
    const item = event.target.closest("li");
    if (!item) return;
    event.preventDefault();
    location.href = item.dataset.address;
  });
}
