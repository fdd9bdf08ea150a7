// Keeps the progress of a long job up to date by asking for the page again. Without it, the link "Look again" does the same.
const PAUSE = 2000;

async function refresh() {
  const shown = document.querySelector("[data-job]");
  if (!shown) return;
  if (!document.hidden) {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.querySelector("[data-job], [data-job-done]");
    if (!next) {
      location.reload();
      return;
    }
    shown.replaceWith(next);
  }
  setTimeout(refresh, PAUSE);
}

setTimeout(refresh, PAUSE);
