// Shows the file again when it has been saved; the button "Read the file again" does the same by hand.
"use strict";

const { stamp, ask } = document.body.dataset;

const look = async () => {
  try {
    const answer = await fetch(ask, { cache: "no-store" });
    if (answer.ok && (await answer.text()) !== stamp) {
      const again = document.getElementById("again");
      if (again?.form) again.form.requestSubmit(again);
      else location.reload();
      return;
    }
  } catch {
    // The preview was ended; it may come back.
  }
  setTimeout(look, 700);
};

setTimeout(look, 700);
