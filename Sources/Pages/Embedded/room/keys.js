// SPDX-License-Identifier: Apache-2.0
//
// Keys that lead to the parts of the room, and the list of them.

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
