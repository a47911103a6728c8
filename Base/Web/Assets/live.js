// Live streams of loudspeakers (HTTP Live Streaming with MP3) in browsers that have no player of
// their own for them: segments are fetched and handed to the audio element.
"use strict";
(() => {
  const own = "application/vnd.apple.mpegurl", kind = "audio/mpeg";
  for (const audio of document.querySelectorAll("audio.live")) {
    if (audio.canPlayType(own) || !window.MediaSource || !MediaSource.isTypeSupported(kind)) continue;
    const list = audio.src;
    audio.removeAttribute("src");
    let source, buffer, last, timer;
    // Segments of the playlist that were not played yet; at first the last three.
    const fresh = (text) => {
      const numbers = text.split("\n").filter((line) => line.endsWith(".mp3")).map((line) => parseInt(line, 10));
      return last === undefined ? numbers.slice(-3) : numbers.filter((number) => number > last);
    };
    const append = (bytes) => new Promise((done, fail) => {
      buffer.addEventListener("updateend", done, { once: true });
      buffer.addEventListener("error", fail, { once: true });
      buffer.appendBuffer(bytes);
    });
    const forget = () => new Promise((done) => {
      const end = audio.currentTime - 30;
      if (end <= 0) { done(); return; }
      buffer.addEventListener("updateend", done, { once: true });
      buffer.remove(0, end);
    });
    const look = async () => {
      if (audio.paused) return;
      try {
        const answer = await fetch(list);
        if (answer.ok) {
          for (const number of fresh(await answer.text())) {
            const sound = await fetch(new URL(`${number}.mp3`, list));
            if (!sound.ok) continue;
            await append(await sound.arrayBuffer());
            last = number;
          }
          await forget();
        }
      } catch {
        // The line is away, or the browser let the source go: the next look, or "play", goes on.
      }
      timer = setTimeout(look, 2000);
    };
    const begin = () => {
      clearTimeout(timer);
      last = undefined;
      source = new MediaSource();
      source.addEventListener("sourceopen", () => {
        URL.revokeObjectURL(audio.src);
        buffer = source.addSourceBuffer(kind);
        buffer.mode = "sequence";
        look();
      }, { once: true });
      audio.src = URL.createObjectURL(source);
    };
    // What is heard is always of now: a pause lets go of it. The element shows its button only
    // while it has a source, so an empty one stands there.
    begin();
    audio.addEventListener("play", () => { if (last === undefined) look(); else if (!timer) begin(); });
    audio.addEventListener("pause", () => { clearTimeout(timer); timer = undefined; });
  }
})();
