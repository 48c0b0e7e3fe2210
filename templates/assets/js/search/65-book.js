// The index of the page's language, with those of the other languages for words that it has not.
(() => {
  "use strict";
  const { search } = codebook;
  const MOST_PIECES = 5;
  const MOST_CARDS = 3;
  const indexes = new Map();
  const indexOf = (tag) => {
    if (!indexes.has(tag)) indexes.set(tag, new search.Index(tag));
    return indexes.get(tag);
  };
  let book;

  /** The titles of codes, problems, programs and services; see Cards in Java. */
  function entriesOf(titles) {
    return titles.split("\n\n").flatMap((section) => {
      const [head, ...lines] = section.split("\n");
      const [kind, prefix, label] = head.split("\t");
      return lines.map((line) => {
        const at = line.indexOf(" ");
        const name = line.slice(kind === "code" ? 1 : 0, at);
        const entry = { kind, address: `${prefix}${name}/`, title: line.slice(at + 1) };
        if (kind !== "code") return entry;
        const outcome = line[0].toLowerCase();
        return { ...entry, code: name, label, outcome, vague: outcome !== line[0], plate: label ? `${label} ${name}` : name };
      });
    });
  }

  search.first = (tag, version, others, ignored, likelihood, perCard, says, titles) => {
    const index = indexOf(tag);
    const entries = entriesOf(titles);
    const names = new Set();
    const known = new Map();
    entries.forEach((entry, id) => {
      const stems = search.words(entry.title).map(index.stem);
      for (const stem of stems) {
        if (!known.has(stem)) known.set(stem, []);
        known.get(stem).push([id, Math.min(2, Math.floor((stems.length - 1) / 2))]);
        if (/client|provider/.test(entry.kind)) names.add(stem);
      }
    });
    for (const [stem, at] of known) index.titles.set(stem, { known: at, count: 0 });
    book = {
      tag, version, perCard, entries, names, says,
      count: likelihood.length,
      likelihood: [...likelihood].map(Number),
      ignored: new Set(search.words(ignored)),
      codes: entries.flatMap((entry, id) => (entry.code ? [{ id, ...entry }] : [])),
      indexes: [tag, ...others.split(" ").filter(Boolean)].map(indexOf),
    };
  };

  search.piece = (tag, name, text) => {
    if (name[0] === "d") text.split("\n").forEach((line, i) => card(Number(name.slice(1)) * book.perCard + i, line.split("\t")));
    indexOf(tag).pieces.set(name, name[0] === "d" ? true : search.unfold(text));
  };
  search.starts = (tag, starts, backward) =>
    Object.assign(indexOf(tag), { starts: starts.split(" "), backward: backward.split(" ") });

  function card(id, fields) {
    const excerpt = fields.pop();
    if (fields.length) {
      const [kind, address, plate, title] = fields;
      book.entries[id] = { kind, address, title, outcome: plate[0], plate: plate.slice(1) };
    }
    book.entries[id].excerpt = excerpt;
  }

  const load = (name) => {
    const [tag, piece] = name.split(" ");
    const address = `${search.assets}${tag}/${piece}.${book.version}.js`;
    return codebook.scripts.load(address).catch(() => indexOf(tag).pieces.set(piece, new Map()));
  };

  /**
   * Answers a question as well as what is here allows, calls back, loads what is missing, and answers again.
   * Answers that cannot be shown yet, for want of their cards, are left out until then.
   *
   * @param show called with { answers, stems, done }
   * @param isCurrent whether somebody still wants to know
   */
  search.ask = async (question, most, show, isCurrent) => {
    let pieces = MOST_PIECES, cards = Math.max(MOST_CARDS, Math.ceil(most / 4));
    for (;;) {
      const { answers, wanted, stems } = search.find(question, book);
      const missing = [...wanted].slice(0, pieces);
      pieces -= missing.length;
      const best = answers.slice(0, most);
      const cardOf = (id) => `${book.tag} d${Math.floor(id / book.perCard)}`;
      const unseen = missing.length ? [] : [...new Set(best.filter((id) => !book.entries[id]?.excerpt).map(cardOf))]
        .filter((name) => !book.indexes[0].pieces.has(name.split(" ")[1])).slice(0, cards);
      cards -= unseen.length;
      const done = !missing.length && !unseen.length;
      show({ answers: best.map((id) => book.entries[id]).filter(Boolean), stems, done });
      if (done) return;
      await Promise.all([...missing, ...unseen].map(load));
      if (!isCurrent()) return;
    }
  };
  search.book = () => book;
})();
