// Knowledge that comes in small scripts, one per program and language: steps, and the settings of mail services.
//   codebook.steps("outlook", { "turn-on-authentication": "<ol>...</ol>" }, { sheets: { gmail: "clients/outlook/gmail/" } })
//   codebook.services({ gmail: { host: "smtp.gmail.com", port: "465", security: "SSL/TLS" } })
// Scripts, not JSON, because a page opened from a disk may not fetch.
(() => {
  "use strict";
  const programs = new Map();
  const services = new Map();
  const scripts = new Map();

  codebook.steps = (id, fixes, about = {}) => programs.set(id, { fixes, ...about });
  codebook.services = (all) => Object.entries(all).forEach(([id, settings]) => services.set(id, settings));

  /** Whether an address is one of this site's own step scripts. */
  function isOurs(address, page) {
    const url = new URL(address, page);
    const { protocol, host } = new URL(page);
    return url.protocol === protocol && url.host === host && /\/assets\/steps\/[\w-]+\/[\w.-]+\.js$/.test(url.pathname);
  }

  // The only policy: our own scripts, and the HTML that they bring (the build made it safe, as it did this page).
  const rules = {
    createScriptURL(address) {
      if (!isOurs(address, document.baseURI)) throw new TypeError(`not a script of this site: ${address}`);
      return address;
    },
    createHTML: (html) => html,
  };
  const policy = window.trustedTypes ? trustedTypes.createPolicy("codebook", rules) : rules;

  function load(address) {
    if (!scripts.has(address)) {
      scripts.set(address, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = policy.createScriptURL(address);
        script.addEventListener("load", resolve);
        script.addEventListener("error", () => {
          scripts.delete(address);
          script.remove();
          reject(new Error(`cannot load ${address}`));
        });
        document.head.append(script);
      }));
    }
    return scripts.get(address);
  }

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

  codebook.guides = { load, fragment, settings, isOurs, program: (id) => programs.get(id), service: (id) => services.get(id) };
})();
