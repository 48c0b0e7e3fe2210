// What the search knows of the site in the page's language, and how it gets to know more.
(() => {
  "use strict";
  const { search } = codebook;
  const MOST_PIECES = 5;
  const MOST_CARDS = 3;
  let book;

  /** The first script: the titles of codes, problems, programs and services (Cards in Java), and what the search says. */
  search.first = (tag, version, others, ignored, likelihood, perCard, keyboards, says, titles) => {
    search.keyboards = keyboards.split(" ");
    const index = search.index(tag);
    const entries = titles.split("\n\n").flatMap((section) => {
      const [head, ...lines] = section.split("\n");
      const [kind, prefix, label] = head.split("\t");
      return lines.map((line) => {
        const [, sign, name, title] = (kind === "code" ? /(.)(\S+) (.*)/ : /()(\S+) (.*)/).exec(line);
        const outcome = sign.toLowerCase();
        const plate = sign && `${label} ${name}`.trim();
        return { kind, address: `${prefix}${name}/`, title, code: sign && name, outcome, vague: outcome !== sign, plate };
      });
    });
    entries.forEach(({ title }, id) => {
      const stems = search.words(title).map(index.stem);
      for (const stem of stems) {
        const known = index.titles.get(stem)?.known ?? "";
        const place = Math.min(2, (stems.length - 1) >> 1);
        index.titles.set(stem, { known: known + String.fromCodePoint(97 + place, id < 55 ? id + 37 : id + 201), count: 0 });
      }
    });
    book = {
      tag, version, perCard, entries, says, likelihood,
      ignored: new Set(search.words(ignored)),
      indexes: `${tag} ${others}`.trim().split(" ").map(search.index),
    };
  };

  search.piece = (tag, name, text) => {
    if (name[0] !== "d") return search.index(tag).add(name, text);
    text.split("\n").forEach((line, i) => {
      const fields = line.split("\t");
      const entry = (book.entries[name.slice(1) * book.perCard + i] ??= {});
      entry.excerpt = fields.pop();
      if (!fields.length) return;
      const [kind, address, plate, title] = fields;
      Object.assign(entry, { kind, address, title, outcome: plate[0], plate: plate.slice(1) });
    });
  };

  function load(name) {
    const [tag, piece] = name.split(" ");
    return codebook.scripts.load(`${search.assets}${tag}/${piece}.${book.version}.js`).catch(() => search.piece(tag, piece, ""));
  }

  /**
   * Answers a question as well as what is here allows, calls back with { answers, stems, done }, loads what is missing, and
   * answers again while somebody still wants to know. Answers that cannot be shown yet are left out until they can.
   */
  search.ask = async (question, most, show, isCurrent) => {
    let pieces = MOST_PIECES, cards = Math.max(MOST_CARDS, most / 4);
    while (isCurrent()) {
      const { answers, wanted, stems } = search.find(question, book);
      const best = answers.slice(0, most);
      let missing = [...wanted].slice(0, pieces);
      pieces -= missing.length;
      if (!missing.length) {
        const unseen = best.filter((id) => book.entries[id]?.excerpt === undefined);
        missing = [...new Set(unseen.map((id) => `${book.tag} d${Math.floor(id / book.perCard)}`))].slice(0, cards);
        cards -= missing.length;
      }
      show({ answers: best.map((id) => book.entries[id]).filter((entry) => entry?.title), stems, done: !missing.length });
      if (!missing.length) return;
      await Promise.all(missing.map(load));
    }
  };

  search.book = () => book;
})();
