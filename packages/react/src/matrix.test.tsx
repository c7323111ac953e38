import { render } from '@testing-library/react';
import { useLayoutEffect, version } from 'react';
import { expect, it } from 'vitest';

// Which React these tests run on, and how, is said in vite.config.ts for each project. Here it is what it says.
const { HALYARD_REACT: react, HALYARD_COMPILER: compiler, HALYARD_STRICT: strict } = process.env;

let renders = 0;
let effects = 0;
function Child() {
  'use no memo'; // Counting is a side effect, on purpose.
  renders++;
  useLayoutEffect(() => void effects++, []);
  return null;
}
/** Compiled, it makes its child once. */
function Parent({ text }: { text: string }) {
  return (
    <p>
      {text}
      <Child />
    </p>
  );
}

it(`these tests run on React ${react}, with the compiler ${compiler} and StrictMode ${strict}`, () => {
  expect(version).toMatch(new RegExp(`^${react}\\.`));
  const { rerender } = render(<Parent text="first" />);
  expect(effects).toBe(strict === 'on' ? 2 : 1);
  renders = 0;
  rerender(<Parent text="second" />);
  expect(renders > 0).toBe(compiler === 'off');
});
