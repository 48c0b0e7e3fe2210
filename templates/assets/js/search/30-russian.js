// The Snowball stemmer for Russian: snowballstem.org/algorithms/russian/stemmer.html. Words come without ё.
(() => {
  "use strict";
  // The endings, the longest first by where they begin. Some need а or я before them.
  const GERUND = /([иы]|(?<=[ая]))в(ши(сь)?)?$/;
  const ADJECTIVE = /([еиоы][ейм]|[иы](х|ми)|[ео](го|му|ю)|[ую]ю|[ая]я)$/;
  const PARTICIPLE = /([иы]вш|ующ|(?<=[ая])(ем|нн|вш|ю?щ))$/;
  const VERB = /([иы](л[аио]?|м|ть?)|ите|ишь|ен[аоы]?|[еу]й(те)?|у[ею]т|ят|у?ю|(?<=[ая])(л[аио]?|н[аоы]?|нно|е(те?|м|шь)|й(те)?|ют|ть))$/;
  const NOUN = /([иь]?[еюя]|[ео]в|(и?я|а)(ми?|х)|[еи]?и|и?е[йм]|[ои]?й|ом|[аоуыь])$/;

  codebook.search.russian = (word) => {
    const [head] = /^.*?[аеиоуыэюя]/.exec(word) ?? [word];
    const second = /^(.*?[аеиоуыэюя][^аеиоуыэюя]){2}/.exec(word)?.[0].length ?? word.length;
    let tail = word.slice(head.length).replace(GERUND, "");
    if (head + tail === word) {
      tail = tail.replace(/с[ья]$/, "");
      const noun = tail.replace(ADJECTIVE, "");
      if (noun !== tail) tail = noun.replace(PARTICIPLE, "");
      else tail = tail.replace(VERB.test(tail) ? VERB : NOUN, "");
    }
    return head + tail.replace(/и$/, "")
      .replace(/ость?$/, (ending, at) => (head.length + at < second ? ending : ""))
      .replace(/(?<=н)н$|ь$|((?<=н)н)?ейше?$/, "");
  };
})();
