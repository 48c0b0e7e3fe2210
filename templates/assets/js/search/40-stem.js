// Which stemmer for which word; the same table as codebook.search.Stemmer in Java.
(() => {
  "use strict";
  const { search } = codebook;
  const ALGORITHMS = [
    { language: "en", script: /^\p{Script=Latin}/u, stem: search.english },
    { language: "ru", script: /^\p{Script=Cyrillic}/u, stem: search.russian },
  ];
  const of = (tag) => ALGORITHMS.find(({ language }) => language === tag.split("-")[0]);

  /** The stemmer of a language: takes words of other scripts to their own algorithms, and keeps what none knows. */
  search.stemmer = (tag) => {
    const own = of(tag);
    const usable = own ? [own, ...ALGORITHMS.filter(({ script }) => script !== own.script)] : [];
    const known = new Map();
    return (word) => {
      if (!known.has(word)) {
        const algorithm = /^\p{L}+$/u.test(word) && usable.find(({ script }) => script.test(word));
        known.set(word, algorithm ? algorithm.stem(word) : word);
      }
      return known.get(word);
    };
  };

  /** Whether a word may belong to a language, by its script. */
  search.isOf = (tag, word) => of(tag)?.script.test(word) ?? true;
})();
