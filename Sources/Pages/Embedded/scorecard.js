// SPDX-License-Identifier: Apache-2.0
//
// Shows words of a round that reached no box of the server and that this browser has kept, until the person puts them away.

"use strict";

(() => {
  const card = document.querySelector("[data-round]");
  if (!card) return;
  const start = `windtunnel:${card.dataset.round}:`;
  const say = (text) => window.windtunnelWords?.[text] ?? text;

  /** What a browser that keeps nothing answers with nothing. */
  const trying = (act, otherwise) => {
    try {
      return act();
    } catch {
      return otherwise;
    }
  };

  const drop = (key) => trying(() => localStorage.removeItem(key));
  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(start)).sort();
  const read = (key) => {
    const copy = trying(() => JSON.parse(localStorage.getItem(key)), null);
    return copy && typeof copy.text === "string" ? copy.text : "";
  };

  const element = (name, properties, ...children) => {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...children);
    return node;
  };

  /** The words that the page shows as sent, without the references and the notes; null when it shows none. */
  function wordsOnPage(name) {
    const place =
      name === "notes"
        ? document.querySelector("[data-notes]")
        : document.querySelector(`[data-answer="${CSS.escape(name.replace("answer-", ""))}"]`);
    if (!place) return null;
    const plain = place.cloneNode(true);
    for (const reference of plain.querySelectorAll(".references")) reference.remove();
    return plain.textContent;
  }

  function show(key, name, text) {
    const button = element("button", { type: "button", textContent: say("Put away for good") });
    const section = element(
      "section",
      { className: "notice stranded" },
      element("h2", { textContent: say("Words that were not sent") }),
      element("p", {
        textContent: say(
          "These words did not reach the server in time, so they were not read. This browser has kept them; copy what you need.",
        ),
      }),
      element(
        "label",
        {},
        say(name === "notes" ? "Notes" : "Answer"),
        " ",
        element("textarea", { value: text, readOnly: true, rows: 8, dir: "auto" }),
      ),
      button,
    );
    button.addEventListener("click", () => {
      drop(key);
      section.remove();
    });
    document.querySelector("main").prepend(section);
  }

  for (const key of trying(keys, [])) {
    const name = key.slice(start.length);
    const text = read(key);
    if (text.trim() === "" || text === wordsOnPage(name)) drop(key);
    else show(key, name, text);
  }
})();
