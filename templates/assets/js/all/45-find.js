// Brings the search when somebody turns to its box: by a click, "/", Ctrl-K or Cmd-K. Until then it costs nothing.
(() => {
  "use strict";
  const form = document.querySelector("form[data-search]");
  if (!form) return;
  const input = form.elements.q;
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = form.dataset.style;

  /** Loads the search, once; the box is its own from then on. */
  function begin() {
    if (!style.isConnected) document.head.append(style);
    const first = new URL("first.js", form.action).href;
    return Promise.all([codebook.scripts.load(form.dataset.search), codebook.scripts.load(first)])
      .then(() => codebook.search.start(form), () => {});
  }

  function open(event) {
    event.preventDefault();
    form.classList.add("open");
    input.focus();
    input.select();
  }

  input.addEventListener("focus", begin);
  document.querySelector(".to-search")?.addEventListener("click", (event) => {
    if (form.matches(".find") && !event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  document.addEventListener("keydown", (event) => {
    const command = (event.ctrlKey || event.metaKey) && !event.altKey && event.code === "KeyK";
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing;
    if (command || slash) open(event);
  });
  if (document.activeElement === input || document.getElementById("results")) begin();
})();
