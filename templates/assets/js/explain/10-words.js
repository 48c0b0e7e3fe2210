// A text as words, in the same way as codebook.explain.Words does it in Java.
//   words(reading, from, to) -> [{ word, from, to, kind }]   kind: 0 lasting, 1 part of a name, 2 part of an address
// tables: lists of words that the engine in Java has, too; they come with the knowledge.
// A reading is { text, origin }: the decoded text, and where each of its characters stood in the pasted one.
const tables = {};
const BREAKS = "<>()[]{}\"'\x60,;=|*\\\u2018\u2019\u00ab\u00bb\u201c\u201d";
const LINK_BREAKS = "<>\"'\x60()[]{}\\";

const SPACES = " \t\n\r\u00a0\u3000";
const LETTERS = "A-Za-z\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u1fff\\u2e80-\\u2fff\\u3040-\\ufdff\\uff10-\\uffef";
const LETTER = new RegExp(`[${LETTERS}]`), WORD = new RegExp(`\\d|[${LETTERS}]`), CHANGE = new RegExp(`\\d(?=[${LETTERS}])|[${LETTERS}](?=\\d)`, "g");

const isDigit = (c) => c >= "0" && c <= "9";
const isLetter = (c) => (c >= "a" && c <= "z") || (c >= "A" && c <= "Z") || (c > "\x7f" && LETTER.test(c));
const isWord = (c) => isDigit(c) || isLetter(c);
const isIdeograph = (c) => c >= "\u2e80" && c < "\ufb00" && isLetter(c);
const isSpace = (c) => SPACES.includes(c);

/** Lower case, without accents. */
function fold(c) {
  if (c < "\u0100") return c.toLowerCase().normalize("NFD")[0];
  const lower = c >= "\u0400" && c < "\u0430" ? c.toLowerCase() : c;
  return lower === "\u0451" ? "\u0435" : lower;
}

const folded = (text) => /[^\0-\x7f]/.test(text) ? text.replace(/[^]/g, fold) : text.toLowerCase();
const at = (text, i) => (i >= 0 && i < text.length ? text[i] : "\n");

function chunkEnd(text, from, to) {
  let link = false;
  let i = from;
  for (; i < to; i++) {
    const c = text[i];
    if (c === ":" && at(text, i + 1) === "/" && at(text, i + 2) === "/") link = true;
    else if (c === ":" && !link) break;
    if ((c === "." && at(text, i + 1) === ".") || isSpace(c) || (link ? LINK_BREAKS : BREAKS).includes(c)) break;
  }
  return Math.max(i, from + 1);
}

/** How a chunk belongs to its text: an address, a name (host, link, path, identifier), or plain words. */
function kindOf(text, from, end) {
  while (end > from && !isWord(text[end - 1])) end--;
  const chunk = text.slice(from, end), mark = /:|(?!^)@/.exec(chunk);
  if (mark) return mark[0] === "@" ? 2 : 1;
  const host = /^[\w.-]*\.[a-z]{2,}$/i.test(chunk) && !/[a-z].*[A-Z]|[A-Z].*[a-z]/.test(chunk);
  const identifier = chunk.length >= 8 && chunk.match(CHANGE)?.length > 1;
  return host || identifier || /^\/[^]*\//.test(chunk) ? 1 : 0;
}

/** The end of "doesn't" and "recipient's". */
function contractionEnd(text, end, to, length) {
  const mark = at(text, end);
  if (end >= to || (mark !== "'" && mark !== "\u2019") || length < 2) return end;
  let i = end + 1;
  while (i < to && i <= end + 2 && isLetter(text[i])) i++;
  return i === end + 1 || (i < to && isWord(text[i])) ? end : i;
}

function split(text, from, end, to, into) {
  const kind = kindOf(text, from, end);
  let i = from;
  while (i < end) {
    const c = text[i];
    if (!isWord(c)) {
      i++;
      continue;
    }
    const start = i;
    const digits = isDigit(c);
    do i++;
    while (i < end && i - start < 200 && !isIdeograph(c) && isWord(text[i]) && !isIdeograph(text[i]) &&
      isDigit(text[i]) === digits);
    const more = i === end && !digits ? contractionEnd(text, end, to, i - start) : i;
    into.push({ word: folded(text.slice(start, i) + text.slice(i + 1, more)), from: start, to: more, kind });
    i = more;
  }
}

function words(text, from = 0, to = text.length) {
  const found = [];
  let i = from;
  while (i < to) {
    const c = text[i];
    if (c === "\\" && i + 1 < to && "nrt".includes(text[i + 1])) i += 2;
    else if (!isWord(c) && c !== "/" && c !== "@") i++;
    else {
      const end = chunkEnd(text, i, to);
      split(text, i, end, to, found);
      i = end;
    }
  }
  return found;
}

/** Whether a phrase stands at these words as a whole; see codebook.explain.Words. */
function stand(text, all, from, to, phrase) {
  if (!phrase.includes("@") && all.slice(from, to).some(({ kind }) => kind === 2)) return false;
  const start = all[from].from, end = all[to - 1].to, isPart = (c) => isWord(c) || c === "{" || c === "}";
  let first = 0, last = phrase.length;
  while (!isPart(phrase[first])) first++;
  while (!isPart(phrase[last - 1])) last--;
  const before = phrase.slice(0, first).split(" ").pop(), after = phrase.slice(last).split(" ")[0];
  const next = at(text, end), goesOn = isWord(next) || ((next === "." || next === "-") && isWord(at(text, end + 1)));
  return (before ? text.slice(Math.max(0, start - before.length), start) === before : !isWord(at(text, start - 1))) &&
    (after ? text.slice(end, end + after.length) === after : !goesOn);
}

const isNumber = (word) => isDigit(word.word[0]);
const lasting = (all) => all.filter((word) => word.kind === 0);
