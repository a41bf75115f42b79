// Behaviour every page shares. Pages work without it; it makes them quicker.
import "./bulk.js";
import "./latest.js";
import "./search.js";

const root = document.documentElement;

/* Menus are <details>: close on a click elsewhere, on Escape, and when another opens. */
const menus = () => document.querySelectorAll("details[data-menu][open]");

document.addEventListener("click", (event) => {
  for (const menu of menus()) {
    if (!menu.contains(event.target)) menu.open = false;
  }
  const dismiss = event.target.closest("[data-dismiss]");
  if (dismiss) dismiss.closest(dismiss.dataset.dismiss)?.remove();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
  document.activeElement?.closest("[data-definition]")?.classList.add("definition-closed");
});

/* An open menu stays inside the window. */
document.addEventListener(
  "toggle",
  (event) => {
    const body = event.target.matches?.("details[data-menu][open]") && event.target.querySelector(".menu-body");
    if (!body) return;
    body.style.translate = "";
    const { left, right } = body.getBoundingClientRect();
    const over = Math.min(0, root.clientWidth - 8 - right);
    const shift = over || Math.max(0, 8 - left);
    if (shift) body.style.translate = `${shift}px`;
  },
  true,
);

/* A definition closed with Escape opens again when it is left and entered anew. */
for (const leave of ["focusout", "mouseout"]) {
  document.addEventListener(leave, (event) => {
    event.target.closest?.("[data-definition]")?.classList.remove("definition-closed");
  });
}

/* Collapsed navigation is remembered for a year. */
document.querySelector("[data-rail]")?.addEventListener("click", () => {
  const narrow = root.classList.toggle("narrow");
  document.cookie = `nav=${narrow ? "narrow" : "wide"}; path=/; max-age=31536000; samesite=lax`;
});

/* A page that shows itself anew waits while somebody uses it: what is open or being filled in stays. */
const IN_USE = "details[open], :focus, :popover-open, .figure-hint:hover, .definition:hover, .chart-canvas:hover";

document.addEventListener("htmx:beforeRequest", (event) => {
  const used = document.getElementById("main")?.querySelector(IN_USE);
  if (used && event.target.matches("[data-refresh]")) event.preventDefault();
});

/* Only one submission at a time; the button says that something happens. */
document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (event.defaultPrevented || !button || event.target.method === "get") return;
  setTimeout(() => {
    button.disabled = true;
    button.classList.add("busy");
  });
});

addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll("button.busy")) {
    button.disabled = false;
    button.classList.remove("busy");
  }
});

/* Dates typed into a period picker mean those dates. */
document.addEventListener("input", (event) => {
  const form = event.target.matches(".period-dates input") && event.target.form;
  if (form) form.querySelector("[name=period][value=custom]").checked = true;
});

/* The first field with a mistake gets the focus. */
document.querySelector("[aria-invalid=true]")?.focus();
