// Links lead to files (".../index.html") for pages on a disk. On a web server they lose the file's name.
(() => {
  "use strict";

  /** "a/index.html#b" becomes "a/#b"; "index.html" becomes "./"; anything else stays. */
  function tidy(address) {
    return address.replace(/(^|\/)index\.html(?=$|[?#])/, (_, before) => before || "./");
  }
  codebook.tidy = tidy;

  if (!location.protocol.startsWith("http")) return;
  if (/\/index\.html$/.test(location.pathname)) {
    history.replaceState(history.state, "", tidy(location.href));
  }
  for (const [selector, name] of [["a[href]", "href"], ["form[action]", "action"]]) {
    for (const element of document.querySelectorAll(selector)) {
      const written = element.getAttribute(name);
      const inside = !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(written);
      if (inside && written !== tidy(written)) element.setAttribute(name, tidy(written));
    }
  }
})();
