// The one global name, and what all modules share: a memory, a voice for screen readers, words that go with a number.
(() => {
  "use strict";

  const memory = {
    get(key) {
      try {
        return localStorage.getItem(`codebook.${key}`) ?? "";
      } catch {
        return "";
      }
    },
    set(key, value) {
      try {
        if (value) localStorage.setItem(`codebook.${key}`, value);
        else localStorage.removeItem(`codebook.${key}`);
      } catch {
        // Private windows refuse. The page works without.
      }
    },
  };

  const status = document.createElement("p");
  status.className = "unseen";
  status.setAttribute("role", "status");
  document.body.append(status);

  function say(text) {
    status.textContent = "";
    if (text) setTimeout(() => (status.textContent = text), 50);
  }

  /** "5 answers": the words under found-one, found-few... */
  const counted = (words, key, n) =>
    (words[`${key}-${new Intl.PluralRules(document.documentElement.lang).select(n)}`] ?? words[`${key}-other`]).replace("{n}", n);

  window.codebook = { memory, say, counted };
})();
