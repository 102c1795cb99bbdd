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

try {
  const page = await import("./trustguide.js");
  await page.default({ module_or_path: new URL("./trustguide_bg.wasm", import.meta.url) });
  document.documentElement.dataset.boot = "done";
} catch (reason) {
  fail(reason);
}
