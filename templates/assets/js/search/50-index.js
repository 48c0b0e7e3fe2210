// The index of a language as it arrives, piece by piece (codebook.search.SearchIndex in Java). A question that needs a piece
// that is not here yet notes it as wanted, and is asked again when it has come.
(() => {
  "use strict";
  const { search } = codebook;
  /**
   * The entries of a word as pairs of entry and place, from steps between entries, by place: of the signs from "!" on, 64 end
   * a number, 12 name a place, and 15 lead a number (codebook.search.Numbers in Java).
   */
  function unpacked(steps) {
    const pairs = [];
    let place, id, leading = 0;
    for (const sign of steps) {
      const value = sign.charCodeAt() - 33;
      if (value > 75) {
        leading = leading * 15 + value - 75;
      } else if (value > 63) {
        place = value - 64;
        id = -1;
      } else {
        id += leading * 64 + value + 1;
        leading = 0;
        pairs.push([id, place]);
      }
    }
    return pairs;
  }

  /** A piece as a map, in its order: from word to its entries, with how many they are if not all are here. */
  function unfold(text) {
    const all = new Map();
    let before = "";
    for (const line of text.split("\n")) {
      const [written, steps = "", count = 0] = line.slice(1).split(" ");
      before = before.slice(0, parseInt(line[0], 36)) + written;
      all.set(before, { pairs: unpacked(steps), count: +count });
    }
    return all;
  }

  /** Whether two words differ by one letter too many, or changed, or by two swapped. */
  function isNear(a, b) {
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    const [x, y] = [a.slice(i), b.slice(i)];
    return [x, x.slice(1)].includes(y.slice(1)) || x.slice(1) === y || x[1] + x[0] + x.slice(2) === y;
  }

  const turned = (text) => [...text].reverse().join("");

  class Index {
    pieces = new Map();
    titles = new Map();

    constructor(tag) {
      this.tag = tag;
    }

    stem(word) {
      return search.stem(this.tag, word);
    }

    /** The pieces that are here of those from a word to another. The others are wanted, if they are few. */
    range(letter, from, to, wanted) {
      const starts = this.starts?.[letter];
      if (!starts) {
        wanted.add(`${this.tag} words`);
        return [];
      }
      const [first, last] = [from, to].map((word) => Math.max(0, starts.findLastIndex((start) => start <= word)));
      const names = starts.map((_, i) => letter + i).slice(first, last + 1);
      const missing = names.filter((name) => !this.pieces.has(name));
      if (missing.length < 3) missing.forEach((name) => wanted.add(`${this.tag} ${name}`));
      return names.flatMap((name) => this.pieces.get(name) ?? []);
    }

    /** The entries of a stem, once its piece is here; until then those whose titles have it. */
    exact(stem, wanted) {
      const [piece = this.titles] = this.range("w", stem, stem, wanted);
      return piece.get(stem);
    }

    /** The stems that begin like this, with their entries. */
    beginning(start, wanted) {
      return [this.titles, ...this.range("w", start, start + "\uffff", wanted)]
        .flatMap((piece) => [...piece]).filter(([stem]) => stem.startsWith(start));
    }

    /** Stems that a word with a typo may mean, the longest first: of those that begin or end alike, otherwise those it begins with. */
    similar(word, wanted) {
      const stem = this.stem(word), end = turned(stem);
      const stems = (pieces) => pieces.flatMap((piece) => [...piece.keys()]);
      const likes = (other) => other.length > Math.max(3, stem.length * 0.55) &&
        [-1, 0, 1].some((more) => isNear(word.slice(0, other.length + more), other));
      const here = stems([this.titles, ...this.range("w", word, word, wanted)]), near = here.filter((other) => isNear(stem, other));
      if (!near.length) near.push(...stems(this.range("r", end, end, wanted)).filter((other) => isNear(end, other)).map(turned));
      return (near.length ? near : here.filter(likes)).sort((a, b) => b.length - a.length);
    }
  }

  const indexes = new Map();
  search.index = (tag) => indexes.get(tag) ?? indexes.set(tag, new Index(tag)).get(tag);
  search.unfold = unfold;
  search.starts = (tag, w, r) => (search.index(tag).starts = { w: w.split(" "), r: r.split(" ") });
})();
