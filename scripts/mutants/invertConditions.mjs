import { parseAst } from 'vite';

/**
 * One mutant of a TypeScript module for each of its conditions: the same text with that condition inverted. Conditions are what
 * `if` and `?:` ask, what `&&`, `||` and `!` look at, comparisons, and whether the left of `??` is there.
 * @param {string} text
 * @returns {Array<{ line: number; from: string; to: string; text: string }>}
 */
export function invertConditions(text) {
  const mutants = new Map();
  const invert = (node) => {
    const from = text.slice(node.start, node.end);
    const to = node.operator === '??' ? invertNullish(node, text) : `!(${from})`;
    const line = text.slice(0, node.start).split('\n').length;
    const mutated = text.slice(0, node.start) + to + text.slice(node.end);
    mutants.set(`${node.start}-${node.end}`, { line, from, to, text: mutated });
  };
  visit(parseAst(text, { lang: 'ts' }), false, invert);
  return [...mutants.values()];
}

const comparisons = new Set(['===', '!==', '==', '!=', '<', '<=', '>', '>=', 'in', 'instanceof']);

/** Calls back for each condition below `node`; `isAsked` says that the node itself stands where a condition does. */
function visit(node, isAsked, invert) {
  const isComparison = node.type === 'BinaryExpression' && comparisons.has(node.operator);
  const isNullish = node.type === 'LogicalExpression' && node.operator === '??';
  if (isAsked || isComparison || isNullish) invert(node);
  for (const [name, child] of Object.entries(node)) {
    for (const each of Array.isArray(child) ? child : [child]) {
      if (typeof each?.type === 'string') visit(each, asks(node, name, isAsked), invert);
    }
  }
}

/** Whether what is at `name` of a node is a condition. */
function asks(node, name, isAsked) {
  if (node.type === 'LogicalExpression') return node.operator !== '??' && (name === 'left' || isAsked);
  if (node.type === 'UnaryExpression') return node.operator === '!';
  return name === 'test';
}

/** What is there is taken only where it is not. */
function invertNullish({ left, right }, text) {
  const [given, otherwise] = [left, right].map(({ start, end }) => text.slice(start, end));
  return `((${given}) == null ? (${given}) : (${otherwise}))`;
}
