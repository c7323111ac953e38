/** A value as OpenTelemetry's own types have it (`AnyValue`): JSON whose lists are not readonly. */
export type AttributeValue =
  | boolean
  | string
  | number
  | null
  | AttributeValue[]
  | { [name: string]: AttributeValue };
