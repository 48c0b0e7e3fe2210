// Which stemmer for which word; the same table as codebook.search.Stemmer in Java.
(() => {
  "use strict";
  const { search } = codebook;
  // By language: its script, and its algorithm. A further language is a line here.
  const ALGORITHMS = [
    ["en", /^\p{Script=Latin}+$/u, search.english],
    ["ru", /^\p{Script=Cyrillic}+$/u, search.russian],
  ];
  const algorithm = (tag) => ALGORITHMS.find(([language]) => tag.startsWith(language)) ?? ["", /^/];

  /** Whether a word may belong to a language, by its script. */
  search.isOf = (tag, word) => algorithm(tag)[1].test(word);

  /**
   * The stem of a word in a text of a language: words of other scripts have their own algorithms, what none knows stays. Then
   * what Snowball leaves apart meets: список and списки, переполнен and переполненный, подключить and подключение.
   */
  search.stem = (tag, word) =>
    ((algorithm(tag)[2] && [algorithm(tag), ...ALGORITHMS].find(([, script]) => script.test(word))?.[2](word)) || word)
      .replace(/(?<=[а-я]{3})[ое]к$/, "к").replace(/(?<=[а-я]{4})(ен|(?<=[ая])н)$/, "");
})();
