// Some work before a public form is taken (Puzzles.swift): looks for the number with which SHA-256
// of "stamp:number" begins with so many zero bits. crypto.subtle is not there on plain http, and
// asking it once for each try would be slower, so SHA-256 is written out (FIPS 180-4).
"use strict";
(() => {
  const K = new Int32Array([
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2]);
  const W = new Int32Array(64);

  // The first 32 bits of the hash of one block; the text is at most 55 bytes of ASCII.
  const hash = (block) => {
    for (let i = 0; i < 16; i++) W[i] = block[i];
    for (let i = 16; i < 64; i++) {
      const x = W[i - 15], y = W[i - 2];
      W[i] = (W[i - 16] + W[i - 7]
        + ((x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ (x >>> 3))
        + ((y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ (y >>> 10))) | 0;
    }
    let a = 0x6a09e667, b = 0xbb67ae85 | 0, c = 0x3c6ef372, d = 0xa54ff53a | 0;
    let e = 0x510e527f, f = 0x9b05688c | 0, g = 0x1f83d9ab, h = 0x5be0cd19;
    for (let i = 0; i < 64; i++) {
      const one = (h + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7))
        + ((e & f) ^ (~e & g)) + K[i] + W[i]) | 0;
      const two = (((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10))
        + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
    }
    return (a + 0x6a09e667) | 0;
  };

  const block = new Int32Array(16);
  // Lays "stamp:number" out as one block.
  const lay = (text) => {
    block.fill(0);
    for (let i = 0; i < text.length; i++) block[i >> 2] |= text.charCodeAt(i) << (24 - (i & 3) * 8);
    block[text.length >> 2] |= 0x80 << (24 - (text.length & 3) * 8);
    block[15] = text.length * 8;
  };

  // Slices of some milliseconds, so that typing goes on meanwhile.
  const pause = () => new Promise((next) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { channel.port1.close(); next(); };
    channel.port2.postMessage(0);
  });

  /** The puzzle with its answer, as the form sends it: "stamp.bits.signature:number". */
  const solve = async (puzzle) => {
    const [stamp, wanted] = puzzle.split(".");
    const bits = Number(wanted);
    if (!(bits >= 0 && bits <= 30) || stamp.length > 40) return puzzle + ":0";
    let number = 0;
    for (;;) {
      const end = performance.now() + 12;
      do {
        for (let i = 0; i < 200; i++, number++) {
          lay(stamp + ":" + number);
          if (bits === 0 || hash(block) >>> (32 - bits) === 0) return puzzle + ":" + number;
        }
      } while (performance.now() < end);
      await pause();
    }
  };
  globalThis.congLangProof = { solve };
})();
