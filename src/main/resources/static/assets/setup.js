// Fills in what the browser knows: the code from the address printed on the console (behind #,
// so that it never reaches a log) and the time zone. What somebody typed stays. The tab remembers
// the code while the page is loaded anew, as it is when the language changes.
const preset = document.querySelector("[data-setup=preset]");
const KEPT = "setup-code";
const code = document.getElementById("field-code");

/* An address pasted into a tab that shows this page already does not load it anew. */
function takeCode() {
  if (!code || location.hash.length < 2) return;
  code.value = decodeURIComponent(location.hash.slice(1));
  sessionStorage.setItem(KEPT, code.value);
  history.replaceState(null, "", location.pathname);
}

takeCode();
addEventListener("hashchange", takeCode);
if (code && preset && sessionStorage.getItem(KEPT)) {
  code.value = sessionStorage.getItem(KEPT);
  document.getElementById("field-name")?.focus();
}

if (preset) {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = document.getElementById("field-zone");
  if ([...zone.options].some((option) => option.value === here)) zone.value = here;
}
