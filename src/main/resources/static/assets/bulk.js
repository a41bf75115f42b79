// Choosing rows of a list. Without this module the boxes and buttons are a plain form.

// Not form.id: the boxes are called "id", and a form knows its fields by name.
const name = (form) => form.getAttribute("id");
const rows = (form) => [...document.querySelectorAll(`[data-bulk-row][form="${name(form)}"]`)];
const all = (form) => form.querySelector("[data-bulk-all]");
const number = new Intl.NumberFormat(document.documentElement.lang);
let last = null;

const show = (form) => {
  const boxes = rows(form);
  const every = all(form)?.checked ?? false;
  const chosen = boxes.filter((box) => box.checked).length;
  for (const box of boxes) {
    box.disabled = every;
    box.closest("tr").classList.toggle("picked", every || box.checked);
  }
  const head = document.querySelector(`[data-bulk-page="${name(form)}"]`);
  head.disabled = every;
  head.checked = every || (chosen > 0 && chosen === boxes.length);
  head.indeterminate = !every && chosen > 0 && chosen < boxes.length;
  const words = every
    ? all(form).labels[0].textContent
    : form.dataset.bulkChosen.replace("{n}", number.format(chosen));
  form.querySelector("[data-bulk-count]").textContent = words;
  form.classList.toggle("bulk-on", every || chosen > 0);
  const status = form.parentElement.querySelector("[data-bulk-status]");
  if (status.textContent !== words && (every || chosen > 0 || status.textContent)) {
    status.textContent = words;
  }
};

const clear = (form) => {
  for (const box of rows(form)) box.checked = false;
  if (all(form)) all(form).checked = false;
  show(form);
};

const forms = () => document.querySelectorAll("[data-bulk]");

/* With Shift held, everything between the last box and this one follows it. */
document.addEventListener("click", (event) => {
  const box = event.target.closest?.("[data-bulk-row]");
  if (!box) return;
  const boxes = rows(box.form);
  const from = boxes.indexOf(last);
  if (event.shiftKey && from >= 0) {
    const to = boxes.indexOf(box);
    for (const between of boxes.slice(Math.min(from, to), Math.max(from, to) + 1)) {
      between.checked = box.checked;
    }
  }
  last = box;
  show(box.form);
});

document.addEventListener("change", (event) => {
  const head = event.target.closest("[data-bulk-page]");
  const form = head ? document.getElementById(head.dataset.bulkPage) : event.target.form;
  if (!form?.matches("[data-bulk]")) return;
  if (head) for (const box of rows(form)) box.checked = head.checked;
  show(form);
});

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-bulk-clear]");
  if (!button) return;
  event.preventDefault();
  const first = rows(button.form)[0];
  clear(button.form);
  first?.focus();
});

document.addEventListener("keydown", (event) => {
  const list = event.target.closest?.(".list-rows");
  const form = list?.querySelector("[data-bulk].bulk-on");
  if (event.key === "Escape" && form && !event.defaultPrevented) clear(form);
});

document.addEventListener("htmx:afterSettle", () => forms().forEach(show));
addEventListener("pageshow", () => forms().forEach(show));
