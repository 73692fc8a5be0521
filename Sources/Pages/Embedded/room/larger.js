// SPDX-License-Identifier: Apache-2.0
//
// Exhibits as large as the window.

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

/** Gives their meaning to the buttons beside exhibits; some exhibits come later. */
const enableLarger = () => buttons("enlarge").forEach(enable);
enableLarger();
form.addEventListener("part", enableLarger);
form.addEventListener("click", (event) => {
  const button = event.target.closest('[data-does="enlarge"]');
  if (button) enlarge(button);
});
