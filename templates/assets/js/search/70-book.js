// What the search knows of the site in the page's language, and how it gets to know more.
(() => {
  "use strict";
  const { search } = codebook;
  // So many pieces may one question load, and so many of them to find words: what bounds the bytes of an answer.
  const MOST_PIECES = 7;
  const MOST_WORDS = 5;
  let book;

  /** The titles that come first, as entries; see Cards in Java. */
  const entriesOf = (titles) => titles.split("\n\n").flatMap((section) => {
    const [[kind, prefix, label], ...lines] = section.split("\n").map((line) => line.split("\t"));
    return lines.map(([line]) => {
      const [, sign, name, title] = /(.)(\S+) (.*)/.exec(line);
      const outcome = sign.toLowerCase();
      const code = kind === "code" && { code: name, label, outcome, vague: outcome !== sign, plate: `${label} ${name}`.trim() };
      return { kind, address: `${prefix}${name}/`, title, ...code };
    });
  });

  search.first = (tag, version, others, ignored, likelihood, perCard, says, titles) => {
    const indexes = `${tag} ${others}`.trim().split(" ").map(search.index);
    const [own] = indexes;
    const entries = entriesOf(titles);
    const names = new Set();
    entries.forEach(({ kind, title }, id) => {
      const stems = search.words(title).map((word) => own.stem(word));
      for (const stem of stems) {
        if (/client|provider/.test(kind)) names.add(stem);
        if (!own.titles.has(stem)) own.titles.set(stem, { pairs: [], count: 0 });
        own.titles.get(stem).pairs.push([id, Math.min(2, (stems.length - 1) >> 1)]);
      }
    });
    book = { tag, version, perCard, entries, names, says, indexes, likelihood, ignored: new Set(search.words(ignored)) };
  };

  search.piece = (tag, name, text) => {
    if (name[0] !== "d") return search.index(tag).pieces.set(name, search.unfold(text));
    text.split("\n").forEach((line, i) => {
      const fields = line.split("\t");
      const entry = (book.entries[name.slice(1) * book.perCard + i] ??= {});
      entry.excerpt = fields.pop();
      const [kind, address, plate, title] = fields;
      if (kind) Object.assign(entry, { kind, address, title, outcome: plate[0], plate: plate.slice(1) });
    });
  };

  /** Loads a piece; one that cannot be had is empty. */
  function load(name) {
    const [tag, piece] = name.split(" ");
    return codebook.scripts.load(`${search.assets}${tag}/${piece}.js?v=${book.version}`)
      .catch(() => (piece === "words" ? search.starts(tag, "", "") : search.piece(tag, piece, "")));
  }

  /** Loads what every question needs. */
  search.begin = () => load(`${book.tag} words`);

  /**
   * Answers a question as well as what is here allows, calls back with answers, stems, and whether
   * that is all, loads what is missing, and
   * answers again while somebody still wants to know. Answers that cannot be shown yet are left out until they can.
   */
  search.ask = async (question, most, show, isCurrent) => {
    let left = Math.max(MOST_PIECES, most / 2), forWords = MOST_WORDS;
    while (isCurrent()) {
      const { answers, wanted, stems } = search.find(question, book);
      const best = answers.slice(0, most);
      let missing = [...wanted].slice(0, forWords);
      forWords -= missing.length;
      if (!missing.length) {
        const unseen = best.filter((id) => book.entries[id]?.excerpt === undefined);
        missing = [...new Set(unseen.map((id) => `${book.tag} d${Math.floor(id / book.perCard)}`))].slice(0, left);
      }
      left -= missing.length;
      show(best.map((id) => book.entries[id]).filter((entry) => entry?.title), stems, !missing.length);
      if (!missing.length) return;
      await Promise.all(missing.map(load));
    }
  };

  search.book = () => book;
})();
