// SPDX-License-Identifier: Apache-2.0
//
// The parts of the room: tabs where one fits, exhibits shown larger, keys, full screen. The room works without it.

"use strict";

(() => {
  const form = document.querySelector("form[data-phase]");
  if (!form) return;

  const words = window.windtunnelWords ?? {};
  /** Returns a text of ours in the language of the page. */
  const say = (text) => words[text] ?? text;
  const enable = (button) => button && Object.assign(button, { disabled: false });
  const buttons = (name) => [...document.querySelectorAll(`[data-does="${name}"]`)];

  /** What this browser keeps, where it may keep anything. */
  const memory = (storage) => ({
    read(key) {
      try {
        return storage().getItem(`windtunnel:${key}`);
      } catch {
        return null;
      }
    },
    keep(key, value) {
      try {
        storage().setItem(`windtunnel:${key}`, value);
      } catch {
        // It holds for this page, then.
      }
    },
  });
  const ofTab = memory(() => sessionStorage);
  const ofBrowser = memory(() => localStorage);

  // MARK: Tabs

  const list = form.querySelector(".room-tabs");
  const tabs = [...list.children];
  const narrow = matchMedia("(max-width: 43.75rem)");
  const names = ["case", "conversation", "notes"];
  const panels = tabs.map((tab) => document.getElementById(tab.hash.slice(1)));
  // What the interviewer has said so far, as far as the page tells.
  const said = `${form.dataset.phase}:${form.querySelectorAll(".follow-up").length}`;

  function select(name, hasFocus = false) {
    form.dataset.tab = name;
    if (narrow.matches) ofTab.keep(`tab:${form.dataset.round}`, name);
    if (!narrow.matches || name === "conversation") ofTab.keep(`said:${form.dataset.round}`, said);
    const isNew = narrow.matches && ofTab.read(`said:${form.dataset.round}`) !== said;
    tabs.forEach((tab, index) => {
      const isOpen = names[index] === name;
      const isUnread = isNew && names[index] === "conversation";
      tab.classList.toggle("unread", isUnread);
      if (isUnread) tab.setAttribute("aria-label", `${tab.textContent}, ${say("something new")}`);
      else tab.removeAttribute("aria-label");
      if (!narrow.matches) return;
      tab.setAttribute("aria-selected", isOpen);
      tab.tabIndex = isOpen ? 0 : -1;
      if (isOpen && hasFocus) tab.focus();
    });
  }

  /** Makes the links tabs where only one part fits, and links again where all fit. */
  function arrange() {
    const roles = narrow.matches ? ["tablist", "tab", "tabpanel"] : [];
    const set = (node, role) => (role ? node.setAttribute("role", role) : node.removeAttribute("role"));
    set(list, roles[0]);
    tabs.forEach((tab, index) => {
      set(tab, roles[1]);
      set(panels[index], roles[2]);
      if (narrow.matches) tab.setAttribute("aria-controls", panels[index].id);
      else for (const name of ["aria-selected", "aria-controls", "tabindex"]) tab.removeAttribute(name);
    });
    select(form.dataset.tab);
  }

  /** Opens the part in which something stands. */
  function openPartOf(node) {
    const index = panels.findIndex((panel) => panel.contains(node));
    if (index >= 0 && names[index] !== form.dataset.tab) select(names[index]);
  }

  list.addEventListener("click", (event) => {
    const index = tabs.indexOf(event.target);
    if (index < 0 || !narrow.matches) return;
    event.preventDefault();
    select(names[index]);
    scrollTo(0, 0);
  });
  list.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -9, End: 9 }[event.key];
    if (!step || !narrow.matches) return;
    event.preventDefault();
    const next = names.indexOf(form.dataset.tab) + step;
    select(names[Math.abs(step) > 1 ? Math.min(2, Math.max(0, next)) : (next + 3) % 3], true);
  });
  narrow.addEventListener("change", arrange);

  const target = () => (location.hash ? document.getElementById(location.hash.slice(1)) : null);
  const isReload = performance.getEntriesByType("navigation")[0]?.type === "reload";
  const kept = ofTab.read(`tab:${form.dataset.round}`);
  if (names.includes(kept)) form.dataset.tab = kept;
  arrange();
  const first = form.querySelector("[autofocus]") ?? (isReload ? null : target());
  if (first) openPartOf(first);
  if (first && narrow.matches) first.scrollIntoView();
  form.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const node = link && !list.contains(link) && document.getElementById(link.hash.slice(1));
    if (!node) return;
    openPartOf(node); // the browser then goes there
    if (node.matches("details")) node.open = true;
  });

  // MARK: Dialogs

  for (const dialog of document.querySelectorAll("dialog.sheet")) {
    dialog.addEventListener("click", (event) => {
      if (event.target.closest(".actions button")) dialog.close(event.target.value);
    });
  }

  /** Shows an exhibit as large as the window, and puts it back where it stood. */
  function enlarge(button) {
    const exhibit = button.closest("details, section").querySelector(".exhibit");
    const place = document.createElement("span");
    const dialog = document.createElement("dialog");
    dialog.className = "sheet enlarged";
    dialog.setAttribute("aria-label", button.closest("details")?.querySelector("summary").textContent ?? say("Exhibits"));
    const close = Object.assign(document.createElement("button"), { type: "button", textContent: say("Close") });
    const actions = Object.assign(document.createElement("p"), { className: "actions" });
    exhibit.replaceWith(place);
    actions.append(close);
    dialog.append(exhibit, actions);
    form.after(dialog);
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      place.replaceWith(exhibit);
      dialog.remove();
      button.focus();
    });
    dialog.showModal();
  }
  for (const button of buttons("enlarge")) {
    enable(button).addEventListener("click", () => enlarge(button));
  }

  // MARK: Full screen

  function toggleScreen() {
    const change = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen?.();
    change?.catch(() => {}); // the browser keeps its frame
  }
  for (const button of document.fullscreenEnabled ? buttons("fullscreen") : []) {
    enable(button).addEventListener("click", toggleScreen);
    document.addEventListener("fullscreenchange", () => {
      button.textContent = say(document.fullscreenElement ? "Leave full screen" : "Full screen");
    });
  }

  // MARK: Keys

  const shortcuts = document.getElementById("shortcuts");
  const switchOfKeys = document.getElementById("single-keys");
  switchOfKeys.checked = ofBrowser.read("single-keys") !== "off";
  switchOfKeys.addEventListener("change", () => {
    ofBrowser.keep("single-keys", switchOfKeys.checked ? "on" : "off");
  });
  for (const button of buttons("shortcuts")) {
    enable(button).addEventListener("click", () => shortcuts.showModal());
  }

  const isMac = /Mac|iP/.test(navigator.platform);
  const places = {
    Digit1: () => panels[0],
    Digit2: () => form.elements.answer ?? panels[1],
    Digit3: () => form.elements.notes,
    Digit4: () => document.getElementById("ask-words"),
  };

  function go(node) {
    if (!node) return;
    openPartOf(node);
    if (node.tabIndex < 0) node.tabIndex = -1;
    node.focus();
  }

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || document.querySelector("dialog[open]")) return;
    const [leads, other] = isMac ? [event.ctrlKey, event.altKey] : [event.altKey, event.ctrlKey];
    const place = places[event.code];
    if (place && leads && !other && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      go(place());
      return;
    }
    const isWriting = event.target.closest("input, textarea, select, [contenteditable]");
    if (isWriting || !switchOfKeys.checked || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "?") shortcuts.showModal();
    else if (event.key.toLowerCase() === "f" && document.fullscreenEnabled) toggleScreen();
    else return;
    event.preventDefault();
  });
})();
