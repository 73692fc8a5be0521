// SPDX-License-Identifier: Apache-2.0
//
// Looks for words of a round that reached no box of the server; what shows them is fetched when there are any.

/** Has the kept words of a round shown that belong to none of its open boxes. */
async function lookForStranded(round, openBoxes = []) {
  const names = copies.names(round).filter((name) => !openBoxes.includes(name));
  if (names.length === 0) return;
  try {
    (await fetched("stranded")).show(round, names);
  } catch {
    // They stay in this browser, and the next page looks again.
  }
}
