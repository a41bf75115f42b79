// A form whose fields ask the server for themselves: what somebody changes while an answer is on its
// way is newer than this answer. Such an answer is not shown; the same is asked again instead, with
// what stands in the fields by then.

const changes = new WeakMap();
const formOf = (element) => element.closest("form[data-latest]");

document.addEventListener("input", ({ target }) => {
  const form = formOf(target);
  if (form) changes.set(form, target);
});

document.addEventListener("htmx:beforeSend", ({ detail }) => {
  changes.delete(formOf(detail.elt));
});

document.addEventListener("htmx:beforeSwap", (event) => {
  const { requestConfig, target } = event.detail;
  const asking = requestConfig.elt;
  const changed = changes.get(formOf(asking));
  if (!changed || !target.contains(changed)) return;
  event.detail.shouldSwap = false;
  // When this request is over and done with.
  setTimeout(() => htmx.trigger(asking, asking.matches("button") ? "click" : "change"));
});
