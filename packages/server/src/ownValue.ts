/** Reads an own property, so that `constructor` or `__proto__` never answers from the prototype (T18). */
export function ownValue<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
