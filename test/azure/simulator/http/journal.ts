// What the simulator was asked, for tests to look at.
import assert from "node:assert/strict";

export interface Entry {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** The tenant of the token that came along; undefined without one. */
  readonly tenant: string | undefined;
  readonly userAgent: string;
  readonly status: number;
}

export class Journal {
  readonly items: Entry[] = [];

  /** Those to Azure itself, without sign-in. */
  get requests(): readonly Entry[] {
    return this.items.filter(({ path }) => !isSignIn(path));
  }

  count(pattern: RegExp): number {
    return this.requests.filter(({ method, path, query }) => pattern.test(`${method} ${path}${query}`)).length;
  }

  clear(): void {
    this.items.length = 0;
  }

  /** Fails when anything but reading was asked for. */
  assertReadOnly(): void {
    const writes = this.requests.filter(
      ({ method, path }) =>
        method !== "GET" && !(method === "POST" && /^\/providers\/Microsoft\.ResourceGraph\/resources$/i.test(path)),
    );
    const secrets = this.requests.filter(({ path }) => /\/list(Keys|Secrets)\b/i.test(path));
    assert.deepEqual([...writes, ...secrets], []);
  }
}

function isSignIn(path: string): boolean {
  return /\/oauth2\/|^\/(?:metadata|oidc|msi|arc)\//.test(path);
}
