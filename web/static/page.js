// Only comforts: every page works without this file.

// An open menu closes by Escape (focus returns to its button) and by a click elsewhere.
const menus = document.querySelectorAll("details.menu");

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus) {
    if (!menu.open) continue;
    menu.open = false;
    if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
  }
});

document.addEventListener("click", (event) => {
  for (const menu of menus) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

// A form that is sent twice by an impatient finger is sent once. It may go again after a while: the answer can be a download.
const WHILE = 3000;

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, WHILE);
});

// Whoever has used "Skip to content" sends a form to an address with #content, and there browsers ignore autofocus.
const wrong = document.querySelector(".notice[autofocus]");

if (wrong && location.hash) {
  history.replaceState(null, "", location.pathname + location.search);
  wrong.focus();
}
