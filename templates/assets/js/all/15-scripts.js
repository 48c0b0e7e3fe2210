// Loads more of this site's scripts, and nothing else may. Not JSON: a page on a disk may not fetch.
(() => {
  "use strict";
  const scripts = new Map();

  function isOurs(address, page) {
    const url = new URL(address, page);
    const { protocol, host } = new URL(page);
    const known = /\/(assets\/(([\w-]+\/){2})?[\w.-]+|search\/first)\.js$/;
    return url.protocol === protocol && url.host === host && known.test(url.pathname);
  }

  // The only policy: our own scripts, and the HTML that they bring, which the build made safe.
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
        script.async = false; // in the order of asking
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

  codebook.scripts = { isOurs, load, policy };
})();
