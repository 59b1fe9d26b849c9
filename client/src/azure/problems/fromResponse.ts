// Error responses of Azure's as problems.
import { ownProperty } from "../../../../server/src/text/index";
import { parseJson } from "../parseJson";
import type { AzureProblem } from "./problem";
import * as sentences from "./sentences";

/** The parts of a response that say why it failed. */
interface ErrorResponse {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly body: string;
  readonly host: string;
}

/** `now` is in milliseconds since 1970. */
export function problemFromResponse(refusal: ErrorResponse, now: number): AzureProblem {
  const { code, message } = errorIn(refusal.body);
  const requestId = refusal.header("x-ms-request-id");
  return {
    ...classify(refusal, code, message, now),
    status: refusal.status,
    ...(code ? { code } : {}),
    ...(message ? { detail: message } : {}),
    ...(requestId ? { requestId } : {}),
  };
}

function classify(refusal: ErrorResponse, code: string, message: string, now: number): AzureProblem {
  const { status, header } = refusal;
  const challenge = header("www-authenticate") ?? "";
  if (status >= 300 && status < 400) return sentences.elsewhere(hostOf(header("location"), refusal.host));
  if (status === 401) return unauthorized(code, challenge);
  if (status === 407) return sentences.offline(refusal.host);
  if (status === 403)
    return /html/i.test(header("content-type") ?? "") ? sentences.webPage(refusal.host) : sentences.forbidden();
  if (status === 404) return sentences.gone();
  if (status === 429) return sentences.throttled(now, retryAt(header, now));
  if (status === 503 && retryAt(header, now) !== undefined) return sentences.throttled(now, retryAt(header, now));
  if (/^(MissingSubscriptionRegistration|SubscriptionNotRegistered)$/.test(code)) return sentences.notRegistered();
  if (status >= 500 || status === 408) return sentences.serverFailed(status);
  return sentences.refused(message || code || String(status));
}

function unauthorized(code: string, challenge: string): AzureProblem {
  if (asksForClaims(challenge)) return sentences.challenged(challenge);
  if (code === "InvalidAuthenticationTokenTenant") {
    return sentences.wrongTenant(/authorization_uri="[^"]*\/([0-9a-f-]{36})\b/i.exec(challenge)?.[1]);
  }
  return sentences.expired();
}

/** Whether a `WWW-Authenticate` header requires more than another token: claims, which only a sign-in can provide. */
export function asksForClaims(challenge: string): boolean {
  return /\bclaims="/.test(challenge) || /error="insufficient_claims"/.test(challenge);
}

/** When Azure wants to be asked again, in milliseconds since 1970; undefined when it does not say. */
export function retryAt(header: (name: string) => string | undefined, now: number): number | undefined {
  for (const name of ["retry-after-ms", "x-ms-retry-after-ms"]) {
    const milliseconds = numberIn(header(name));
    if (milliseconds !== undefined) return now + milliseconds;
  }
  const text = header("retry-after");
  const seconds = numberIn(text);
  if (seconds !== undefined) return now + seconds * 1000;
  const date = Date.parse(text ?? "");
  return Number.isNaN(date) ? undefined : Math.max(date, now);
}

function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}

/** Azure's code and words, from a body that may be anything. */
function errorIn(body: string): { readonly code: string; readonly message: string } {
  try {
    const parsed = parseJson(body);
    const error = field(parsed, "error") ?? parsed;
    // The Azure ML service nests the part that people understand.
    const inner = field(error, "details");
    const first = Array.isArray(inner) ? inner[0] : undefined;
    const code = text(field(error, "code")) || text(field(first, "code"));
    return { code, message: text(field(error, "message")) || text(field(first, "message")) };
  } catch {
    return { code: "", message: "" };
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? ownProperty(value as Record<string, unknown>, name) : undefined;
}

function text(value: unknown): string {
  return typeof value === "string" ? value.slice(0, 1000) : "";
}

function hostOf(location: string | undefined, base: string): string {
  try {
    return new URL(location ?? "", `https://${base}`).host;
  } catch {
    return base;
  }
}
