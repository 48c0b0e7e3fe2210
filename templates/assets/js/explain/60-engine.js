// From a pasted text to an answer, as codebook.explain.Explainer and Judgment do it.
//   engine(knowledge)(text) -> { verdict, failures: [{ basic, enhanced, provider, category, page, ... }], unauthenticated }
const SURE = 7, LIKELY = 5, HINT = 2, REPLY = 9, WHOLE = 80, CLEAR_ENHANCED = 4, CLEAR_BASIC = 2;

const isGeneral = (code) => !code || code.endsWith(".0.0");

function engine(know) {
  const { categories, commands, providers } = know;
  const known = know.codes;
  const signs = matcher(), problems = matcher(), names = matcher(), marks = matcher();
  const type = (id) => providers.get(id)?.type ?? "software";
  for (const { id, marks: phrases } of providers.values()) for (const phrase of phrases) marks.add(phrase, { of: id, phrase });
  for (const [sign, ...phrases] of know.signs) for (const phrase of phrases) signs.add(phrase, sign);
  for (const [of, strength, ...phrases] of know.problems) {
    const weight = [SURE, SURE, LIKELY, HINT, SURE][strength], sure = strength === "0" || strength === "4";
    for (const phrase of phrases) (strength === "4" ? names : problems).add(phrase, { of, phrase, weight, sure });
  }
  const said = wordings(know.replies.map((reply) => Object.assign(reply, { software: type(reply.provider) === "software" })));

  const none = Object.fromEntries(categories.map((category) => [category, 0])), zero = () => ({ ...none });
  const unaddressed = (all) => all.filter(({ kind }) => kind !== 2);

  /** Whose mark stands there: a service's before a software's, the longer before the shorter. */
  function providerOf(text, all, here) {
    let best = null, longest = 0;
    for (const { meaning, from, to } of marks.find(all)) {
      const length = to - from + (type(meaning.of) === "software" ? 0 : 1000);
      if (length > longest && !(here && length > 1000) && stand(text, all, from, to, meaning.phrase)) {
        longest = length;
        best = meaning.of;
      }
    }
    return best;
  }

  /** The phrases that are not part of a longer one. */
  function outermost(found) {
    let reached = -1, reachedFrom = -1;
    return [...found].sort((a, b) => a.from - b.from || b.to - a.to).filter(({ from, to }) => {
      const keep = to > reached || (to === reached && from === reachedFrom);
      if (keep) [reached, reachedFrom] = [to, from];
      return keep;
    });
  }

  function judge(statement, whole) {
    const { reading, from, to } = statement;
    const { text, origin } = reading;
    const span = (a, b) => ({ from: origin[a], to: origin[b - 1] + 1 });
    const codes = codesOf(statement, known);
    const all = unaddressed(whole);
    const plain = lasting(all), shown = signs.find(plain).map(({ meaning }) => meaning);
    const here = shown.includes("refused-here");
    const provider = providerOf(text, whole, here);
    const evidence = [codes.basic, codes.enhanced].filter(Boolean).map((code) => span(code.from, code.to));
    const votes = zero();
    let most = 0, sure = false;

    function vote(found, list) {
      const strongest = zero(), more = zero();
      for (const { meaning, from, to } of found) {
        const { of: category, weight } = meaning;
        if (strongest[category]) more[category] = 1;
        strongest[category] = Math.max(strongest[category], weight);
        most = Math.max(most, weight);
        sure ||= meaning.sure;
        evidence.push({ category, ...span(list[from].from, list[to - 1].to) });
      }
      for (const category of categories) votes[category] += strongest[category] + more[category];
    }
    vote(outermost(problems.find(plain)), plain);
    vote(names.find(all).filter((match) => stand(text, all, match.from, match.to, match.meaning.phrase)), all);

    const spoken = plain.filter((word) => !isNumber(word));
    const codeEnd = (codes.enhanced ?? codes.basic)?.to ?? 0;
    let first = 0;
    while (first < spoken.length && spoken[first].from < codeEnd) first++;
    const reply = said.find(spoken, first, codes, provider);
    if (reply) {
      const { category } = reply.reply;
      votes[category] += reply.whole >= WHOLE && category !== "other" ? REPLY : LIKELY;
      most = REPLY;
      sure = true;
      evidence.push({ category, ...span(spoken[reply.from].from, spoken[reply.to - 1].to) });
    }
    const command = statement.command || (shown.find((sign) => commands[sign]) ?? "");
    return { statement, codes, command, votes, words: most, sure, reply, provider, here, evidence };
  }

  const isCoded = ({ codes }) => codes.basic || codes.enhanced;

  function rank({ statement, codes, words: most }) {
    const certainty = !codes.basic ? 0 : codes.certainty >= 4 ? 6 : 4;
    const enhanced = isGeneral(codes.enhanced?.code) ? 0 : certainty > 0 ? 2 : 5;
    return certainty + enhanced + most + (codes.basic && statement.report ? 3 : 0);
  }

  const best = (sum, except) => categories.filter((c) => c !== except).reduce((a, b) => (sum[b] > (sum[a] ?? -1) ? b : a), null);

  /** The pieces that speak for a category, in the order of the text, those that overlap as one. */
  function decisive(evidence, category) {
    const merged = [];
    const wanted = evidence.filter((clue) => (clue.category ?? category) === category);
    for (const { from, to } of wanted.sort((a, b) => a.from - b.from || a.to - b.to)) {
      const last = merged[merged.length - 1];
      if (last && from <= last.to) last.to = Math.max(last.to, to);
      else merged.push({ from, to });
    }
    return merged;
  }

  /** The clearest code whose category it is; the category itself where no code says as much. */
  function pageOf(category, enhanced, basic) {
    for (const vague of [false, true]) {
      for (const code of [enhanced, basic]) if (code && code.vague === vague && code.category === category) return code.id;
    }
    return `category:${category}`;
  }

  function failure({ statement, codes, command, votes, words: most, reply, provider, evidence }, elsewhere) {
    const sum = { ...votes };
    const general = codes.enhanced && codes.enhanced.code.replace(/\.\d+$/, ".0");
    const enhanced = codes.enhanced && (known.get(codes.enhanced.code) ?? known.get(general));
    const basic = codes.basic && known.get(codes.basic.code);
    for (const [code, clear] of [[enhanced, CLEAR_ENHANCED], [basic, CLEAR_BASIC]]) {
      if (!code) continue;
      const silent = code.category === "other" && most;
      sum[code.category] += !code.vague ? clear : silent ? 0 : 1;
    }
    let category = best(sum);
    const commanded = commands[command];
    if (commanded && (category === "protocol" || category === "other")) {
      sum[commanded] = sum[category] + 1;
      category = commanded;
    }
    const second = best(sum, category), weight = sum[category], margin = weight - (sum[second] ?? 0);
    const isReply = Boolean(reply) && reply.reply.category === category;
    const whole = isReply && reply.whole >= WHOLE;
    const answered = whole && reply.own && type(reply.reply.provider) === "service" ? reply.reply.provider : null;
    const sure = whole || (weight >= SURE && margin >= CLEAR_ENHANCED);
    const { origin } = statement.reading;
    return {
      basic: codes.basic?.code ?? null,
      enhanced: codes.enhanced?.code ?? null,
      provider: provider ?? answered ?? elsewhere,
      category,
      page: isReply ? reply.reply.id : pageOf(category, enhanced, basic),
      confidence: sure ? "high" : weight >= CLEAR_BASIC && margin >= 2 ? "medium" : "low",
      runnerUp: margin <= 2 && sum[second] > 1 ? second : null,
      evidence: decisive(evidence, category),
      count: 1,
      where: [{ from: origin[statement.from], to: origin[statement.to - 1] + 1 }],
    };
  }

  /** What several statements say, said once. */
  function tally(all) {
    const failures = [], alike = new Map();
    for (const one of all) {
      const key = `${one.basic} ${one.category}`, near = alike.get(key) ?? [];
      const same = near.find(({ enhanced }) => enhanced === one.enhanced || isGeneral(enhanced) || isGeneral(one.enhanced));
      if (!same) {
        failures.push(one);
        near.push(one);
        alike.set(key, near);
        continue;
      }
      same.enhanced ??= one.enhanced;
      same.provider ??= one.provider;
      same.count++;
      same.where.push(...one.where);
    }
    return failures;
  }

  /** Whether a statement says that mail failed; see codebook.explain.Judgment. */
  function tells(j, { mail, foreign, trouble }) {
    const { basic, enhanced, leads, certainty, success } = j.codes;
    if (basic && enhanced && enhanced.from >= basic.to && enhanced.from < basic.to + 6) return true;
    if (foreign && !mail) return false;
    if (isCoded(j)) return mail || j.sure || leads || (certainty >= 4 && j.words >= LIKELY);
    return !success && (j.sure || (mail && j.words >= (trouble ? LIKELY : SURE)));
  }

  function failuresOf(judged, context, provider) {
    let telling = judged.filter((j) => tells(j, context));
    if (!telling.length && context.undelivered) telling = judged.filter((j) => !j.codes.success && j.words > 0);
    const coded = telling.some(isCoded);
    const talk = telling.filter((j) => !isCoded(j)).reduce((a, b) => (a && a.words >= b.words ? a : b), null);
    const reported = judged.find((j) => j.statement.report && j.codes.enhanced)?.codes.enhanced;
    const ranked = telling.filter((j) => isCoded(j) || !coded).map((j) => {
      let better = j;
      if (j.words === 0 && talk && coded) {
        better = {
          ...talk,
          statement: j.statement,
          codes: j.codes,
          command: j.command,
          provider: j.provider ?? talk.provider,
          evidence: [...j.evidence, ...talk.evidence],
        };
      }
      const { basic, enhanced } = better.codes;
      const lacks = reported && (basic ?? reported).code[0] === reported.code[0] &&
        (!enhanced || (isGeneral(enhanced.code) && !isGeneral(reported.code)));
      return lacks ? { ...better, codes: { ...better.codes, enhanced: reported } } : better;
    });
    return tally(ranked.sort((a, b) => rank(b) - rank(a)).map((j) => failure(j, provider)));
  }

  const UNKNOWN = { verdict: "unknown", failures: [], unauthenticated: false };

  function explainLetter({ readings, head, mail, report }) {
    if (report) return UNKNOWN;
    const judged = [], commands = new Set(), shown = new Set();
    let provider = null, length = 0;
    const show = (whole) => {
      const all = unaddressed(whole);
      for (const { meaning, from, to } of signs.find(all)) {
        if (meaning === "mail" || all.slice(from, to).every(({ kind }) => !kind)) shown.add(meaning);
      }
    };
    show(words(head.text));
    for (const reading of readings) {
      const { cut, commands: given } = statements(reading, signs);
      const all = words(reading.text);
      let i = 0;
      for (const statement of cut) {
        const whole = [];
        while (all[i]?.from < statement.from) i++;
        while (all[i]?.from < statement.to) whole.push(all[i++]);
        judged.push(judge(statement, whole));
      }
      given.forEach((command) => commands.add(command));
      show(all);
      length += all.length;
      if (!mail) provider ??= providerOf(reading.text, all);
    }
    const undelivered = shown.has("failure"), shows = (sign) => undelivered || (!mail && shown.has(sign));
    const context = {
      mail: shows("mail") || (!mail && length <= 3),
      foreign: !mail && shown.has("foreign"),
      trouble: shows("trouble"),
      undelivered,
    };
    const log = judged.some((j) => j.statement.log || j.here);
    const unauthenticated = commands.has("EHLO") && commands.has("MAIL") && !commands.has("AUTH");
    const failures = failuresOf(judged, context, log ? null : provider);
    if (failures.length) return { verdict: "failure", failures, unauthenticated };
    const success = judged.some((j) => j.codes.success) || shown.has("success");
    return success ? { verdict: "success", failures, unauthenticated } : UNKNOWN;
  }

  return (text) => {
    const outer = letter(text);
    let answer = explainLetter(outer);
    for (const { from, to } of outer.report ? [] : outer.enclosed) {
      if (answer.verdict !== "unknown") break;
      const inner = letter(text.slice(from, to), from);
      if (inner.mail) answer = explainLetter(inner);
    }
    return answer;
  };
}
