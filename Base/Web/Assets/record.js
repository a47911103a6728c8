// Records with the microphone into the form's own file field; choosing a file does the same.
"use strict";
for (const place of document.querySelectorAll("[data-record]")) {
  const field = document.getElementById(place.dataset.record);
  if (!field || !navigator.mediaDevices || !window.MediaRecorder || !window.DataTransfer) continue;
  const [start, stop, refused, done] = place.dataset.words.split("|");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.textContent = start;
  const state = document.createElement("span");
  state.setAttribute("role", "status");
  place.append(button, " ", state);
  let recorder = null, timer = 0, begun = 0;
  const show = () => {
    const seconds = Math.floor((Date.now() - begun) / 1000);
    state.textContent = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
  };
  button.addEventListener("click", async () => {
    if (recorder) { recorder.stop(); return; }
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      state.textContent = refused;
      return;
    }
    const pieces = [];
    recorder = new MediaRecorder(stream);
    recorder.addEventListener("dataavailable", (event) => pieces.push(event.data));
    recorder.addEventListener("stop", () => {
      clearInterval(timer);
      for (const track of stream.getTracks()) track.stop();
      const type = recorder.mimeType || "audio/webm";
      recorder = null;
      button.textContent = start;
      const ending = type.includes("mp4") ? "m4a" : type.includes("ogg") ? "ogg" : "webm";
      const bag = new DataTransfer();
      bag.items.add(new File(pieces, "ghi-am." + ending, { type }));
      field.files = bag.files;
      state.textContent = done + " " + state.textContent;
    });
    recorder.start(1000);
    begun = Date.now();
    show();
    timer = setInterval(show, 500);
    button.textContent = stop;
  });
}
