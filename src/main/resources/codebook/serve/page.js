// `codebook serve` puts this into the pages that it shows, and no published page has it: shows a page anew when there is
// something new, and lays the mistakes over it that the terminal names.
(() => {
  "use strict";
  const LOAD_STYLES = 2;
  const AGAIN_MS = 1000;
  const { src, dataset } = document.currentScript;
  const own = new URL(".", src);
  const others = new BroadcastChannel("codebook");
  const open = twin();
  let [server, number] = versionOf(src);
  let request;

  function versionOf(address) {
    return new URL(address, own).search.slice(1).split(".");
  }

  /** Pages fetch pictures under any policy: the width says what to do, the height is the new number. */
  function listen() {
    const news = new Image();
    news.addEventListener("load", () => {
      const heard = { what: news.naturalWidth, number: news.naturalHeight };
      others.postMessage(heard);
      hear(heard).finally(listen);
    });
    news.addEventListener("error", () => setTimeout(listen, AGAIN_MS));
    news.src = new URL(`news?${server}.${number}&${performance.now()}`, own);
  }

  async function hear(news) {
    if (news.what !== LOAD_STYLES) await loadPage();
    else if (news.number !== Number(number)) loadStyles(news.number);
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

  /** Gets the page as it is now; what differs comes into the open one, or else it is loaded. */
  function loadPage() {
    const mine = (request = new XMLHttpRequest());
    mine.responseType = "document";
    mine.open("GET", location.href.split("#")[0]);
    mine.send();
    return new Promise((done) => {
      mine.addEventListener("loadend", () => {
        if (mine === request) become(mine.status === 200 && mine.response);
        done();
      });
    });
  }

  function become(page) {
    const line = page && page.querySelector('script[src*="/-codebook/page.js"]');
    if (!line || !open.become(page)) return location.reload();
    [server, number] = versionOf(line.getAttribute("src"));
    document.getElementById("codebook-mistakes")?.remove();
    if (line.dataset.mistakes) show(line.dataset.mistakes);
    if (open.hasLearnt()) learn().catch(() => location.reload());
  }

  /** The search forgets its words, gets the new ones, and answers again where its answers are seen. */
  async function learn() {
    const { search, scripts } = codebook;
    const form = document.querySelector("form[data-search]"), input = form.elements.q;
    for (const { tag } of search.book().indexes) {
      Object.assign(search.index(tag), { pieces: new Map(), titles: new Map(), starts: undefined });
    }
    await scripts.load(`${new URL("first.js", form.action)}?${number}`);
    await search.begin();
    if (document.getElementById("results") || document.activeElement === input) input.dispatchEvent(new Event("input"));
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
