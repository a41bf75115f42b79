// Fills in what the browser knows: the code from the address printed on the console (behind #,
// so that it never reaches a log) and the time zone. What somebody typed stays. The tab remembers
// the code while the page is loaded anew, as it is when the language changes.
const preset = document.querySelector("[data-setup=preset]");
const KEPT = "setup-code";

const code = document.getElementById("field-code");
if (code && location.hash.length > 1) {
  sessionStorage.setItem(KEPT, decodeURIComponent(location.hash.slice(1)));
  history.replaceState(null, "", location.pathname);
}
if (code && preset && sessionStorage.getItem(KEPT)) {
  code.value = sessionStorage.getItem(KEPT);
  document.getElementById("field-name")?.focus();
}

if (preset) {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = document.getElementById("field-zone");
  if ([...zone.options].some((option) => option.value === here)) zone.value = here;
}
