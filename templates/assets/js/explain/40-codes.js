// The codes of a statement, as codebook.explain.Codes finds them: three digits count only where they stand as a code.
(() => {
  "use strict";
  const { isDigit, isLetter, isWord, isSpace, folded, at } = codebook.explain.text;
  const { tables } = codebook.explain;

  function codes(text, from, to, known) {
    /** An escaped line break of JSON before the code. */
    const escaped = (i) => i - 2 >= from && text[i - 2] === "\\" && "nrt".includes(text[i - 1]);

    function wordBefore(i) {
      let end = i;
      while (end > from && end > i - 6 && !isWord(text[end - 1])) end--;
      let start = end;
      while (start > from && end - start < 16 && isLetter(text[start - 1])) start--;
      return folded(text.slice(start, end));
    }

    function wordAfter(i) {
      let start = i;
      while (start < to && start < i + 2 && isSpace(text[start])) start++;
      let end = start;
      while (end < to && end - start < 16 && isLetter(text[end])) end++;
      return folded(text.slice(start, end));
    }

    /** Where an enhanced code that begins here ends; -1 if there is none. */
    function enhancedEnd(i) {
      const kind = at(text, i), subject = at(text, i + 2);
      if (i + 5 > to || !"245".includes(kind) || at(text, i + 1) !== "." || subject < "0" || subject > "7") return -1;
      if (at(text, i + 3) !== ".") return -1;
      let end = i + 4;
      while (end < to && end < i + 8 && isDigit(text[end])) end++;
      const digits = end - i - 4;
      const more = end < to && (isWord(text[end]) || (text[end] === "." && end + 1 < to && isDigit(text[end + 1])));
      return digits < 1 || digits > 3 || more ? -1 : end;
    }

    /** Whether the word that ends here looks like the name of a host: its colon is followed by a port. */
    function isHost(end) {
      for (let i = end; i >= from && i > end - 16; i--) {
        if (text[i] === "." || text[i] === "]") return true;
        if (!isWord(text[i]) && text[i] !== "-") return false;
      }
      return false;
    }

    function isBasic(i) {
      if (i + 3 > to || text[i] < "2" || text[i] > "5" || !isDigit(text[i + 1]) || !isDigit(text[i + 2])) return false;
      const before = i === from ? " " : text[i - 1], after = i + 3 >= to ? " " : text[i + 3];
      if ((isWord(before) && !escaped(i)) || isWord(after)) return false;
      if (".-_/+@$%~".includes(before) || "_/%@~".includes(after)) return false;
      if (".:,".includes(after) && isDigit(at(text, i + 4)) && i + 4 < to) return false;
      if (before === ":" && i - 2 >= from && (isDigit(text[i - 2]) || isHost(i - 2))) return false;
      return !(before === "[" && i - 2 >= from && isWord(text[i - 2]));
    }

    function startsLine(i) {
      for (let k = i - 1; k >= from; k--) {
        if (text[k] === "\n") return true;
        if (isWord(text[k]) || text[k] === "]" || text[k] === ")") return false;
      }
      return true;
    }

    function score(i, isKnown) {
      let sum = isKnown ? 1 : 0;
      let next = i + 3;
      while (next < to && next < i + 9 && (isSpace(text[next]) || "-:#('\"".includes(text[next]) ||
        (text[next] === "b" && at(text, next + 1) === "'") || text[next] === ",")) next++;
      const end = enhancedEnd(next);
      if (end > 0 && text[next] === text[i]) sum += 3;
      else if (next >= to) sum += isKnown ? 1 : 0;
      else if (isLetter(text[next]) || text[next] === "<" || text[next] === "'") sum++;
      if (i + 3 < to && text[i + 3] === "-" && !isDigit(at(text, i + 4))) sum++;
      const before = wordBefore(i);
      if (tables.before.has(before)) sum += 2;
      else if (tables.notBefore.has(before) && end < 0) sum -= 2;
      if (tables.notAfter.has(wordAfter(i + 3))) sum -= 3;
      if (startsLine(i)) sum += 2;
      else if ((at(text, i - 1) === " " && at(text, i - 2) === ":") || "('\"[<:".includes(at(text, i - 1))) sum++;
      return sum;
    }

    function stands(i) {
      const before = i === from ? " " : text[i - 1];
      if (isWord(before) || "._/@+".includes(before)) return escaped(i);
      if (before === "-" && i - 2 >= from && !isDigit(text[i - 2])) return false;
      return !tables.versioned.has(wordBefore(i));
    }

    const code = (a, b) => ({ code: text.slice(a, b), from: a, to: b });

    function enhancedOf(basic) {
      if (basic) {
        let next = basic.to;
        while (next < to && next < basic.to + 6 && !isDigit(text[next])) next++;
        const end = enhancedEnd(next);
        if (end > 0 && text[next] === basic.code[0]) return code(next, end);
      }
      let general = null;
      for (let i = from; i < to; i++) {
        const end = isDigit(text[i]) ? enhancedEnd(i) : -1;
        if (end < 0 || !stands(i) || text[i] === "2" || (basic && text[i] !== basic.code[0])) continue;
        const found = code(i, end);
        if (!found.code.endsWith(".0.0")) return found;
        general ??= found;
      }
      return general;
    }

    let basic = null, certainty = 0, success = false;
    for (let i = from; i < to; i++) {
      if (!isBasic(i)) continue;
      const sum = score(i, known.has(text.slice(i, i + 3)));
      if (text[i] <= "3") success ||= sum >= 2;
      else if (sum >= 2 && sum > certainty) {
        certainty = sum;
        basic = code(i, i + 3);
      }
    }
    return { basic, certainty, enhanced: enhancedOf(basic), success };
  }

  codebook.explain.text.codes = codes;
})();
