// The box: a combobox with a list of answers (w3.org/WAI/ARIA/apg/patterns/combobox). On the search page the answers
// stand on the page instead, and the question in its address.
(() => {
  "use strict";
  const { search, memory, say, counted } = codebook;
  const { element } = search;
  const MOST = 10, MOST_ON_PAGE = 24, RECENT = 6;

  const recent = () => memory.get("recent").split("\n").filter(Boolean);
  const remember = (question) => memory.set("recent", [...new Set([question.trim().slice(0, 100), ...recent()])].slice(0, RECENT).join("\n"));
  const query = (question) => new URLSearchParams({ q: question.slice(0, 500) });
  const button = (className, textContent, onclick) => element("button", { type: "button", className, textContent, onclick });

  /** Asks as somebody types: only the newest question counts, and how many answers it has is said when they pause. */
  function asker(input, show) {
    let turn = 0, pause;
    return (most) => {
      const mine = ++turn, question = input.value;
      clearTimeout(pause);
      if (!question.trim()) return show();
      search.ask(question, most, (answers, stems, done) => {
        const { says } = search.book();
        show(answers, stems, done);
        if (done) pause = setTimeout(say, 600, answers.length ? counted(says, "found", answers.length) : search.about(says.none, question));
      }, () => mine === turn);
    };
  }

  function box(form, input, says) {
    const list = element("div", { id: "hits", role: "listbox", ariaLabel: says.answers, onclick: () => remember(input.value) });
    const rest = element("div", { className: "hits-rest" }), panel = element("div", { className: "hits", hidden: true, onmousedown: (event) => event.preventDefault() }, list, rest);
    const to = (question) => `${form.action}?${query(question)}`;
    let options = [], active;

    function activate(index) {
      if (active) active.ariaSelected = "false";
      active = options[index];
      input.setAttribute("aria-activedescendant", active?.id ?? "");
      if (!active) return;
      active.ariaSelected = "true";
      active.scrollIntoView({ block: "nearest" });
    }

    function open(isOpen) {
      panel.hidden = !isOpen;
      input.ariaExpanded = isOpen && options.length > 0;
      if (!isOpen) activate();
    }

    function close() {
      open(false);
      form.classList.remove("open");
    }

    function fill(groups, ...more) {
      activate();
      options = groups.flatMap(([, links]) => links);
      options.forEach((option, i) => Object.assign(option, { id: `hit-${i}`, tabIndex: -1, role: "option", ariaSelected: "false" }));
      list.replaceChildren(...groups.map(([name, links]) =>
        element("div", { role: "group", ariaLabel: name }, element("p", { className: "hits-kind", ariaHidden: "true" }, name), ...links)));
      list.hidden = !options.length;
      rest.replaceChildren(...more);
      open(options.length + more.length > 0);
    }

    const forget = () => {
      memory.set("recent", "");
      fill([]);
    };

    function show(answers, stems, done) {
      const asked = recent().map((question) => element("a", { className: "hit", href: to(question) }, question));
      if (!answers) return fill(...(asked.length ? [[[says.recent, asked]], button("", says.clear, forget)] : [[]]));
      if (answers.length) fill(search.groups(answers, stems), element("a", { href: to(input.value) }, search.about(says.all, input.value)));
      else if (done) fill([], ...search.nothing(input.value));
      activate(0);
    }

    const ask = asker(input, show);
    const begin = () => ask(MOST);
    const move = (step) => () => (panel.hidden ? open(true) : activate((options.indexOf(active) + step + options.length) % options.length));
    const keys = {
      ArrowDown: move(1),
      ArrowUp: move(-1),
      Escape() {
        if (panel.hidden) input.value = "";
        close();
      },
      Enter: () => active.click(),
    };
    const onkeydown = (event) => {
      const { key } = event;
      const isUsable = key === "Escape" || (key === "Enter" ? active : options.length);
      if (event.isComposing || !keys[key] || !isUsable) return;
      event.preventDefault();
      keys[key]();
    };
    Object.assign(input, { role: "combobox", ariaAutoComplete: "list", oninput: begin, onfocus: begin, onkeydown });
    input.setAttribute("aria-controls", "hits");
    form.onsubmit = list.onclick;
    form.addEventListener("focusout", ({ relatedTarget }) => form.contains(relatedTarget) || open(false));
    (form.querySelector(".box-row") ?? form).append(panel);
    if (form.matches(".find")) form.append(button("find-close", says.close, close));
    begin();
  }

  function page(form, input, says, results) {
    let most = 0;

    function show(answers = [], stems, done) {
      document.getElementById("index").hidden = Boolean(stems);
      results.replaceChildren(...search.groups(answers, stems).map(([name, links]) =>
        element("section", {}, element("h2", {}, name), element("ul", { className: "entries" }, ...links.map((link) => element("li", {}, link))))));
      if (done && !answers.length) results.append(...search.nothing(input.value));
      if (done && answers.length > most / 2) results.append(button("button", says.more, more));
    }

    const ask = asker(input, show);
    const more = () => ask((most += MOST_ON_PAGE));
    input.oninput = () => {
      const address = new URL(location);
      address.search = input.value.trim() && query(input.value);
      history.replaceState(history.state, "", address);
      most = 0;
      more();
    };
    results.onclick = () => remember(input.value);
    form.onsubmit = (event) => {
      event.preventDefault();
      remember(input.value);
    };
    input.value ||= new URLSearchParams(location.search).get("q") ?? "";
    more();
  }

  search.start = (form) => {
    if (search.home) return;
    search.assets = new URL("search/", new URL(form.dataset.search, document.baseURI)).href;
    search.home = new URL("../", form.action).href;
    search.file = location.protocol === "file:" ? "index.html" : "";
    search.begin();
    const results = document.getElementById("results");
    (results ? page : box)(form, form.elements.q, search.book().says, results);
  };
})();
