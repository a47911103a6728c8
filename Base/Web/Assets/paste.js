// Turns what was copied in Word, LibreOffice, Google Docs or a browser into Markdown.
"use strict";

const conglangPaste = (() => {
  const INVISIBLE = /[\u00AD\u200B\u200C\u200D\u2060\uFEFF]/g;
  const BLOCKS = new Set(["P", "DIV", "H1", "H2", "H3", "H4", "H5", "H6", "UL", "OL", "LI", "TABLE", "BLOCKQUOTE", "PRE", "HR", "SECTION", "ARTICLE", "BODY", "DL", "DT", "DD", "FIGURE", "CENTER"]);
  const DROPPED = new Set(["STYLE", "SCRIPT", "HEAD", "META", "TITLE", "LINK", "XML", "DEL", "TEMPLATE", "OBJECT", "IFRAME", "O:P"]);

  const style = (element) => (element.getAttribute && element.getAttribute("data-style") || "").toLowerCase();

  const isDropped = (element) => {
    const css = style(element);
    return DROPPED.has(element.tagName.toUpperCase())
      || /mso-element:\s*(comment|footnote|endnote|header|footer|field)/.test(css)
      || /mso-list:\s*ignore/.test(css) || /display:\s*none|mso-hide:\s*all/.test(css)
      || /\bMsoComment|\bmsoDel\b|\bmsocom/.test(element.className || "");
  };

  // Pieces of text with how they are written.
  const runs = (node, look, out, seen) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) {
        const text = child.data.replace(INVISIBLE, "").replace(/[\s\u00A0]+/g, " ");
        if (text) out.push({ text, ...look });
      } else if (child.nodeType === 1) {
        const tag = child.tagName;
        if (tag === "BR") { out.push({ text: "\n", ...look }); continue; }
        if (tag === "IMG" || tag === "V:IMAGEDATA") { seen.pictures += 1; continue; }
        if (isDropped(child)) continue;
        const css = style(child);
        const next = { ...look };
        if (tag === "B" || tag === "STRONG") next.bold = true;
        if (tag === "I" || tag === "EM" || tag === "CITE") next.italic = true;
        const weight = /font-weight:\s*(\w+)/.exec(css);
        if (weight) next.bold = weight[1] === "bold" || Number(weight[1]) >= 600;
        const slant = /font-style:\s*(\w+)/.exec(css);
        if (slant) next.italic = slant[1] === "italic" || slant[1] === "oblique";
        if (/\.vn|vni-/i.test(css + (child.getAttribute("face") || ""))) seen.legacy = true;
        if (tag === "A") next.link = address(child.getAttribute("href") || "");
        if (BLOCKS.has(tag) && out.length) out.push({ text: " ", ...look });
        runs(child, next, out, seen);
      }
    }
    return out;
  };

  const address = (href) => {
    let url = href.trim();
    const wrapped = /^https?:\/\/www\.google\.com\/url\?(?:.*&)?q=([^&]+)/.exec(url);
    if (wrapped) { try { url = decodeURIComponent(wrapped[1]); } catch { /* The wrapped address stays. */ } }
    return /^(https?:|mailto:|tel:)/i.test(url) ? url.replace(/[\s()<>]/g, encodeURIComponent) : "";
  };

  const escaped = (text) => text.replace(/([\\`*_[\]<>|~])/g, "\\$1");
  // Signs that mean something at the beginning of a line only.
  const escapedStart = (line) => line.replace(/^(\s*)([#>+-])(?=\s|$|#)/, "$1\\$2").replace(/^(\s*\d{1,9})([.)])(?=\s)/, "$1\\$2");

  const isWord = (character) => /[\p{L}\p{N}]/u.test(character || "");

  // Marks stand at words, outside blanks and signs, or CommonMark does not read them.
  const marked = (text, mark, before, after) => {
    let [, lead, core, tail] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text);
    if (!lead && isWord(before)) {
      const signs = /^[^\p{L}\p{N}]+/u.exec(core);
      if (signs) { lead = signs[0]; core = core.slice(lead.length); }
    }
    if (!tail && isWord(after)) {
      const signs = /[^\p{L}\p{N}\\]+$/u.exec(core);
      if (signs) { tail = signs[0]; core = core.slice(0, -tail.length); }
    }
    return core ? lead + mark + core + mark + tail : text;
  };

  const inline = (element, seen, options = {}) => {
    const all = runs(element, { bold: false, italic: false, link: "" }, [], seen);
    const merged = [];
    for (const run of all) {
      const last = merged[merged.length - 1];
      const isBlank = /^\s*$/.test(run.text) && run.text !== "\n";
      if (last && (isBlank || (last.bold === run.bold && last.italic === run.italic && last.link === run.link))) last.text += run.text;
      else merged.push({ ...run });
    }
    const lineEnd = options.oneLine ? " " : "\\\n";
    let text = merged.map((run, place) => {
      let words = escaped(run.text.replace(/ *\n */g, "\n").replace(/ +/g, " "));
      words = words.replace(/\n/g, "\u0001");
      if (!/\S/.test(words.replace(/\u0001/g, ""))) return words;
      const before = merged[place - 1]?.text.slice(-1), after = merged[place + 1]?.text[0];
      if (run.italic) words = marked(words, "*", before, after);
      if (run.bold && !options.isHeading) words = marked(words, "**", before, after);
      return run.link ? words.replace(/^(\s*)([\s\S]*?)(\s*)$/, (_, a, b, c) => `${a}[${b}](${run.link})${c}`) : words;
    }).join("");
    text = text.replace(/ +/g, " ").replace(/^[\s\u0001]+|[\s\u0001]+$/g, "").replace(/ ?\u0001+ ?/g, lineEnd);
    return { text, isBold: merged.length > 0 && merged.every((run) => run.bold || !isWord(run.text.trim()[0] || "")) };
  };

  const headingLevel = (element) => {
    const tag = /^H([1-6])$/.exec(element.tagName);
    if (tag) return Number(tag[1]);
    const name = /\bMso(?:Heading|Title)(\d)?/.exec(element.className || "");
    if (name) return Number(name[1] || 1);
    const outline = /mso-outline-level:\s*(\d)/.exec(style(element));
    if (outline) return Number(outline[1]);
    return element.getAttribute("role") === "heading" ? Number(element.getAttribute("aria-level") || 2) : 0;
  };

  // The mark that Word wrote before an item: it says whether the list is numbered.
  const wordItem = (element) => {
    const css = style(element);
    const list = /mso-list:\s*(?!none|ignore|skip)[^;]*level(\d)/.exec(css);
    if (!list) return null;
    let mark = "";
    for (const span of element.querySelectorAll("span")) {
      if (/mso-list:\s*ignore/.test(style(span))) { mark = span.textContent.replace(/[\s\u00A0]+/g, ""); break; }
    }
    return { level: Number(list[1]), isNumbered: /^[(]?(\d+|[a-zđ]{1,4})[.)]/i.test(mark) };
  };

  class Writer {
    constructor() { this.blocks = []; this.seen = { pictures: 0, legacy: false }; this.counts = []; }

    add(kind, text, more = {}) { if (text) this.blocks.push({ kind, text, ...more }); }

    item(element, level, isNumbered, inner) {
      const { text } = inner || inline(element, this.seen, { oneLine: true });
      if (!text) return;
      this.counts.length = level;
      const key = level - 1;
      const last = this.blocks[this.blocks.length - 1];
      if (!last || last.kind !== "item") this.counts = new Array(level).fill(0);
      this.counts[key] = (this.counts[key] || 0) + 1;
      const mark = isNumbered ? `${this.counts[key]}.` : "-";
      this.add("item", `${"   ".repeat(key)}${mark} ${text}`);
    }

    walk(node) {
      let loose = null;
      const flush = () => {
        if (loose && loose.childNodes.length) this.paragraph(loose);
        loose = null;
      };
      for (const child of [...node.childNodes]) {
        const isBlock = child.nodeType === 1 && (BLOCKS.has(child.tagName) || [...child.querySelectorAll("*")].some((e) => BLOCKS.has(e.tagName)));
        if (child.nodeType === 8) continue;
        if (!isBlock) {
          if (child.nodeType === 3 && !child.data.trim() && !loose) continue;
          loose = loose || document.createElement("div");
          loose.append(child.cloneNode(true));
          continue;
        }
        flush();
        this.block(child);
      }
      flush();
    }

    block(element) {
      if (isDropped(element)) return;
      const item = wordItem(element);
      const level = headingLevel(element);
      if (level && !element.querySelector("table, ul, ol")) return this.add("heading", inline(element, this.seen, { oneLine: true, isHeading: true }).text, { level });
      if (item) return this.item(element, item.level, item.isNumbered);
      switch (element.tagName) {
        case "UL": case "OL": return this.list(element, 1);
        case "TABLE": return this.table(element);
        case "HR": return this.add("rule", "---");
        case "PRE": return this.add("text", "```\n" + element.textContent.replace(/\n$/, "") + "\n```");
        case "BLOCKQUOTE": {
          const inside = new Writer();
          inside.seen = this.seen;
          inside.walk(element);
          return this.add("text", inside.text().replace(/^/gm, "> ").replace(/ +$/gm, ""));
        }
        case "P": case "DT": case "DD":
          if (![...element.children].some((e) => BLOCKS.has(e.tagName))) return this.paragraph(element);
      }
      this.walk(element);
    }

    paragraph(element) {
      const { text, isBold } = inline(element, this.seen);
      if (!text) return;
      const plain = text.replace(/[*\\]/g, "");
      // A short line in bold letters and no full stop is what officers use as a heading.
      if (isBold && plain.length <= 100 && !/[.,;:!?…]$/.test(plain) && !text.includes("\n") && !/\]\(/.test(text)) {
        return this.add("heading", plain, { level: 2, isGuessed: true });
      }
      this.add("text", text.split("\n").map(escapedStart).join("\n"));
    }

    list(element, level) {
      const isNumbered = element.tagName === "OL";
      for (const child of element.children) {
        if (child.tagName === "UL" || child.tagName === "OL") { this.list(child, level + 1); continue; }
        const own = child.cloneNode(true);
        const inner = [...child.children].flatMap((e) => e.tagName === "UL" || e.tagName === "OL" ? [e] : [...e.querySelectorAll(":scope > ul, :scope > ol")]);
        own.querySelectorAll("ul, ol").forEach((e) => e.remove());
        const said = Number(child.getAttribute("aria-level")) || level;
        this.item(own, said, isNumbered);
        for (const list of inner) this.list(list, level + 1);
      }
    }

    table(element) {
      const rows = [...element.rows].filter((row) => row.closest("table") === element);
      const cells = rows.map((row) => [...row.cells].flatMap((cell) => {
        const { text } = inline(cell, this.seen, { oneLine: true });
        return [text, ...new Array(Math.min(20, Math.max(1, cell.colSpan)) - 1).fill("")];
      }));
      const width = Math.max(0, ...cells.map((row) => row.length));
      if (width === 1) { rows.forEach((row) => [...row.cells].forEach((cell) => this.walk(cell))); return; }
      if (!width) return;
      const line = (row) => "| " + [...row, ...new Array(width - row.length).fill("")].map((t) => t || " ").join(" | ") + " |";
      this.add("text", [line(cells[0].map((t) => t.replace(/^\*\*([^*]*)\*\*$/, "$1"))), "|" + " --- |".repeat(width), ...cells.slice(1).map(line)].join("\n"));
    }

    text() {
      const levels = this.blocks.filter((b) => b.kind === "heading" && !b.isGuessed).map((b) => b.level);
      const top = levels.length ? Math.min(...levels) : 1;
      let text = "";
      let last = null;
      for (const block of this.blocks) {
        const words = block.kind === "heading"
          ? "#".repeat(block.isGuessed ? (levels.length ? 3 : 2) : Math.min(4, block.level - top + 2)) + " " + block.text
          : block.text;
        text += (last === null ? "" : last === "item" && block.kind === "item" ? "\n" : "\n\n") + words;
        last = block.kind;
      }
      return text.normalize("NFC");
    }
  }

  // The Markdown of copied HTML, how many pictures it lost, and whether its letters are of an old
  // encoding.
  return (html) => {
    // Styles say what is a list; under another name, so that the page's policy has nothing to block.
    const quiet = html.replace(/<style[\s\S]*?<\/style>/gi, "")
      .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s)style\s*=/gi, "$1data-style="));
    const page = new DOMParser().parseFromString(quiet, "text/html");
    const writer = new Writer();
    writer.walk(page.body);
    return { text: writer.text(), pictures: writer.seen.pictures, isLegacy: writer.seen.legacy };
  };
})();
