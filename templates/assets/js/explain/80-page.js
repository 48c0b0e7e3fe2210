// The page: what is pasted, dropped or given in the fragment is answered while it changes. Nothing leaves the browser, and
// nothing that was pasted becomes markup: all of it is set as text.
const SHOWN = 4000;
const box = document.querySelector("#raw");
const results = document.querySelector("#answer");

function make(tag, className, ...inside) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...inside.filter(Boolean));
  return element;
}

function link(href, title) {
  const made = make("a", "", title);
  made.href = `../${href}/index.html`;
  return made;
}

/** The pasted text around its decisive words, which are marked. */
function marked(text, { evidence, where }) {
  const shown = make("pre", "reply");
  const [{ from }] = where, to = Math.min(where[0].to, from + SHOWN);
  let done = from;
  for (const piece of evidence) {
    if (piece.from < done || piece.to > to) continue;
    shown.append(text.slice(done, piece.from), make("mark", "", text.slice(piece.from, piece.to)));
    done = piece.to;
  }
  shown.append(text.slice(done, to));
  return shown;
}

const codesText = (failure) => [failure.basic, failure.enhanced].filter(Boolean).join(" ");

function heading(failure) {
  const page = entry(failure.page), codes = codesText(failure), { count } = failure;
  const plate = codes && make("span", `plate dotted ${codes[0] === "4" ? "transient" : "permanent"}`, codes);
  return make("p", "title", plate, " ", link(page.href, page.title), count > 1 && ` ${codebook.counted(strings, "times", count)}`);
}

function facts(failure) {
  const page = entry(failure.page);
  const codes = [failure.enhanced, failure.basic].map(entry).filter(Boolean);
  const [retry, ...who] = page.advice ?? codes.find((code) => code.advice)?.advice ?? [];
  const fix = codes.map((code) => !page.advice && code.byCategory.get(failure.category)).find(Boolean) || page.fix;
  const title = (id) => entry(id)?.title ?? id.split(":")[1];
  const rows = [
    ["problem", title(`category:${failure.category}`)],
    ["fix", fix && link(fix.href, fix.title)],
    ["runnerUp", failure.runnerUp && title(`category:${failure.runnerUp}`)],
    ["provider", failure.provider && title(`provider:${failure.provider}`)],
    ["retry", retry && strings[`retry-${retry}`]],
    ["who", who.map((actor) => strings[`actor-${actor}`]).join("; ")],
    ["sure", strings[`sure-${failure.confidence}`]],
  ];
  const list = make("dl", "facts");
  for (const [name, value] of rows) if (value) list.append(make("dt", "", strings[name]), make("dd", "", value));
  return list;
}

/** Without what belongs to the reader: addresses, host names, numbers, identifiers. */
function masked(text) {
  let safe = "", done = 0;
  for (const word of words(text)) {
    if (word.kind === 0 && !(isNumber(word) && word.word.length > 3)) continue;
    safe += text.slice(done, word.from) + "x".repeat(Math.min(word.to - word.from, 3));
    done = word.to;
  }
  return (safe + text.slice(done)).replace(/[\da-f]*([.:][\da-f]+){3,}/gi, "x");
}

/** For support: what it is, the failing words without personal data, the address of the page. */
function report(text, failure) {
  const page = entry(failure.page), { from, to } = failure.where[0];
  const said = masked(text.slice(from, Math.min(to, from + SHOWN)));
  return `${codesText(failure)} ${page.title}\n${new URL(`../${page.href}/`, document.querySelector("link[rel=canonical]").href)}\n\n${said}`;
}

function copyButton(text, failure) {
  const button = make("button", "button", strings.report);
  button.type = "button";
  button.addEventListener("click", async () => {
    const source = make("pre", "", report(text, failure));
    button.after(source);
    try {
      await navigator.clipboard.writeText(source.textContent);
      source.remove();
      codebook.say(document.body.dataset.wordCopied);
    } catch {
      getSelection().selectAllChildren(source);
    }
  });
  return make("div", "report", button, make("p", "note", strings.reportNote));
}

function show(text) {
  const shown = results.querySelector("div");
  results.hidden = !text.trim();
  if (results.hidden) return;
  const { verdict, failures, unauthenticated } = codebook.explain.answer(text);
  const [first, ...others] = failures;
  if (!first) {
    const help = [link("topics/reading-a-code", strings.unknownLink), " · ", link("search", strings.search)];
    shown.replaceChildren(make("div", "", make("p", "", strings[verdict]), verdict === "unknown" && make("p", "", ...help)));
    return;
  }
  shown.replaceChildren(make("div", "",
    heading(first),
    facts(first),
    unauthenticated && make("p", "note", strings.unauthenticated),
    make("p", "label", strings.words),
    marked(text, first),
    copyButton(text, first),
    others.length && make("p", "label", strings.others),
    ...others.slice(0, 50).map(heading)));
}

let waiting = 0;
const soon = () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => show(box.value), 150);
};

async function take(file) {
  if (!file) return;
  box.value = await file.slice(0, 4e6).text();
  show(box.value);
}

function fromFragment() {
  const given = location.hash.slice(1);
  if (!given || given === "main") return;
  box.value = given;
  try {
    box.value = decodeURIComponent(given);
  } catch {
    // A fragment that is not encoded is taken as it is.
  }
  show(box.value);
}

function start() {
  document.querySelector("#without").hidden = true;
  box.form.parentElement.hidden = false;
  box.addEventListener("input", soon);
  box.form.addEventListener("submit", (event) => {
    event.preventDefault();
    show(box.value);
  });
  document.querySelector("#file").addEventListener("change", (event) => take(event.target.files[0]));
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  });
  addEventListener("hashchange", fromFragment);
  fromFragment();
  show(box.value);
}
