// Draws rectangles over a photo; each becomes a ticked box like those that the server draws.
"use strict";
(() => {
  const form = document.querySelector("form[data-cover]");
  if (!form) return;
  const field = form.querySelector(".cover");
  const cells = form.querySelector(".cover-cells");
  const list = form.querySelector(".cover-drawn");
  const whole = 1000;

  const show = (input) => {
    const [left, top, width, height] = input.value.split(" ").map(Number);
    const mark = document.createElement("span");
    mark.className = "cover-mark";
    Object.assign(mark.style, {
      left: left / 10 + "%", top: top / 10 + "%", width: width / 10 + "%", height: height / 10 + "%",
    });
    cells.append(mark);
    const follow = () => { mark.hidden = !input.checked; };
    input.addEventListener("change", follow);
    follow();
  };
  for (const input of list.querySelectorAll("input")) show(input);

  const add = (value) => {
    const label = document.createElement("label");
    label.className = "choice";
    const input = document.createElement("input");
    Object.assign(input, { type: "checkbox", name: "part", value, checked: true });
    label.append(input, " " + form.dataset.drawn + " " + (list.children.length + 1));
    list.append(label);
    show(input);
  };

  let from = null, mark = null, isDrawn = false;
  const place = (event) => {
    const box = cells.getBoundingClientRect();
    const inside = (value, size) => Math.min(Math.max(Math.round(value / size * whole), 0), whole);
    return [inside(event.clientX - box.left, box.width), inside(event.clientY - box.top, box.height)];
  };
  const part = (a, b) => {
    const left = Math.min(a[0], b[0], whole - 1), top = Math.min(a[1], b[1], whole - 1);
    return [left, top, Math.max(Math.abs(a[0] - b[0]), 1), Math.max(Math.abs(a[1] - b[1]), 1)];
  };
  cells.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    from = place(event);
    isDrawn = false;
  });
  cells.addEventListener("pointermove", (event) => {
    if (!from) return;
    const [left, top, width, height] = part(from, place(event));
    if (!isDrawn && Math.max(width, height) < 25) return;
    if (!isDrawn) {
      isDrawn = true;
      cells.setPointerCapture(event.pointerId);
      mark = document.createElement("span");
      mark.className = "cover-mark";
      cells.append(mark);
    }
    Object.assign(mark.style, {
      left: left / 10 + "%", top: top / 10 + "%", width: width / 10 + "%", height: height / 10 + "%",
    });
  });
  const end = (event) => {
    if (from && isDrawn && event.type === "pointerup") add(part(from, place(event)).join(" "));
    if (mark) mark.remove();
    mark = null;
    from = null;
  };
  cells.addEventListener("pointerup", end);
  cells.addEventListener("pointercancel", end);
  // The cell under the end of a drag is not meant.
  cells.addEventListener("click", (event) => {
    if (isDrawn) event.preventDefault();
    isDrawn = false;
  }, true);
  field.classList.add("drawable");
})();
