// A copy without a server cannot ask which language a browser prefers: this does. Without it the links stand there.
(() => {
  const links = [...document.querySelectorAll("a[hreflang]")];
  const fits = (wanted) => links.find((link) => link.hreflang === wanted) ?? links.find((link) => link.hreflang === wanted.split("-")[0]);
  const chosen = navigator.languages.map((wanted) => fits(wanted.toLowerCase())).find(Boolean);
  if (chosen) location.replace(chosen.href);
})();
