// SPDX-License-Identifier: Apache-2.0
//
// Looks now and then whether the rounds of the past are read, and shows the page then. Where somebody has begun to type, it only says so.

const place = document.querySelector("[data-reading]");
let isTouched = document.querySelector("[role=alert]") !== null;
document.addEventListener("input", () => (isTouched = true));

async function look() {
  try {
    const reply = await fetch(place.dataset.reading);
    if (!reply.ok || (await reply.text()).includes("data-reading")) return;
    clearInterval(timer);
    if (isTouched) place.textContent = say("The rounds are read. Look again when you like.");
    else location.replace(place.dataset.reading);
  } catch {
    // The server is gone for a moment; the next look finds it.
  }
}

const timer = setInterval(look, 2000);
