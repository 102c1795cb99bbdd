// Starts the page. It is a file of its own because the page's policy forbids inline scripts, and it imports
// the page's code dynamically so that a part that does not load can be told to the reader.

function fail(reason) {
  const app = document.getElementById("app");
  if (app) app.hidden = true;
  const failure = document.getElementById("boot-failure");
  if (failure) failure.hidden = false;
  const line = document.getElementById("boot-failure-reason");
  if (line) line.textContent = String(reason);
  document.documentElement.dataset.boot = "failed";
}

// Shows that a newer version waits, and changes to it when the person says so.
function offer(worker) {
  const bar = document.getElementById("update");
  const button = document.getElementById("update-now");
  if (!bar || !button) return;
  bar.hidden = false;
  button.addEventListener("click", () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    worker.postMessage("take over");
  });
}

// Keeps the page for the next visit, also without a network. A browser that may not do so (plain http, a private
// window) shows the page all the same.
async function keep() {
  if (!("serviceWorker" in navigator)) return;
  const worker = "./sw.js";
  // Where Trusted Types are enforced, this one address is the only script that may be named by a string.
  const policy = globalThis.trustedTypes?.createPolicy("trustguide", {
    createScriptURL: (address) => {
      if (address !== worker) throw new TypeError(address);
      return address;
    },
  });
  const registration = await navigator.serviceWorker.register(policy?.createScriptURL(worker) ?? worker);
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
  const page = await import("./trustguide.js");
  await page.default({ module_or_path: new URL("./trustguide_bg.wasm", import.meta.url) });
  keep().catch((reason) => console.info("not kept for a visit without a network:", reason));
} catch (reason) {
  fail(reason);
}
