export { applyScenario } from './scenario/applyScenario.ts';
export type { ApplyScenarioOptions } from './scenario/applyScenario.ts';
export { formatScenario } from './scenario/formatScenario.ts';
export { parseScenario } from './scenario/parseScenario.ts';
export type { ParsedScenario, ScenarioProblem } from './scenario/parseScenario.ts';
export type { Scenario } from './scenario/Scenario.ts';
export { scenarioOf } from './scenario/scenarioOf.ts';
