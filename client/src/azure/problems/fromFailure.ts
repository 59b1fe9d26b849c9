// Exceptions as problems: the only place where an exception becomes a value.
import { brokenAnswer } from "../http/nodeClient";
import { AzureError, type AzureProblem, type AzureResult } from "./problem";
import * as sentences from "./sentences";

const certificate = /^(CERT_|ERR_TLS_CERT|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_)/;
/** Failures that trying again at once does not help with. */
const lasting = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ENETDOWN)$/;

/** The problem behind anything that was thrown. `host` is the one that was asked; empty where none was. */
export function problemFromFailure(failure: unknown, host: string): AzureProblem {
  if (failure instanceof AzureError) return failure.problem;
  if (isAbort(failure)) return sentences.canceled();
  const code = codeOf(failure);
  const detail = failure instanceof Error ? failure.message : String(failure);
  if (code === "") return { ...sentences.unexpected(detail), detail };
  if (certificate.test(code)) return { ...sentences.badCertificate(host), code, detail };
  if (code === brokenAnswer) return { ...sentences.halfAnswer(), code, detail };
  return { ...sentences.offline(host), code, detail };
}

/** Whether something was thrown because the user canceled. */
export function isAbort(failure: unknown): boolean {
  // A caller's own timeout; ours has already become a problem.
  return failure instanceof Error && /^(Abort|Timeout|Canceled)Error$/.test(failure.name);
}

/** Whether the connection broke in a way that a second attempt may fix. */
export function isPassing(failure: unknown): boolean {
  const code = codeOf(failure);
  return code !== "" && !isAbort(failure) && !certificate.test(code) && !lasting.test(code);
}

function codeOf(failure: unknown): string {
  const code = typeof failure === "object" && failure !== null ? (failure as { code?: unknown }).code : undefined;
  return typeof code === "string" ? code : "";
}

/** `action`'s value, or its failure as a value. */
export async function outcome<T>(host: string, action: () => Promise<T>): Promise<AzureResult<T>> {
  try {
    return { ok: true, value: await action() };
  } catch (failure) {
    return { ok: false, problem: problemFromFailure(failure, host) };
  }
}
