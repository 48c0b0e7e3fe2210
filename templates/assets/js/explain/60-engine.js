// From a pasted text to an answer, as codebook.explain.Explainer and Judgment do it.
//   engine(knowledge)(text) -> { verdict, failures: [{ basic, enhanced, provider, category, page, ... }], unauthenticated }
(() => {
  "use strict";
  const { isWord, isNumber, at, words, lasting, letter, statements, codes: codesOf, matcher, wordings } = codebook.explain.text;
  const SURE = 7, LIKELY = 5, HINT = 2, REPLY = 9, WHOLE = 80, CLEAR_ENHANCED = 4, CLEAR_BASIC = 2;

  const isGeneral = (code) => !code || code.endsWith(".0.0");

  function engine(know) {
    const { categories, commands, providers } = know;
    const known = know.codes;
    const signs = matcher(), problems = matcher(), names = matcher(), marks = matcher();
    const type = (id) => providers.get(id)?.type ?? "software";
    for (const { id, type: own, marks: phrases } of providers.values()) {
      for (const mark of phrases) {
        if (own !== "blocklist") marks.add(mark, id);
        else if (categories.includes("blocklist")) names.add(mark, { of: "blocklist", weight: SURE });
      }
    }
    for (const [id, ...phrases] of know.services) for (const mark of phrases) marks.add(mark, id);
    for (const [sign, ...phrases] of know.signs) for (const phrase of phrases) signs.add(phrase, sign);
    for (const [of, strength, ...phrases] of know.problems) {
      const weight = [SURE, LIKELY, HINT, SURE][strength];
      for (const phrase of phrases) (strength === "3" ? names : problems).add(phrase, { of, weight });
    }
    const said = wordings(know.replies.map((reply) => Object.assign(reply, { software: type(reply.provider) === "software" })));

    const areWhole = (text, all, { from, to }) => !isWord(at(text, all[from].from - 1)) && !isWord(at(text, all[to - 1].to));
    const unaddressed = (text, from, to) => words(text, from, to).filter(({ kind }) => kind !== 2);
    const says = (sign, { text }) => signs.find(lasting(words(text))).some(({ meaning }) => meaning === sign);

    function providerOf(text, all) {
      let best = null, longest = 0;
      for (const mark of marks.find(all)) {
        const length = mark.to - mark.from + (type(mark.meaning) === "software" ? 0 : 1000);
        if (length > longest && areWhole(text, all, mark)) {
          longest = length;
          best = mark.meaning;
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

    function judge(statement) {
      const { reading, from, to } = statement;
      const { text, origin } = reading;
      const span = (a, b) => ({ from: origin[a], to: origin[b - 1] + 1 });
      const codes = codesOf(text, from, to, known);
      const all = unaddressed(text, from, to);
      const plain = lasting(all);
      const provider = providerOf(text, all);
      const evidence = [codes.basic, codes.enhanced].filter(Boolean).map((code) => ({ category: -1, ...span(code.from, code.to) }));
      const votes = categories.map(() => 0);
      let most = 0;

      function vote(found, list) {
        const strongest = categories.map(() => 0), more = categories.map(() => 0);
        for (const match of found) {
          const category = categories.indexOf(match.meaning.of), { weight } = match.meaning;
          if (category < 0) continue;
          if (strongest[category] > 0) more[category] = 1;
          strongest[category] = Math.max(strongest[category], weight);
          most = Math.max(most, weight);
          evidence.push({ category, ...span(list[match.from].from, list[match.to - 1].to) });
        }
        votes.forEach((_, i) => (votes[i] += strongest[i] + more[i]));
      }
      vote(outermost(problems.find(plain)), plain);
      vote(names.find(all).filter((match) => areWhole(text, all, match)), all);

      const spoken = plain.filter((word) => !isNumber(word));
      const codeEnd = (codes.enhanced ?? codes.basic)?.to ?? 0;
      let first = 0;
      while (first < spoken.length && spoken[first].from < codeEnd) first++;
      const reply = said.find(spoken, first, codes, provider);
      if (reply) {
        const category = categories.indexOf(reply.reply.category);
        votes[category] += reply.whole >= WHOLE && reply.reply.category !== "other" ? REPLY : LIKELY;
        most = Math.max(most, REPLY);
        evidence.push({ category, ...span(spoken[reply.from].from, spoken[reply.to - 1].to) });
      }
      const command = statement.command || (signs.find(plain).find(({ meaning }) => commands[meaning])?.meaning ?? "");
      return { statement, codes, command, votes, words: most, reply, provider, evidence };
    }

    const isCoded = ({ codes }) => codes.basic || codes.enhanced;

    function rank({ statement, codes, words: most }) {
      const certainty = !codes.basic ? 0 : codes.certainty >= 4 ? 6 : 4;
      const enhanced = isGeneral(codes.enhanced?.code) ? 0 : certainty > 0 ? 2 : 5;
      return certainty + enhanced + most + (codes.basic && statement.report ? 3 : 0);
    }

    function best(sum, except) {
      let found = except === 0 ? 1 : 0;
      sum.forEach((value, i) => {
        if (i !== except && value > sum[found]) found = i;
      });
      return found;
    }

    /** The pieces that speak for a category, in the order of the text, those that overlap as one. */
    function decisive(evidence, category) {
      const merged = [];
      const wanted = evidence.filter((clue) => clue.category === category || clue.category < 0);
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
      const sum = [...votes];
      const general = codes.enhanced && codes.enhanced.code.replace(/\.\d+$/, ".0");
      const enhanced = codes.enhanced && (known.get(codes.enhanced.code) ?? known.get(general));
      const basic = codes.basic && known.get(codes.basic.code);
      for (const [code, clear] of [[enhanced, CLEAR_ENHANCED], [basic, CLEAR_BASIC]]) {
        if (!code) continue;
        const silent = code.category === "other" && most;
        sum[categories.indexOf(code.category)] += !code.vague ? clear : silent ? 0 : 1;
      }
      let winner = best(sum, -1);
      const commanded = commands[command];
      if (commanded && (categories[winner] === "protocol" || categories[winner] === "other")) {
        sum[categories.indexOf(commanded)] = sum[winner] + 1;
        winner = categories.indexOf(commanded);
      }
      const category = categories[winner], second = best(sum, winner), margin = sum[winner] - (sum[second] || 0);
      const isReply = Boolean(reply) && reply.reply.category === category;
      const whole = isReply && reply.whole >= WHOLE;
      const answered = whole && reply.own && type(reply.reply.provider) === "service" ? reply.reply.provider : null;
      const sure = whole || (sum[winner] >= SURE && margin >= CLEAR_ENHANCED);
      const { origin } = statement.reading;
      return {
        basic: codes.basic?.code ?? null,
        enhanced: codes.enhanced?.code ?? null,
        provider: provider ?? answered ?? elsewhere,
        category,
        page: isReply ? reply.reply.id : pageOf(category, enhanced, basic),
        confidence: sure ? "high" : sum[winner] >= CLEAR_BASIC && margin >= 2 ? "medium" : "low",
        runnerUp: margin <= 2 && sum[second] > 1 ? categories[second] : null,
        evidence: decisive(evidence, winner),
        count: 1,
        where: [{ from: origin[statement.from], to: origin[statement.to - 1] + 1 }],
      };
    }

    /** What several statements say, said once. */
    function tally(all) {
      const failures = [], exact = new Map(), rough = new Map();
      for (const one of all) {
        const key = `${one.basic} ${one.category}`, exactKey = `${key} ${one.enhanced}`;
        const near = rough.get(key);
        const same = exact.get(exactKey) ?? (near && (isGeneral(one.enhanced) || isGeneral(near.enhanced)) ? near : null);
        if (!same) {
          failures.push(one);
          exact.set(exactKey, one);
          if (!near) rough.set(key, one);
          continue;
        }
        same.enhanced ??= one.enhanced;
        same.provider ??= one.provider;
        same.count += one.count;
        same.where.push(...one.where);
      }
      return failures;
    }

    function failuresOf(judged, failed, provider) {
      let telling = judged.filter((j) => isCoded(j) || (failed && j.words >= LIKELY));
      if (!telling.length && failed) telling = judged.filter((j) => j.words > 0);
      const coded = telling.some(isCoded);
      const talk = telling.filter((j) => !isCoded(j)).reduce((a, b) => (a && a.words >= b.words ? a : b), null);
      const reported = judged.find((j) => j.statement.report && j.codes.enhanced)?.codes.enhanced;
      const ranked = telling.filter((j) => isCoded(j) || !coded).map((j) => {
        let better = j;
        if (j.words === 0 && talk && coded) {
          better = {
            ...j,
            votes: j.votes.map((value, i) => value + talk.votes[i]),
            words: talk.words,
            reply: talk.reply,
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
      const judged = [], commands = new Set();
      let failed = !mail || says("failure", head), provider = null;
      for (const reading of readings) {
        const { cut, commands: shown } = statements(reading, signs);
        for (const statement of cut) judged.push(judge(statement));
        shown.forEach((command) => commands.add(command));
        failed ||= says("failure", reading);
        if (!mail && !provider && !judged.some((j) => j.statement.log)) {
          provider = providerOf(reading.text, unaddressed(reading.text));
        }
      }
      const unauthenticated = commands.has("EHLO") && commands.has("MAIL") && !commands.has("AUTH");
      const failures = failuresOf(judged, failed, provider);
      if (failures.length) return { verdict: "failure", failures, unauthenticated };
      const success = judged.some((j) => j.codes.success) || readings.some((reading) => says("success", reading));
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

  codebook.explain.engine = engine;
})();
