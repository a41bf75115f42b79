// Stammkunde in the browser: sends what visitors do to the tracking API.
//
//   <script async src="https://host/s.js" data-key="WRITE_KEY"></script>
//
// Nothing is kept on the visitor's device until stammkunde.consent(true) is called: until then the
// anonymous id lives as long as the page. docs/browser-script.md lists attributes and calls.
//
// Comments must stand on lines of their own: they are cut out when the script is served.
(() => {
  const own = document.currentScript;
  if (!own || !own.dataset.key || window.stammkunde?.loaded === true) return;

  const settings = { pages: "on", forms: "marked", products: "marked", dnt: "honour", ...own.dataset };
  const address = new URL("v1/batch", own.src).href;
  const refused =
    settings.dnt !== "ignore" && (navigator.doNotTrack === "1" || navigator.globalPrivacyControl === true);

  const KEPT = "stammkunde";
  const QUEUE = "stammkunde.queue.";
  const MOST_EVENTS = 500;
  const BATCH_EVENTS = 100;
  // What browsers let a page send while it is being left is 64 kB.
  const BATCH_BYTES = 60000;
  const SOON = 300;
  const LONGEST_PAUSE = 300000;

  // Without a secure context there is no randomUUID.
  const newId = () =>
    crypto.randomUUID?.() ??
    "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
      (digit ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (digit / 4)))).toString(16));

  let anonymousId = newId();
  let userId;
  let consented = false;
  let queue = [];

  const parsed = (text) => {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  };

  // Storage after consent

  const mine = QUEUE + newId();

  // Storage can be switched off, or full; then it is as if there were no consent.
  const storage = (work) => {
    try {
      return work(localStorage);
    } catch {
      return undefined;
    }
  };

  const keysOfQueues = (store) => Object.keys(store).filter((key) => key.startsWith(QUEUE));

  const save = () => {
    if (!consented) return;
    storage((store) => {
      store.setItem(KEPT, JSON.stringify({ anonymousId, userId }));
      if (queue.length) store.setItem(mine, JSON.stringify(queue));
      else store.removeItem(mine);
    });
  };

  // Takes over what an earlier page could not send. Another page that is still open may send it as
  // well: a message counts once.
  const adopt = (store) => {
    for (const key of keysOfQueues(store)) {
      queue.push(...(parsed(store.getItem(key)) ?? []));
      store.removeItem(key);
    }
    queue.splice(MOST_EVENTS);
  };

  const remember = () => {
    const kept = storage((store) => parsed(store.getItem(KEPT)));
    if (!kept) return;
    consented = true;
    anonymousId = kept.anonymousId || anonymousId;
    userId = kept.userId;
    storage(adopt);
    save();
  };

  const forget = () => {
    storage((store) => [KEPT, ...keysOfQueues(store)].forEach((key) => store.removeItem(key)));
    consented = false;
    queue = [];
    anonymousId = newId();
    userId = undefined;
  };

  // Sending

  let sending = false;
  let failures = 0;
  let timer;

  const later = (pause) => {
    if (timer && !failures) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      send();
    }, pause);
  };

  const bodyOf = (batch) => JSON.stringify({ writeKey: settings.key, sentAt: new Date().toISOString(), batch });

  const size = (text) => new Blob([text]).size;

  // As many of the oldest as fit into one request, at least one.
  const nextBatch = (events) => {
    let bytes = size(bodyOf([]));
    let count = 0;
    for (const event of events.slice(0, BATCH_EVENTS)) {
      bytes += size(JSON.stringify(event)) + 1;
      if (count && bytes > BATCH_BYTES) break;
      count++;
    }
    return events.slice(0, count);
  };

  const done = (batch) => {
    queue = queue.filter((event) => !batch.some((sent) => sent.messageId === event.messageId));
    save();
  };

  // How long to wait before another attempt; 0 when another one is of no use.
  const pauseAfter = (answer) => {
    if (answer && (answer.ok || (answer.status < 500 && answer.status !== 429 && answer.status !== 408))) return 0;
    const backoff = Math.min(LONGEST_PAUSE, 1000 * 2 ** failures);
    const asked = 1000 * (Number(answer?.headers.get("Retry-After")) || 0);
    return Math.max(asked, backoff / 2) + (Math.random() * backoff) / 2;
  };

  // Plain text needs no question beforehand (CORS).
  const post = (batch) =>
    fetch(address, {
      method: "POST",
      headers: { "Content-Type": "text/plain" },
      credentials: "omit",
      body: bodyOf(batch),
    }).catch(() => undefined);

  const send = async () => {
    if (sending || !queue.length) return;
    sending = true;
    const batch = nextBatch(queue);
    const pause = pauseAfter(await post(batch));
    sending = false;
    failures = pause ? failures + 1 : 0;
    if (!pause) done(batch);
    if (queue.length) later(pause);
  };

  const parting = new Set();

  // The page may be gone in a moment: what is not yet confirmed goes out without waiting for an
  // answer. It stays in the queue all the same, and is sent again should the page, or after consent
  // the next one, live on: nobody knows whether it arrived, and a message counts once.
  const leave = () => {
    for (let batch = nextBatch(unparted()); batch.length; batch = nextBatch(unparted())) {
      if (!navigator.sendBeacon(address, bodyOf(batch))) return;
      for (const event of batch) parting.add(event.messageId);
    }
  };

  const unparted = () => queue.filter((event) => !parting.has(event.messageId));

  // Events

  // Addresses go without query and fragment, which may name people; campaigns are kept apart.
  const plain = (url) => {
    try {
      const { origin, pathname } = new URL(url);
      return origin + pathname;
    } catch {
      return undefined;
    }
  };

  let here = plain(location.href);
  let referrer = plain(document.referrer);

  const pageNow = () => ({
    url: plain(location.href),
    path: location.pathname,
    title: document.title,
    referrer,
  });

  const campaign = () => {
    const found = {};
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (name.startsWith("utm_")) found[name === "utm_campaign" ? "name" : name.slice(4)] = value;
    }
    return Object.keys(found).length ? found : undefined;
  };

  const add = (type, fields) => {
    if (refused) return;
    const context = {
      library: { name: "stammkunde.js", version: "1" },
      locale: navigator.language,
      page: pageNow(),
      campaign: campaign(),
    };
    const messageId = newId();
    queue.push({ type, messageId, timestamp: new Date().toISOString(), anonymousId, userId, context, ...fields });
    if (queue.length > MOST_EVENTS) queue.shift();
    save();
    if (!failures) later(SOON);
  };

  const page = (name, properties) => add("page", { name, properties: { ...pageNow(), ...properties } });

  const track = (event, properties) => add("track", { event, properties });

  const identify = (who, traits) => {
    if (who && typeof who === "object") traits = who;
    else if (who) userId = String(who);
    add("identify", { userId, traits });
  };

  const alias = (newUserId, previousId = userId || anonymousId) => {
    userId = String(newUserId);
    add("alias", { userId, previousId });
  };

  const consent = (given) => {
    if (!given) {
      if (consented || refused) forget();
    } else if (!refused) {
      consented = true;
      save();
    }
  };

  const reset = () => {
    anonymousId = newId();
    userId = undefined;
    save();
  };

  // Forms

  const SECRET_TYPES = ["password", "hidden", "file", "submit", "button", "image", "reset"];
  const SECRET_NAMES = /passw|card|cvc|cvv|iban|\bbic\b|account|token|secret|csrf|\bpin\b|\btan\b/i;
  const SECRET_CONTENTS = /^cc-|password|one-time-code/;

  const harmless = (field) =>
    field.name &&
    !field.disabled &&
    !SECRET_TYPES.includes(field.type) &&
    !SECRET_NAMES.test(field.name + " " + field.id) &&
    !SECRET_CONTENTS.test(field.autocomplete || "");

  const valueOf = (field) => {
    if (field.type === "checkbox" || field.type === "radio") return field.checked ? field.value : undefined;
    return field.value || undefined;
  };

  // Names of filled fields; values only of fields the page allows by name.
  const submitted = (form) => {
    const marked = form.dataset.stammkundeForm;
    if (settings.forms === "off" || marked === "off") return;
    if (settings.forms !== "all" && marked === undefined) return;
    const filled = [...form.elements].filter((field) => harmless(field) && valueOf(field) !== undefined);
    const email = filled.find((field) => field.dataset.stammkundeEmail !== undefined);
    if (email) identify({ email: email.value });
    const allowed = (form.dataset.stammkundeFields || "").split(/[\s,]+/);
    const values = {};
    for (const field of filled) {
      if (allowed.includes(field.name)) values[field.name] = valueOf(field);
    }
    track("Form Submitted", {
      form: marked || form.getAttribute("name") || form.getAttribute("id") || undefined,
      fields: [...new Set(filled.map((field) => field.name))],
      values: Object.keys(values).length ? values : undefined,
    });
  };

  // Products

  // The element's attribute holds a product's number, or its properties as JSON.
  const markedProduct = () => {
    const text = document.querySelector("[data-stammkunde-product]")?.dataset.stammkundeProduct;
    const product = text && parsed(text);
    return product && typeof product === "object" ? product : text && { product_id: text };
  };

  const first = (value) => (Array.isArray(value) ? value[0] : value);

  const nameOf = (value) => value?.name ?? value;

  const isProduct = (thing) => [thing?.["@type"]].flat().includes("Product");

  // schema.org/Product as shops write it for search engines.
  const describedProduct = () => {
    const things = [...document.querySelectorAll('script[type="application/ld+json"]')]
      .flatMap((script) => parsed(script.textContent) ?? [])
      .flatMap((thing) => thing?.["@graph"] ?? thing);
    const product = things.find(isProduct);
    if (!product) return undefined;
    const offer = first(product.offers) ?? {};
    const image = first(product.image);
    const price = Number(offer.price ?? offer.lowPrice ?? NaN);
    return {
      product_id: product.productID ?? product.sku ?? product.mpn ?? product.url ?? product.name,
      sku: product.sku,
      name: product.name,
      category: nameOf(first(product.category)),
      brand: nameOf(first(product.brand)),
      price: Number.isNaN(price) ? undefined : price,
      currency: offer.priceCurrency,
      available: offer.availability && /InStock$/.test(offer.availability),
      image_url: image?.url ?? image,
      url: product.url ?? plain(location.href),
    };
  };

  let lastProduct;

  const viewProduct = () => {
    const product = markedProduct() || (settings.products === "schema" ? describedProduct() : undefined);
    const text = JSON.stringify(product);
    if (product && text !== lastProduct) track("Product Viewed", product);
    lastProduct = text;
  };

  // What happens by itself

  let shown;

  const view = () => {
    const address = location.pathname + location.search;
    if (address === shown) return;
    const before = shown;
    shown = address;
    if (before !== undefined) {
      referrer = here;
      here = plain(location.href);
    }
    if (settings.pages !== "off") page();
    // A page that changes without being loaded anew takes a moment to show the next product.
    if (settings.products !== "off") setTimeout(viewProduct, before === undefined ? 0 : 1000);
  };

  // The title is set after the address.
  const moved = () => setTimeout(view);

  const watch = () => {
    for (const change of ["pushState", "replaceState"]) {
      const original = history[change];
      history[change] = function (...given) {
        original.apply(this, given);
        moved();
      };
    }
    addEventListener("popstate", moved);
    addEventListener("pageshow", (event) => {
      if (!event.persisted) return;
      shown = undefined;
      view();
    });
    addEventListener("pagehide", leave);
    // Consent taken back on another page of the same site counts here too.
    addEventListener("storage", (event) => {
      if (consented && !event.newValue && (event.key === KEPT || event.key === null)) forget();
    });
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && leave());
    document.addEventListener("submit", (event) => submitted(event.target), true);
  };

  const start = () => {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", view);
    else view();
    if (queue.length) later(SOON);
  };

  // Calls made before the script was there have waited in a list.
  const api = { loaded: true, page, track, identify, alias, consent, reset };
  api.push = ([call, ...given]) => api[call](...given);
  const waiting = window.stammkunde;
  window.stammkunde = api;

  if (!refused) {
    remember();
    if (settings.consent === "granted") consent(true);
    watch();
    if (document.prerendering) document.addEventListener("prerenderingchange", start, { once: true });
    else start();
  }
  for (const call of waiting ?? []) api.push(call);
})();
