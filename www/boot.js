// Starts the page. It is a file of its own because the page's policy forbids inline scripts, and it imports
// the page's code dynamically so that a part that does not load can be told to the reader.

const byId = (id) => document.getElementById(id);
const KEPT = "trustguide";

// Tells in place of the page that it cannot go on. What was there is kept for a reload, and for a report.
function fail(reason, input) {
  if (document.documentElement.dataset.boot === "failed") return;
  document.documentElement.dataset.boot = "failed";
  for (const [id, hidden] of [["app", true], ["update", true], ["boot-failure", false]]) {
    const part = byId(id);
    if (part) part.hidden = hidden;
  }
  const line = byId("boot-failure-reason");
  if (line) line.textContent = String(reason);
  byId("boot-failure")?.focus();
  offerReport(String(reason), input);
  byId("boot-empty")?.addEventListener("click", () => {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(KEPT)) sessionStorage.removeItem(name);
    location.hash = "";
    location.reload();
  });
}

// What somebody may hand on who wants it mended: certificates and choices, nothing that is private.
async function offerReport(reason, input) {
  const link = byId("boot-report");
  if (!link) return;
  const state = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  if (state) delete state.asked;
  const text = (await input?.text?.().catch(() => "")) ?? "";
  const report = {
    reason,
    at: new Date().toISOString(),
    page: import.meta.url.split("/").pop(),
    browser: navigator.userAgent,
    state,
    reading: text.match(/-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]*-----END CERTIFICATE-----/g) ?? [],
  };
  const file = new Blob([JSON.stringify(report, null, 2)], { type: "application/json" });
  link.href = URL.createObjectURL(file);
  link.hidden = false;
}
globalThis.stopTrustguide = fail;

// An exception that passed through the page's wasm code left it in the middle of something.
const passedThrough = (error) =>
  error instanceof WebAssembly.RuntimeError || /wasm/.test(error?.stack ?? "");
addEventListener("error", (event) => passedThrough(event.error) && fail(event.message));
addEventListener("unhandledrejection", ({ reason }) => {
  if (reason instanceof WebAssembly.RuntimeError) fail(reason);
});

// Shows that a newer version waits, and changes to it when the person says so.
function offer(worker) {
  const bar = byId("update");
  const button = byId("update-now");
  if (!bar || !button) return;
  bar.hidden = false;
  button.addEventListener("click", () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    worker.postMessage("take over");
  });
}

// Keeps the page for the next visit, also without a network. A browser that may not do so (plain http, a private
// window) shows the page all the same. It waits until the page is drawn: nobody needs it before.
async function keep() {
  if (!("serviceWorker" in navigator)) return;
  await new Promise((done) => setTimeout(done, 1000));
  const worker = "./sw.js";
  // Where Trusted Types are enforced, this one address is the only script that may be named by a string.
  const policy = globalThis.trustedTypes?.createPolicy("trustguide", {
    createScriptURL: (address) => {
      if (address !== worker) throw new TypeError(address);
      return address;
    },
  });
  const address = policy?.createScriptURL(worker) ?? worker;
  const registration = await navigator.serviceWorker.register(address, { updateViaCache: "none" });
  const watch = (next) =>
    next?.addEventListener("statechange", () => {
      if (next.state === "installed" && navigator.serviceWorker.controller) offer(next);
    });
  if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  await navigator.serviceWorker.ready;
  document.documentElement.dataset.kept = "yes";
}

try {
  // The page on privacy counts all that was loaded; browsers keep 250 entries unless told otherwise.
  performance.setResourceTimingBufferSize(5000);
  const page = await import("./trustguide.js");
  await page.default({ module_or_path: new URL("./trustguide_bg.wasm", import.meta.url) });
  keep().catch((reason) => console.info("not kept for a visit without a network:", reason));
} catch (reason) {
  fail(reason);
}
