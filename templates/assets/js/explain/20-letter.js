// A pasted mail taken apart, as codebook.explain.Letter does it: what may speak of a failure comes out decoded.
const BOUNDARY = new RegExp(`boundary=(?:"([^"]*)"|([^"${SPACES};][^${SPACES};]*))`, "i");
const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

const reading = () => ({ text: "", parts: [], origin: [] });

function add(into, text, origin) {
  into.parts.push(text);
  for (let i = 0; i < text.length; i++) into.origin.push(origin + i);
}

function done(into) {
  into.text = into.parts.join("");
  return into;
}

/** The name of the field that a line begins, in lower case; empty if it begins none. */
const fieldName = (text, from, to) =>
  /^([a-z0-9-]{1,40}):(?=[ \t\n\r\u00a0\u3000]|$)/i.exec(text.slice(from, Math.min(to, from + 42)))?.[1].toLowerCase() ?? "";

/** Bytes as text: UTF-8 if they are, otherwise one character each. */
function characters(bytes, origins, into) {
  let i = 0;
  while (i < bytes.length) {
    const c = bytes[i];
    const more = c >= 0xc2 && c < 0xe0 ? 1 : c >= 0xe0 && c < 0xf0 ? 2 : 0;
    let value = more === 1 ? c & 0x1f : more === 2 ? c & 0x0f : c;
    let k = 1;
    while (k <= more && i + k < bytes.length && (bytes[i + k] & 0xffc0) === 0x80) value = (value << 6) | (bytes[i + k++] & 0x3f);
    const whole = k > more;
    add(into, String.fromCharCode(whole ? value : c), origins[i]);
    i += whole ? k : 1;
  }
}

/** An HTML part without its tags. */
function stripped(html) {
  const into = reading();
  let tag = false;
  for (let i = 0; i < html.text.length; i++) {
    const c = html.text[i], next = at(html.text, i + 1);
    if (c === "<" && (isLetter(next) || next === "/" || next === "!")) {
      tag = true;
      add(into, /^<\/?[bdlpt]/i.test(html.text.slice(i, i + 3)) ? "\n" : " ", html.origin[i]);
    } else if (tag) tag = c !== ">";
    else add(into, c, html.origin[i]);
  }
  return done(into);
}

function letter(source, base = 0) {
  const lines = [], boundaries = [], plain = [], html = [], enclosed = [];
  const head = reading();
  let report = false, next = 0, sextets = 0, filled = 0;
  const lineBreak = (line) => base + Math.min(line.to, source.length - 1);
  const starts = (prefix, from) => source.startsWith(prefix, from);

  /** Where a quoted line really begins; the marks of a transcript stay. */
  function unquoted(line) {
    const marks = /^[> \t]*>/.exec(line)?.[0];
    return marks && !/^>>> [A-Z]{4}/.test(line) ? marks.length : 0;
  }

  for (let from = 0; from < source.length; ) {
    let end = source.indexOf("\n", from);
    if (end < 0) end = source.length;
    const to = end > from && source[end - 1] === "\r" ? end - 1 : end;
    const start = from + unquoted(source.slice(from, to));
    lines.push({ from: start, to, blank: !/[^ \t\r\u00a0\u3000]/.test(source.slice(start, to)) });
    from = end + 1;
  }

  function copy(line, into) {
    add(into, source.slice(line.from, line.to), base + line.from);
    add(into, "\n", lineBreak(line));
  }

  function looksLikeMail() {
    let named = 0;
    for (let i = next; i < lines.length && i < next + 400 && !lines[i].blank; i++) {
      const line = lines[i], name = fieldName(source, line.from, line.to);
      if (!name && !isSpace(source[line.from]) && !(i === next && starts("From ", line.from))) return named >= 3;
      if (tables.headers.has(name)) named++;
    }
    return named >= 2;
  }

  function headers() {
    const found = {};
    let name = "";
    for (; next < lines.length && !lines[next].blank; next++) {
      const line = lines[next], field = fieldName(source, line.from, line.to), folded = isSpace(source[line.from]);
      if (!folded && !field && !starts("From ", line.from)) break;
      name = folded ? name : field;
      if (!boundaries.length && (name === "subject" || name.startsWith("x-failed"))) copy(line, head);
      if (name === "content-type" || name === "content-transfer-encoding") {
        const value = source.slice(line.from, line.to);
        found[name] = found[name] === undefined ? value : `${found[name]} ${value}`;
      }
    }
    if (next < lines.length && lines[next].blank) next++;
    return found;
  }

  const isBoundary = (line) =>
    starts("--", line.from) && boundaries.some((b) => starts(b, line.from) && line.to - line.from <= b.length + 3);

  function decoded(body, encoding) {
    const into = reading();
    const quoted = encoding.includes("quoted-printable");
    if (!quoted && !encoding.includes("base64")) {
      body.forEach((line) => copy(line, into));
      return done(into);
    }
    const bytes = [], origins = [];
    const byte = (value, origin) => (bytes.push(value), origins.push(origin));
    for (const line of body) {
      let goesOn = !quoted;
      for (let i = line.from; i < line.to; i++) {
        const c = source[i];
        if (!quoted) {
          const value = BASE64.indexOf(c);
          if (value < 0) continue;
          sextets = ((sextets << 6) | value) & 0xffffff;
          filled += 6;
          if (filled >= 8) byte((sextets >> (filled -= 8)) & 0xff, base + i);
        } else if (c === "=" && i + 1 >= line.to) goesOn = true;
        else {
          const high = c === "=" && i + 2 < line.to ? parseInt(source[i + 1], 16) : -1;
          const low = high >= 0 ? parseInt(source[i + 2], 16) : -1;
          byte(low >= 0 ? high * 16 + low : c.charCodeAt(0), base + i);
          if (low >= 0) i += 2;
        }
      }
      if (!quoted && line.blank) filled = 0;
      if (!goesOn) byte(10, lineBreak(line));
    }
    characters(bytes, origins, into);
    return done(into);
  }

  function part(fields) {
    const given = fields["content-type"] ?? "", type = given.toLowerCase();
    const has = (word) => type.includes(word);
    const returned = has("message/rfc822") || has("rfc822-headers") || (has("message/global") && !has("delivery-status"));
    if ((has("report-type") && has("feedback-report")) || has("disposition")) report = true;
    const [, quoted, bare] = BOUNDARY.exec(given) ?? [], boundary = quoted ?? bare;
    if (boundary && boundaries.length < 50) boundaries.push("--" + boundary);
    const body = [];
    while (next < lines.length && !isBoundary(lines[next])) body.push(lines[next++]);
    next++;
    if (returned && body.length) enclosed.push({ from: base + body[0].from, to: base + body[body.length - 1].to });
    if (returned || has("image/") || has("application/")) return;
    const text = decoded(body, (fields["content-transfer-encoding"] ?? "").toLowerCase());
    if (has("text/html")) html.push(stripped(text));
    else if (!has("multipart/") || boundaries.length <= 1) plain.push(text);
  }

  while (next < lines.length && lines[next].blank) next++;
  const mail = looksLikeMail();
  if (mail) {
    do part(headers());
    while (next < lines.length);
  } else {
    const whole = reading();
    lines.forEach((line) => copy(line, whole));
    plain.push(done(whole));
  }
  const speaks = plain.some(({ text }) => WORD.test(text));
  return { readings: speaks ? plain : html, head: done(head), enclosed, mail, report };
}
