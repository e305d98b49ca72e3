// Watches a comment while it is written: how many characters are left, and what could tell its writer or name somebody.
// Everything happens on this page; nothing that is typed leaves it before "Continue" is pressed. The rules stand in comment-rules.js.
"use strict";

const LETTER = "A-Za-zÀ-ÖØ-öø-ÿА-Яа-яЁё0-9_";
const watching = COMMENT_RULES.map((rule) => ({
  kind: rule.kind,
  found: new RegExp(rule.pattern.replaceAll("{<}", `(?<![${LETTER}])`).replaceAll("{>}", `(?![${LETTER}])`), rule.flags.includes("i") ? "gi" : "g"),
}));

// Each kind of thing that was found, in the order of the rules, with the words that were found first.
function findings(text) {
  const seen = new Map();
  for (const rule of watching) {
    for (const match of text.matchAll(rule.found)) {
      if (!seen.has(rule.kind)) seen.set(rule.kind, match[0].trim());
    }
  }
  return seen;
}

for (const box of document.querySelectorAll("textarea.comment")) {
  const left = box.parentElement.querySelector(".left");
  const watched = box.parentElement.querySelector(".watched");
  let waiting = 0;
  const count = () => {
    left.textContent = left.dataset.left.replace("{n}", Number(box.dataset.most) - [...box.value].length);
  };
  const look = () => {
    const seen = findings(box.value);
    watched.hidden = !seen.size;
    watched.replaceChildren();
    if (!seen.size) return;
    const lead = document.createElement("p");
    lead.textContent = watched.dataset.lead;
    const list = document.createElement("ul");
    for (const [kind, words] of seen) {
      const item = document.createElement("li");
      const quote = document.createElement("q");
      quote.textContent = words;
      item.append(quote, `: ${watched.dataset[kind]}`);
      list.append(item);
    }
    watched.append(lead, list);
  };
  box.addEventListener("input", () => {
    count();
    clearTimeout(waiting);
    waiting = setTimeout(look, 400);
  });
  count();
  look();
}
