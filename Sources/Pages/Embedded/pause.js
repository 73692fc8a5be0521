// SPDX-License-Identifier: Apache-2.0

// Counts a pause down. Without this script the page says how long it was when it was loaded.

"use strict";

(() => {
  const place = document.querySelector("[data-until]");
  if (!place) return;
  const ahead = Number(place.dataset.serverNow) - Date.now();
  const two = (number) => String(number).padStart(2, "0");

  function tick() {
    const left = Math.max(0, Math.ceil((Number(place.dataset.until) - Date.now() - ahead) / 1000));
    const text = left < 3600 ? `${Math.floor(left / 60)}:${two(left % 60)}` : `${Math.floor(left / 3600)}:${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`;
    if (place.textContent !== text) place.textContent = text;
    if (left === 0) {
      clearInterval(timer);
      // The page that comes says that the stage has begun; a clock that differs does not make it load without end.
      setTimeout(() => location.reload(), Math.max(1500, 3000 - performance.now()));
    }
  }
  const timer = setInterval(tick, 250);
  tick();
})();
