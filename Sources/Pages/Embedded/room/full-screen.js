// SPDX-License-Identifier: Apache-2.0
//
// The whole screen for the room.

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
