// Has the festival kept for when there is no network: once the page is there, and never where data is to be saved.
const script = document.querySelector("script[data-keep]");
const saving = navigator.connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches;

async function keep() {
  await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage({ keep: script.dataset.keep });
}

// Some browsers have workers and forbid them, in private windows for example: then there is nothing to keep.
function begin() {
  keep().catch((reason) => console.debug("not kept:", reason));
}

if ("serviceWorker" in navigator && !saving) {
  window.addEventListener("load", () => (window.requestIdleCallback ?? setTimeout)(begin));
}
