// The choosers come to life when somebody comes near them, or has chosen before: their script and what there is to choose are
// loaded only then.
(() => {
  "use strict";
  const form = document.querySelector("form.choosers");
  if (!form) return;
  const { memory, scripts } = codebook;
  const fields = ["program", "service"].filter((name) => form.elements[name]);

  /** Choices in an address ("#program=outlook&service=gmail") go before remembered ones. */
  const shared = new URLSearchParams(location.hash.slice(1));
  const wishes = fields.map((name) => [name, shared.get(name) ?? memory.get(name)]);

  let started;
  function start() {
    started ??= Promise.all([form.dataset.script, form.dataset.choices].map(scripts.load))
      .then(() => codebook.choosers(form, wishes), () => codebook.say(form.dataset.failed));
    return started;
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("focusin", start, { once: true });
  form.hidden = false;
  if (wishes.some(([, wish]) => wish)) {
    start();
  } else {
    const observer = new IntersectionObserver((entries) => {
      if (entries.every((entry) => !entry.isIntersecting)) return;
      observer.disconnect();
      start();
    }, { rootMargin: "50% 0px" });
    observer.observe(form);
  }
})();
