// Cuts a question into words by the rule of the index (codebook.search.Tokenizer in Java), and guesses wrong keyboard layouts.
(() => {
  "use strict";
  const search = (codebook.search = {});
  const LONGEST = 40;

  /** Without case, stress, ё, apostrophes and signs that nobody sees. */
  search.fold = (text) => text.normalize("NFKC").toLowerCase().replaceAll("ё", "е").replace(/['’\u0300\u0301\p{Cf}]/gu, "");

  /** The words of a text. A dot stays inside a word: 5.7.1, smtp.example.com. */
  search.words = (text) =>
    search.fold(text).split(/[^\p{L}\p{N}.]+/u).map((word) => word.replace(/^\.+|\.+$/g, "").slice(0, LONGEST)).filter(Boolean);

  /** The keys of a keyboard, row by row, as each layout prints them. A further layout is a line here. */
  const LAYOUTS = [
    "\u0060qwertyuiop[]asdfghjkl;'zxcvbnm,./",
    "ёйцукенгшщзхъфывапролджэячсмитьбю.",
  ];

  /** What the same keys would have given in other layouts. */
  search.retyped = (text) =>
    LAYOUTS.flatMap((from) => LAYOUTS.map((to) => text.replace(/./gsu, (key) => to[from.indexOf(key)] ?? key)))
      .filter((other) => other !== text);
})();
