// Polish only: every page works without this file.
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("gj-scripts");

  document.querySelectorAll("[data-print]").forEach(button => button.addEventListener("click", () => window.print()));

  document.querySelectorAll("[data-close-details]").forEach(button => button.addEventListener("click", () => {
    const details = button.closest("details");
    details.open = false;
    details.querySelector("summary").focus();
  }));

  // A form is sent once; the server's idempotency key guards the rest.
  document.querySelectorAll("form[data-once]").forEach(form => form.addEventListener("submit", event => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = "yes";
  }));
  // A page fetched back from the browser's memory may be sent again.
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-once]").forEach(form => delete form.dataset.sent));

  // What is wrong with a form is where reading goes on.
  document.querySelector("[data-focus]")?.focus();

  // Single keys, switched off in the help; never while typing.
  const off = "guiju.keys.off";
  const help = document.getElementById("keys-help");
  const typing = target => target.closest("input, textarea, select, [contenteditable]") !== null;
  const links = () => [...document.querySelectorAll("a.gj-row-link")];
  const step = by => {
    const all = links();
    const at = all.indexOf(document.activeElement);
    all[Math.max(0, Math.min(all.length - 1, at + by))]?.focus();
  };
  const acts = {
    "/": () => document.querySelector("[data-keys=search]")?.focus(),
    "j": () => step(1),
    "k": () => step(-1),
    "n": () => document.querySelector("[data-keys=new]")?.click(),
    "?": () => help?.showModal()
  };
  document.addEventListener("keydown", event => {
    if (event.ctrlKey && event.key === "Enter") {
      event.target.form?.requestSubmit();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target) || localStorage.getItem(off) || help?.open) {
      return;
    }
    const named = document.querySelector(`[data-keys="${CSS.escape(event.key)}"]`);
    const act = acts[event.key] ?? (named && (() => named.click()));
    if (act) {
      event.preventDefault();
      act();
    }
  });
  document.querySelectorAll("[data-keys-help]").forEach(button => button.addEventListener("click", () => help?.showModal()));
  const keysSwitch = document.querySelector("[data-keys-switch]");
  if (keysSwitch) {
    keysSwitch.checked = Boolean(localStorage.getItem(off));
    keysSwitch.addEventListener("change", () => keysSwitch.checked ? localStorage.setItem(off, "yes") : localStorage.removeItem(off));
  }
})();
