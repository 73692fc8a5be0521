// SPDX-License-Identifier: Apache-2.0
//
// Tabs, where only one part of the room fits.

const list = form.querySelector(".room-tabs");
const tabs = [...list.children];
const narrow = matchMedia("(max-width: 43.75rem)");
const names = ["case", "conversation", "notes"];
const panels = tabs.map((tab) => document.getElementById(tab.hash.slice(1)));
// What the interviewer has said so far, as far as the page tells.
const said = `${form.dataset.phase}:${form.querySelectorAll(".follow-up").length}`;

function select(name, hasFocus = false) {
  form.dataset.tab = name;
  if (narrow.matches) ofTab.keep(`tab:${form.dataset.round}`, name);
  if (!narrow.matches || name === "conversation") ofTab.keep(`said:${form.dataset.round}`, said);
  const isNew = narrow.matches && ofTab.read(`said:${form.dataset.round}`) !== said;
  tabs.forEach((tab, index) => {
    const isOpen = names[index] === name;
    const isUnread = isNew && names[index] === "conversation";
    tab.classList.toggle("unread", isUnread);
    if (isUnread) tab.setAttribute("aria-label", `${tab.textContent}, ${say("something new")}`);
    else tab.removeAttribute("aria-label");
    if (!narrow.matches) return;
    tab.setAttribute("aria-selected", isOpen);
    tab.tabIndex = isOpen ? 0 : -1;
    if (isOpen && hasFocus) tab.focus();
  });
}

/** Makes the links tabs where only one part fits, and links again where all fit. */
function arrange() {
  const roles = narrow.matches ? ["tablist", "tab", "tabpanel"] : [];
  const set = (node, role) => (role ? node.setAttribute("role", role) : node.removeAttribute("role"));
  set(list, roles[0]);
  tabs.forEach((tab, index) => {
    set(tab, roles[1]);
    set(panels[index], roles[2]);
    if (narrow.matches) tab.setAttribute("aria-controls", panels[index].id);
    else for (const name of ["aria-selected", "aria-controls", "tabindex"]) tab.removeAttribute(name);
  });
  select(form.dataset.tab);
}

/** Opens the part in which something stands. */
function openPartOf(node) {
  const index = panels.findIndex((panel) => panel.contains(node));
  if (index >= 0 && names[index] !== form.dataset.tab) select(names[index]);
}

list.addEventListener("click", (event) => {
  const index = tabs.indexOf(event.target);
  if (index < 0 || !narrow.matches) return;
  event.preventDefault();
  select(names[index]);
  scrollTo(0, 0);
});
list.addEventListener("keydown", (event) => {
  const step = { ArrowLeft: -1, ArrowRight: 1, Home: -9, End: 9 }[event.key];
  if (!step || !narrow.matches) return;
  event.preventDefault();
  const next = names.indexOf(form.dataset.tab) + step;
  select(names[Math.abs(step) > 1 ? Math.min(2, Math.max(0, next)) : (next + 3) % 3], true);
});
form.addEventListener("submit", ({ submitter }) => {
  if (submitter?.formAction.endsWith("/discussion")) select("conversation"); // there it goes on
});
narrow.addEventListener("change", arrange);

const target = () => (location.hash ? document.getElementById(location.hash.slice(1)) : null);
const isReload = performance.getEntriesByType("navigation")[0]?.type === "reload";
const cursor = form.querySelector("[autofocus]");
const kept = ofTab.read(`tab:${form.dataset.round}`);
if (names.includes(kept)) form.dataset.tab = kept;
arrange();
const first = cursor ?? (isReload ? null : target());
if (first) openPartOf(first);
if (first && narrow.matches) first.scrollIntoView();
if (!cursor && first?.closest(".open")) {
  // The next question, or a hint. An address that leads there would have the browser take the focus away again.
  history.replaceState(null, "", location.pathname);
  first.scrollIntoView();
  const { answer } = form.elements;
  answer.focus({ preventScroll: true });
  answer.setSelectionRange(1e6, 1e6);
}
form.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  const node = link && !list.contains(link) && document.getElementById(link.hash.slice(1));
  if (!node) return;
  openPartOf(node); // the browser then goes there
  if (node.matches("details")) node.open = true;
});
