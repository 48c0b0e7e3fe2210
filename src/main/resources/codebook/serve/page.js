// `codebook serve` puts this into the pages that it shows, and no published page has it: shows a page anew when there is
// something new, and lays the mistakes over it that the terminal names.
(() => {
  "use strict";
  const AGAIN_MS = 1000;
  const { src, dataset } = document.currentScript;
  const own = new URL(".", src);
  const others = new BroadcastChannel("codebook");
  const open = twin();
  let [server, number] = versionOf(src);
  let asked;

  function versionOf(address) {
    return new URL(address, own).search.slice(1).split(".");
  }

  /** Waits for what is new: this page as it is now. The other open pages hear of it first. */
  async function listen() {
    let learnt;
    const { request, done } = ask(new URL(`news?${server}.${number}&${performance.now()}&${location.pathname}`, own));
    request.addEventListener("readystatechange", () => {
      if (request.readyState !== XMLHttpRequest.HEADERS_RECEIVED || !request.status) return;
      others.postMessage(news(request));
      learnt = learn(news(request));
    });
    await done;
    await learnt;
    if (request.status) take(news(request), request);
    setTimeout(listen, request.status ? 0 : AGAIN_MS);
  }

  /** A page from the server, and when it has come or failed. */
  function ask(address) {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.open("GET", address);
    request.send();
    return { request, done: new Promise((done) => request.addEventListener("loadend", done)) };
  }

  /** What has changed, and the number of the change. */
  function news(request) {
    const [what, newNumber] = (request.getResponseHeader("Codebook-News") ?? "page").split(" ");
    return { what, number: newNumber };
  }

  function take(heard, request) {
    if (heard.what !== "styles") become(request.status === 200 && request.response);
    else if (heard.number !== number) loadStyles(heard.number);
  }

  /** A page that does not wait itself gets itself when it hears that there is something new; the last time counts. */
  async function hear(heard) {
    if (heard.what === "styles") return take(heard);
    const learnt = learn(heard);
    const { request, done } = (asked = ask(location.href.split("#")[0]));
    await done;
    await learnt;
    if (request === asked.request) take(heard, request);
  }

  /** The server knows style sheets by their old names, too. The old one goes when the new one is there. */
  function loadStyles(newNumber) {
    number = newNumber;
    for (const old of document.querySelectorAll('link[rel="stylesheet"]')) {
      const link = old.cloneNode();
      link.href = `${old.href.split("?")[0]}?${number}`;
      link.addEventListener("load", () => old.remove());
      old.after(link);
    }
  }

  /** What differs comes into the open page, or else that is loaded. */
  function become(page) {
    const line = page && page.querySelector('script[src*="/-codebook/page.js"]');
    if (!line || !open.become(page)) return location.reload();
    [server, number] = versionOf(line.getAttribute("src"));
    document.getElementById("codebook-mistakes")?.remove();
    if (line.dataset.mistakes) show(line.dataset.mistakes);
  }

  /**
   * The search forgets what it knows, gets as much of it as it is now, in one script, and answers again where its answers are
   * seen. What it gets first is also what comes first when a page is loaded.
   */
  async function learn({ what, number: newNumber }) {
    const search = typeof codebook === "undefined" ? undefined : codebook.search;
    if (what === "styles" || !search?.book()) return;
    const form = document.querySelector("form[data-search]"), input = form.elements.q;
    const root = new URL("../../", search.assets).href, first = new URL("first.js", form.action).href;
    const known = [...document.scripts].filter(({ src: its }) => its.startsWith(search.assets) || its.startsWith(first));
    const pieces = known.flatMap(({ src: its }) => {
      const [address, query = ""] = its.split("?");
      return address === first ? query.split("&").slice(1) : address.slice(root.length);
    });
    for (const index of search.book().indexes) {
      remember(index);
      Object.assign(index, { pieces: new Map(), titles: new Map(), starts: undefined });
    }
    try {
      await codebook.scripts.load(`${first}?${[newNumber, ...new Set(pieces)].join("&")}`);
    } catch {
      return location.reload();
    }
    known.forEach((script) => script.remove());
    if (!document.getElementById("results") && document.activeElement !== input) return;
    input.dispatchEvent(new Event("input"));
    await painted(); // who searches looks at answers, and the rest of the page can wait
  }

  const painted = () => new Promise((done) => (document.hidden ? done() : requestAnimationFrame(() => setTimeout(done))));

  /** Stems are the same whatever the words are for, and a site has thousands. */
  function remember(index) {
    if (Object.hasOwn(index, "stem")) return;
    const stems = new Map();
    index.stem = (word) => stems.get(word) ?? stems.set(word, Object.getPrototypeOf(index).stem.call(index, word)).get(word);
  }

  function show(mistakes) {
    const host = document.createElement("div");
    host.id = "codebook-mistakes";
    const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("mistakes.css", own) });
    const panel = document.createElement("section");
    const text = Object.assign(document.createElement("pre"), { textContent: mistakes });
    const hide = Object.assign(document.createElement("button"), { type: "button", textContent: "Hide" });
    hide.addEventListener("click", () => host.remove());
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") host.remove();
    });
    panel.setAttribute("role", "alert");
    panel.append(hide, text);
    host.attachShadow({ mode: "open" }).append(style, panel);
    document.body.append(host);
  }

  others.addEventListener("message", (event) => hear(event.data));
  if (dataset.mistakes) show(dataset.mistakes);

  // One page asks for all: a browser keeps few connections to a host, and each question holds one.
  addEventListener("load", () => {
    navigator.locks.request("codebook", () => new Promise(listen));
  });
})();
