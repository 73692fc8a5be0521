// SPDX-License-Identifier: Apache-2.0
//
// Dictation, where the browser offers it: what hears and writes is fetched when the button is pressed.

const dictating = document.querySelector('form[data-phase] [data-does="dictate"]');
if (dictating && (window.SpeechRecognition ?? window.webkitSpeechRecognition)) {
  dictating.setAttribute("aria-pressed", false);
  dictating.disabled = false;
  dictating.addEventListener("click", async () => {
    try {
      (await fetched("dictation")).press();
    } catch {
      document.querySelector("[data-announcement]").textContent = say("The server does not answer.");
    }
  });
}
