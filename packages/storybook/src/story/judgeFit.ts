import type { Catalog } from '@halyard/core';
import type { FitAnswer, FitQuestion } from '../fit.ts';

/** Whether a flag's declaration takes a value. Nobody declares what an undeclared flag may be, so anything fits it. */
export function judgeFit(catalog: Catalog, question: FitQuestion): FitAnswer {
  const definition = Object.hasOwn(catalog, question.key) ? catalog[question.key] : undefined;
  const { errorCode, message } = definition?.parse(question.value) ?? {};
  return errorCode ? { ...question, message: message ?? errorCode } : question;
}
