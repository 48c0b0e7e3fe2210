// `codebook serve` puts this into the pages that it shows, and no published page has it: shows a page anew when there is
// something new, and lays the mistakes over it that the terminal names.
(() => {
  "use strict";
  const AGAIN_MS = 1000;
  const UNSEEN_MS = 100;
  const { src, dataset } = document.currentScript;
  const own = new URL(".", src);
  const others = new BroadcastChannel("codebook");
  const open = twin();
  let [server, number] = versionOf(src);
  let asked, isSparing, isListening;

  function versionOf(address) {
    return new URL(address, own).search.slice(1).split(".");
  }

  /**
   * Waits for what is new: this page as it is now, or the news alone if somebody searches. The other open pages hear of it
   * first.
   */
  async function listen() {
    for (;;) {
      const page = isSearched() ? "" : `&${location.pathname}`;
      const { request, done } = ask(new URL(`news?${server}.${number}&${performance.now()}${page}`, own));
      request.addEventListener("readystatechange", () => {
        if (request.readyState === XMLHttpRequest.HEADERS_RECEIVED && request.status) others.postMessage(news(request));
      });
      await done;
      if (!request.status) await new Promise((again) => setTimeout(again, AGAIN_MS));
      else if (page && !isSearched()) await take(news(request), request);
      else await hear(news(request));
    }
  }

  /** Nothing more happens in a page that is loaded again. */
  const reload = () => new Promise(() => location.reload());

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

  async function take(heard, request) {
    if (heard.what !== "styles") await become(request.status === 200 && request.response);
    else if (heard.number !== number) loadStyles(heard.number);
  }

  /** A page that has only heard of something new gets itself. Who searches looks at the answers; the rest comes after them. */
  async function hear(heard) {
    if (heard.what === "styles") return take(heard);
    await learn();
    const { request, done } = (asked = ask(location.href.split("#")[0]));
    await done;
    if (request === asked.request && request.status) await take(heard, request);
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
  async function become(page) {
    const line = page && page.querySelector('script[src*="/-codebook/page.js"]');
    if (!line || !open.become(page)) await reload();
    [server, number] = versionOf(line.getAttribute("src"));
    document.getElementById("codebook-mistakes")?.remove();
    if (line.dataset.mistakes) show(line.dataset.mistakes);
  }

  const finder = () => document.querySelector("form[data-search]");
  const firstScript = () => new URL("first.js", finder().action).href;

  /** Whether somebody has turned to the search. */
  const isSearched = () => finder() !== null && [...document.scripts].some(({ src: its }) => its.startsWith(firstScript()));

  /**
   * The search forgets what it knows, gets as much of it as it is now, in one script, and answers again where its answers are
   * seen. What it gets first is also what comes first when a page is loaded.
   */
  async function learn() {
    if (!isSearched()) return;
    const { search, scripts } = codebook, first = firstScript(), input = finder().elements.q;
    await scripts.load(first); // which may be on its way yet
    const root = new URL("../../", search.assets).href;
    const known = [...document.scripts].filter(({ src: its }) => its.startsWith(search.assets) || its.startsWith(first));
    const pieces = known.flatMap(({ src: its }) => {
      const [address, query = ""] = its.split("?");
      return address === first ? query.split("&").slice(1) : address.slice(root.length);
    });
    if (!isSparing) spare(search);
    isSparing = true;
    search.book().indexes.forEach((index) => Object.assign(index, { pieces: new Map(), starts: undefined }));
    await scripts.load(`${first}?${[performance.now(), ...new Set(pieces)].join("&")}`);
    known.forEach((script) => script.remove());
    if (!document.getElementById("results") && document.activeElement !== input) return;
    input.dispatchEvent(new Event("input"));
    await painted();
  }

  /** A page that is not seen is not painted. */
  const painted = () => new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, UNSEEN_MS);
  });

  /** Spares the search what it has done before: stems of words, and titles that come again as they were. */
  function spare(search) {
    const { stem, first } = search, stems = new Map();
    let before;
    search.stem = (tag, word) => {
      const key = `${tag} ${word}`;
      return stems.get(key) ?? stems.set(key, stem(tag, word)).get(key);
    };
    search.first = (tag, version, ...rest) => {
      const now = JSON.stringify(rest);
      if (now === before) return Object.assign(search.book(), { version });
      before = now;
      search.book().indexes.forEach((index) => (index.titles = new Map()));
      return first(tag, version, ...rest);
    };
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

  others.addEventListener("message", ({ data }) => {
    if (data.what !== "opened") hear(data).catch(reload);
    else if (isListening && Number(data.number) < Number(number)) others.postMessage({ what: "page", number });
  });
  if (dataset.mistakes) show(dataset.mistakes);

  // One page asks for all: a browser keeps few connections to a host, and each question holds one. What came while a page was
  // loading it has not heard.
  addEventListener("load", () => {
    others.postMessage({ what: "opened", number });
    navigator.locks.request("codebook", () => {
      isListening = true;
      return listen().catch(reload);
    });
  });
})();
