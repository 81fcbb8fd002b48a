/** The reader's choice of colours: system, light or dark; kept on the reader's device only. */
const select = document.querySelector<HTMLSelectElement>('.theme-switch select');

if (select) {
  select.value = document.documentElement.dataset['theme'] ?? 'system';
  select.addEventListener('change', () => {
    const theme = select.value;
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
    else delete document.documentElement.dataset['theme'];
    try {
      if (theme === 'system') localStorage.removeItem('theme');
      else localStorage.setItem('theme', theme);
    } catch {
      // A browser that keeps nothing still shows the choice on this page.
    }
  });
}
