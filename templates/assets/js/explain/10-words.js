// A text as words, in the same way as codebook.explain.Words does it in Java.
//   words(reading, from, to) -> [{ word, from, to, kind }]   kind: 0 lasting, 1 part of a name, 2 part of an address
// tables: lists of words that the engine in Java has, too; they come with the knowledge.
// A reading is { text, origin }: the decoded text, and where each of its characters stood in the pasted one.
(() => {
  "use strict";
  const BREAKS = "<>()[]{}\"'\x60,;=|*\\\u2018\u2019\u00ab\u00bb\u201c\u201d";
  const LINK_BREAKS = "<>\"'\x60()[]{}\\";
  const PLAIN_LATIN = "aaaaaaaceeeeiiiidnooooo-ouuuuyty";

  const isDigit = (c) => c >= "0" && c <= "9";
  const isLetter = (c) =>
    c < "\x80"
      ? (c >= "a" && c <= "z") || (c >= "A" && c <= "Z")
      : c >= "\u00c0" && c !== "\u00d7" && c !== "\u00f7" && !(c >= "\u2000" && c < "\u2e80") &&
        !(c >= "\u3000" && c < "\u3040") && !(c >= "\ufe00" && c < "\uff10") && c < "\ufff0";
  const isWord = (c) => isDigit(c) || isLetter(c);
  const isIdeograph = (c) => c >= "\u2e80" && c < "\ufb00" && isLetter(c);
  const isSpace = (c) => c === " " || c === "\t" || c === "\n" || c === "\r" || c === "\u00a0" || c === "\u3000";

  /** Lower case, without accents. */
  function fold(c) {
    const known = c < "\u0100" || (c >= "\u0400" && c < "\u0430");
    const lower = known ? c.toLowerCase() : c;
    if (lower === "\u0451") return "\u0435";
    const plain = known && lower >= "\u00e0" && PLAIN_LATIN[lower.charCodeAt(0) - 0xe0];
    return plain && plain !== "-" ? plain : lower;
  }

  const folded = (text) => text.replace(/[^]/g, fold);
  const at = (text, i) => (i >= 0 && i < text.length ? text[i] : "\n");

  function chunkEnd(text, from, to) {
    let link = false;
    let i = from;
    for (; i < to; i++) {
      const c = text[i];
      if (c === ":" && at(text, i + 1) === "/" && at(text, i + 2) === "/") link = true;
      else if (c === ":" && !link) break;
      if ((c === "." && at(text, i + 1) === ".") || isSpace(c) || (link ? LINK_BREAKS : BREAKS).includes(c)) break;
    }
    return Math.max(i, from + 1);
  }

  /** How a chunk belongs to its text: an address, a name (host, link, path, identifier), or plain words. */
  function kindOf(text, from, end) {
    let last = end;
    while (last > from && !isWord(text[last - 1])) last--;
    let dot = false, upper = false, lower = false, plain = true, slashes = 0, changes = 0, tail = 0;
    for (let i = from; i < last; i++) {
      const c = text[i];
      if (c === ":") return 1;
      if (c === "@" && i > from) return 2;
      const digit = isDigit(c), letter = isLetter(c);
      upper ||= c >= "A" && c <= "Z";
      lower ||= c >= "a" && c <= "z";
      plain &&= digit || (letter && c < "\x80") || c === "." || c === "-" || c === "_";
      if (c === "/") slashes++;
      if (c === ".") {
        dot = true;
        tail = 0;
      } else tail = letter && tail >= 0 ? tail + 1 : -1;
      if (i > from && digit !== isDigit(text[i - 1]) && isWord(c) && isWord(text[i - 1])) changes++;
    }
    const host = dot && plain && tail >= 2 && !(upper && lower);
    return host || (slashes > 1 && text[from] === "/") || (changes >= 2 && last - from >= 8) ? 1 : 0;
  }

  /** The end of "doesn't" and "recipient's". */
  function contractionEnd(text, end, to, length) {
    const mark = at(text, end);
    if (end >= to || (mark !== "'" && mark !== "\u2019") || length < 2) return end;
    let i = end + 1;
    while (i < to && i <= end + 2 && isLetter(text[i])) i++;
    return i === end + 1 || (i < to && isWord(text[i])) ? end : i;
  }

  function split(text, from, end, to, into) {
    const kind = kindOf(text, from, end);
    let i = from;
    while (i < end) {
      const c = text[i];
      if (!isWord(c)) {
        i++;
        continue;
      }
      const start = i;
      let word = "";
      const digits = isDigit(c);
      do word += fold(text[i++]);
      while (i < end && word.length < 200 && !isIdeograph(c) && isWord(text[i]) && !isIdeograph(text[i]) &&
        isDigit(text[i]) === digits);
      if (i === end && !digits) {
        const more = contractionEnd(text, end, to, word.length);
        word += folded(text.slice(end + 1, more));
        i = more;
      }
      into.push({ word, from: start, to: i, kind });
    }
  }

  function words(text, from = 0, to = text.length) {
    const found = [];
    let i = from;
    while (i < to) {
      const c = text[i];
      if (c === "\\" && i + 1 < to && "nrt".includes(text[i + 1])) i += 2;
      else if (!isWord(c) && c !== "/" && c !== "@") i++;
      else {
        const end = chunkEnd(text, i, to);
        split(text, i, end, to, found);
        i = end;
      }
    }
    return found;
  }

  const isNumber = (word) => isDigit(word.word[0]);
  const lasting = (all) => all.filter((word) => word.kind === 0);

  codebook.explain = { tables: {}, text: { isDigit, isLetter, isWord, isSpace, fold, folded, at, words, isNumber, lasting } };
})();
