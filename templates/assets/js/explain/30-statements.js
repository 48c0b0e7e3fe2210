// A reading cut into statements, as codebook.explain.Statements does it: a reply with its lines, a line of a log, a paragraph.
const SPACE = new RegExp(`[${SPACES}]`), COMMAND = new RegExp(`^([a-z]{0,9})[${SPACES}]*([^]*)`, "i");

function statements(reading, signs) {
  const { text } = reading;
  const cut = [], commands = new Set();
  let from = -1, to = 0, code = "", command = "", answered = "", log = false, report = false;

  const lineEnd = (i) => {
    const end = text.indexOf("\n", i);
    return end < 0 ? text.length : end;
  };
  const skip = (i, end) => {
    while (i < end && isSpace(text[i])) i++;
    return i;
  };
  const begins = (mark, start, end) =>
    start + mark.length <= end && folded(text.slice(start, start + mark.length)) === mark;
  const behind = (marks, start, end) => {
    const mark = [...marks].find((m) => begins(m, start, end));
    return mark ? skip(start + mark.length, end) : start;
  };

  function flush() {
    if (from >= 0) cut.push({ reading, from, to, command: answered, log, report });
    from = -1;
    code = "";
    log = report = false;
  }

  /** The lines of headers that begin here: how many are a mail's own, and where they end. */
  function headers(start) {
    let count = 0, last = start;
    for (let line = start; line < text.length && line - start <= 20000; ) {
      const end = lineEnd(line), name = fieldName(text, line, end);
      if (!name && !(line > start && line < end && isSpace(text[line]))) break;
      if (tables.headers.has(name)) count++;
      last = end;
      line = end + 1;
    }
    return { count, last };
  }

  function isCopy(start, end, blank) {
    if ("-=*_".includes(text[start]) && signs.find(words(text, start, end)).some((sign) => sign.meaning === "copy")) return true;
    return blank && headers(start).count >= 3;
  }

  /** The command that a line gives; empty if it gives none. */
  function verb(start, end) {
    const [, given, rest] = COMMAND.exec(text.slice(start, end));
    const word = given.toUpperCase(), spaces = rest.split(SPACE).length - 1;
    const fits = {
      EHLO: rest && !spaces,
      HELO: rest && !spaces,
      MAIL: /^from/i.test(rest),
      RCPT: /^to/i.test(rest),
      AUTH: rest && spaces < 2,
      STARTTLS: !rest,
      DATA: !rest,
    }[word];
    return !fits ? "" : word === "HELO" ? "EHLO" : word;
  }

  const replyCode = (i, end) => /^[2-5]\d\d(?=[ -]|$)/.exec(text.slice(i, Math.min(end, i + 4)))?.[0] ?? "";

  /** Whether a line begins with a time, as the lines of logs do. */
  function isStamp(start, end) {
    const rest = text.slice(start, end).replace(/^[[<("]+/, "");
    if (rest.length < 8) return false;
    const name = folded(rest.slice(0, 3)), after = rest.slice(3).replace(/^[ \t\r\u00a0\u3000]+/, " ");
    if (tables.days.has(name) && after[0] === " ") return isDigit(after[1] ?? "") || tables.months.has(folded(after.slice(1, 4)));
    return /^(\d{4}[-/.]|\d\d[:/])\d\d/.test(rest) || (tables.months.has(name) && /^ \d/.test(after));
  }

  function line(begin, start, end) {
    const given = verb(behind(tables.sent, start, end), end);
    if (given) {
      flush();
      command = given;
      commands.add(given);
      return;
    }
    const got = behind(tables.got, start, end);
    const reply = replyCode(got, end);
    const stamped = isStamp(start, end);
    if ((reply && reply !== code) || stamped || (got > start && !reply)) flush();
    if (from < 0) {
      from = begin;
      code = reply;
      log = stamped;
      answered = command;
    }
    to = end;
    report ||= begins("final-recipient:", start, end) || begins("diagnostic-code:", start, end);
  }

  let blank = true;
  for (let i = 0; i < text.length; ) {
    let end = lineEnd(i);
    const start = skip(i, end);
    if (start === end) {
      flush();
      blank = true;
    } else if (!isCopy(start, end, blank)) {
      line(i, start, end);
      blank = false;
    } else if (!cut.length) end = headers(i).last;
    else break;
    i = end + 1;
  }
  flush();
  return { cut, commands };
}
