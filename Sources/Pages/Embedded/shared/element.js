// SPDX-License-Identifier: Apache-2.0
//
// Elements that scripts make.

/** Returns an element with its properties and what stands in it. */
const element = (name, properties, ...children) => {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
};
