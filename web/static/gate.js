// Only a comfort: what a scanner types goes into the field, wherever somebody has tapped meanwhile.
const field = document.querySelector("#code");

document.addEventListener("keydown", (event) => {
  const elsewhere = !event.target.closest("input, button, a, summary");
  if (elsewhere && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) field.focus();
});

window.addEventListener("focus", () => field.focus());
