// SPDX-License-Identifier: Apache-2.0

// Keeps what is written to a drill: on the server a moment after each word, and in this browser until the server has it.
// Without this script the buttons do the same.

"use strict";

(() => {
  const form = document.querySelector("form.drill");
  const area = form?.elements.answer;
  if (!form || !area) return;

  const prefix = "windtunnel-drill-";
  const name = prefix + form.dataset.drill;
  const state = form.querySelector("[data-save-state]");
  const elapsed = form.querySelector("[data-elapsed]");
  const ahead = Number(form.dataset.serverNow) - Date.now();
  let saved = area.defaultValue; // what the server holds
  let timer = 0;
  let isSending = false;
  let isLeaving = false;

  const copies = {
    read() {
      try {
        return localStorage.getItem(name);
      } catch {
        return null; // storage is switched off
      }
    },
    keep(text) {
      try {
        localStorage.setItem(name, text);
      } catch {
        // the server is the place that counts
      }
    },
    drop() {
      try {
        localStorage.removeItem(name);
      } catch {
        // nothing was kept
      }
    },
    /** Drops the copies of drills that are over: one is open at most. */
    dropOthers() {
      try {
        for (const key of Object.keys(localStorage)) {
          if (key.startsWith(prefix) && key !== name) localStorage.removeItem(key);
        }
      } catch {
        // nothing was kept
      }
    },
  };

  const words = window.windtunnelWords ?? {};
  /** Returns a text of ours in the language of the page, with its values filled in. */
  const say = (text, ...values) => (words[text] ?? text).replace(/\{(\d?)\}/g, (_, n) => (n ? values[n - 1] : values.shift()));

  function show(text) {
    if (state.textContent !== text) state.textContent = text;
  }

  function fields() {
    return new URLSearchParams({
      card: form.elements.card.value,
      review: form.elements.review.value,
      answer: area.value,
    });
  }

  async function save() {
    clearTimeout(timer);
    if (isSending || isLeaving || area.value === saved) return;
    isSending = true;
    const text = area.value;
    try {
      const reply = await fetch(form.dataset.draft, {
        method: "POST",
        body: fields(),
        headers: { Accept: "application/json" },
      });
      if (reply.ok) {
        saved = text;
        if (area.value === text) copies.drop();
        show(say("Saved"));
      } else {
        const problem = await reply.json().catch(() => ({}));
        const cause = problem.error ?? say("The server refused the text.");
        show(say("Not saved. {} Your words are kept in this browser.", cause));
      }
    } catch {
      show(say("Not saved: the server does not answer. Your words are kept in this browser."));
    }
    isSending = false;
    if (area.value !== saved) timer = setTimeout(save, 3000);
  }

  function typed() {
    copies.keep(area.value);
    clearTimeout(timer);
    timer = setTimeout(save, 800);
  }

  /** The time as a clock shows it, by whole five seconds, so that it does not hurry anybody. */
  function tick() {
    const seconds = Math.max(0, Math.floor((Date.now() + ahead - Number(form.dataset.shownAt)) / 5000) * 5);
    const [minutes, rest] = [Math.floor(seconds / 60), String(seconds % 60).padStart(2, "0")];
    elapsed.textContent =
      minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}:${rest}`;
  }

  form.autocomplete = "off";
  copies.dropOthers();
  const copy = copies.read();
  if (copy === area.value) copies.drop();
  if (copy !== null && copy !== area.value) {
    if (area.value === "") {
      area.value = copy;
      show(say("These words were not saved before; this browser had kept them."));
    } else if (copy !== "" && !area.value.includes(copy)) {
      // Another window may have written the text of the server: both stay.
      area.value = copy.startsWith(area.value) ? copy : `${area.value}\n\n${copy}`;
      show(say("This browser had kept words that were not saved; both are here."));
    }
  }
  area.addEventListener("input", typed);
  if (area.value !== saved) typed();
  form.addEventListener("submit", () => {
    isLeaving = true;
    copies.keep(area.value);
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
  addEventListener("pagehide", () => {
    if (isLeaving || area.value === saved) return;
    copies.keep(area.value);
    navigator.sendBeacon?.(form.dataset.draft, fields());
  });
  tick();
  setInterval(tick, 5000);
})();
