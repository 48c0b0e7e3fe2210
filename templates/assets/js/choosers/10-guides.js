// Knowledge that comes in small scripts: what there is to choose, the settings of mail services, and the steps of each program.
//   codebook.choices({ program: [["Mail program", [["outlook", "Outlook", "assets/steps/en/outlook.js"]]]], service: [...] }, { "gmail.com": "gmail" }, "assets/steps/en/services.js")
//   codebook.services({ gmail: { host: "smtp.gmail.com", port: "465", security: "SSL/TLS" } })
//   codebook.steps("outlook", { "turn-on-authentication": "<ol>...</ol>" }, { sheets: { gmail: "clients/outlook/gmail/" } })
(() => {
  "use strict";
  const { policy } = codebook.scripts;
  const programs = new Map();
  const services = new Map();
  const choices = { program: [], service: [], domains: {}, settings: "" };

  codebook.choices = (all, domains, settings) => Object.assign(choices, all, { domains, settings });
  codebook.steps = (id, fixes, about = {}) => programs.set(id, { fixes, ...about });
  codebook.services = (all) => Object.entries(all).forEach(([id, settings]) => services.set(id, settings));

  function fragment(html) {
    const template = document.createElement("template");
    template.innerHTML = policy.createHTML(html);
    return template.content;
  }

  /** What fills the places: a service's settings, in the form and the words that the program prefers; nothing if it cannot use any. */
  function settings(service, program = {}) {
    if (!service) return {};
    const { modes = {}, ...plain } = service;
    if (program.only && !modes[program.only]) return {};
    const chosen = { ...plain, ...modes[program.prefers] };
    const word = program.words?.[chosen.mode];
    return word ? { ...chosen, security: word } : chosen;
  }

  /** The service of an address, or of its end: "ann@yandex.ru", "@yandex.ru", "yandex.ru". */
  function serviceOf(address) {
    const domain = address.trim().toLowerCase().replace(/^.*@/, "");
    return Object.hasOwn(choices.domains, domain) ? choices.domains[domain] : undefined;
  }

  codebook.guides = {
    fragment, settings, serviceOf, choices,
    program: (id) => programs.get(id),
    service: (id) => services.get(id),
  };
})();
