/** One parameter of a strategy: enough for a form to ask for it and for the server to check it. */
export interface ParameterDescription {
  readonly name: string;
  readonly kind: 'number' | 'string';
  readonly min?: number;
  readonly max?: number;
  /** Whole numbers only. */
  readonly integer?: boolean;
  readonly optional?: boolean;
}
