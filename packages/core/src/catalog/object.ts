import { warn } from '../errors/warn.ts';
import type { FlagDefinition, FlagOptions, Parsed } from './FlagDefinition.ts';
import { mismatch } from './mismatch.ts';
import type { StandardSchema } from './StandardSchema.ts';

interface ObjectOptions<Value> extends FlagOptions<NoInfer<Value>> {
  /** Any synchronous Standard Schema validator: Zod, Valibot, ArkType, … */
  readonly schema: StandardSchema<unknown, Value>;
}

/** A flag that is a structure, checked by a schema. */
export function object<Value extends object>({
  schema,
  ...options
}: ObjectOptions<Value>): FlagDefinition<Value> {
  return {
    ...options,
    kind: 'object',
    parse: (value) => (typeof value === 'object' && value !== null ? validate(schema, value) : mismatch),
  };
}

function validate<Value>(schema: StandardSchema<unknown, Value>, value: object): Parsed<Value> {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise) {
    warn(
      'HAL-103',
      process.env.NODE_ENV !== 'production' &&
        'a schema is asynchronous — flags are read synchronously, so it can never accept a value — use a synchronous schema',
    );
    return { errorCode: 'PARSE_ERROR', message: 'asynchronous schema' };
  }
  if (!result.issues) return { value: result.value };
  return { errorCode: 'PARSE_ERROR', message: result.issues.map(({ message }) => message).join('; ') };
}
