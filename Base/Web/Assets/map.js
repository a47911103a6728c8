// A map on which one points at a place: by tap, by mouse, or by arrow keys. The pin's latitude and
// longitude go into the form's own fields.
"use strict";
(() => {
  const make = (name, attributes = {}) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const WIDTH = 480, HEIGHT = 360, TILE = 256, ZOOMS = [9, 18];

  const start = (box) => {
    const form = box.closest("form"), svg = box.querySelector("svg");
    const words = JSON.parse(box.dataset.words), hamlets = JSON.parse(box.dataset.hamlets);
    const field = (name) => form.elements.namedItem(name);
    let zoom = Number(box.dataset.zoom), left = Number(box.dataset.left), top = Number(box.dataset.top);
    let pin = null;

    // Web Mercator, in pixels of the whole world at a zoom.
    const point = ({ latitude, longitude }) => {
      const size = TILE * 2 ** zoom, angle = Math.min(Math.max(latitude, -85), 85) * Math.PI / 180;
      return [(longitude + 180) / 360 * size,
        (1 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI) / 2 * size];
    };
    const place = (x, y) => {
      const size = TILE * 2 ** zoom;
      return {
        longitude: x / size * 360 - 180,
        latitude: Math.atan(Math.sinh(Math.PI * (1 - 2 * y / size))) * 180 / Math.PI,
      };
    };
    const metres = (a, b) => {
      const wide = (a.longitude - b.longitude) * Math.cos(a.latitude * Math.PI / 180);
      return Math.hypot(a.latitude - b.latitude, wide) * 111320;
    };

    const draw = () => {
      const ground = svg.querySelector(".ground"), spots = svg.querySelector(".spots");
      ground.replaceChildren();
      if (box.dataset.tiles && box.open) {
        for (let row = Math.floor(top / TILE); row * TILE < top + HEIGHT; row++) {
          for (let column = Math.floor(left / TILE); column * TILE < left + WIDTH; column++) {
            ground.append(make("image", {
              href: box.dataset.tiles.replace("{z}", zoom).replace("{x}", column).replace("{y}", row),
              x: column * TILE - left, y: row * TILE - top, width: TILE, height: TILE,
            }));
          }
        }
      }
      spots.replaceChildren(...hamlets.flatMap((hamlet) => {
        const [x, y] = point(hamlet);
        const name = make("text", { x: x - left, y: y - top + 24, "text-anchor": "middle" });
        name.textContent = hamlet.name;
        return [make("circle", { class: "spot", cx: x - left, cy: y - top, r: 7 }), name];
      }));
      for (const old of svg.querySelectorAll(".pin, .scale")) old.remove();
      if (!pin) return;
      const [x, y] = point(pin);
      svg.append(make("path", { class: "pin", d: `M ${x - left} ${y - top} l -12 -22 a 14 14 0 1 1 24 0 z` }));
    };
    const middle = ([x, y]) => { left = Math.round(x - WIDTH / 2); top = Math.round(y - HEIGHT / 2); };

    const status = document.createElement("p");
    status.className = "hint";
    status.setAttribute("role", "status");
    const tell = () => {
      const near = pin && hamlets.map((one) => [metres(pin, one), one.name]).sort((a, b) => a[0] - b[0])[0];
      status.textContent = !pin ? "" : near
        ? words.near.replace("%", near[1]).replace("#", Math.max(10, Math.round(near[0] / 10) * 10)) : words.pinned;
    };
    const set = (where) => {
      pin = where;
      field("latitude").value = where.latitude.toFixed(6);
      field("longitude").value = where.longitude.toFixed(6);
      draw();
      tell();
      form.dispatchEvent(new CustomEvent("pinned", { detail: where }));
    };

    svg.addEventListener("click", (event) => {
      const frame = svg.getBoundingClientRect(), scale = WIDTH / frame.width;
      set(place(left + (event.clientX - frame.left) * scale, top + (event.clientY - frame.top) * scale));
    });
    const nearer = (step) => {
      if (zoom + step < ZOOMS[0] || zoom + step > ZOOMS[1]) return;
      const centre = pin || place(left + WIDTH / 2, top + HEIGHT / 2);
      zoom += step;
      middle(point(centre));
      draw();
    };
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    svg.addEventListener("keydown", (event) => {
      if (event.key === "+" || event.key === "=") nearer(1);
      else if (event.key === "-" || event.key === "−") nearer(-1);
      else if (steps[event.key]) {
        const by = event.shiftKey ? 40 : 8, [x, y] = pin ? point(pin) : [left + WIDTH / 2, top + HEIGHT / 2];
        const next = [x + steps[event.key][0] * by, y + steps[event.key][1] * by];
        const isOut = next[0] < left || next[0] > left + WIDTH || next[1] < top || next[1] > top + HEIGHT;
        if (isOut) middle(next);
        set(place(...next));
      } else return;
      event.preventDefault();
    });
    svg.setAttribute("tabindex", "0");
    svg.setAttribute("role", "application");
    svg.setAttribute("aria-label", words.map);
    const bar = document.createElement("p");
    for (const [step, text, sign] of [[1, words.closer, "+"], [-1, words.further, "−"]]) {
      const button = document.createElement("button");
      Object.assign(button, { type: "button", className: "quiet", textContent: sign + " " + text });
      button.addEventListener("click", () => nearer(step));
      bar.append(button, " ");
    }
    svg.after(bar, status);
    box.querySelector("[data-how]").hidden = false;
    box.addEventListener("toggle", draw);
    // A place that came otherwise: from the telephone, a photo, a draft.
    form.addEventListener("placed", ({ detail }) => {
      if (detail === pin) return;
      pin = detail;
      if (pin) middle(point(pin));
      draw();
      tell();
    });
    if (field("latitude").value) {
      pin = { latitude: Number(field("latitude").value), longitude: Number(field("longitude").value) };
      middle(point(pin));
    }
    draw();
  };
  for (const box of document.querySelectorAll("[data-map]")) start(box);
  globalThis.congLangMap = start;
})();
