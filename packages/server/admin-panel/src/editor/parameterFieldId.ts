/** The element id of a strategy's field. */
export function parameterFieldId(strategyId: number, parameter: string): string {
  return `strategy-${strategyId}-parameter-${parameter}`;
}
