import { AzureError, type AzureProblem, type AzureResult } from "./problems/problem";
import type { Azure } from "./types";

/** Waits once if Azure asks for it. Throws the problem that is common to all that could be asked. */
export async function patiently<T>(
  ask: () => Promise<AzureResult<T>>,
  waitFor: Azure["waitFor"],
  signal: AbortSignal,
): Promise<AzureResult<T>> {
  signal.throwIfAborted();
  const first = await ask();
  const wait = !first.ok && first.problem.kind === "throttled" ? first.problem : undefined;
  if (wait) await waitFor(wait, signal);
  const answered = wait ? await ask() : first;
  signal.throwIfAborted();
  if (!answered.ok && isOfAll(answered.problem)) throw new AzureError(answered.problem);
  return answered;
}

/** Nothing else will be answered either. */
function isOfAll({ remedy, kind, isOfAll = false }: AzureProblem): boolean {
  return isOfAll || remedy === "signIn" || kind === "offline" || kind === "certificate";
}

/** Whether a problem means that the list does not exist for this resource. */
export function isNoList({ kind }: AzureProblem): boolean {
  return kind === "gone" || kind === "refused" || kind === "notRegistered";
}
