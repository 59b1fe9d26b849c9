// A request that reached the simulator, and what it answers.
import type { Claims } from "./tokens";

export interface Call {
  readonly method: string;
  /** As in http://127.0.0.1:4000: what links in answers begin with. */
  readonly origin: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly header: (name: string) => string | undefined;
  readonly body: string;
  /** Of the token, where one came along. */
  readonly claims: Claims | undefined;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  /** Text is sent as it is, everything else as JSON. */
  body: unknown;
  /** Breaks the connection before anything is answered. */
  hangsUp?: true;
  /** Breaks the connection after this many bytes of the body. */
  cutAt?: number;
}

export function ok(body: unknown, headers: Record<string, string> = {}): Reply {
  return { status: 200, headers, body };
}
