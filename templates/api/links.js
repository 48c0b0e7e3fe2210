// From an error that a mail server gave to the page that explains it. A classic script: it gives you codebookLinks.
// With modules: import { find } from "./links.mjs".
//
//   const codes = await (await fetch("https://example.org/api/v1/codes.json")).json();
//   codebookLinks.find("530 5.7.0 Must issue a STARTTLS command first", codes, "en");
//   // { url: "https://example.org/530-5.7.0/", title: "Authentication required", retry: "after-fix", next: "fix-settings" }
(() => {
  "use strict";

  const ENHANCED = "([245]\\.[0-9]{1,3}\\.[0-9]{1,3})(?!\\.?[0-9])";
  const CODE = "(?<![0-9A-Za-z.:/@+-])([245][0-9]{2})";
  const BOTH = new RegExp(`${CODE}[\\s,:;(#'"b_-]{1,6}(?<![0-9.])${ENHANCED}`, "g");
  const ENHANCED_ALONE = new RegExp(`(?<![0-9A-Za-z.])${ENHANCED}`, "g");
  const CODE_ALONE = new RegExp(`(?:^|[:([]|[Cc]ode|said|=)\\s*['"<]?${CODE}(?![0-9A-Za-z.:/@])`, "gm");

  const first = (pattern, text) => [...text.matchAll(pattern)].find((found) => !found[1].startsWith("2"));

  /** The codes in a text, { code, enhanced }, each "" where it has none; null where it has neither. */
  function read(text) {
    const both = first(BOTH, text);
    if (both) return { code: both[1], enhanced: both[2] };
    const code = first(CODE_ALONE, text)?.[1] ?? "";
    const enhanced = first(ENHANCED_ALONE, text)?.[1] ?? "";
    return code || enhanced ? { code, enhanced } : null;
  }

  /**
   * The page that explains an error, or null.
   *
   * @param error a text, or an error with a message and perhaps a response (as Nodemailer's) or a cause
   * @param codes the list of codes: /api/v1/codes.json
   * @param language a tag of the list, "en"
   */
  function find(error, codes, language) {
    const texts = [];
    for (let part = error; part && texts.length < 20; part = part.cause) {
      if (typeof part === "string") texts.push(part);
      else texts.push(part.response ?? "", part.message ?? "");
    }
    for (const text of texts) {
      const reply = read(text);
      if (reply) return link(reply, codes, language);
    }
    return null;
  }

  function link({ code, enhanced }, { site, codes, pairs, classes }, language) {
    const pair = `${code}-${enhanced}`;
    const url = (name) => `${site}${name}/`;
    const told = (entry, address) => ({
      url: address,
      title: entry.title[language] ?? "",
      retry: entry.retry ?? "",
      next: entry.next ?? "",
    });
    if (pairs[pair]) return told(codes[pairs[pair]], url(pair));
    const known = codes[enhanced] ?? codes[code] ?? classes[enhanced.replace(/[0-9]+$/, "x")]
      ?? classes[enhanced && `${enhanced[0]}.x.x`] ?? classes[code && `${code[0]}xx`];
    return known
      ? told(known, known.link)
      : { url: url(code && enhanced ? pair : code + enhanced), title: "", retry: "", next: "" };
  }

  globalThis.codebookLinks = { read, find };
})();
