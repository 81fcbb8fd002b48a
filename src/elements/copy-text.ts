/** Copies the text that a button names by id, and says so in the button; also for buttons that come later. */
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-copies]') : null;
  const text = document.getElementById(button?.dataset['copies'] ?? '');
  if (!button || !text) return;
  const before = button.textContent;
  const done = (): void => {
    button.textContent = button.dataset['done'] ?? before;
    setTimeout(() => {
      button.textContent = before;
    }, 2000);
  };
  // Where the browser keeps the clipboard closed, the text is at least chosen, ready to be copied by hand.
  const choose = (): void => getSelection()?.selectAllChildren(text);
  if (navigator.clipboard) navigator.clipboard.writeText((text.textContent ?? '').trim()).then(done, choose);
  else choose();
});
