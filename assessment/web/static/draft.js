// Keeps answers in this browser if the person asks for it: until they are sent, for three days at most. Off until it is ticked.
// Nothing is kept anywhere else, and nothing is sent by this script but the form itself.
"use strict";

const KEY = "entente-draft";
const DAYS = 3;
const here = document.currentScript.dataset;

// What is kept and still valid; anything else is erased at once.
function kept() {
  const text = localStorage.getItem(KEY);
  if (text === null) return null;
  try {
    const draft = JSON.parse(text);
    if (draft.until > Date.now() && draft.until <= Date.now() + DAYS * 864e5 && Array.isArray(draft.fields)) return draft;
  } catch {
    // Not ours, or half written.
  }
  erase();
  return null;
}

function erase() {
  localStorage.removeItem(KEY);
  sessionStorage.removeItem(KEY);
}

function offer(template) {
  const form = document.getElementById("answers");
  const survey = template.dataset.survey;
  template.replaceWith(template.content.cloneNode(true));
  const [box, found, tick, said] = ["draft", "draft-found", "draft-tick", "draft-said"].map((id) => document.getElementById(id));
  const forget = document.getElementById("draft-erase");
  const keeping = () => sessionStorage.getItem(KEY) === survey;

  const save = () => {
    const fields = [...new FormData(form)].filter(([name]) => name !== "to" && name !== "language");
    localStorage.setItem(KEY, JSON.stringify({ survey, until: Date.now() + DAYS * 864e5, fields }));
  };
  const show = () => {
    const old = kept();
    found.hidden = keeping() || old === null || old.survey !== survey;
    tick.closest("label").hidden = !found.hidden;
    tick.checked = keeping();
    forget.hidden = old === null;
  };

  tick.addEventListener("change", () => {
    if (tick.checked) {
      sessionStorage.setItem(KEY, survey);
      save();
    } else {
      erase();
    }
    said.textContent = tick.checked ? box.dataset.kept : box.dataset.erased;
    show();
  });
  forget.addEventListener("click", () => {
    erase();
    said.textContent = box.dataset.erased;
    show();
    tick.focus();
  });
  document.getElementById("draft-resume").addEventListener("click", () => {
    const draft = kept();
    if (draft === null) return show();
    sessionStorage.setItem(KEY, survey);
    const language = form.elements.language.value;
    for (const each of [...form.elements]) each.disabled = true;
    for (const [name, value] of [...draft.fields, ["language", language], ["to", "stay"]]) {
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    }
    form.submit();
  });
  form.addEventListener("input", () => keeping() && save());
  if (keeping() && kept() === null) sessionStorage.removeItem(KEY);
  if (keeping()) save();
  show();
}

try {
  const template = document.querySelector("template#draft-offer");
  if ("over" in here) erase();
  else if (template) offer(template);
  else kept();
} catch {
  // A browser that lets pages keep nothing: then nothing is offered.
}
