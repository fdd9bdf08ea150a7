// Large type, kept in this browser. No module: it runs before anything is painted, so that nothing jumps.
(() => {
  const KEY = "schauher:type";
  const LARGE = "large";
  const root = document.documentElement;

  function kept() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // a browser that keeps nothing
    }
  }

  function choose(large) {
    if (large) root.dataset.type = LARGE;
    else delete root.dataset.type;
    try {
      if (large) localStorage.setItem(KEY, LARGE);
      else localStorage.removeItem(KEY);
    } catch {
      // then it is for this page only
    }
  }

  if (kept() === LARGE) root.dataset.type = LARGE;

  document.addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-larger]")) {
      const show = () => button.setAttribute("aria-pressed", String(root.dataset.type === LARGE));
      button.addEventListener("click", () => {
        choose(root.dataset.type !== LARGE);
        show();
      });
      show();
    }
  });
})();
