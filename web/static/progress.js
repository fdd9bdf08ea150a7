// Keeps the progress of a long job up to date by asking for the page again; the link "Look again" does the same without it.
const PAUSE = 2000;

async function refresh() {
  const shown = document.querySelector("[data-job]");
  if (!shown) return;
  try {
    if (!document.hidden) await redraw(shown);
  } finally {
    setTimeout(refresh, PAUSE); // also when the network was gone for a moment
  }
}

async function redraw(shown) {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = page.querySelector("[data-job], [data-job-done]");
  if (next) shown.replaceWith(next);
  else location.reload();
}

setTimeout(refresh, PAUSE);
