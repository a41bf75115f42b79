// Fills in what the browser knows: the code from the address printed on the console (behind #,
// so that it never reaches a log) and the time zone. What somebody typed stays.
const preset = document.querySelector("[data-setup=preset]");

const code = document.getElementById("field-code");
if (code && location.hash.length > 1) {
  code.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, "", location.pathname);
  document.getElementById("field-name")?.focus();
}

if (preset) {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = document.getElementById("field-zone");
  if ([...zone.options].some((option) => option.value === here)) zone.value = here;
}
