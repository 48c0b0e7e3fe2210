// "My program" and "my mail service": remembered, and what they choose is shown in place.
(() => {
  "use strict";
  const { memory, guides } = codebook;
  const form = document.querySelector("form.choosers");
  if (!form) return;
  const selects = { program: form.elements.program, service: form.elements.service };

  /** Choices in an address ("#program=outlook&service=gmail") go before remembered ones. */
  function choice(name, fragment, remembered) {
    return new URLSearchParams(fragment.slice(1)).get(name) ?? remembered;
  }
  codebook.choice = choice;

  const chosen = (select) => (select ? select.selectedOptions[0] : undefined);
  const idOf = (option) => option?.value ?? "";

  function clearSteps() {
    for (const shown of document.querySelectorAll(".in-place")) shown.remove();
    for (const list of document.querySelectorAll("[data-fix] .guides")) list.hidden = false;
  }

  /** The file at an address of this site; on a web server without its name. */
  const address = (file) => (location.protocol.startsWith("http") ? codebook.tidy(file) : file);

  /** Steps are written once for pages of every depth, so their links begin at the root of the site. */
  function inPlace(html) {
    const steps = guides.fragment(html);
    const root = form.dataset.home.replace(/[^/]+\/$/, ""); // without the language
    for (const link of steps.querySelectorAll('a[href^="/"]')) {
      link.setAttribute("href", address(link.getAttribute("href").replace(/^\/([^#]*)/, `${root}$1index.html`)));
    }
    return steps;
  }

  function showSteps(program, name) {
    const seen = new Set();
    for (const fix of document.querySelectorAll("[data-fix]")) {
      const id = fix.dataset.fix;
      const html = program.fixes[id];
      if (!html) continue;
      const details = document.createElement("details");
      details.className = "in-place";
      details.open = !seen.has(id); // a fix that several causes share opens once
      seen.add(id);
      const summary = document.createElement("summary");
      summary.textContent = name;
      details.append(summary, inPlace(html));
      codebook.offerCopy?.(details);
      const list = fix.querySelector(".guides");
      if (list) {
        list.hidden = true;
        list.after(details);
      } else {
        fix.append(details);
      }
    }
    return seen.size;
  }

  function fillPlaces(settings) {
    for (const place of document.querySelectorAll(".place[data-place]")) {
      place.dataset.words ??= place.textContent;
      const value = settings[place.dataset.place];
      place.textContent = value ?? place.dataset.words;
      place.classList.toggle("filled", value !== undefined);
    }
  }

  function showSheet(program, service) {
    const sheet = program?.sheets?.[service];
    for (const line of document.querySelectorAll("[data-sheet]")) {
      line.hidden = !sheet;
      if (sheet) line.querySelector("a").href = address(form.dataset.home + sheet);
    }
  }

  async function show(announce) {
    const program = chosen(selects.program);
    const service = chosen(selects.service);
    const wanted = [
      idOf(program) && program.dataset.steps,
      idOf(service) && selects.service.dataset.services,
    ].filter(Boolean);
    const loaded = await Promise.allSettled(wanted.map(guides.load));
    // The reader may have chosen anew while the script was on its way.
    if (program !== chosen(selects.program) || service !== chosen(selects.service)) return;

    const known = guides.program(idOf(program));
    clearSteps();
    const count = known ? showSteps(known, program.dataset.heading ?? program.textContent) : 0;
    fillPlaces(guides.settings(guides.service(idOf(service)), known));
    showSheet(known, idOf(service));
    form.dataset.shown = count;
    if (!announce) return;
    if (loaded.some((result) => result.status === "rejected")) codebook.say(form.dataset.failed);
    else codebook.say(count ? form.dataset.done : form.dataset.undone);
  }

  for (const [name, select] of Object.entries(selects)) {
    if (!select) continue;
    const wish = choice(name, location.hash, memory.get(name));
    if ([...select.options].some((option) => option.value === wish)) select.value = wish;
    select.addEventListener("change", () => {
      memory.set(name, select.value);
      show(true);
    });
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  show(false);
})();
