// From a question to entries, the best first. Codes go by number: exact ones, then those that begin so, then mentions.
(() => {
  "use strict";
  const { search } = codebook;
  const { words, retyped, each } = search;

  // By place: title of one or two words, of up to four, longer; keyword, longer; category, summary, a reply's own words,
  // causes, replies, often in the texts, once.
  const WEIGHTS = [10, 9, 8, 8.5, 7, 5, 4, 5, 2, 1.5, 2, 1];
  const MOST_WORDS = 12;
  const EXACT = 1000;
  const BEGINS = 500;

  const isCode = (word) => /^(?=.*\d)([2-5x][\dx]{0,2}|[2-5x](\.(x|\d{1,3})){1,2})$/.test(word);
  const asCode = (word) => word.replaceAll("х", "x");

  /** How a code answers: exactly, by its beginning, or not. An x stands for any number. */
  function fit(code, asked) {
    const pattern = asked.replaceAll(".", "\\.").replaceAll("x", asked.includes(".") ? "\\d+" : "\\d");
    return new RegExp(`^${pattern}$`).test(code) ? EXACT : new RegExp(`^${pattern}`).test(code) ? BEGINS : 0;
  }

  /** The languages that may have a word: the page's own, unless the script is another's. Latin, the mail's, is at home in all. */
  function home(word, { indexes: [own, ...others] }) {
    const foreign = others.filter(({ tag }) => search.isOf(tag, word) && !search.isOf(own.tag, word));
    return foreign.length && !/\p{Script=Latin}/u.test(word) ? foreign : [own, ...foreign];
  }

  /** A word as it is spelt, in the first language that has it: stems with their entries, and how sure that is. */
  function plainly(word, isLast, indexes, wanted) {
    for (const index of indexes) {
      const stem = index.stem(word);
      const exact = index.exact(stem, wanted);
      const found = exact ? [{ stem, entries: exact, sure: 1 }] : [];
      if (isLast && word.length > 1) {
        for (const [longer, entries] of index.beginning(word, wanted)) {
          if (longer !== stem && found.length < 50) found.push({ stem: longer, entries, sure: exact ? 0.4 : 0.8 });
        }
      }
      if (found.length || wanted.size) return found;
    }
    return [];
  }

  /** A word that nobody has: cut short while it is being typed, or with a typo. */
  function nearly(word, isLast, book, wanted) {
    if (/\d/.test(word) || word.length < 4) return [];
    for (const index of home(word, book)) {
      const begun = isLast ? [word.slice(0, -1), word.slice(0, -2), word.slice(0, -3)].filter(({ length }) => length > 4) : [];
      for (const stem of [...begun, ...index.similar(word, wanted)]) {
        const entries = index.exact(stem, wanted);
        if (entries) return [{ stem, entries, sure: 0.7 }];
      }
      if (wanted.size) return [];
    }
    return [];
  }

  /** What the words of a chunk of a question mean; all of them as typed, or all as typed on another keyboard. */
  function meanings(chunk, isLast, book, wanted) {
    const typed = words(chunk, false);
    const readings = [typed, ...[chunk, typed.join(" ")].flatMap(retyped).map((other) => words(other, false))];
    for (const most of [1, 9]) {
      for (const reading of readings) {
        const telling = reading.filter((word) => !book.ignored.has(word));
        const found = telling.map((word) => plainly(word, isLast, home(word, book).slice(0, most), wanted));
        if (wanted.size || found.every(({ length }) => length)) return found;
      }
    }
    return typed.map((word) => {
      const found = plainly(word, isLast, home(word, book), wanted);
      return found.length ? found : nearly(word, isLast, book, wanted);
    });
  }

  /** A question as its codes, and its chunks of words without those that say nothing. */
  function parse(question, book) {
    const chunks = [...new Set(search.fold(question.slice(0, 2000)).replace(/(\d),(?=\d)/g, "$1.").split(/[\s-]+/))].filter((chunk) => words(chunk).length);
    const isCodes = (chunk) => words(chunk, false).map(asCode).every(isCode);
    const codes = chunks.filter(isCodes).flatMap((chunk) => words(chunk, false).map(asCode));
    const plain = chunks.filter((chunk) => !isCodes(chunk));
    const telling = plain.filter((chunk) => !words(chunk, false).every((word) => book.ignored.has(word)));
    const kept = telling.length || codes.length ? telling : plain;
    return { codes, last: chunks.at(-1), chunks: kept.sort((a, b) => b.length - a.length).slice(0, MOST_WORDS) };
  }

  /** The entries that answer a question with their scores, the best first, and the pieces of the index that it wants besides. */
  search.find = (question, book) => {
    const wanted = new Set();
    const stems = new Set();
    const { codes, last, chunks } = parse(question, book);
    const scores = new Float64Array(book.count);
    const seen = new Float64Array(book.count);
    let total = 0;
    let isNamed = false;

    for (const found of chunks.flatMap((chunk) => meanings(chunk, chunk === last && /[\p{L}\p{N}]$/u.test(question), book, wanted))) {
      if (!found.length) continue;
      const best = new Map();
      for (const { stem, entries, sure } of found) {
        stems.add(stem);
        isNamed ||= sure === 1 && book.names.has(stem);
        each(entries.known, (id, place) => best.set(id, Math.max(best.get(id) ?? 0, WEIGHTS[place] * sure)));
      }
      const rare = Math.log(1 + book.count / Math.max(best.size, ...found.map(({ entries }) => entries.count)));
      for (const [id, worth] of best) {
        scores[id] += worth * rare;
        seen[id] += rare;
      }
      total += rare;
    }
    scores.forEach((score, id) => {
      if (score) scores[id] = (score / total) * (seen[id] / total) ** 1.5 * (1 + 0.03 * book.likelihood[id]);
    });
    if (codes.length) byCode(codes, chunks, { book, wanted, scores, isNamed });
    codes.forEach((code) => stems.add(code));

    const answers = [...scores.keys()].filter((id) => scores[id] > 0).sort((a, b) => scores[b] - scores[a] || a - b);
    return { answers, wanted, stems, scores };
  };

  /** Adds what the codes of a question are worth: to codes, and to entries that mention them. */
  function byCode(codes, chunks, { book, wanted, scores, isNamed }) {
    let isKnown = false;
    for (const { id, code, vague, label } of book.codes) {
      const worth = Math.max(...codes.map((asked) => fit(code, asked)));
      if (!worth) continue;
      isKnown = true;
      const isMeant = label ? chunks.includes(label.toLowerCase()) : true;
      scores[id] += worth + (isMeant ? (label ? 40 : 0) : -30) + book.likelihood[id] + (codes.length > 1 ? (vague ? 0 : 20) + code.length : 0);
    }
    if (!isKnown) nearest(codes, book, scores);
    const mentions = new Map();
    for (const asked of codes) {
      const entries = !asked.includes("x") && book.indexes[0].exact(asked, wanted);
      if (entries) each(entries.known, (id, place) => mentions.set(id, (mentions.get(id) ?? 0) + WEIGHTS[place]));
    }
    for (const [id, worth] of mentions) {
      if (book.entries[id]?.code) continue;
      // A reply with all these codes of a program or service that the question names goes before the code itself.
      const isIt = isNamed && scores[id] > 2 && worth >= 10 * codes.length;
      scores[id] = isIt ? scores[id] + 2 * EXACT : scores[id] * 2 + worth;
    }
  }

  /** For a code without a page: 571 read as 5.7.1, or those that begin like it. */
  function nearest(codes, book, scores) {
    for (const asked of codes) {
      const dotted = asked.replace(/^(\d)(\d)(\d+)$/, "$1.$2.$3");
      for (const { id, code } of book.codes) {
        if (code === dotted) scores[id] += BEGINS;
        else if (code.startsWith(asked.replace(/.$/, ""))) scores[id] += 1 + book.likelihood[id] / 10;
      }
    }
  }
})();
