// The Snowball stemmer for English (Porter2): snowballstem.org/algorithms/english/stemmer.html
(() => {
  "use strict";
  const { search } = codebook;
  const table = (text) => new Map(text.split(" ").map((pair) => pair.split(":")));

  /** The longest ending of a word, from a place on, that a table has. */
  search.longest = (word, from, endings) => {
    for (let at = Math.max(from, word.length - 8); at < word.length; at++) {
      if (endings.has(word.slice(at))) return word.slice(at);
    }
    return "";
  };

  const WHOLE = table("skis:ski skies:sky dying:die lying:lie tying:tie idly:idl gently:gentl ugly:ugli early:earli only:onli " +
    "singly:singl sky:sky news:news howe:howe atlas:atlas cosmos:cosmos bias:bias andes:andes");
  const LATER = /^(inning|outing|canning|herring|earring|proceed|exceed|succeed)$/;
  const PLURALS = table("sses:ss ied:i ies:i us:us ss:ss s:");
  const PAST = table("eed:ee eedly:ee ed: edly: ing: ingly:");
  const SECOND = table("tional:tion enci:ence anci:ance abli:able entli:ent izer:ize ization:ize ational:ate ation:ate ator:ate " +
    "alism:al aliti:al alli:al fulness:ful ousli:ous ousness:ous iveness:ive iviti:ive biliti:ble bli:ble ogi:og fulli:ful lessli:less li:");
  const THIRD = table("tional:tion ational:ate alize:al icate:ic iciti:ic ical:ic ful: ness: ative:");
  const FOURTH = table("al: ance: ence: er: ic: able: ible: ant: ement: ment: ent: ism: ate: iti: ous: ive: ize: ion:");
  const isShort = (word) => /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$/.test(word);

  /** Where the part after the first vowel and consonant begins. */
  function region(word, from) {
    const found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
    return found ? from + found.index + 2 : word.length;
  }

  search.english = (original) => {
    if (WHOLE.has(original)) return WHOLE.get(original);
    if (original.length < 3) return original;
    let word = original.replace(/^'/, "").replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
    const first = /^(gener|commun|arsen)/.exec(word)?.[0].length ?? region(word, 0);
    const second = region(word, first);
    const cut = (ending) => word.slice(0, word.length - ending.length);
    const swap = (endings, from, may = () => true) => {
      const ending = search.longest(word, 0, endings);
      if (ending && word.length - ending.length >= from && may(ending)) word = cut(ending) + endings.get(ending);
    };

    word = word.replace(/('s'|'s|')$/, "");
    const plural = search.longest(word, 0, PLURALS);
    if (plural === "s") word = /[aeiouy]./.test(cut("s")) ? cut("s") : word;
    else if (plural) word = cut(plural) + (/^ie/.test(plural) && word.length < 5 ? "ie" : PLURALS.get(plural));
    if (LATER.test(word)) return word;

    const past = search.longest(word, 0, PAST);
    if (/^ee/.test(past)) {
      if (word.length - past.length >= first) word = cut(past) + "ee";
    } else if (past && /[aeiouy]/.test(cut(past))) {
      word = cut(past);
      if (/(at|bl|iz)$/.test(word)) word += "e";
      else if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(word)) word = word.slice(0, -1);
      else if (word.length === first && isShort(word)) word += "e";
    }
    word = word.replace(/(.[^aeiouy])[yY]$/, "$1i");
    swap(SECOND, first, (ending) => (ending === "ogi" ? /l$/ : ending === "li" ? /[cdeghkmnrt]$/ : /$/).test(cut(ending)));
    swap(THIRD, first, (ending) => ending !== "ative" || word.length - 5 >= second);
    swap(FOURTH, second, (ending) => ending !== "ion" || /[st]$/.test(cut(ending)));
    const stem = word.slice(0, -1);
    const isLast = stem.length >= second || (stem.length >= first && !isShort(stem));
    if (word.endsWith("e") ? isLast : word.endsWith("ll") && stem.length >= second) word = stem;
    return word.replaceAll("Y", "y");
  };
})();
