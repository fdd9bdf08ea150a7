// The search of a copy without a server. `exportedWords`: thing → [folded words, keys of names]; `exportedNames`: key →
// what it is called; `exportedThings`: [thing, address, title, language, direction, detail].
(() => {
  const { exportedNames, exportedThings, exportedWords } = window;
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
    return bare.replace(/./gu, (letter) => LETTERS[letter] ?? letter).split(/\s+/).filter(Boolean).join(" ");
  }

  // Words, and numbers of booths: "R 4".
  const ideas = (folded) => folded.match(/\p{L}{1,2} \d\S*|\S+/gu) ?? [];

  // As the server compares names: where one of their words begins so. Two letters mean only themselves.
  function begins(idea) {
    const wanted = idea.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
    const fits = wanted.length < 3 ? (name) => wanted && name === wanted : (name) => ` ${name}`.includes(` ${wanted}`);
    return new Set(Object.keys(exportedNames).filter((key) => exportedNames[key].some(fits)));
  }

  function fitting(idea) {
    const keys = begins(idea);
    const [, letters, digits] = idea.match(/^(\p{L}{1,2})[ .-]?(\d.*)$/u) ?? [];
    const booth = ` ${letters}${digits} `;
    return ([words, names]) =>
      words.includes(idea) || (digits && ` ${words} `.includes(booth)) || names.some((key) => keys.has(key));
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
  const folded = fold(typed);
  const wanted = ideas(folded).map(fitting);
  const whole = begins(folded);
  const found = exportedThings.filter(([thing]) => {
    const said = exportedWords[thing];
    return said[1].some((key) => whole.has(key)) || (wanted.length > 0 && wanted.every((fits) => fits(said)));
  });
  const status = box.querySelector("[role=status]");
  field.value = typed;
  box.hidden = false;
  status.textContent = found.length
    ? status.dataset.found.replace("%(num)d", found.length)
    : status.dataset.nothing.replace("%(typed)s", typed);
  box.querySelector("ul").append(...found.slice(0, MOST).map(shown));
})();
