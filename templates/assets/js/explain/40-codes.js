// The codes of a statement, as codebook.explain.CodeFinder finds them: three digits count only where they stand as a code.
const WORD_BEFORE = new RegExp(`([${LETTERS}]{0,16})[^\\d${LETTERS}]{0,6}$`), WORD_AFTER = new RegExp(`^[${SPACES}]{0,2}([${LETTERS}]{0,16})`);
const BETWEEN = new RegExp(`^(?:[${SPACES}:#('",-]|b(?=')){0,6}`), ENHANCED = new RegExp(`^[245]\\.[0-7]\\.\\d{1,3}(?![\\d${LETTERS}]|\\.\\d)`);

function codesOf({ reading, from, to, log }, known) {
  const text = reading.text.slice(from, to);
  const code = (begin, found) => ({ code: found, from: from + begin, to: from + begin + found.length });
  const wordBefore = (i) => folded(WORD_BEFORE.exec(text.slice(Math.max(0, i - 22), i))[1]);

  /** The enhanced code that begins here, if one does. */
  const enhancedAt = (i) => ENHANCED.exec(text.slice(i, i + 10))?.[0];

  /** An escaped line break of JSON before the code. */
  const escaped = (i) => i > 1 && /\\[nrt]/.test(text.slice(i - 2, i));

  /** Whether the word that ends here looks like the name of a host: its colon is followed by a port. */
  function isHost(end) {
    for (let i = end; i >= 0 && i > end - 16; i--) {
      if (text[i] === "." || text[i] === "]") return true;
      if (!isWord(text[i]) && text[i] !== "-") return false;
    }
    return false;
  }

  function isBasic(i) {
    const before = text[i - 1] ?? " ", after = text[i + 3] ?? " ";
    if ((isWord(before) && !escaped(i)) || isWord(after)) return false;
    if (".-_/+@$%~".includes(before) || "_/%@~".includes(after)) return false;
    if (".:,".includes(after) && isDigit(at(text, i + 4))) return false;
    if (before === ":" && i > 1 && (isDigit(text[i - 2]) || isHost(i - 2))) return false;
    return !(before === "[" && isWord(text[i - 2]));
  }

  /** Whether nothing but punctuation stands before it, in its line or in the whole piece; in a log, behind the time. */
  function begins(i, line) {
    for (let k = i - 1; k >= 0; k--) {
      if (line && text[k] === "\n") return true;
      if (!(line && log && isDigit(text[k])) && (isWord(text[k]) || text[k] === "]" || text[k] === ")")) return false;
    }
    return true;
  }

  function score(i, isKnown) {
    let sum = isKnown ? 1 : 0;
    const next = i + 3 + BETWEEN.exec(text.slice(i + 3, i + 10))[0].length, enhanced = enhancedAt(next);
    if (enhanced && text[next] === text[i]) sum += 3;
    else if (next >= text.length) sum += isKnown ? 1 : 0;
    else if (isLetter(text[next]) || text[next] === "<" || text[next] === "'") sum++;
    if (text[i + 3] === "-" && !isDigit(at(text, i + 4))) sum++;
    const before = wordBefore(i);
    if (tables.before.has(before)) sum += 2;
    else if (tables.notBefore.has(before) && !enhanced) sum -= 2;
    if (tables.notAfter.has(folded(WORD_AFTER.exec(text.slice(i + 3, i + 21))[1]))) sum -= 3;
    if (begins(i, true)) sum += 2;
    else if (text.slice(i - 2, i) === ": " || "('\"[<:".includes(text[i - 1])) sum++;
    return sum;
  }

  function stands(i) {
    const before = text[i - 1] ?? " ";
    if (isWord(before) || "._/@+".includes(before)) return escaped(i);
    return !(before === "-" && i > 1 && !isDigit(text[i - 2])) && !tables.versioned.has(wordBefore(i));
  }

  /** Whether an enhanced code is announced as one: #5.1.1, Status: 5.1.1, dsn=5.1.1 */
  const isStatus = (i) => text[i - 1] === "#" || tables.status.has(wordBefore(i));

  function enhancedOf(basic) {
    if (basic) {
      let next = basic.to - from;
      const farthest = next + 6;
      while (next < farthest && !isDigit(at(text, next))) next++;
      const found = enhancedAt(next);
      if (found?.[0] === basic.code[0]) return code(next, found);
    }
    let general = null;
    for (const { index: i } of text.matchAll(/[45]\./g)) {
      const found = enhancedAt(i);
      if (!found || !stands(i) || (basic && found[0] !== basic.code[0])) continue;
      if (!isGeneral(found)) return code(i, found);
      general ??= code(i, found);
    }
    return general;
  }

  let basic = null, certainty = 0, success = false;
  for (const { index: i, 0: found } of text.matchAll(/[2-5]\d\d/g)) {
    if (!isBasic(i)) continue;
    const sum = score(i, known.has(found));
    if (text[i] <= "3") success ||= sum >= 2;
    else if (sum >= 2 && sum > certainty) {
      certainty = sum;
      basic = code(i, found);
    }
  }
  const enhanced = enhancedOf(basic);
  const leads = [basic, enhanced].some((c) => c && begins(c.from - from)) || (enhanced && isStatus(enhanced.from - from));
  return { basic, certainty, enhanced, leads, success };
}
