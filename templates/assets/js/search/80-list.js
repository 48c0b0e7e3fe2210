// Shows answers: grouped by kind, with the code's plate, and an excerpt in which the words of the question are marked.
// Everything becomes text nodes, so nothing that anybody types can become markup.
(() => {
  "use strict";
  const { search } = codebook;
  const OUTCOMES = { a: "success", b: "intermediate", c: "transient", d: "permanent" };
  const SUGGESTIONS = 5;

  const element = (search.element = (name, properties, ...content) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...content);
    return made;
  });
  const span = (className, ...content) => element("span", { className }, ...content);

  /** A text whose words are marked if their stems are among those found. */
  const marked = (text, stems) => text.split(/([\p{L}\p{N}.]+)/u).map((piece, i) => {
    const words = i % 2 ? search.words(piece) : [];
    const isFound = words.flatMap((word) => [word, ...word.split(".")]).some((word) => stems.has(search.stem(search.book().tag, word)));
    return isFound ? element("mark", {}, piece) : piece;
  });

  /** A link to an entry. */
  const link = ({ address, plate, outcome, title, excerpt = "" }, stems) => element(
    "a",
    { className: "hit", href: search.home + address + search.file },
    ...(plate ? [span(`codes ${OUTCOMES[outcome]}`, plate), " "] : []),
    span("hit-title", ...marked(title, stems)), " ",
    span("hit-text", ...marked(excerpt, stems)));

  /** Answers by kind, the kind of the best one first, each kind as its name and its links. */
  search.groups = (answers, stems) => {
    const kinds = {};
    for (const entry of answers) (kinds[entry.kind] ??= []).push(link(entry, stems));
    return Object.entries(kinds).map(([kind, links]) => [search.book().says[kind], links]);
  };

  /** Words of the interface about a question. */
  search.about = (says, question) => says.replace("{words}", () => question.slice(0, 80));

  /** What is said where nothing was found: what else to try, and what many look for. */
  search.nothing = (question) => {
    const { says, entries, likelihood } = search.book();
    const explain = document.querySelector('.foot a[href*="/explain/"]')?.href;
    const likely = entries.filter(({ code }, id) => code && likelihood[id] > 8).slice(0, SUGGESTIONS);
    const way = element("a", { href: `${explain}#${encodeURIComponent(question)}` }, says.explain);
    return [element("p", {}, search.about(says.none, question), " ", way), ...likely.map((entry) => link(entry, new Set()))];
  };
})();
