// Tabs of code: the language that the reader chose on any page is chosen on this one. The list of the group shows the page's own entry.
(() => {
"use strict";

const root = document.documentElement;
const { kept, keep } = window.errbook;
const buttons = [...document.querySelectorAll(".tabs.code input")];

function choose() {
  const button = buttons.find(({ value }) => value === kept("code"));
  if (button) button.checked = true;
  // early.js has set it, and the style sheet shows by it what the button says from now on.
  delete root.dataset.code;
}

for (const button of buttons) button.addEventListener("change", () => keep("code", button.value));
choose();
addEventListener("pageshow", choose);

const list = document.querySelector(".siblings"), own = list && list.querySelector("[aria-current]");
if (own) list.scrollTop = own.offsetTop - list.clientHeight / 3;
})();
