// Live streams of loudspeakers (HTTP Live Streaming with AAC) in browsers that have no player of
// their own for them: segments are fetched and handed to the audio element.
"use strict";
(() => {
  const own = "application/vnd.apple.mpegurl", kind = "audio/aac";
  for (const audio of document.querySelectorAll("audio.live")) {
    if (audio.canPlayType(own) || !window.MediaSource || !MediaSource.isTypeSupported(kind)) continue;
    const list = audio.src;
    audio.removeAttribute("src");
    let buffer, last, timer, round = 0, isOld = false, isBusy = false;
    // Segments of the playlist that were not played yet; at first the last three.
    const fresh = (text) => {
      const numbers = text.split("\n").filter((line) => line.endsWith(".aac")).map((line) => parseInt(line, 10));
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
    // Fetches what is new, again and again, while it plays and is of the source that was begun last.
    const look = async (mine) => {
      if (audio.paused || mine !== round || isBusy) return;
      isBusy = true;
      try {
        const answer = await fetch(list);
        for (const number of answer.ok ? fresh(await answer.text()) : []) {
          const sound = await fetch(new URL(`${number}.aac`, list));
          if (!sound.ok || mine !== round) continue;
          await append(await sound.arrayBuffer());
          last = number;
        }
        if (mine === round) await forget();
      } catch {
        // The line is away, or the browser let the source go: the next look, or "play", goes on.
      }
      isBusy = false;
      timer = setTimeout(look, 2000, mine);
    };
    const begin = () => {
      clearTimeout(timer);
      const mine = ++round;
      last = buffer = undefined;
      const source = new MediaSource();
      source.addEventListener("sourceopen", () => {
        URL.revokeObjectURL(audio.src);
        buffer = source.addSourceBuffer(kind);
        buffer.mode = "sequence";
        look(mine);
      }, { once: true });
      audio.src = URL.createObjectURL(source);
    };
    begin();
    // What is heard is always of now: after a pause it begins anew.
    audio.addEventListener("pause", () => { clearTimeout(timer); isOld = true; });
    audio.addEventListener("play", () => {
      if (isOld) {
        isOld = false;
        begin();
        audio.play().catch(() => {});
      } else if (buffer) {
        clearTimeout(timer);
        look(round);
      }
    });
  }
})();
