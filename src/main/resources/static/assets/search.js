// Ctrl-K: a dialog over everything; arrow keys choose, Enter opens.
const dialog = document.getElementById("search");
const input = document.getElementById("search-text");

const hits = () => [...dialog.querySelectorAll("[role=option]")];

function open() {
  if (dialog.open) return;
  dialog.showModal();
  input.select();
  htmx.trigger(input, "open");
}

function choose(step) {
  const all = hits();
  if (all.length === 0) return;
  const now = all.findIndex((hit) => hit.getAttribute("aria-selected") === "true");
  mark(all[(now + step + all.length) % all.length], all);
}

function mark(chosen, all = hits()) {
  for (const hit of all) hit.setAttribute("aria-selected", String(hit === chosen));
  input.setAttribute("aria-activedescendant", chosen.id);
  chosen.scrollIntoView({ block: "nearest" });
}

function follow(event) {
  const chosen = dialog.querySelector("[role=option][aria-selected=true]");
  if (!chosen) return;
  event.preventDefault();
  location.assign(chosen.getAttribute("href"));
}

if (dialog) {
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      open();
    }
  });
  document.querySelector("[data-search]")?.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? 1 : -1);
    }
    if (event.key === "Enter") follow(event);
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("htmx:afterSwap", () => {
    const first = hits()[0];
    if (first) mark(first);
    else input.removeAttribute("aria-activedescendant");
  });
}
