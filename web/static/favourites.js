// Favourites are kept in this browser only. One is known by the end of its address: "programme/7K3M9QXT2A".
const ADDRESS = /(?:programme|exhibitors)\/[A-Z0-9]+(?=[/?#]|$)/;
const pattern = document.querySelector("template#star");
const key = `schauher:favourites:${pattern.dataset.event}`;

function favourites() {
  const found = JSON.parse(localStorage.getItem(key) ?? "[]");
  return new Set(Array.isArray(found) ? found : []);
}

function turn(path) {
  const kept = favourites();
  if (!kept.delete(path)) kept.add(path);
  localStorage.setItem(key, JSON.stringify([...kept]));
  show();
}

function show() {
  const kept = favourites();
  for (const star of document.querySelectorAll("[data-favourite]")) {
    star.setAttribute("aria-pressed", String(kept.has(star.dataset.favourite)));
  }
}

// Cards get their star from here: without this file it would do nothing.
function addStars() {
  let number = 0;
  for (const card of document.querySelectorAll("main .session, main .show")) {
    const link = card.querySelector(":is(h2, h3, h4) a");
    const path = link.getAttribute("href").match(ADDRESS)?.[0];
    if (!path) continue;
    const star = pattern.content.firstElementChild.cloneNode(true);
    star.dataset.favourite = path;
    link.id ||= `card-${++number}`;
    star.querySelector("span").id = `star-${number}`;
    star.setAttribute("aria-labelledby", `star-${number} ${link.id}`);
    (card.querySelector(".meta:last-child") ?? card).append(star);
  }
}

// The page of favourites: everything is on it, and what is kept here is shown.
function openPage(page) {
  const entries = JSON.parse(page.querySelector("script").textContent);

  function fill() {
    const kept = favourites();
    for (const card of page.querySelectorAll(".session, .show")) {
      const path = card.querySelector("[data-favourite]").dataset.favourite;
      card.toggleAttribute("data-kept", kept.has(path));
    }
    const known = page.querySelectorAll("[data-kept]").length;
    page.querySelector("[data-some]").hidden = !known;
    page.querySelector("[data-none]").hidden = known > 0;
    page.querySelector("[data-export]").hidden = !page.querySelector(".session[data-kept]");
  }

  page.querySelector("[data-export]").addEventListener("click", () => {
    const kept = favourites();
    download(calendar(entries.filter((entry) => kept.has(`programme/${entry.code}`))), page.dataset.file);
  });
  window.addEventListener("storage", fill);
  fill();
}

function download(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000); // browsers begin to read it a little later
}

// RFC 5545; the same entries as in the calendar of the programme, so that none stands in a calendar twice.
function calendar(entries) {
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Schauher//Favourites//EN"];
  for (const entry of entries) {
    lines.push("BEGIN:VEVENT", `UID:${entry.code}@schauher`, `DTSTAMP:${stamp}`);
    lines.push(`DTSTART:${entry.starts}`, `DTEND:${entry.ends}`, `STATUS:${entry.status}`);
    lines.push(`SUMMARY:${escaped(entry.title)}`, `LOCATION:${escaped(entry.place)}`, `URL:${entry.url}`, "END:VEVENT");
  }
  return [...lines, "END:VCALENDAR", ""].map(folded).join("\r\n");
}

function escaped(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

// At most 75 bytes on a line, no letter cut in two.
function folded(line) {
  const encoder = new TextEncoder();
  let length = 0;
  let text = "";
  for (const letter of line) {
    const bytes = encoder.encode(letter).length;
    if (length + bytes > 75) {
      text += "\r\n ";
      length = 1;
    }
    text += letter;
    length += bytes;
  }
  return text;
}

function begin() {
  addStars();
  document.addEventListener("click", (event) => {
    const star = event.target.closest("[data-favourite]");
    if (star) turn(star.dataset.favourite);
  });
  window.addEventListener("storage", show);
  show();
  const page = document.querySelector("[data-favourites]");
  if (page) openPage(page);
}

try {
  favourites();
  begin();
} catch {
  // A browser that keeps nothing, or something else under our name: no stars.
  for (const star of document.querySelectorAll("[data-favourite]")) star.remove();
}
