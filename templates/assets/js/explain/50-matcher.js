// Many phrases found at once (codebook.explain.Matcher), and the wordings of replies (codebook.explain.Wordings).
/** The runs of words of a phrase: a number stands for any number, any other place ends the run. */
function runsOf(phrase) {
  const runs = [[]];
  phrase.split(/(\{[^}]*\})/).forEach((part, i) => {
    const run = runs[runs.length - 1];
    if (i % 2 === 0) run.push(...words(part).map(({ word }) => word));
    else if (part === "{number}") run.push("#");
    else if (run.length) runs.push([]);
  });
  return runs.filter((run) => run.length);
}

function matcher() {
  const root = { next: new Map(), ends: [] };
  const phrases = [];

  function add(phrase, meaning) {
    const runs = runsOf(phrase);
    if (!runs.length) return;
    runs.forEach((run, number) => {
      let node = root;
      for (const word of run) {
        if (!node.next.has(word)) node.next.set(word, { next: new Map(), ends: [] });
        node = node.next.get(word);
      }
      node.ends.push([phrases.length, number]);
    });
    phrases.push({ meaning, runs: runs.length });
  }

  function find(text) {
    const found = [], begun = new Map();

    function reach(phrase, run, from, to) {
      let first = from;
      if (run > 0) {
        const state = begun.get(phrase);
        if (!state || state.run !== run || from < state.to || from - state.to > 12) return;
        first = state.first;
      }
      const { meaning, runs } = phrases[phrase];
      if (run + 1 < runs) begun.set(phrase, { run: run + 1, first, to });
      else {
        begun.delete(phrase);
        found.push({ meaning, from: first, to });
      }
    }

    function walk(node, start, i) {
      for (const [phrase, run] of node.ends) reach(phrase, run, start, i);
      if (i >= text.length) return;
      const next = node.next.get(text[i].word);
      if (next) walk(next, start, i + 1);
      const number = isNumber(text[i]) && node.next.get("#");
      if (number) walk(number, start, i + 1);
    }

    for (let i = 0; i < text.length; i++) walk(root, i, i);
    return found;
  }

  return { add, find };
}

/** All wordings by their groups of three words. A reply: { provider, basic, enhanced, software, wordings: ["the words"] } */
function wordings(replies) {
  const all = [], groups = new Map();
  for (const reply of replies) {
    for (const wording of reply.wordings) {
      const list = wording.split(" ");
      const keys = list.length < 3 ? [`^${list.join(" ")}$`] : [];
      for (let i = 0; i + 3 <= list.length; i++) keys.push(list.slice(i, i + 3).join(" "));
      for (const key of new Set(keys)) {
        if (!groups.has(key)) groups.set(key, []);
        groups.get(key).push(all.length);
      }
      all.push({ reply, keys, grouped: list.length >= 3, telling: list.length >= 5 });
    }
  }
  for (const wording of all) {
    const alone = (key) => groups.get(key).every((n) => all[n].reply.provider === wording.reply.provider);
    wording.own = wording.keys.filter(alone).length * 2 >= wording.keys.length;
  }

  function judge({ reply, keys, grouped, telling, own }, hit, { basic, enhanced }, provider) {
    const found = Math.min(hit.count, keys.length);
    const whole = Math.floor((100 * found) / keys.length);
    const marked = reply.provider === provider;
    const enough = whole >= 60 || (found >= 6 && whole >= 30);
    const known = enhanced && reply.enhanced, same = known && enhanced.code === reply.enhanced;
    const exact = grouped && reply.software && whole === 100 && basic?.code === reply.basic && same;
    if (!enough || (!marked && !own && !exact) || (!telling && (whole < 100 || (!marked && !reply.software)))) return null;
    if (!telling && !marked && known && !same) return null;
    if (provider && !marked && !reply.software && whole < 80) return null;
    let score = hit.weight * whole;
    const half = () => Math.floor(score / 2);
    if (basic) {
      if (basic.code === reply.basic) score += half();
      else if (!telling || basic.code[0] !== reply.basic[0]) return null;
      else score = half();
    }
    if (known) score = same ? score + half() : half();
    if (marked) score *= 2;
    return { reply, score, whole, own, from: hit.from, to: hit.to };
  }

  /** The reply that fits best, or null. */
  function find(spoken, first, codes, provider) {
    const hits = new Map();
    const list = spoken.map(({ word }) => word);
    function hit(key, from, to) {
      const numbers = groups.get(key) ?? [];
      for (const number of numbers) {
        if (!hits.has(number)) hits.set(number, { count: 0, weight: 0, from, to });
        const state = hits.get(number);
        state.count++;
        state.to = to;
        state.weight += numbers.length === 1 ? 3 : numbers.length < 4 ? 2 : 1;
      }
    }
    for (let i = 0; i + 3 <= list.length; i++) hit(`${list[i]} ${list[i + 1]} ${list[i + 2]}`, i, i + 3);
    const left = list.length - first;
    if (left > 0 && left < 3) hit(`^${list.slice(first).join(" ")}$`, first, list.length);
    let best = null;
    for (const number of [...hits.keys()].sort((a, b) => a - b)) {
      const found = judge(all[number], hits.get(number), codes, provider);
      if (found && (!best || found.score > best.score)) best = found;
    }
    return best;
  }

  return { find };
}
