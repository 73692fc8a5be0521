// SPDX-License-Identifier: Apache-2.0
//
// Starts the room of the page.

for (const form of document.querySelectorAll("form[data-settles]")) {
  // The choice that is being sent replaces the copy of this browser.
  const { round } = form.closest("[data-round]").dataset;
  form.addEventListener("submit", () => copies.drop(round, form.dataset.settles));
}
const page = document.querySelector("[data-round]");
if (page && !document.querySelector("form[data-settles]")) {
  const room = page.matches("form[data-phase]") ? new Room(page) : null;
  lookForStranded(page.dataset.round, room ? room.boxes.map((box) => box.copyName) : []);
  room?.start();
}
