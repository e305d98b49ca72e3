// Makes two kinds of question easier; both work without it, for the server checks them in any case.
"use strict";

// A total shared out: the sum so far follows the fields.
for (const sum of document.querySelectorAll("output.sum")) {
  const group = sum.closest("fieldset");
  const number = (text) => Number(text.replace(/[\s\u2019']/g, "").replace(",", ".")) || 0;
  group.addEventListener("input", () => {
    const given = [...group.querySelectorAll("input")].reduce((total, field) => total + number(field.value), 0);
    const shown = (Math.round(given * 1e6) / 1e6).toLocaleString(document.documentElement.lang);
    sum.value = sum.dataset.soFar.replace("{given}", shown);
  });
}

// "None of these" and the other options exclude each other.
for (const none of document.querySelectorAll("input[type=checkbox][value=none]")) {
  const group = none.closest("fieldset");
  group.addEventListener("change", (event) => {
    for (const each of group.querySelectorAll("input[type=checkbox]")) {
      if (event.target.checked && each !== event.target && (event.target === none || each === none)) each.checked = false;
    }
  });
}
