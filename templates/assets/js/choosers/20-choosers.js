// "My program" and "my mail service": remembered, and what they choose is shown in place.
codebook.choosers = (form, wishes) => {
  "use strict";
  const { memory, guides } = codebook;
  const selects = { program: form.elements.program, service: form.elements.service };
  const typed = form.elements.address;
  const root = form.dataset.home.replace(/[^/]+\/$/, ""); // without the language

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

  /** What is true of this pair alone, and the way to its sheet. */
  function showPair(program, service) {
    const sheet = program?.sheets?.[service];
    const note = program?.pairs?.[service];
    for (const part of document.querySelectorAll("[data-sheet]")) {
      part.hidden = !sheet;
      part.querySelector(".pair")?.remove();
      if (sheet) part.querySelector("a").href = address(form.dataset.home + sheet);
      if (!note) continue;
      const box = document.createElement("div");
      box.className = "pair";
      box.append(inPlace(note));
      part.prepend(box);
    }
  }

  async function show(announce) {
    const program = chosen(selects.program);
    const service = chosen(selects.service);
    const files = [];
    if (idOf(program)) files.push(program.dataset.steps);
    if (idOf(service)) files.push(guides.choices.settings);
    const loaded = await Promise.allSettled(files.map((file) => codebook.scripts.load(root + file)));
    // The reader may have chosen anew while the scripts were on their way.
    if (program !== chosen(selects.program) || service !== chosen(selects.service)) return;

    const known = guides.program(idOf(program));
    clearSteps();
    const count = known ? showSteps(known, form.dataset.heading.replace("{program}", program.textContent)) : 0;
    fillPlaces(guides.settings(guides.service(idOf(service)), known));
    showPair(known, idOf(service));
    form.dataset.shown = count;
    if (!announce) return;
    if (loaded.some((result) => result.status === "rejected")) codebook.say(form.dataset.failed);
    else codebook.say(count ? form.dataset.done : form.dataset.undone);
  }

  /** What is chosen goes into the address, so that it can be passed on. */
  function share() {
    const all = new URLSearchParams();
    for (const [name, select] of Object.entries(selects)) if (select?.value) all.set(name, select.value);
    history.replaceState(history.state, "", all.size ? `#${all}` : location.pathname + location.search);
  }

  function choose(name, value) {
    selects[name].value = value;
    memory.set(name, value);
    share();
    show(true);
  }

  function fill(select, groups) {
    for (const [label, items] of groups) {
      const group = document.createElement("optgroup");
      group.label = label;
      for (const [id, title, steps] of items) {
        const option = new Option(title, id);
        if (steps) option.dataset.steps = steps;
        group.append(option);
      }
      select.append(group);
    }
  }

  for (const [name, wish] of wishes) {
    const select = selects[name];
    fill(select, guides.choices[name]);
    if ([...select.options].some((option) => option.value === wish)) select.value = wish;
    select.addEventListener("change", () => choose(name, select.value));
  }
  function read() {
    const service = guides.serviceOf(typed.value);
    const whole = /\.[a-z]{2,}$/i.test(typed.value);
    typed.setCustomValidity(whole && !service ? form.dataset.unknown : "");
    if (service && service !== selects.service.value) choose("service", service);
  }
  typed.addEventListener("input", read);
  typed.addEventListener("change", () => typed.reportValidity());
  if (typed.value) read(); // typed while this was on its way
  return show(false);
};
