// Only comforts of a list: every list works without this file.
//
// Letters are keys only while the keyboard's place is in the rows of a list, never while somebody types, and never
// together with Ctrl, Alt or Meta (WCAG 2.1.4).

const TYPING = "input:not([type=checkbox]), textarea, select, [contenteditable]";

for (const list of document.querySelectorAll("[data-list]:has(.table)")) {
  const form = list.querySelector("form:has(.table)");
  const ticks = [...form.querySelectorAll("[name=pick]")];
  const bulk = form.querySelector(".bulk");
  list.querySelector("[data-keys]")?.removeAttribute("hidden");
  form.addEventListener("keydown", (event) => onKey(event, list, form));
  if (bulk) {
    const change = () => tell(bulk, ticks);
    form.addEventListener("change", change);
    offerAll(bulk, ticks, change);
    change();
  }
}

function onKey(event, list, form) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches(TYPING)) return;
  const row = event.target.closest("tbody tr");
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
  if (event.key === "/") {
    const search = list.querySelector("[type=search]");
    if (!search) return;
    search.focus();
    search.select();
  } else if (step && row) {
    place(step > 0 ? row.nextElementSibling : row.previousElementSibling)?.focus();
  } else if (step > 0 && event.target.closest("thead")) {
    place(form.querySelector("tbody tr"))?.focus();
  } else if (event.key === "x" && row) {
    row.querySelector("[name=pick]")?.click();
  } else {
    return;
  }
  event.preventDefault();
}

// Where the keyboard stands in a row: its link, which Enter opens; else its box.
function place(row) {
  return row?.querySelector("th a") ?? row?.querySelector("[name=pick]");
}

function tell(bulk, ticks) {
  const said = bulk.querySelector("[data-count]");
  const number = ticks.filter((tick) => tick.checked).length;
  said.dataset.none ??= said.textContent;
  said.textContent = number ? said.dataset.count.replace("%(number)s", number) : said.dataset.none;
  said.setAttribute("aria-live", "polite");
}

function offerAll(bulk, ticks, change) {
  const all = bulk.querySelector("[data-all]");
  all.hidden = false;
  all.addEventListener("click", () => {
    const wanted = !ticks.every((tick) => tick.checked);
    for (const tick of ticks) tick.checked = wanted;
    change();
  });
}
