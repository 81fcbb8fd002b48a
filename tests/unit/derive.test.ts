/** Own arithmetic: what a formula may hold, what it gives, how it is printed, and what is refused. */
import { describe, expect, test } from 'vitest';
import { evaluate, spellOut } from '../../src/evidence/derive.ts';

const operands = { part: 47732, whole: 271484, none: 0 };

describe('a formula', () => {
  test.each([
    ['part / whole * 100', (47732 / 271484) * 100],
    ['whole - part - part', 271484 - 47732 - 47732],
    ['whole / part / 2', 271484 / 47732 / 2],
    ['part + whole * 2', 47732 + 271484 * 2],
    ['(part + whole) * 2', (47732 + 271484) * 2],
    ['((part))', 47732],
    ['part*1.5', 71598],
    ['none * part', 0],
    ['1000000 / 365', 1000000 / 365],
  ])('%s', (formula, value) => {
    expect(evaluate(formula, operands)).toBe(value);
  });

  test('is printed with the numbers in place and the signs of print', () => {
    const words = { part: '47,732', whole: '271,484' };
    expect(spellOut('part / whole * 100', words)).toBe('47,732 ÷ 271,484 × 100');
    expect(spellOut('(whole - part) / whole', words)).toBe('(271,484 − 47,732) ÷ 271,484');
  });
});

describe('a formula is refused', () => {
  test.each([
    ['part ^ 2', '"^" in "part ^ 2" is not allowed: only + - * / brackets, numbers and operand names'],
    ['part; whole', '";" in "part; whole" is not allowed: only + - * / brackets, numbers and operand names'],
    ['Part', '"P" in "Part" is not allowed: only + - * / brackets, numbers and operand names'],
    ['part % whole', '"%" in "part % whole" is not allowed: only + - * / brackets, numbers and operand names'],
    ['parts / whole', '"parts" in "parts / whole" is not an operand (part, whole, none)'],
    ['constructor', '"constructor" in "constructor" is not an operand (part, whole, none)'],
    ['-part', '"-" in "-part" is not an operand (part, whole, none)'],
    ['part whole', '"whole" in "part whole" is not expected there'],
    ['part)', '")" in "part)" is not expected there'],
    ['(part', 'a bracket is not closed in "(part"'],
    ['part +', '"part +" ends too early'],
    ['', '"" ends too early'],
  ])('%s', (formula, message) => {
    expect(() => evaluate(formula, operands)).toThrow(new SyntaxError(message));
  });

  test('when it divides by zero, also by one that was worked out', () => {
    expect(() => evaluate('part / none', operands)).toThrow(new RangeError('division by zero in "part / none"'));
    expect(() => evaluate('part / (whole - whole)', operands)).toThrow(new RangeError('division by zero in "part / (whole - whole)"'));
  });
});
