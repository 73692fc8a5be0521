// SPDX-License-Identifier: Apache-2.0
//
// Dictation: off until a person has read where the sound goes. Only words come to the page.

const form = document.querySelector("form[data-phase]");
const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;
const consentKey = "windtunnel:dictation";

const area = form.elements.answer;
const button = form.querySelector('[data-does="dictate"]');
const sheet = document.getElementById("dictation");
const heard = form.querySelector("[data-heard]");
const announcement = form.querySelector("[data-announcement]");
let mind = null; // the consent, where the browser keeps nothing
let listener = null; // while a person dictates
let began = 0; // or the last words

const isAllowed = () => {
  try {
    return localStorage.getItem(consentKey) === "yes" || mind === "yes";
  } catch {
    return mind === "yes";
  }
};

function allow() {
  mind = "yes";
  try {
    localStorage.setItem(consentKey, "yes");
  } catch {
    // It is asked again on the next page.
  }
}

/** Counts words that were dictated, and the time since those before, in the form that carries both with the answer. */
function count(words) {
  const now = Date.now();
  const { dictatedWords, dictatedTime } = form.elements;
  dictatedWords.value = Number(dictatedWords.value) + words;
  dictatedTime.value = Number(dictatedTime.value) + Math.max(1, now - began);
  began = now;
}

function show(isOn) {
  button.textContent = say(isOn ? "Stop dictating" : "Dictate");
  button.setAttribute("aria-pressed", isOn);
  if (!isOn) heard.textContent = "";
}

/** Writes words where the cursor stands, as if they had been typed. */
function write(text) {
  const clean = text.trim();
  if (clean === "" || area.readOnly) return;
  const before = area.value.slice(0, area.selectionStart);
  const gap = before === "" || /\s$/u.test(before) ? "" : " ";
  area.setRangeText(gap + clean, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
  count(clean.split(/\s+/u).length);
}

function took(event) {
  let unsure = "";
  for (let index = event.resultIndex; index < event.results.length; index += 1) {
    const result = event.results[index];
    if (result.isFinal) write(result[0].transcript);
    else unsure += result[0].transcript;
  }
  heard.textContent = unsure;
}

const reasons = {
  "not-allowed": "The browser does not allow the microphone. Allow it for this page, then dictate again.",
  "service-not-allowed": "The browser does not allow the microphone. Allow it for this page, then dictate again.",
  "audio-capture": "There is no microphone. You can go on typing.",
  network: "The speech service of the browser does not answer. You can go on typing.",
};

function start() {
  const own = new Recognition();
  Object.assign(own, { continuous: true, interimResults: true, lang: "en-US" });
  own.onresult = took;
  own.onerror = ({ error }) => {
    if (!reasons[error]) return; // silence, or our own stop
    stop();
    announcement.textContent = say(reasons[error]);
  };
  // Browsers end it after a silence; it goes on until the person stops it.
  own.onend = () => listener === own && own.start();
  listener = own;
  began = Date.now();
  show(true);
  announcement.textContent = say("Listening. What you say is written into your answer.");
  own.start();
}

function stop() {
  if (!listener) return;
  const own = listener;
  listener = null;
  own.stop();
  show(false);
  announcement.textContent = say("Dictation has stopped.");
}

/** Begins or stops; the first time, a person reads where the sound goes. */
export function press() {
  if (listener) stop();
  else if (isAllowed()) start();
  else sheet.showModal();
}

sheet.addEventListener("close", () => {
  if (sheet.returnValue !== "yes") return;
  allow();
  start();
  area.focus();
});
form.addEventListener("submit", stop, true);
addEventListener("pagehide", stop);
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && stop());
