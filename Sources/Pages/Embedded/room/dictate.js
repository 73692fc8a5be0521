// SPDX-License-Identifier: Apache-2.0
//
// Dictation, where the browser offers it: what hears and writes is fetched when the button is pressed.

if (form.elements.answer && (window.SpeechRecognition ?? window.webkitSpeechRecognition)) {
  for (const button of buttons("dictate")) {
    button.setAttribute("aria-pressed", false);
    enable(button).addEventListener("click", async () => {
      try {
        (await fetched("dictation")).press();
      } catch {
        form.querySelector("[data-announcement]").textContent = say("The server does not answer.");
      }
    });
  }
}
