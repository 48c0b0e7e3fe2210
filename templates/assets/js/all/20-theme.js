// The button for automatic, light and dark.
(() => {
  "use strict";
  const { memory } = codebook;
  const order = ["", "light", "dark"];
  const root = document.documentElement;
  const button = document.querySelector("button.theme");
  if (!button) return;

  function show() {
    const name = button.dataset[root.dataset.theme || "auto"];
    button.setAttribute("aria-label", name);
    button.title = name;
  }

  button.addEventListener("click", () => {
    const next = order[(order.indexOf(root.dataset.theme ?? "") + 1) % order.length];
    if (next) root.dataset.theme = next;
    else delete root.dataset.theme;
    memory.set("theme", next);
    show();
    codebook.say(button.title);
  });

  button.hidden = false;
  show();
})();
