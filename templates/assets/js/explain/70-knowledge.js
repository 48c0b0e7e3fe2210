// The knowledge as the build ships it: tables of lines, whose fields are parted by tabs.
//   codebook.explain.know({ codes: "530\tAuthentication required\t...", ... })
const rows = (table) => (table ? table.split("\n").map((line) => line.split("\t")) : []);

const entries = new Map(), strings = {};
const entry = (id) => entries.get(id);

codebook.explain = { know };

function know(data) {
  for (const [name, ...words] of rows(data.tables)) tables[name] = new Set(words);
  const [[system, systemPath, otherPath]] = rows(data.systems);
  const fixes = rows(data.fixes).map(([id, title]) => ({ title, href: `fixes/${id}` }));
  const advice = rows(data.advice);
  const categories = rows(data.categories).map(([id, title, fix]) => {
    entries.set(`category:${id}`, { title, href: `categories/${id}`, fix: fixes[fix] });
    return id;
  });
  const codes = new Map(rows(data.codes).map(([code, title, category, vague, advised, fix, ...others]) => {
    const enhanced = code.includes(".");
    const id = `code:${enhanced ? "enhanced" : system}/${code}`;
    const byCategory = new Map(others.map((other) => other.split(" ")).map(([of, n]) => [categories[of], fixes[n]]));
    const entry = {
      id,
      title,
      href: `${enhanced ? otherPath : systemPath}/${code}`,
      category: categories[category],
      vague: vague === "1",
      advice: advice[advised],
      fix: fixes[fix],
      byCategory,
    };
    entries.set(id, entry).set(code, entry);
    return [code, entry];
  }));
  const providers = new Map(rows(data.providers).map(([id, title, type, ...marks]) => {
    entries.set(`provider:${id}`, { title });
    return [id, { id, type, marks }];
  }));
  const replies = [];
  let provider = "";
  for (const [name, basic, enhanced, of, advised, fix, ...wordings] of rows(data.replies)) {
    if (name[0] === "@") {
      provider = name.slice(1);
      continue;
    }
    const like = entries.get(enhanced || basic);
    const full = `${provider}/${name[0] === " " ? `${basic}${enhanced && `-${enhanced}`}${name}` : name}`.replaceAll(" ", "-");
    const id = `reply:${full}`, title = `${entries.get(`provider:${provider}`).title}: ${like.title}`;
    entries.set(id, { title, href: `replies/${full}`, advice: advice[advised] ?? like.advice, fix: fixes[fix] ?? like.fix });
    replies.push({ id, provider, basic, enhanced, category: categories[of] ?? like.category, wordings });
  }
  Object.assign(strings, Object.fromEntries(rows(data.words)));
  codebook.explain.answer = engine({
    categories,
    commands: Object.fromEntries(rows(data.commands)),
    codes,
    providers,
    replies,
    problems: rows(data.problems),
    signs: rows(data.signs),
  });
  start();
}
