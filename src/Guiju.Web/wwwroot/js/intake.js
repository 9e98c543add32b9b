// The window's polish: items found while typing, the answer following the materials. Every page works without this file.
(() => {
  "use strict";
  document.querySelectorAll("form[data-find]").forEach(form => {
    const box = form.querySelector("input[type=search]");
    const hits = document.getElementById("hits");
    if (!hits) {
      return;
    }
    let asked = 0;
    let shown = null;
    let timer;
    const links = () => [...hits.querySelectorAll("a")];
    const mark = () => links().forEach((link, index) => link.classList.toggle("gj-hit-first", index === 0 && box.value.trim() !== ""));
    const find = async () => {
      const words = box.value.trim();
      const turn = ++asked;
      const answer = await fetch(`${form.getAttribute("action")}?typing=1&q=${encodeURIComponent(words)}`, { headers: { accept: "text/html" } });
      if (!answer.ok || turn !== asked) {
        return;
      }
      const found = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("hits");
      if (found) {
        found.querySelectorAll("[autofocus]").forEach(link => link.removeAttribute("autofocus"));
        hits.replaceChildren(...found.childNodes);
        shown = words;
        mark();
      }
    };
    box.addEventListener("input", event => {
      clearTimeout(timer);
      if (!event.isComposing) {
        timer = setTimeout(find, 120);
      }
    });
    box.addEventListener("compositionend", find);
    form.addEventListener("submit", event => {
      const words = box.value.trim();
      const first = links()[0];
      if (words !== "" && words === shown && first) {
        event.preventDefault();
        location.assign(first.href);
      }
    });
    const step = (event, by) => {
      const all = links();
      const at = all.indexOf(document.activeElement);
      if (all.length === 0) {
        return;
      }
      event.preventDefault();
      if (at + by < 0) {
        box.focus();
      } else {
        all[Math.min(all.length - 1, at + by)].focus();
      }
    };
    [box, hits].forEach(place => place.addEventListener("keydown", event => {
      if (event.key === "ArrowDown") {
        step(event, 1);
      } else if (event.key === "ArrowUp") {
        step(event, -1);
      }
    }));
  });

  // A material marked as missing asks for a notice of what is missing; back to acceptance when all is there again.
  const ways = [...document.querySelectorAll("input[name='Intake.way']")];
  const whole = ways.find(way => way.value === "accept" || way.value === "file");
  const notice = ways.find(way => way.value === "request-supplement" || way.value === "request-completion");
  document.querySelectorAll(".gj-materials input").forEach(mark => mark.addEventListener("change", () => {
    const lacking = document.querySelector(".gj-materials input:checked:not([value=received])") !== null;
    if (whole && notice && lacking && whole.checked) {
      notice.checked = true;
    } else if (whole && notice && !lacking && notice.checked) {
      whole.checked = true;
    }
  }));
})();
