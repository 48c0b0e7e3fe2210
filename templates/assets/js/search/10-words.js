// Cuts a query into words by the rule of the index (codebook.search.Tokenizer in Java), and guesses wrong keyboard layouts.
(() => {
  "use strict";
  const LONGEST = 40;
  const search = (codebook.search = {});

  /** Without case, stress, ё, apostrophes and signs that nobody sees. */
  const fold = (text) =>
    text.normalize("NFKC").toLowerCase().replaceAll("ё", "е").replace(/['’\u0300\u0301\u00ad]|(?=[\u200b-\uffff])\p{Cf}/gu, "");

  /** The words of a text. A word with dots is followed by its parts, unless only the whole is wanted. */
  function words(text, parts = true) {
    const all = [];
    for (const piece of fold(text).split(/[^\p{L}\p{N}.]+/u)) {
      const word = piece.replace(/^\.+|\.+$/g, "");
      if (!word) continue;
      all.push(word.slice(0, LONGEST));
      if (parts && word.includes(".")) all.push(...word.split(".").filter((part) => part.length > 1 && part.length <= LONGEST));
    }
    return all;
  }

  /** The keys of a keyboard, row by row, as each layout prints them. A further layout is a line here. */
  const LAYOUTS = [
    "\u0060qwertyuiop[]asdfghjkl;'zxcvbnm,./",
    "ёйцукенгшщзхъфывапролджэячсмитьбю.",
  ];

  /** What the same keys would have given in other layouts. */
  function retyped(text) {
    const lower = text.toLowerCase();
    return LAYOUTS.flatMap((from) => LAYOUTS.filter((to) => to !== from).map((to) =>
      [...lower].map((sign) => to[from.indexOf(sign)] ?? sign).join(""))).filter((other) => other !== lower);
  }

  Object.assign(search, { fold, words, retyped });
})();
