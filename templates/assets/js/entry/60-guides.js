// Knowledge that comes in small scripts, one per program and language: steps, and the settings of mail services.
//   codebook.steps("outlook", { "turn-on-authentication": "<ol>...</ol>" }, { sheets: { gmail: "clients/outlook/gmail/" } })
//   codebook.services({ gmail: { host: "smtp.gmail.com", port: "465", security: "SSL/TLS" } })
(() => {
  "use strict";
  const { load, policy } = codebook.scripts;
  const programs = new Map();
  const services = new Map();

  codebook.steps = (id, fixes, about = {}) => programs.set(id, { fixes, ...about });
  codebook.services = (all) => Object.entries(all).forEach(([id, settings]) => services.set(id, settings));

  function fragment(html) {
    const template = document.createElement("template");
    template.innerHTML = policy.createHTML(html);
    return template.content;
  }

  /** What fills the places: a service's settings, in the form and the words that the program prefers. */
  function settings(service, program = {}) {
    if (!service) return {};
    const { modes = {}, ...plain } = service;
    const chosen = { ...plain, ...modes[program.prefers] };
    const word = program.words?.[chosen.mode];
    return word ? { ...chosen, security: word } : chosen;
  }

  codebook.guides = { load, fragment, settings, program: (id) => programs.get(id), service: (id) => services.get(id) };
})();
