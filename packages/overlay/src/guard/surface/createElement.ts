interface ElementOptions {
  readonly className?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Creates an element without parsing markup, which Trusted Types would refuse. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { className = '', text = '', attributes = {} }: ElementOptions = {},
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.textContent = text;
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}
