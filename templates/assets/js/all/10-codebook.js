// The one global name, and what all modules share: a memory that may be absent, a voice for screen readers, and words that go with
// a number.
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
        // Private windows and file: pages may refuse. The page works without.
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

  /** "5 answers": of the words under the keys found-one, found-other..., those that go with the number. */
  function counted(words, key, n) {
    const form = new Intl.PluralRules(document.documentElement.lang).select(n);
    return (words[`${key}-${form}`] ?? words[`${key}-other`]).replace("{n}", n);
  }

  window.codebook = { memory, say, counted };
})();
