// The measuring part of search.sh: node search.cjs SITE QUESTIONS [keystrokes]
"use strict";
const fs = require("fs");
const http = require("http");
const path = require("path");
const zlib = require("zlib");
const { chromium } = require("playwright-core");

const [site, questionsFolder, only] = process.argv.slice(2);
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".wasm": "application/wasm" };
const MOST = 10;

/** Serves the site, packed, and counts what it sends. */
const sent = { bytes: 0, requests: 0 };
function answer(request, response) {
  const name = decodeURIComponent(new URL(request.url, "http://a/").pathname).replace(/\/$/, "/index.html");
  const blank = /^\/(en|ru)\/blank\.html$/.exec(name);
  const file = path.join(site, path.normalize(name));
  if (!blank && (!file.startsWith(site) || !fs.existsSync(file))) return response.writeHead(404).end();
  const body = blank ? Buffer.from(`<!doctype html><html lang="${blank[1]}"><title>Pagefind</title>`) : fs.readFileSync(file);
  const packed = zlib.gzipSync(body);
  sent.bytes += packed.length;
  sent.requests++;
  response.writeHead(200, { "content-type": TYPES[path.extname(name)] ?? "application/octet-stream", "content-encoding": "gzip" }).end(packed);
}

const median = (numbers, part = 0.5) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))];
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

function questionsOf(language) {
  const pattern = (glob) => glob.split("*").map((text) => text.replace(/[.+]/g, "\\$&")).join(".*");
  return fs.readFileSync(path.join(questionsFolder, `${language}.tsv`), "utf8").split("\n")
    .map((line) => line.split("\t")).filter(({ length }) => length === 2)
    .map(([text, pages]) => ({ text, pages: RegExp(`^(${pages.trim().split(" ").map(pattern).join("|")})$`) }));
}

const worth = (answers, { pages }) => {
  const at = answers.findIndex((address) => pages.test(address));
  return at < 0 ? 0 : 1 / (at + 1);
};

/** Ours: the page's own box, first asked, and the code behind it for all questions. */
const OURS = {
  name: "Codebook",
  page: (language) => `${language}/causes/`,
  first: async (page, text) => {
    await page.evaluate(() => {
      const input = document.querySelector("form[data-search] input");
      window.started = performance.now();
      input.focus();
    });
    await page.evaluate(async (question) => {
      const input = document.querySelector("form[data-search] input");
      input.value = question;
      input.dispatchEvent(new Event("input"));
      while (!document.querySelector("[role=option] .hit-title")) await new Promise((resolve) => requestAnimationFrame(resolve));
      window.took = performance.now() - window.started;
    }, text);
    return page.evaluate(() => window.took);
  },
  ask: (page, text) => page.evaluate(async (question) => {
    let shown = [];
    await codebook.search.ask(question, 10, (answers) => (shown = answers), () => true);
    return shown.map(({ address }) => address.slice(0, -1));
  }, text),
};

const PAGEFIND = {
  name: "Pagefind",
  page: (language) => `${language}/blank.html`,
  first: async (page, text) => page.evaluate(async (question) => {
    const started = performance.now();
    window.pagefind = await import("/pagefind/pagefind.js");
    const { results } = await window.pagefind.search(question);
    const [first, ...others] = results.slice(0, 10).map((result) => result.data());
    await first;
    const took = performance.now() - started;
    await Promise.all(others);
    return took;
  }, text),
  ask: (page, text) => page.evaluate(async (question) => {
    window.pagefind ??= await import("/pagefind/pagefind.js");
    const { results } = await window.pagefind.search(question);
    const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return pages.map(({ url }) => url.replace(/^\/(en|ru)\//, "").replace(/\/(index\.html)?$/, ""));
  }, text),
};

async function compare(browser, base, language) {
  const questions = questionsOf(language);
  const some = questions.filter((_, i) => i % 12 === 0);
  for (const engine of [OURS, PAGEFIND]) {
    const bytes = [], requests = [], times = [];
    for (const { text } of some) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(base + engine.page(language));
      Object.assign(sent, { bytes: 0, requests: 0 });
      times.push(await engine.first(page, text));
      await page.waitForLoadState("networkidle");
      bytes.push(sent.bytes);
      requests.push(sent.requests);
      await context.close();
    }
    const page = await browser.newPage();
    await page.goto(base + engine.page(language));
    await engine.first(page, "550");
    let sum = 0, none = 0;
    for (const question of questions) {
      const answers = await engine.ask(page, question.text);
      sum += worth(answers.slice(0, MOST), question);
      if (!answers.length) none++;
    }
    await page.close();
    console.log(`| ${language} | ${engine.name} | ${kilobytes(median(bytes))} | ${kilobytes(Math.max(...bytes))} | ${median(requests)} | ` +
      `${median(times).toFixed(0)} ms | ${(sum / questions.length).toFixed(3)} | ${none} of ${questions.length} |`);
  }
}

/**
 * From each keystroke to the list it gives: the first one that is drawn, the first with the answers and the order of the
 * last, and the last one, with all its excerpts.
 */
async function keystrokes(browser, base, language, questions) {
  const page = await browser.newPage();
  await page.goto(base + OURS.page(language));
  await OURS.first(page, "5");
  const times = await page.evaluate(async (texts) => {
    const { search } = codebook;
    const ask = search.ask;
    const times = [];
    const input = document.querySelector("form[data-search] input");
    for (const text of texts) {
      for (let end = 1; end <= text.length; end++) {
        input.value = text.slice(0, end);
        const started = performance.now();
        const lists = [];
        await new Promise((resolve) => {
          search.ask = (question, most, show, isCurrent) => ask(question, most, (answers, stems, done) => {
            show(answers, stems, done);
            document.body.offsetHeight;
            lists.push({ at: performance.now() - started, answers: answers.map(({ address }) => address).join(" ") });
            if (done) resolve();
          }, isCurrent);
          input.dispatchEvent(new Event("input"));
          if (!input.value.trim()) resolve();
        });
        const last = lists.at(-1);
        if (last) times.push([lists[0].at, lists[lists.findLastIndex(({ answers }) => answers !== last.answers) + 1].at, last.at]);
      }
    }
    return times;
  }, questions);
  await page.close();
  const figures = [0, 1, 2].map((i) => times.map((time) => time[i])).map((all) => `${median(all).toFixed(1)} ms | ${median(all, 0.95).toFixed(1)} ms`);
  console.log(`| ${language} | ${times.length} | ${figures.join(" | ")} |`);
}

async function main() {
  const server = http.createServer(answer);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${server.address().port}/`;
  const browser = await chromium.launch({
    executablePath: process.env.CODEBOOK_CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  console.log("| language | keystrokes | first list, median | p95 | final order, median | p95 | all excerpts, median | p95 |\n|---|---|---|---|---|---|---|---|");
  for (const language of ["en", "ru"]) {
    const texts = questionsOf(language).filter((_, i) => i % 10 === 0).map(({ text }) => text);
    await keystrokes(browser, base, language, texts);
  }
  if (only !== "keystrokes") {
    console.log("\n| language | engine | first question, median | first question, most | requests, median | first answer, median | MRR | no answer |\n|---|---|---|---|---|---|---|---|");
    for (const language of ["en", "ru"]) await compare(browser, base, language);
  }
  await browser.close();
  server.close();
}

main();
