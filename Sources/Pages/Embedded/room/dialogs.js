// SPDX-License-Identifier: Apache-2.0
//
// The dialogs of the room close by their buttons.

for (const dialog of document.querySelectorAll("dialog.sheet")) {
  dialog.addEventListener("click", (event) => {
    if (event.target.closest(".actions button")) dialog.close(event.target.value);
  });
}
