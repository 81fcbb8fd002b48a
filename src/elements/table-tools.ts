/** Sorts a table by its heads and narrows it by words, and says how many rows are left. Without script the table stands whole, in its own order. */
const tools = document.querySelector<HTMLFormElement>('form.table-tools');
const table = tools?.parentElement?.querySelector('.table-scroll table');
const body = table?.querySelector('tbody');

if (tools && table && body) {
  const rows = [...body.rows].map((element, place) => ({ element, place, words: (element.textContent ?? '').toLowerCase() }));
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  const field = tools.querySelector('input');
  const output = tools.querySelector('output');

  /** What a cell sorts by: its number where the column is one, else the day or the words behind it. Nothing published sorts last. */
  const sortValue = (row: HTMLTableRowElement, column: number, isNumeric: boolean): string | number | null => {
    const cell = row.cells[column];
    const text = cell?.textContent ?? '';
    if (!isNumeric) return cell?.dataset['sort'] ?? text;
    const number = /-?[$]?[\d,]*\.?\d+/.exec(text)?.[0].replaceAll(/[$,]/g, '');
    return number === undefined ? null : Number(number);
  };
  const compare = (a: string | number, b: string | number): number =>
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : String(a).localeCompare(String(b), document.documentElement.lang, { numeric: true });

  const sort = (column: number, direction: 'ascending' | 'descending' | 'none'): void => {
    for (const [index, head] of heads.entries()) head.setAttribute('aria-sort', index === column ? direction : 'none');
    const isNumeric = heads[column]?.classList.contains('number') ?? false;
    const keyed = rows.map((row) => ({ row, value: sortValue(row.element, column, isNumeric) }));
    if (direction !== 'none')
      keyed.sort((a, b) => {
        if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null) || a.row.place - b.row.place;
        return (direction === 'ascending' ? 1 : -1) * compare(a.value, b.value) || a.row.place - b.row.place;
      });
    body.append(...keyed.map(({ row }) => row.element));
  };
  const filter = (): void => {
    const sought = (field?.value ?? '').trim().toLowerCase().split(/\s+/);
    let shown = 0;
    for (const { element, words } of rows) {
      const fits = sought.every((word) => words.includes(word));
      element.hidden = !fits;
      if (fits) shown += 1;
    }
    if (!output) return;
    const count = (tools.dataset['shown'] ?? '').replace('{shown}', String(shown)).replace('{all}', String(rows.length));
    output.textContent = shown === 0 ? `${tools.dataset['none'] ?? ''} ${count}` : count;
  };

  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    head.setAttribute('aria-sort', 'none');
    button.addEventListener('click', () => {
      const now = head.getAttribute('aria-sort');
      sort(column, now === 'none' ? 'ascending' : now === 'ascending' ? 'descending' : 'none');
    });
  });
  tools.addEventListener('submit', (event) => event.preventDefault());
  tools.addEventListener('input', filter);
  filter();
}
