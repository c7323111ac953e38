const row = (cells) => `| ${cells.join(' | ')} |`;

/** A markdown table: each column has a heading and gives its cell for an item. */
export function table(columns, items) {
  const headings = Object.keys(columns);
  const line = `|${headings.map((_, index) => (index ? '--:' : '---')).join('|')}|`;
  const rows = items.map((item) => row(headings.map((heading) => columns[heading](item))));
  return [row(headings), line, ...rows, ''].join('\n');
}

/** Items with the smallest figure first, and those without one last. */
export const smallestFirst = (items, figureOf) =>
  items.toSorted((left, right) => (figureOf(left) || Infinity) - (figureOf(right) || Infinity) || 0);

export const code = (name) => `\`${name}\``;
