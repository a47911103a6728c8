// Turns of the loudspeakers are dragged to another day or into an empty slot; the forms do the
// same without.
"use strict";
(() => {
  const form = document.getElementById("air-move");
  if (!form) return;
  const target = form.getAttribute("action");
  let dragged = null, over = null;
  const mark = (place) => {
    if (over === place) return;
    if (over) over.classList.remove("over");
    over = place;
    if (over) over.classList.add("over");
  };
  for (const turn of document.querySelectorAll("[data-turn]")) {
    turn.draggable = true;
    turn.addEventListener("dragstart", (event) => {
      // Text in an open form is selected, not dragged.
      if (turn.querySelector("details[open]")) { event.preventDefault(); return; }
      dragged = turn;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", turn.dataset.turn);
      turn.classList.add("dragged");
    });
    turn.addEventListener("dragend", () => {
      turn.classList.remove("dragged");
      dragged = null;
      mark(null);
    });
  }
  for (const day of document.querySelectorAll("[data-day]")) {
    day.addEventListener("dragover", (event) => {
      if (!dragged) return;
      const slot = event.target.closest("[data-slot]");
      if (!slot && day.contains(dragged)) { mark(null); return; }
      event.preventDefault();
      mark(slot || day);
    });
    day.addEventListener("drop", (event) => {
      if (!dragged) return;
      event.preventDefault();
      const slot = event.target.closest("[data-slot]");
      if (!slot && day.contains(dragged)) return;
      form.setAttribute("action", target + "/" + dragged.dataset.turn);
      form.elements.day.value = day.dataset.day;
      form.elements.slot.value = slot ? slot.dataset.slot : "";
      const notice = document.querySelector("[data-move]");
      if (notice) { notice.setAttribute("role", "status"); notice.textContent = notice.dataset.move; }
      form.submit();
    });
  }
})();
