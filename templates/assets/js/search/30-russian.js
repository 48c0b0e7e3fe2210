// The Snowball stemmer for Russian: snowballstem.org/algorithms/russian/stemmer.html. Words come without ё.
(() => {
  "use strict";
  const { search } = codebook;
  const set = (text) => new Set(text.split(" "));

  // Of each pair the endings of the first set need а or я before them.
  const GERUND = [set("в вши вшись"), set("ив ивши ившись ыв ывши ывшись")];
  const ADJECTIVE = [set(""), set("ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею")];
  const PARTICIPLE = [set("ем нн вш ющ щ"), set("ивш ывш ующ")];
  const REFLEXIVE = [set(""), set("ся сь")];
  const VERB = [
    set("ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно"),
    set("ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю"),
  ];
  const NOUN = [set(""), set("а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я")];

  search.russian = (original) => {
    let word = original;
    const from = /^.*?[аеиоуыэюя]/.exec(word)?.[0].length ?? word.length;
    const second = /^.*?[аеиоуыэюя][^аеиоуыэюя].*?[аеиоуыэюя][^аеиоуыэюя]/.exec(word)?.[0].length ?? word.length;

    /** Takes off the longest ending of either set; false if there is none, or it may not go. */
    function drop([after, always]) {
      const weak = search.longest(word, from, after);
      const ending = search.longest(word, from, always);
      const taken = weak.length > ending.length ? weak : ending;
      const rest = word.slice(0, word.length - taken.length);
      if (!taken || (taken !== ending && !(rest.length > from && /[ая]$/.test(rest)))) return false;
      word = rest;
      return true;
    }

    if (!drop(GERUND)) {
      drop(REFLEXIVE);
      if (drop(ADJECTIVE)) drop(PARTICIPLE);
      else drop(VERB) || drop(NOUN);
    }
    const head = word.slice(0, from);
    let tail = word.slice(from).replace(/и$/, "");
    const noun = /ость?$/.exec(tail);
    if (noun && from + noun.index >= second) tail = tail.slice(0, noun.index);
    if (/ейше?$/.test(tail)) tail = tail.replace(/ейше?$/, "").replace(/нн$/, "н");
    else tail = tail.replace(/нн$/, "н").replace(/ь$/, "");
    return head + tail;
  };
})();
