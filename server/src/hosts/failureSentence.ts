import { errorMessage } from "./errorMessage";

/** What is said where a part of us has failed: its answer is missing. */
export function failureSentence(part: string, error: unknown): string {
  return `The ${part} failed, so what it would have found is missing: ${errorMessage(error)}.`;
}
