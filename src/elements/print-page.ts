/** A button that opens the browser's print window. */
for (const button of document.querySelectorAll('[data-print-page]')) button.addEventListener('click', () => window.print());

// A module, so that its names are its own.
export {};
