// Reloads the page when the catalog has changed. Only `errbook pages --serve` adds it.
"use strict";
(() => {
  const shown = document.currentScript.dataset.version;
  const look = async () => {
    if (!document.hidden) {
      try {
        const answer = await fetch("/-/version", { cache: "no-store" });
        if (answer.ok && (await answer.text()) !== shown) {
          location.reload();
          return;
        }
      } catch {
        // The server is not running; it may come back.
      }
    }
    setTimeout(look, 500);
  };
  setTimeout(look, 500);
})();
