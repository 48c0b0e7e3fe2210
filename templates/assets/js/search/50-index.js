// The index as it arrives, piece by piece (codebook.search.SearchIndex in Java). A question that needs a piece that is not
// here yet notes it as wanted, and is asked again when it has come.
(() => {
  "use strict";
  const { search } = codebook;
  const PLACES = 12;
  const SIGNS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
    .filter((sign) => !"\u0060\\$".includes(sign) && (sign < "a" || sign >= String.fromCharCode(97 + PLACES)));
  const VALUES = new Map(SIGNS.map((sign, value) => [sign, value]));

  /** Steps from entry to entry, by place: calls back with each entry and its place. Titles come ready as pairs. */
  function each(postings, use) {
    if (Array.isArray(postings)) return postings.forEach(([id, place]) => use(id, place));
    let place = 0, id = -1, leading = 0;
    for (const sign of postings) {
      const value = VALUES.get(sign);
      if (value === undefined) {
        place = sign.charCodeAt(0) - 97;
        id = -1;
      } else if (value >= 64) {
        leading = leading * 15 + value - 63;
      } else {
        id += leading * 64 + value + 1;
        leading = 0;
        use(id, place);
      }
    }
  }

  /** A piece as a map, in its order: from word to what is known of it. */
  function unfold(text) {
    const all = new Map();
    let before = "";
    for (const line of text.split("\n")) {
      const [written, known = "", count = ""] = line.slice(1).split(" ");
      before = before.slice(0, parseInt(line[0], 36)) + written;
      all.set(before, { known, count: Number(count) });
    }
    return all;
  }

  class Index {
    constructor(tag) {
      this.stem = search.stemmer(tag);
      this.tag = tag;
      this.pieces = new Map();
      this.titles = new Map();
      this.starts = null;
    }

    /** The pieces that are wanted of those from a word to another; all of them, or none if they are too many. */
    range(letter, starts, from, to, wanted, most = 2) {
      if (!this.starts) {
        wanted.add(`${this.tag} words`);
        return [];
      }
      const at = (word) => Math.max(0, starts(this).findLastIndex((start) => start <= word));
      const names = [];
      for (let i = at(from); i <= at(to); i++) names.push(letter + i);
      const missing = names.filter((name) => !this.pieces.has(name));
      if (missing.length <= most) missing.forEach((name) => wanted.add(`${this.tag} ${name}`));
      return names.map((name) => this.pieces.get(name)).filter(Boolean);
    }

    words(from, to, wanted, most) {
      return this.range("w", (index) => index.starts, from, to, wanted, most);
    }

    /** The entries of a stem, once its piece is here; until then those whose titles have it. */
    exact(stem, wanted) {
      const [piece] = this.words(stem, stem, wanted);
      return piece ? piece.get(stem) : this.titles.get(stem);
    }

    /** The stems that begin like this. */
    beginning(start, wanted) {
      const found = new Map();
      const end = start + "\uffff";
      for (const stems of [this.titles, ...this.words(start, end, wanted)]) {
        for (const [stem, entries] of stems) if (stem.startsWith(start)) found.set(stem, entries);
      }
      return found;
    }

    /** Stems that are here, of words that differ from this one by one typo. */
    similar(word, wanted) {
      const stems = new Set(Array.from(typos(word), this.stem));
      const pieces = [this.titles, ...this.words(word, word, wanted), ...this.words(this.stem(word), this.stem(word), wanted)];
      const found = [...stems].filter((stem) => pieces.some((piece) => piece.has(stem)));
      if (found.length) return found;
      // The typo is at the beginning, so the word stands elsewhere: look for its end.
      const turned = (text) => [...text].reverse().join("");
      const end = turned(this.stem(word));
      const [piece] = this.range("r", (index) => index.backward, end, end, wanted);
      return piece ? [...stems].filter((stem) => piece.has(turned(stem))) : [];
    }
  }

  /** All words that differ from a word by one letter too few, too many, changed, or by two swapped. */
  function* typos(word) {
    const letters = /\p{Script=Cyrillic}/u.test(word) ? "абвгдежзийклмнопрстуфхцчшщъыьэюя" : "abcdefghijklmnopqrstuvwxyz";
    for (let i = 0; i <= word.length; i++) {
      const before = word.slice(0, i), after = word.slice(i);
      yield before + after.slice(1);
      if (after.length > 1) yield before + after[1] + after[0] + after.slice(2);
      for (const letter of letters) {
        yield before + letter + after;
        yield before + letter + after.slice(1);
      }
    }
  }

  Object.assign(search, { each, unfold, Index });
})();
