// The search of a copy without a server. `exportedWords`: thing → folded words; `exportedThings`: [thing, address, title, language, direction, detail].
(() => {
  const box = document.querySelector("[data-finder]");
  const field = document.querySelector("input[name=q]");
  const MOST = 60;
  const LETTERS = {
    ß: "ss", ł: "l", đ: "d", ð: "d", ø: "o", ħ: "h", ı: "i", æ: "ae", œ: "oe", þ: "th", ς: "σ",
    ى: "ي", ی: "ي", ک: "ك", ة: "ه", ـ: "",
  };

  // As the server folds: without case, marks and invisible signs.
  function fold(text) {
    const bare = text.toLowerCase().normalize("NFKD").toLowerCase().replace(/[\p{Mn}\p{Cf}]/gu, "");
    return bare.replace(/./gu, (letter) => LETTERS[letter] ?? letter).split(/\s+/).filter(Boolean);
  }

  function shown([, address, title, lang, dir, detail]) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const name = document.createElement("bdi");
    const more = document.createElement("p");
    item.className = "card stack stack-s";
    link.href = address;
    name.textContent = title;
    if (lang) name.lang = lang;
    if (dir) name.dir = dir;
    more.className = "small muted";
    more.textContent = detail;
    link.append(name);
    item.append(link, more);
    return item;
  }

  const typed = (new URLSearchParams(location.search).get("q") ?? "").trim();
  if (!typed) return;
  const wanted = fold(typed);
  const found = window.exportedThings.filter(([thing]) => wanted.every((word) => window.exportedWords[thing].includes(word)));
  const status = box.querySelector("[role=status]");
  field.value = typed;
  box.hidden = false;
  status.textContent = found.length
    ? status.dataset.found.replace("%(num)d", found.length)
    : status.dataset.nothing.replace("%(typed)s", typed);
  box.querySelector("ul").append(...found.slice(0, MOST).map(shown));
})();
