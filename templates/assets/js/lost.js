// At an address that leads nowhere: finds the code in it, however it is spelt, and goes to the page that explains it.
(() => {
  "use strict";

  /** The permalink that a path means ("smtp/530_5-7-0" is "530-5.7.0"), "" where it means none. Without slashes at its ends. */
  function rescue(path, known) {
    const pages = new Set(known.split(" "));
    const words = path.toLowerCase();
    const dotted = words.match(/(?<![0-9.])([245])[._-]([0-9]{1,3})[._-]([0-9]{1,3})(?![0-9])/);
    const enhanced = dotted ? dotted.slice(1).join(".") : "";
    const rest = dotted ? words.replace(dotted[0], " ") : words;
    const basic = rest.match(/(?<![0-9.])[1-5][0-9]{2}(?![0-9])/)?.[0] ?? "";
    const wishes = [
      ...words.split(/[^a-z]+/).map((system) => basic && `${system}/${basic}`),
      basic && enhanced && `${basic}-${enhanced}`,
      enhanced,
      enhanced && enhanced.replace(/\d+$/, "x"),
      enhanced && `${enhanced[0]}.x.x`,
      basic,
      basic && `${basic[0]}xx`,
    ];
    return wishes.find((wish) => pages.has(wish)) ?? "";
  }
  codebook.rescue = rescue;

  const { codes, home } = document.querySelector("[data-codes]").dataset;
  const base = new URL(home, location.href);
  if (!location.pathname.startsWith(base.pathname)) return;
  let path = location.pathname.slice(base.pathname.length);
  try {
    path = decodeURIComponent(path);
  } catch {
    // Not an address that anybody encoded: it is read as it stands.
  }
  const meant = rescue(path, codes);
  // A host that has lost the very page must not send the reader round in circles.
  if (meant && `${meant}/` !== path) location.replace(new URL(`${meant}/${location.hash}`, base));
})();
