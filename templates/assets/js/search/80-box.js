// The box: a combobox with a list of answers (w3.org/WAI/ARIA/apg/patterns/combobox). On the search page the answers
// stand on the page instead, and the question in its address.
(() => {
  "use strict";
  const { search, memory, say } = codebook;
  const MOST = 12;
  const RECENT = 6;

  const recent = {
    all: () => memory.get("recent").split("\n").filter(Boolean),
    add(question) {
      const line = question.trim().replace(/\s+/g, " ").slice(0, 100);
      if (line) memory.set("recent", [line, ...recent.all().filter((other) => other !== line)].slice(0, RECENT).join("\n"));
    },
    clear: () => memory.set("recent", ""),
  };

  /** Asks as somebody types: only the newest question counts, and its number is said when they pause. */
  function asker(input, show) {
    let turn = 0, pause = 0;
    return (most) => {
      const mine = ++turn;
      const question = input.value;
      const isCurrent = () => mine === turn;
      clearTimeout(pause);
      if (!question.trim()) return show(null);
      return search.ask(question, most, (found) => {
        show(found);
        if (!found.done) return;
        const { says } = search.book();
        const words = found.answers.length ? says.found.replace("{n}", found.answers.length) : says.none.replace("{words}", question.slice(0, 80));
        pause = setTimeout(() => isCurrent() && say(words), 600);
      }, isCurrent);
    };
  }

  function box(form, input) {
    const { element } = search;
    const { says } = search.book();
    const list = element("div", "hits-list");
    const rest = element("div", "hits-rest");
    const panel = element("div", "hits", list, rest);
    panel.hidden = true;
    list.id = "hits";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", says.answers);
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "hits", autocapitalize: "off" };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    (form.querySelector(".box-row") ?? form).append(panel);

    let options = [], active = -1;

    function activate(index) {
      options[active]?.setAttribute("aria-selected", "false");
      active = index;
      const option = options[active];
      if (!option) return input.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    }

    function open(isOpen) {
      panel.hidden = !isOpen;
      input.setAttribute("aria-expanded", String(isOpen && options.length > 0));
      if (!isOpen) activate(-1);
    }

    function fill(groups, more) {
      activate(-1);
      options = groups.flatMap(({ links }) => links);
      options.forEach((option, i) => {
        option.id = `hit-${i}`;
        option.tabIndex = -1;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
      });
      list.replaceChildren(...groups.map(({ name, links }, i) => {
        const title = element("p", "hits-kind", name);
        title.id = `hits-${i}`;
        title.setAttribute("role", "presentation");
        const group = element("div", "", title, ...links);
        group.setAttribute("role", "group");
        group.setAttribute("aria-labelledby", title.id);
        return group;
      }));
      list.hidden = !options.length;
      rest.replaceChildren(...more);
      open(options.length > 0 || more.length > 0);
    }

    function showRecent() {
      const links = recent.all().map((question) => {
        const made = element("a", "hit", question);
        made.href = `${form.action}?q=${encodeURIComponent(question)}`;
        return made;
      });
      const clear = element("button", "", says.clear);
      clear.type = "button";
      clear.addEventListener("click", () => {
        recent.clear();
        input.focus();
        fill([], []);
      });
      fill(links.length ? [{ name: says.recent, links }] : [], links.length ? [clear] : []);
    }

    function show(found) {
      if (!found) return showRecent();
      if (!found.answers.length) return fill([], found.done ? [search.nothing(form, input.value)] : []);
      const all = element("a", "", says.all.replace("{words}", input.value.slice(0, 80)));
      all.href = `${form.action}?q=${encodeURIComponent(input.value.slice(0, 500))}`;
      fill(search.groups(found), [all]);
      activate(0);
    }

    const ask = asker(input, show);
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    input.addEventListener("input", () => ask(MOST));
    input.addEventListener("focus", () => ask(MOST));
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (steps[event.key] && options.length) {
        event.preventDefault();
        if (panel.hidden) open(true);
        activate((active + steps[event.key] + options.length) % options.length);
      } else if (event.key === "Escape") {
        event.preventDefault();
        if (!panel.hidden) open(false);
        else if (input.value) input.value = "";
        else input.blur();
        if (panel.hidden) form.classList.remove("open");
      } else if (event.key === "Enter" && !panel.hidden && options[active]) {
        event.preventDefault();
        recent.add(input.value);
        options[active].click();
      }
    });
    form.addEventListener("submit", () => recent.add(input.value));
    list.addEventListener("click", () => recent.add(input.value));
    list.addEventListener("mousedown", (event) => event.preventDefault());
    form.addEventListener("focusout", ({ relatedTarget }) => form.contains(relatedTarget) || open(false));
    const close = element("button", "find-close", says.close);
    close.type = "button";
    close.addEventListener("click", () => {
      open(false);
      form.classList.remove("open");
    });
    if (form.matches(".find")) form.append(close);
    ask(MOST);
  }

  function page(form, input, results) {
    const { element } = search;
    let most = 24;

    function show(found) {
      document.getElementById("index").hidden = Boolean(found);
      if (!found) return results.replaceChildren();
      const sections = search.groups(found).map(({ name, links }) =>
        element("section", "", element("h2", "", name), element("ul", "entries", ...links.map((link) => element("li", "", link)))));
      if (!found.answers.length && found.done) sections.push(search.nothing(form, input.value));
      if (found.done && found.answers.length >= most * 0.75) {
        const more = element("button", "button", search.book().says.more);
        more.type = "button";
        more.addEventListener("click", () => ask((most += 24)));
        sections.push(more);
      }
      results.replaceChildren(...sections);
    }

    const ask = asker(input, show);
    function settle() {
      const address = new URL(location.href);
      if (input.value.trim()) address.searchParams.set("q", input.value.slice(0, 500));
      else address.searchParams.delete("q");
      history.replaceState(history.state, "", address);
    }
    input.addEventListener("input", () => {
      settle();
      ask((most = 24));
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      recent.add(input.value);
      settle();
    });
    results.addEventListener("click", () => recent.add(input.value));
    input.value ||= new URLSearchParams(location.search).get("q") ?? "";
    ask(most);
  }

  search.start = (form) => {
    if (search.home) return;
    search.assets = new URL("search/", new URL(form.dataset.search, document.baseURI)).href;
    search.home = new URL("../", form.action).href;
    const results = document.getElementById("results");
    if (results) page(form, form.elements.q, results);
    else box(form, form.elements.q);
  };
})();
