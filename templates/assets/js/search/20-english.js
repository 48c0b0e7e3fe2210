// The Snowball stemmer for English (Porter2): snowballstem.org/algorithms/english/stemmer.html
(() => {
  "use strict";

  /** A step: the ending of a word that a table has gives way to another, if it begins late enough. */
  function step(text) {
    const pairs = text.split(" ").map((pair) => pair.split(":"));
    const pattern = RegExp(`(${pairs.map(([ending]) => ending).join("|")})$`);
    const others = new Map(pairs.map(([ending, other]) => [ending.replace(/.*\)/, ""), other]));
    return (word, from) => word.replace(pattern, (ending, _, at) => (at < from(ending) ? ending : others.get(ending)));
  }

  const SPECIAL = new Map("skis:ski skies:sky dying:die lying:lie tying:tie idly:idl gently:gentl ugly:ugli early:earli only:onli singly:singl"
    .split(" ").map((pair) => pair.split(":")));
  const THEMSELVES = /^(sky|news|howe|atlas|cosmos|bias|andes|..?)$/;
  const LATER = /^(inning|outing|canning|herring|earring|proceed|exceed|succeed)$/;
  const second = step("tional:tion enci:ence anci:ance abli:able entli:ent izer:ize ization:ize ational:ate ation:ate ator:ate alism:al aliti:al " +
    "alli:al fulness:ful ousli:ous ousness:ous iveness:ive iviti:ive biliti:ble bli:ble (?<=l)ogi:og fulli:ful lessli:less (?<=[cdeghkmnrt])li:");
  const third = step("tional:tion ational:ate alize:al icate:ic iciti:ic ical:ic ful: ness: ative:");
  const fourth = step("al: ance: ence: er: ic: able: ible: ant: ement: ment: ent: ism: ate: iti: ous: ive: ize: (?<=[st])ion:");
  const isShort = (word) => /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$/.test(word);

  /** Where the part after the first vowel and consonant begins. */
  const region = (word, from) => from + (/^.*?[aeiouy][^aeiouy]/.exec(word.slice(from)) ?? [word])[0].length;

  codebook.search.english = (original) => {
    if (THEMSELVES.test(original)) return original;
    if (SPECIAL.has(original)) return SPECIAL.get(original);
    let word = original.replace(/^y|(?<=[aeiouy])y/g, "Y");
    const first = /^(gener|commun|arsen)/.exec(word)?.[0].length ?? region(word, 0);
    const last = region(word, first);
    word = word.replace(/sses$/, "ss").replace(/^(.?)ie[sd]$/, "$1ie").replace(/(?<=..)ie[sd]$/, "i").replace(/(?<=[aeiouy].+)(?<![us])s$/, "");
    if (LATER.test(word)) return word;

    const [past = "", kind] = /(eed|ed|ing)(?:ly)?$/.exec(word) ?? [];
    const rest = word.slice(0, word.length - past.length);
    if (kind === "eed") word = rest.length < first ? word : `${rest}ee`;
    else if (past && /[aeiouy]/.test(rest)) {
      if (/(at|bl|iz)$/.test(rest) || (rest.length === first && isShort(rest))) word = `${rest}e`;
      else word = rest.replace(/([bdfgmnprt])\1$/, "$1");
    }
    word = second(word.replace(/(?<=.[^aeiouy])[yY]$/, "i"), () => first);
    word = third(word, (ending) => (ending === "ative" ? last : first));
    word = fourth(word, () => last);
    const stem = word.slice(0, -1);
    const isLong = stem.length >= last || (stem.length >= first && !isShort(stem));
    if (word.endsWith("e") ? isLong : word.endsWith("ll") && stem.length >= last) word = stem;
    return word.replaceAll("Y", "y");
  };
})();
