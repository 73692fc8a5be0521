// SPDX-License-Identifier: Apache-2.0
//
// Shows words of a round that reached no box of the server and that this browser has kept, until the person puts them away.

/** Returns the words that the page shows as sent, without the references set into them; null when it shows none. */
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

function showStranded(round, name, copy) {
  const text = element("textarea", { value: copy.text, readOnly: true, rows: 8, dir: "auto" });
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
    element("label", {}, say(name === "notes" ? "Notes" : "Answer"), " ", text),
    button,
  );
  button.addEventListener("click", () => {
    copies.drop(round, name);
    section.remove();
  });
  document.querySelector("main").prepend(section);
}

/** Shows the kept words of the given boxes of a round, and lets those go that are empty or that the page shows. */
export function show(round, names) {
  for (const name of names) {
    const copy = copies.read(round, name);
    if (!copy || copy.text.trim() === "" || copy.text === wordsOnPage(name)) copies.drop(round, name);
    else showStranded(round, name, copy);
  }
}
