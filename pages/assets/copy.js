// Buttons that copy: a text of their own, the code of their figure, or the page as Markdown.
(() => {
"use strict";

// What is said to readers who do not see the button. It is in the page from the start, as a region that appears is not announced.
const said = Object.assign(document.createElement("p"), { className: "only-read" });
said.setAttribute("role", "status");
document.body.append(said);

async function markdown(link) {
  // A book that is opened from files has its data in the page.
  const own = document.getElementById("data:page.md");
  if (own) return JSON.parse(own.textContent);
  const answer = await fetch(link);
  if (!answer.ok) throw new Error(link);
  return answer.text();
}

function textOf(button) {
  const { copy, from } = button.dataset;
  if (from) return markdown(from);
  return copy === undefined ? button.closest("figure").querySelector("code").textContent : copy;
}

async function write(text) {
  const { clipboard } = navigator;
  // Safari allows this only while the click is handled, so that it gets the promise of a text.
  if (text instanceof Promise && clipboard && clipboard.write && window.ClipboardItem) {
    const blob = text.then(text => new Blob([text], { type: "text/plain" }));
    return clipboard.write([new ClipboardItem({ "text/plain": blob })]);
  }
  if (clipboard) return clipboard.writeText(await text);
  // The clipboard API exists in secure contexts only.
  const area = Object.assign(document.createElement("textarea"), { value: await text });
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (!done) throw new Error("not copied");
}

const timers = new WeakMap(), words = new WeakMap();

function confirm(button) {
  const show = (text, isDone) => {
    button.textContent = text;
    button.classList.toggle("done", isDone);
  };
  if (!words.has(button)) words.set(button, button.textContent);
  button.focus();
  show(button.dataset.done, true);
  said.textContent = button.dataset.done;
  clearTimeout(timers.get(button));
  timers.set(button, setTimeout(() => {
    show(words.get(button), false);
    said.textContent = "";
  }, 2000));
}

document.addEventListener("click", async ({ target }) => {
  const button = target.closest("button.copy");
  if (!button) return;
  try {
    await write(textOf(button));
    confirm(button);
  } catch {
    // A page that cannot be copied can still be opened.
    if (button.dataset.from) location.assign(button.dataset.from);
  }
});
})();
