// What a tab shows: null while undecided, the page's title, or a refusal.
const [title, url] = arguments;
const address = document.documentURI;
if (document.title === title && new URL(address).port === new URL(url).port) return title;
const asked = new URLSearchParams(address.split("?")[1]);
if (!asked.has("u") || new URL(asked.get("u")).port !== new URL(url).port) return null;
if (address.startsWith("about:certerror")) {
  let failure;
  try {
    failure = document.getFailedCertSecurityInfo();
  } catch {
    // An empty error page: no code, no button.
    return document.readyState === "complete" ? { code: "nothing", overridable: false } : null;
  }
  const code = failure.errorCodeString;
  if (!code) return null;
  const category = failure.overridableErrorCategory;
  return { code, overridable: category !== "unset" && category !== "" };
}
if (address.startsWith("about:neterror")) {
  const code = document.getNetErrorInfo().errorCodeString;
  return { code: code || asked.get("e"), overridable: false };
}
return null;
