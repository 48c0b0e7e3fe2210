// The table of contents marks where the reader is; an address that points into a closed part opens it.
(() => {
  "use strict";

  function open() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const closed = target && (target.querySelector(":scope > details:not([open])") ?? target.closest("details:not([open])"));
    if (!closed) return;
    closed.open = true;
    target.scrollIntoView();
  }
  addEventListener("hashchange", open);
  open();

  const links = new Map();
  for (const link of document.querySelectorAll(".toc a")) {
    const section = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (section) links.set(section, link);
  }
  if (!links.size) return;
  const visible = new Set();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) visible[isIntersecting ? "add" : "delete"](target);
    const here = [...links.keys()].find((section) => visible.has(section));
    for (const [section, link] of links) {
      if (section === here) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }, { rootMargin: "-10% 0px -60% 0px" });
  for (const section of links.keys()) observer.observe(section);
})();
