// Everything that can go wrong, to be switched on one by one: `knobs.add(html(502), { path: /workspaces/, times: 1 })`.
import type { Call, Reply } from "./call";
import * as errors from "./errors";

/** Changes the answer that would have been given, or gives another. */
export type Fault = (call: Call, answer: () => Reply) => Reply | Promise<Reply>;

export interface When {
  /** Which requests; without it, all but sign-in. */
  readonly path?: RegExp;
  /** How often; without it, until it is taken away. */
  readonly times?: number;
}

export class Knobs {
  /** Before each answer, in milliseconds. */
  latency = 0;
  private active: { readonly fault: Fault; readonly path: RegExp; left: number }[] = [];

  add(fault: Fault, { path = /./, times = Number.POSITIVE_INFINITY }: When = {}): () => void {
    const one = { fault, path, left: times };
    this.active.push(one);
    return () => {
      this.active = this.active.filter((other) => other !== one);
    };
  }

  clear(): void {
    this.active = [];
    this.latency = 0;
  }

  async apply(call: Call, answer: () => Reply): Promise<Reply> {
    const one = this.active.find(({ path, left }) => left > 0 && path.test(call.path));
    if (!one) return answer();
    one.left--;
    return one.fault(call, answer);
  }
}

export const expired = (): Fault => (call) => errors.expiredToken(call.origin, call.claims?.tid ?? "common");
export const wrongTenant =
  (tenant: string): Fault =>
  (call) =>
    errors.wrongTenant(call.origin, tenant);
/** Until a token comes that a new sign-in brought. */
export const claims = (): Fault => (call, answer) => (call.claims?.satisfied ? answer() : errors.claimsChallenge());
export const forbidden = (): Fault => (call) => errors.notAuthorized(call.claims?.name ?? "", call.path);
export const gone = (): Fault => (call) => errors.notFound(call.path);
export const notRegistered = (): Fault => (call) => errors.notRegistered(call.path.split("/")[2] ?? "");
export const throttle =
  (seconds?: number): Fault =>
  (call) =>
    errors.throttled(call.path.split("/")[2] ?? "", seconds);
export const html =
  (status: number): Fault =>
  () => ({
    status,
    headers: { "Content-Type": "text/html" },
    body: "<!DOCTYPE html><html><head><title>Service unavailable</title></head><body><h2>Our services aren't available right now</h2></body></html>",
  });
export const text =
  (body: string, status = 200): Fault =>
  () => ({ status, headers: {}, body });
/** The answer up to the middle, as if all was well. */
export const truncated = (): Fault => (_, answer) => {
  const reply = answer();
  const whole = JSON.stringify(reply.body);
  return { ...reply, body: whole.slice(0, Math.floor(whole.length / 2)) };
};
/** The connection breaks before there is an answer, as where there is no network. */
export const hangUp = (): Fault => (_, answer) => ({ ...answer(), hangsUp: true });
/** The connection breaks in the middle of the answer. */
export const broken = (): Fault => (_, answer) => ({ ...answer(), cutAt: 20 });
export const byteOrderMark = (): Fault => (_, answer) => {
  const reply = answer();
  return { ...reply, body: `\uFEFF${JSON.stringify(reply.body)}` };
};
export const selfLink = (): Fault => (call, answer) => {
  const reply = answer();
  const query = call.query.toString();
  return { ...reply, body: { ...(reply.body as object), nextLink: `${call.origin}${call.path}?${query}` } };
};
export const nextLink =
  (link: string): Fault =>
  (_, answer) => {
    const reply = answer();
    return { ...reply, body: { ...(reply.body as object), nextLink: link } };
  };
export const redirect =
  (to: string): Fault =>
  () => ({ status: 302, headers: { Location: to }, body: "" });
export const slow =
  (milliseconds: number): Fault =>
  async (_, answer) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return answer();
  };
/** Changes the JSON of the answer. */
export const change =
  (edit: (body: never) => unknown): Fault =>
  (_, answer) => {
    const reply = answer();
    return { ...reply, body: edit(structuredClone(reply.body) as never) };
  };
