// SPDX-License-Identifier: Apache-2.0

// Simulates again while a slider moves: binds sliders to their fields, asks for the parts of the page that change, and keeps the
// address up to date. Without this script the form does the same with its button.

"use strict";

(() => {
  const form = document.querySelector("form.serving");
  const announcement = document.querySelector("[data-announcement]");
  if (!form || !announcement) return;

  const parts = ["serving-answer", "serving-results", "serving-comparison"].map((id) => document.getElementById(id));
  const pause = 60; // ms between a movement and the request, in which further movements are gathered
  const rest = 700; // ms between an answer and the slower comparison, and words for readers
  let timer = 0; // runs while movements are gathered
  let later = 0; // runs until the comparison
  let current = null; // the request on its way; one at a time, so that nothing piles up
  let hasMoved = false; // whether something moved since it was sent

  const sliderOf = (field) => field.parentElement.querySelector('input[type="range"]');
  const fieldOf = (slider) => slider.parentElement.querySelector("input[name]");

  function query() {
    const values = [...new FormData(form)].filter(([, value]) => value.trim() !== "");
    return new URLSearchParams(values).toString();
  }

  /** The names of charts whose tables are open. */
  function openTables() {
    return [...document.querySelectorAll(".serving-results details[open], .serving-results .part")].map((node) => node.closest("[id]").id);
  }

  function show(text) {
    const parsed = new DOMParser().parseFromString(text, "text/html");
    const open = openTables();
    const focused = document.activeElement?.closest("details summary, .part-link") ? document.activeElement.closest("[id]").id : "";
    for (const part of parts) {
      const found = parsed.getElementById(part.id);
      const isStale = !found || !found.hasChildNodes();
      // What has no figures now keeps the old ones, greyed out, so that nothing jumps.
      part.classList.toggle("stale", isStale);
      if (!isStale) part.replaceChildren(...found.childNodes);
      if (found?.dataset.address) {
        Object.assign(part.dataset, found.dataset);
        keep(found.dataset.address);
        mark(found.dataset.wrong.split(" "));
        form.querySelector(".serving-brief").textContent = found.dataset.brief;
      }
    }
    for (const id of open) {
      const table = document.querySelector(`#${id} details`);
      if (table) table.open = true;
    }
    if (focused) document.querySelector(`#${focused} summary`)?.focus({ preventScroll: true });
  }

  let address = 0;
  /** Puts a choice into the address once it rests; some browsers refuse many changes in a row. */
  function keep(path) {
    clearTimeout(address);
    address = setTimeout(() => history.replaceState(null, "", path), 200);
  }

  /** Tells readers which fields are wrong. */
  function mark(wrong) {
    for (const field of form.querySelectorAll("input[name], select[name]")) {
      if (wrong.includes(field.name)) {
        field.setAttribute("aria-invalid", "true");
      } else {
        field.removeAttribute("aria-invalid");
        field.closest(".field")?.querySelector(".wrong")?.remove();
      }
    }
  }

  const words = window.windtunnelWords ?? {};
  /** Returns a text of ours in the language of the page. */
  const say = (text) => words[text] ?? text;

  function announce(text) {
    if (announcement.textContent !== text) announcement.textContent = text;
  }

  /** Asks for the parts that change: the quick ones while something moves, all of them when it rests. */
  async function ask(isQuick) {
    const own = new AbortController();
    current = { own, isQuick };
    hasMoved = false;
    try {
      const reply = await fetch(`${form.dataset.results}?${query()}${isQuick ? "&quick=yes" : ""}`, { signal: own.signal });
      if (!reply.ok) throw new Error(reply.statusText);
      if (reply.status === 204) {
        hasMoved = true; // other windows came first
      } else {
        show(await reply.text());
        if (!isQuick) announce(document.querySelector("#serving-answer [data-headline]")?.textContent ?? "");
      }
    } catch (error) {
      if (error.name !== "AbortError") {
        for (const part of parts) part.classList.add("stale");
        announce(say("The server does not answer; the figures are of before."));
        isQuick = false;
      }
    }
    if (current.own !== own) return;
    current = null;
    if (hasMoved) {
      soon();
    } else if (isQuick) {
      later = setTimeout(() => ask(false), rest);
    }
  }

  /** Something moved: what is on its way is shown first, unless it is the slow comparison, which is given up. */
  function soon() {
    hasMoved = true;
    clearTimeout(later);
    if (current && !current.isQuick) {
      current.own.abort();
      current = null;
    }
    if (current || timer) return;
    timer = setTimeout(() => {
      timer = 0;
      ask(true);
    }, pause);
  }

  form.addEventListener("input", (event) => {
    const field = event.target;
    if (field.type === "range") {
      fieldOf(field).value = field.value;
      soon();
      return;
    }
    const slider = sliderOf(field);
    // An empty field means what is usual, which stands in it as a hint.
    const number = Number((field.value || field.placeholder || "").replace(/[,\s](?=\d{3}\b)/g, ""));
    if (slider && Number.isFinite(number)) slider.value = number;
    if (slider || field.tagName === "SELECT") soon();
  });
  // Names are looked up when they are whole.
  form.addEventListener("change", (event) => {
    if (event.target.type !== "range") soon();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) soon();
  });
})();
