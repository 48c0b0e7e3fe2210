// Shows answers: grouped by kind, with the code's plate, and an excerpt in which the words of the question are marked.
// Everything becomes text nodes, so nothing that anybody types can become markup.
(() => {
  "use strict";
  const { search } = codebook;

  function element(name, className, ...content) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  }

  /** A text whose words are marked if their stems are among those found. */
  function marked(text, stems, stem) {
    return text.split(/([\p{L}\p{N}.]+)/u).map((piece, i) => {
      const isMatch = i % 2 && search.words(piece).some((word) => stems.has(stem(word)));
      return isMatch ? element("mark", "", piece) : piece;
    });
  }

  const OUTCOMES = { a: "success", b: "intermediate", c: "transient", d: "permanent" };

  /** A link to an entry. */
  function link(entry, stems) {
    const book = search.book();
    const mark = (text) => marked(text, stems, book.indexes[0].stem);
    const made = element("a", "hit");
    made.href = search.home + entry.address + (location.protocol.startsWith("http") ? "" : "index.html");
    if (entry.plate) made.append(element("span", `codes ${OUTCOMES[entry.outcome] ?? ""}`, entry.plate), " ");
    made.append(element("span", "hit-title", ...mark(entry.title)));
    if (entry.excerpt) made.append(" ", element("span", "hit-text", ...mark(entry.excerpt)));
    return made;
  }

  /** Answers by kind, the kind of the best one first. */
  search.groups = ({ answers, stems }) => {
    const kinds = new Map();
    for (const entry of answers) {
      if (!kinds.has(entry.kind)) kinds.set(entry.kind, []);
      kinds.get(entry.kind).push(link(entry, stems));
    }
    return [...kinds].map(([kind, links]) => ({ name: search.book().says[kind], links }));
  };

  /** What is said where nothing was found. */
  search.nothing = (form, question) => {
    const { says } = search.book();
    const explain = document.querySelector('.foot a[href*="/explain/"]');
    const all = element("p", "hits-none", says.none.replace("{words}", question.slice(0, 80)));
    if (explain) {
      const way = element("a", "", says.explain);
      way.href = explain.href;
      all.append(" ", way);
    }
    return all;
  };

  search.element = element;
})();
