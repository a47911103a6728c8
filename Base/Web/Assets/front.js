// Blocks of the home are put in order by dragging; the buttons do the same without.
"use strict";
const list = document.querySelector("[data-order]");
const form = list && document.getElementById(list.dataset.order);
if (form) {
  let dragged = null;
  for (const item of list.children) {
    item.draggable = true;
    item.addEventListener("dragstart", (event) => {
      // Text in an open form is selected, not dragged.
      if (event.target !== item || item.querySelector("details[open]")) { event.preventDefault(); return; }
      dragged = item;
      event.dataTransfer.effectAllowed = "move";
      item.classList.add("dragged");
    });
    item.addEventListener("dragend", () => {
      item.classList.remove("dragged");
      dragged = null;
    });
  }
  list.addEventListener("dragover", (event) => {
    const over = dragged && event.target.closest("[data-id]");
    if (!over || over === dragged) return;
    event.preventDefault();
    const box = over.getBoundingClientRect();
    if (event.clientY < box.top + box.height / 2) over.before(dragged); else over.after(dragged);
    form.elements.order.value = [...list.children].map((e) => e.dataset.id).join(" ");
    form.hidden = false;
  });
}
