/** Own arithmetic: a formula over named operands, with + - * / and brackets; nothing else can be written. */

/**
 * Value of a formula.
 * @param formula e.g. "part / whole * 100"
 * @param operands values by name
 * @throws SyntaxError naming the first thing that is not allowed; RangeError for division by zero
 */
export function evaluate(formula: string, operands: Readonly<Record<string, number>>): number {
  const tokens = tokenize(formula);
  let at = 0;
  const peek = () => tokens[at];
  const take = () => tokens[at++];

  function sum(): number {
    let value = product();
    while (peek() === '+' || peek() === '-') value = take() === '+' ? value + product() : value - product();
    return value;
  }
  function product(): number {
    let value = atom();
    while (peek() === '*' || peek() === '/') {
      if (take() === '*') value *= atom();
      else {
        const divisor = atom();
        if (divisor === 0) throw new RangeError(`division by zero in "${formula}"`);
        value /= divisor;
      }
    }
    return value;
  }
  function atom(): number {
    const token = take();
    if (token === undefined) throw new SyntaxError(`"${formula}" ends too early`);
    if (token === '(') {
      const value = sum();
      if (take() !== ')') throw new SyntaxError(`a bracket is not closed in "${formula}"`);
      return value;
    }
    if (/^\d/.test(token)) return Number(token);
    const value = Object.hasOwn(operands, token) ? operands[token] : undefined;
    if (value === undefined) throw new SyntaxError(`"${token}" in "${formula}" is not an operand (${Object.keys(operands).join(', ')})`);
    return value;
  }

  const value = sum();
  if (at < tokens.length) throw new SyntaxError(`"${tokens[at] ?? ''}" in "${formula}" is not expected there`);
  return value;
}

/** The formula with words in place of operand names, for print: "47,732 / 271,484 × 100". */
export function spellOut(formula: string, words: Readonly<Record<string, string>>): string {
  return tokenize(formula)
    .map((token) => words[token] ?? (token === '*' ? '×' : token === '/' ? '÷' : token === '-' ? '−' : token))
    .join(' ')
    .replaceAll('( ', '(')
    .replaceAll(' )', ')');
}

function tokenize(formula: string): string[] {
  const tokens = formula.match(/\d+(?:\.\d+)?|[a-z][a-z_]*|[-+*/()]|\S/g) ?? [];
  const bad = tokens.find((token) => !/^(?:\d+(?:\.\d+)?|[a-z][a-z_]*|[-+*/()])$/.test(token));
  if (bad) throw new SyntaxError(`"${bad}" in "${formula}" is not allowed: only + - * / brackets, numbers and operand names`);
  return tokens;
}
