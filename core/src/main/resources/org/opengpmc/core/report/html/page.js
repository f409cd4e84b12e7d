(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const byId = id => document.getElementById(id);
  const bar = byId("bar"), filter = byId("filter"), clear = byId("clear"), hits = byId("hits"), theme = byId("theme");
  bar.hidden = false;

  // Light and dark: what the system prefers, until somebody chooses. Storage may be refused.
  const kept = { get() { try { return localStorage.getItem("opengpmc-theme"); } catch { return null; } },
    set(value) { try { localStorage.setItem("opengpmc-theme", value); } catch { /* for this page only, then */ } } };
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : dark.matches;
  const showTheme = () => theme.setAttribute("aria-pressed", String(isDark()));
  if (["light", "dark"].includes(kept.get())) root.dataset.theme = kept.get();
  theme.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    kept.set(root.dataset.theme);
    showTheme();
  });
  dark.addEventListener("change", showTheme);
  showTheme();

  // Copying: a button after every path and GUID.
  const copyText = async text => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      area.className = "unseen";
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  };
  const told = document.createElement("p");
  told.className = "unseen";
  told.setAttribute("role", "status");
  bar.append(told);
  for (const code of all("code.c")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.title = "Copy";
    button.setAttribute("aria-label", "Copy " + code.textContent);
    code.after(button);
  }
  document.addEventListener("click", async event => {
    const button = event.target.closest(".copy");
    if (!button) return;
    await copyText(button.previousElementSibling.textContent);
    button.focus();
    button.dataset.done = "";
    told.textContent = "Copied " + button.previousElementSibling.textContent;
    setTimeout(() => { delete button.dataset.done; told.textContent = ""; }, 1500);
  });

  // The filter: every word must be somewhere in a row, or in the heading it stands under.
  const groups = all("[data-group]").map(group => ({
    group, open: true, heading: (group.dataset.group || "").toLowerCase(),
    rows: all("tr.s", group).map(row => ({ row, text: textOf(row) })) }));
  const total = groups.reduce((sum, g) => sum + g.rows.length, 0);
  const sections = all("[data-groups]");
  const links = all("nav a[data-of]").map(link => ({ item: link.parentElement, of: byId(link.dataset.of) }));
  function textOf(row) {
    let text = "";
    const walk = node => {
      if (node.nodeType === Node.TEXT_NODE) text += node.data;
      else if (!node.matches(".about")) { node.childNodes.forEach(walk); text += " "; }
    };
    walk(row);
    return text.toLowerCase();
  }
  let filtering = false;
  const apply = () => {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length && !filtering) groups.forEach(g => { g.open = g.group.open; });
    let found = 0;
    for (const g of groups) {
      let here = 0;
      for (const { row, text } of g.rows) {
        const hit = words.every(w => text.includes(w) || g.heading.includes(w));
        row.hidden = !hit;
        if (hit) here++;
      }
      found += here;
      g.group.hidden = words.length > 0 && here === 0;
      if ("open" in g.group && (words.length || filtering)) g.group.open = words.length ? true : g.open;
    }
    for (const s of sections) s.hidden = words.length > 0 && all("[data-group]", s).every(g => g.hidden);
    for (const { item, of } of links) item.hidden = !!of && of.hidden;
    filtering = words.length > 0;
    clear.hidden = !filtering;
    hits.textContent = filtering ? `${found} of ${total} ${hits.dataset.things}` : "";
    highlight(words);
  };
  function highlight(words) {
    if (!window.CSS || !CSS.highlights) return;
    const ranges = [];
    if (words.length) for (const { rows } of groups) for (const { row } of rows) if (!row.hidden && ranges.length < 2000) {
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.data.toLowerCase();
        if (text.length !== node.data.length) continue;
        for (const word of words) for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + word.length);
          ranges.push(range);
        }
      }
    }
    CSS.highlights.set("filter", new Highlight(...ranges));
  }
  let soon = 0;
  filter.addEventListener("input", () => { clearTimeout(soon); soon = setTimeout(apply, total > 500 ? 120 : 0); });
  const reset = () => { filter.value = ""; apply(); filter.focus(); };
  clear.addEventListener("click", reset);
  document.addEventListener("keydown", event => {
    const typing = event.target.matches("input, textarea, select");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      filter.focus();
      filter.select();
    } else if (event.key === "Escape" && event.target === filter) {
      event.preventDefault();
      reset();
    }
  });

  // Expand and collapse; on paper everything is expanded.
  const cards = all("details.card");
  byId("expand").addEventListener("click", () => all("details").forEach(d => { d.open = true; }));
  byId("collapse").addEventListener("click", () => all("details").forEach(d => { d.open = false; }));
  let closed = [];
  addEventListener("beforeprint", () => { closed = cards.filter(d => !d.open); closed.forEach(d => { d.open = true; }); });
  addEventListener("afterprint", () => closed.forEach(d => { d.open = false; }));
  byId("print").addEventListener("click", () => print());
  if (!cards.length) ["expand", "collapse"].forEach(id => { byId(id).hidden = true; });
  // A place that somebody follows a link to must be seen.
  const openTarget = () => { const at = location.hash && byId(decodeURIComponent(location.hash.slice(1))); if (at && "open" in at) at.open = true; };
  addEventListener("hashchange", openTarget);
  openTarget();

  // Sorting, on the page of many reports.
  for (const table of all("table.sortable")) {
    const heads = all("thead th", table);
    heads.forEach((head, column) => {
      const button = head.querySelector("button");
      if (button) button.addEventListener("click", () => {
        const ascending = head.getAttribute("aria-sort") !== "ascending";
        heads.forEach(h => h.hasAttribute("aria-sort") && h.setAttribute("aria-sort", "none"));
        head.setAttribute("aria-sort", ascending ? "ascending" : "descending");
        const body = table.tBodies[0];
        const value = row => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
        const order = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
        [...body.rows].sort((a, b) => order.compare(value(a), value(b)) * (ascending ? 1 : -1)).forEach(r => body.append(r));
      });
    });
  }
})();
