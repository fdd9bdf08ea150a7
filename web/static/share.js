// Passes a page on: by the phone's own menu where there is one. Else the text stands there to be copied, as without this file.
for (const share of document.querySelectorAll("details.share")) {
  const field = share.querySelector("textarea");
  const status = share.querySelector("[role=status]");
  const [, text, url] = field.value.match(/^(.*)\n(\S+)$/s);

  share.querySelector("summary").addEventListener("click", async (event) => {
    if (!navigator.share || share.open) return;
    event.preventDefault();
    try {
      await navigator.share({ title: share.dataset.title, text, url });
    } catch (fault) {
      if (fault.name !== "AbortError") share.open = true;
    }
  });

  share.querySelector("button").addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      status.textContent = status.dataset.copied;
    } catch {
      status.textContent = status.dataset.marked; // without https a page may not copy
    }
  });
}
