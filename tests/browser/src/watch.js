// Notes what a console would show as an error, for a browser whose driver does not tell.
globalThis.watchedErrors = [];
const note = (...said) => watchedErrors.push(said.map(String).join(" "));

addEventListener("error", ({ message, target }) => note("error:", message ?? target?.src ?? target?.href), true);
addEventListener("unhandledrejection", ({ reason }) => note("rejection:", reason));
document.addEventListener("securitypolicyviolation", (event) => note(event.effectiveDirective, event.blockedURI));

const log = console.error;
console.error = (...said) => {
  note(...said);
  log(...said);
};

const ask = globalThis.fetch;
globalThis.fetch = async (...asked) => {
  const answer = await ask(...asked);
  if (answer.status >= 400) note(answer.status, answer.url);
  return answer;
};
