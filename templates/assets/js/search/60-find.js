// From a question to entries, the best first. Codes go by number: exact ones, then those that begin so, then mentions.
(() => {
  "use strict";
  const { search } = codebook;
  const { words, retyped } = search;

  // By place: title of one or two words, of up to four, longer; keyword, longer; category, summary, a reply's own words,
  // causes, replies, often in the texts, once.
  const WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 6.5, 2, 1.5, 2, 1];
  const LONGEST = 400, RARE = 5, EXACT = 1000, BEGINS = 500;

  const isCode = (word) => /^(?=.*\d)[2-5x]([\dx]{0,2}|(\.(x|\d{1,3})){1,2})$/.test(word);

  /** How codes answer: exactly, by their beginning, or not. An x stands for any number. */
  function fits(asked) {
    const pattern = RegExp(`^${asked.replaceAll(".", "\\.").replaceAll("x", "\\d+")}`);
    return (code) => {
      const found = pattern.exec(code)?.[0];
      return found === code ? EXACT : found ? BEGINS : 0;
    };
  }

  /** The languages that may have a word: the page's own, unless the script is another's. Latin, the mail's, and digits are at home in all. */
  const homes = (word, { indexes }) =>
    indexes.filter(({ tag }, i) => search.isOf(tag, word) || (!i && /\w/.test(word)));

  /** What a word with a typo may mean. */
  const guesses = (word, index, wanted, sure) =>
    index.similar(word, wanted).slice(0, 2).map((stem) => ({ stem, sure, entries: index.exact(stem, wanted) })).filter(({ entries }) => entries);

  /** A word as it is spelt, in the first language that has it: stems with their entries, and how sure that is. */
  function plainly(word, isLast, indexes, wanted) {
    for (const index of indexes) {
      const stem = index.stem(word);
      const entries = index.exact(stem, wanted);
      const found = entries ? [{ stem, entries, sure: 1 }] : [];
      // What hardly any entry has may be a common word with a typo.
      if (entries?.pairs.length < RARE) found.push(...guesses(word, index, new Set(), 0.6).filter((other) => other.entries.pairs.length > 4 * RARE));
      if (isLast && word.length > 1) {
        found.push(...index.beginning(word, wanted).map(([longer, others]) => ({ stem: longer, entries: others, sure: entries ? 0.4 : 0.8 })));
      }
      if (found.length || wanted.size) return found.slice(0, 50);
    }
    return [];
  }

  /** A word that nobody has: one with a typo. */
  const nearly = (word, book, wanted) =>
    /\d|^.{0,3}$/.test(word) ? [] : homes(word, book).flatMap((index) => guesses(word, index, wanted, 0.7)).slice(0, 1);

  /** What the words of a chunk of a question mean; all of them as typed, or all as typed on another keyboard, or their parts. */
  function meanings(chunk, isLast, book, skipped, wanted) {
    const plain = (word, most) => plainly(word, isLast, homes(word, book).slice(0, most), wanted);
    for (const most of [1, 9]) {
      for (const reading of [chunk, ...retyped(chunk), chunk.replaceAll(".", " ")]) {
        const found = words(reading).filter((word) => !skipped.has(word)).map((word) => plain(word, most));
        if (wanted.size || found.every(({ length }) => length)) return found;
      }
    }
    return words(chunk).map((word) => {
      const found = plain(word, 9);
      return found.length ? found : nearly(word, book, wanted);
    });
  }

  /** A question as its codes, and its chunks of words, the longest first. */
  function parse(question, book) {
    const text = search.fold(question.slice(0, LONGEST)).replace(/(\d),(?=\d)/g, "$1.").replace(/х(?=[.\d])|(?<=[.\d])х/g, "x");
    const chunks = [...new Set(text.split(/[\s-]+|(?<=\d)[^\p{L}\d.]+|[^\p{L}\d.]+(?=\d)/u))].filter((chunk) => words(chunk).length);
    const isKnown = (word, fit = fits(word)) => book.entries.some(({ code = "" }) => fit(code));
    const isTelling = (chunk) => words(chunk).some((word) => !book.ignored.has(word) && !isCode(word));
    const isAlone = !chunks.some(isTelling);
    const isMeant = (chunk) => words(chunk).every((word) => isCode(word) && (word.length > 2 || isAlone) && isKnown(word));
    const codes = chunks.filter(isMeant).flatMap(words);
    const skipped = new Set(codes.length || !isAlone ? book.ignored : []);
    const kept = chunks.filter((chunk) => !isMeant(chunk) && words(chunk).some((word) => !skipped.has(word)));
    return { text, codes, skipped, last: chunks.at(-1), chunks: kept.sort((a, b) => b.length - a.length) };
  }

  /** The entries that answer a question, the best first, the stems that led there, and the pieces of the index that it wants. */
  search.find = (question, book) => {
    const wanted = new Set(), stems = new Set();
    const { codes, chunks, skipped, last, text } = parse(question, book);
    const scores = new Float64Array(book.likelihood.length);
    const seen = new Float64Array(scores.length);
    let total = 0, count = 0, isNamed = false;

    for (const found of chunks.flatMap((chunk) => meanings(chunk, chunk === last && /[\p{L}\p{N}]$/u.test(question), book, skipped, wanted))) {
      if (!found.length) continue;
      const best = new Map();
      for (const { stem, entries, sure } of found) {
        stems.add(stem);
        isNamed ||= sure === 1 && book.names.has(stem);
        for (const [id, place] of entries.pairs) best.set(id, Math.max(best.get(id) ?? 0, WEIGHTS[place] * sure));
      }
      const rare = Math.log(1 + scores.length / Math.max(scores.length / 20, best.size, ...found.map(({ entries }) => entries.count)));
      for (const [id, worth] of best) {
        scores[id] += worth * rare;
        seen[id] += rare;
      }
      total += rare;
      count++;
    }
    scores.forEach((score, id) => {
      if (score) scores[id] = (score / total) * (seen[id] / total) * (1 + 0.015 * book.likelihood[id]);
    });
    if (codes.length) byCode(codes, chunks, book, scores, wanted, (id) => (isNamed && scores[id] > 2) || (count > 2 && seen[id] > 0.75 * total));
    codes.forEach((code) => stems.add(code));
    const answers = [...scores.keys()].filter((id) => scores[id] > 0).sort((a, b) => scores[b] - scores[a] || a - b);
    // A code without a page: those that begin like it.
    if (!answers.length) answers.push(...words(text).filter(isCode).flatMap((asked) =>
      book.entries.flatMap(({ code }, id) => (code?.startsWith(asked.slice(0, -1)) ? id : []))));
    return { answers, stems, wanted };
  };

  /**
   * Adds what the codes of a question are worth: to codes, and to entries that mention them.
   *
   * @param isSaid whether the words of the question tell an entry, so that it goes before the bare code
   */
  function byCode(codes, chunks, book, scores, wanted, isSaid) {
    const mentions = new Map(), all = codes.map(fits);
    for (const asked of codes) {
      for (const [id, place] of book.indexes[0].exact(asked, wanted)?.pairs ?? []) {
        mentions.set(id, (mentions.get(id) ?? 0) + WEIGHTS[place]);
      }
    }
    for (const [id, worth] of mentions) {
      const isIt = worth >= 10 * codes.length && isSaid(id);
      scores[id] = isIt ? scores[id] + 2 * EXACT : scores[id] * 2 + worth;
    }
    book.entries.forEach(({ code, label, vague }, id) => {
      if (!code) return;
      const worth = Math.max(...all.map((fit) => fit(code)));
      const meant = label ? (chunks.includes(label.toLowerCase()) ? 40 : -30) : 0;
      const precise = codes[1] && !vague ? 20 + code.length : 0;
      scores[id] = worth && worth + meant + precise + +book.likelihood[id];
    });
  }
})();
