// Brings what is new in a page into the one that is open, without loading it: an author sees an edit sooner, and the page
// keeps its place. Scripts have changed the open page since it came, so a copy is kept of how its body came, and for each node
// of the copy its twin in the open page. What differs is changed in both.
//   const open = twin();
//   open.become(newer)   whether it worked; false where only loading the page will do
const twin = (() => {
  "use strict";
  // What scripts listen to, take words from, or put something beside. Only its text may change.
  const ALIVE = "body, button, details, form, input, link, pre, script, select, style, textarea, [data-copy], [data-language], [id]";
  // What a page cannot change while it is open, but for the line that brings this script, and data, which nobody runs.
  const NATURE = 'base, link[rel="stylesheet"], meta[http-equiv], script:not([src*="/-codebook/"], [type$="json"])';
  const PRINT_OF_DATA = /sha256-[\w+/=]+/g;

  const isAlive = (node) => node.nodeType === Node.ELEMENT_NODE && (node.matches(ALIVE) || node.querySelector(ALIVE));
  const attributes = ({ attributes: all }) => [...all].map(({ name, value }) => `${name}=${value}`).join("\n");
  const nature = ({ documentElement: { lang, dir }, head }) =>
    [lang, dir, ...[...head.querySelectorAll(NATURE)].map(({ outerHTML }) => outerHTML.replace(PRINT_OF_DATA, ""))].join("\n");

  return () => {
    const twins = new Map();
    const copy = document.body.cloneNode(true);
    const ours = nature(document);

    function pair(node, shown) {
      twins.set(node, shown);
      node.childNodes.forEach((child, i) => pair(child, shown.childNodes[i]));
    }
    pair(copy, document.body);

    /** Whether scripts have put nothing into it. */
    const isAsItCame = (node) => node.nodeType !== Node.ELEMENT_NODE ||
      node.querySelectorAll("*").length === twins.get(node).querySelectorAll("*").length;

    function change(node, newer) {
      if (node.isEqualNode(newer)) return true;
      const shown = twins.get(node);
      if (node.nodeType !== Node.ELEMENT_NODE) {
        shown.data = node.data = newer.data;
        return true;
      }
      return changeAttributes(node, newer, shown) && changeChildren(node, newer, shown);
    }

    function changeAttributes(node, newer, shown) {
      if (attributes(node) === attributes(newer)) return true;
      if (node.matches(ALIVE)) return false;
      for (const { name } of [...node.attributes]) {
        if (newer.hasAttribute(name)) continue;
        node.removeAttribute(name);
        shown.removeAttribute(name);
      }
      for (const { name, value } of newer.attributes) {
        if (node.getAttribute(name) === value) continue;
        node.setAttribute(name, value);
        shown.setAttribute(name, value);
      }
      return true;
    }

    /** Leaves the children that are the same at the beginning and at the end; the others change one by one, or are replaced. */
    function changeChildren(node, newer, shown) {
      const before = [...node.childNodes], after = [...newer.childNodes];
      const isSame = (a, b) => a?.isEqualNode(b ?? null);
      let from = 0, end = before.length, newEnd = after.length;
      while (from < end && isSame(before[from], after[from])) from++;
      while (end > from && newEnd > from && isSame(before[end - 1], after[newEnd - 1])) [end, newEnd] = [end - 1, newEnd - 1];
      const gone = before.slice(from, end), come = after.slice(from, newEnd);
      if (gone.length === come.length && gone.every(({ nodeName }, i) => nodeName === come[i].nodeName)) {
        return gone.every((child, i) => change(child, come[i]));
      }
      const next = before[end] ?? null, shownNext = next && twins.get(next);
      const isFree = !gone.some((child) => isAlive(child) || !isAsItCame(child)) && !come.some(isAlive);
      if (!isFree || (shownNext && shownNext.parentNode !== shown)) return false;
      for (const child of gone) {
        twins.get(child).remove();
        child.remove();
      }
      for (const child of come) {
        const [made, seen] = [[node, next], [shown, shownNext]].map(([parent, place]) =>
          parent.insertBefore(document.importNode(child, true), place));
        pair(made, seen);
      }
      return true;
    }

    return {
      become(newer) {
        if (nature(newer) !== ours || !change(copy, newer.body)) return false;
        document.title = newer.title;
        return true;
      },
    };
  };
})();
