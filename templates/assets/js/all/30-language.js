// Remembers the language that the reader switches to, and takes the reader of a neutral page there.
(() => {
  "use strict";
  const { memory } = codebook;

  /** The first wish that is on offer, "" if none is. */
  function choose(offered, remembered, wished) {
    const wishes = [remembered, ...wished].map((tag) => tag.toLowerCase().split("-")[0]);
    return wishes.find((tag) => offered.includes(tag)) ?? "";
  }
  codebook.chooseLanguage = choose;

  const links = [...document.querySelectorAll("a[data-language]")];
  for (const link of links) {
    link.addEventListener("click", () => {
      memory.set("language", link.dataset.language);
      if (location.hash) link.hash = location.hash;
    });
  }

  if (!("neutral" in document.documentElement.dataset)) return;
  const offered = links.map((link) => link.dataset.language);
  const language = choose(offered, memory.get("language"), navigator.languages);
  const target = links.length === 1 ? links[0] : links.find((link) => link.dataset.language === language);
  if (target) location.replace(target.href + location.hash);
})();
