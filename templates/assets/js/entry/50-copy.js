// A button beside everything worth copying: samples (pre > code) and elements marked data-copy.
(() => {
  "use strict";
  const words = document.body.dataset;
  if (!words.wordCopy) return;

  async function copy(source) {
    const text = source.textContent.trim();
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // An old browser, or no permission: mark the text and try the old way.
      getSelection().selectAllChildren(source);
      return document.execCommand("copy");
    }
  }

  /** Beside a value in a table or a list the button is a picture; its words are for those who hear the page. */
  function button(source) {
    const small = source.matches("td > code, .place");
    const made = document.createElement("button");
    const tell = (word, done) => {
      if (small) made.setAttribute("aria-label", word);
      else made.textContent = word;
      made.classList.toggle("done", done);
    };
    made.type = "button";
    made.className = small ? "copy small" : "copy";
    tell(words.wordCopy, false);
    made.addEventListener("click", async () => {
      const done = await copy(source);
      const word = done ? words.wordCopied : words.wordSelect;
      tell(word, done);
      codebook.say(word);
      setTimeout(() => tell(words.wordCopy, false), 2000);
    });
    return made;
  }

  function offer(root) {
    for (const code of root.querySelectorAll("pre > code")) {
      code.before(button(code));
    }
    for (const source of root.querySelectorAll("[data-copy]")) source.after(button(source));
  }

  codebook.offerCopy = offer;
  const main = document.querySelector("main");
  if (main) offer(main);
})();
