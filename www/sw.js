// Keeps the page for a visit without a network. One version at a time, and only as a whole: where a file is missing or
// of another version, as in the middle of an upload, the version before stays.

// Where Trusted Types are enforced, a script is named by a policy.
const policy = self.trustedTypes?.createPolicy("trustguide", { createScriptURL: () => "files.js" });
importScripts(policy?.createScriptURL("") ?? "files.js");

// The scope is part of the name, so that two copies of the page on one server leave each other alone.
const PREFIX = `trustguide ${self.registration.scope} `;
const CACHE = PREFIX + VERSION;
const url = (path) => new URL(path, self.registration.scope).href;
const KNOWN = new Set(Object.keys(FILES).map(url));

self.addEventListener("install", (event) => {
  const request = ([path, integrity]) => new Request(url(path), { cache: "no-cache", integrity });
  const requests = Object.entries(FILES).map(request);
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith(PREFIX) && name !== CACHE;
  const clean = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter(old).map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(clean());
});

// The page asks for this after the person has agreed to reload.
self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

// Only the page's own files are answered; all else goes to the network untouched.
self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  const address = new URL(event.request.url);
  address.hash = "";
  const root = address.href.split("?")[0] === url("./");
  const wanted = root ? url("./index.html") : address.href;
  if (!KNOWN.has(wanted)) return;
  const answer = async () => {
    const cache = await caches.open(CACHE);
    return (await cache.match(wanted)) ?? fetch(event.request);
  };
  event.respondWith(answer());
});
