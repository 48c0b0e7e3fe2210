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
    const { request, done } = ask(new URL(`news?${server}.${number}&${performance.now()}&${location.pathname}`, own));
    request.addEventListener("readystatechange", () => {
      if (request.readyState === XMLHttpRequest.HEADERS_RECEIVED) others.postMessage(news(request));
    });
    await done;
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
    const { request, done } = (asked = ask(location.href.split("#")[0]));
    await done;
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
