/** Copies the text that a button names by id, and says so in the button. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]'))
  button.addEventListener('click', () => {
    const text = document.getElementById(button.dataset['copies'] ?? '');
    if (!text) return;
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
