// Shows visited festivals without network. The server puts LANGUAGES before this. Pages come from the network while there
// is one; a copy of all of them (offline.json) is kept for each festival and language, with the files that they need.
const FORMAT = "schauher-1 ";
const PATIENCE = 3_000; // milliseconds for the network before a copy is shown
const PAUSE = 10 * 60_000; // between two questions whether a copy is still right
const NOBODY_BEHIND = new Set([502, 503, 504]);
const KEPT_AT = "x-kept-at";
const PAGES = /^(?:(?:programme|exhibitors)(?:\/[A-Z0-9]+)?|nations|plan|search|favourites|offline|imprint|privacy|accessibility)?$/;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("message", (event) => {
  if (event.data?.keep) event.waitUntil(keep(event.data.keep));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (url.pathname.startsWith("/static/")) event.respondWith(file(request));
  if (request.mode !== "navigate") return;
  const wanted = pageAt(url) ?? codeAt(url);
  if (wanted) event.respondWith(open(request, wanted));
});

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => !name.startsWith(FORMAT)).map((name) => caches.delete(name)));
  await self.clients.claim();
}

// What an address means to us. All others (the desk, the gate, forms) the worker never touches.
function pageAt(url) {
  const [, lang, slug, rest] = url.pathname.match(/^\/([^/]+)\/([^/]+)\/?(.*?)\/?$/) ?? [];
  if (!LANGUAGES.has(lang) || !PAGES.test(rest)) return null;
  return { lang, slug, rest, query: url.searchParams, find: () => findPage(lang, slug, rest, url) };
}

function codeAt(url) {
  const code = url.pathname.match(/^\/[Qq]\/(\w+)\/?$/)?.[1].toUpperCase();
  return code ? { find: () => findCode(code) } : null;
}

async function open(request, wanted) {
  const answer = fetch(request);
  const first = await Promise.race([answer.catch(() => null), new Promise((end) => setTimeout(end, PATIENCE))]);
  if (first?.status === 404 && wanted.rest === "") await caches.delete(`${FORMAT}/${wanted.lang}/${wanted.slug}/`); // withdrawn
  if (first && !NOBODY_BEHIND.has(first.status)) return first;
  return (await wanted.find()) ?? answer;
}

async function file(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

async function findPage(lang, slug, rest, url) {
  const stored = await stores(`/${lang}/${slug}/`);
  if (stored) return shown(stored, await stored.clone().json(), rest, url.searchParams);
  for (const root of await roots()) {
    if (root.split("/")[2] === slug) return Response.redirect(`${root}${rest}${url.search}`, 302);
  }
  return null;
}

async function findCode(code) {
  for (const root of await roots()) {
    const copy = await (await stores(root)).json();
    const rest = [`programme/${code}`, `plan?booth=${code}`].find((each) => each in copy.pages || each in copy.aliases);
    if (rest) return Response.redirect(`${root}${rest}`, 302);
  }
  return null;
}

// Those of which there is a copy: where fetching one was broken off there is a cache, and nothing in it that opens.
async function roots() {
  const names = await caches.keys();
  const begun = names.filter((name) => name.startsWith(FORMAT)).map((name) => name.slice(FORMAT.length));
  const copies = await Promise.all(begun.map(stores));
  return begun.filter((_, place) => copies[place]);
}

async function stores(root) {
  return (await caches.has(FORMAT + root)) ? (await caches.open(FORMAT + root)).match(`${root}offline.json`) : undefined;
}

function shown(stored, copy, rest, query) {
  const asked = [...query].filter(([, value]) => value).map(([name, value]) => `${rest}?${name}=${value}`);
  const known = [...asked, rest].find((each) => each in copy.pages || each in copy.aliases);
  const kept = copy.aliases[known] ?? known;
  const headers = new Headers({ "content-type": "text/html; charset=utf-8" });
  const policy = stored.headers.get("content-security-policy");
  if (policy) headers.set("content-security-policy", policy);
  if (known === undefined) return new Response(page(copy, "offline", copy.notes.missing), { status: 503, headers });
  const narrowed = rest !== "plan" && asked.some((each) => each !== known);
  const note = (narrowed ? copy.notes.whole : copy.notes.kept).replace("{moment}", said(stored, copy));
  return new Response(page(copy, kept, note), { headers });
}

function page(copy, rest, note) {
  const runs = copy.pages[rest];
  const lines = [];
  for (let at = 0; at < runs.length; at += 2) lines.push(...copy.lines.slice(runs[at], runs[at] + runs[at + 1]));
  return lines
    .join("\n")
    .replaceAll("\ue000", rest.replaceAll("&", "&amp;"))
    .replace("</header>", (end) => note + end); // the first one is that of the page
}

// In 24 hours and Latin digits, as everywhere on the pages.
function said(stored, { locale, zone }) {
  const parts = { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" };
  const how = { ...parts, hourCycle: "h23", numberingSystem: "latn", timeZone: zone };
  return new Intl.DateTimeFormat(locale, how).format(new Date(stored.headers.get(KEPT_AT)));
}

async function keep(root) {
  const address = `${root}offline.json`;
  const before = await stores(root);
  if (before && Math.abs(Date.now() - new Date(before.headers.get(KEPT_AT))) < PAUSE) return; // clocks can be set back
  const headers = before ? { "if-none-match": before.headers.get("etag") } : {};
  const answer = await fetch(address, { headers, cache: "no-store", credentials: "omit" });
  if (answer.status === 404) await caches.delete(FORMAT + root);
  if (answer.status === 304) await put(root, address, before);
  if (answer.ok) await replace(root, address, answer);
}

// The new files before the new pages, the old files after them: at every moment what is kept fits together.
async function replace(root, address, answer) {
  const cache = await caches.open(FORMAT + root);
  const named = (await answer.clone().text()).matchAll(/=\\"(\/static\/[0-9a-f]+\/[\w./-]+)/g);
  const files = new Set(Array.from(named, ([, name]) => name));
  const missing = [];
  for (const name of files) if (!(await cache.match(name, { ignoreVary: true }))) missing.push(name);
  await cache.addAll(missing);
  await put(root, address, answer);
  for (const request of await cache.keys()) {
    const name = new URL(request.url).pathname;
    if (name !== address && !files.has(name)) await cache.delete(request, { ignoreVary: true });
  }
}

async function put(root, address, answer) {
  const headers = new Headers(answer.headers);
  headers.set(KEPT_AT, new Date().toISOString());
  const cache = await caches.open(FORMAT + root);
  await cache.put(address, new Response(await answer.blob(), { headers }));
}
