// SPDX-License-Identifier: Apache-2.0
//
// A page about a round that is over: it shows the words that were not sent.

const page = document.querySelector("[data-round]");
if (page) lookForStranded(page.dataset.round);
