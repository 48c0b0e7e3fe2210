// Runs in the head, before anything is painted: the colour scheme that the reader chose earlier.
(() => {
  "use strict";
  try {
    const theme = localStorage.getItem("codebook.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // No storage, no memory: the scheme of the system applies.
  }
})();
