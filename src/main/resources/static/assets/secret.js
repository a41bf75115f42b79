// Something shown once: a link becomes a whole address of this site, and a button copies it.
for (const field of document.querySelectorAll("[data-address]")) {
  field.value = new URL(field.value, location.origin).href;
}

for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  const copied = document.querySelector("[data-copied]");
  button.addEventListener("click", async () => {
    field.select();
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(field.value);
    } else {
      document.execCommand("copy");
    }
    copied.hidden = false;
  });
}
