// What a tab shows: null while undecided, the page's title, or a refusal.
const title = arguments[0];
if (document.title === title) return title;
if (location.protocol !== "chrome-error:" || document.readyState !== "complete") return null;
const data = typeof loadTimeData === "undefined" ? null : loadTimeData.data_;
if (data && data.type === "SSL") {
  const link = document.getElementById("proceed-link");
  return { code: data.errorCode, overridable: data.overridable && link !== null };
}
const code = document.querySelector(".error-code");
return code && code.textContent ? { code: code.textContent, overridable: false } : null;
