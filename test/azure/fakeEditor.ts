// An editor as far as signing in goes: accounts, a session for each tenant, and somebody who may or may not answer.
import type { Account, Challenge, EditorAuth, SessionOptions } from "../../client/src/azure/signIn/editorAuth";
import { tokenFor } from "./simulator/http/tokens";

export interface Asked {
  readonly provider: string;
  readonly wanted: readonly string[] | Challenge;
  readonly options: SessionOptions;
}

export class FakeEditor implements EditorAuth {
  takesChallenges = true;
  accountList: Account[] = [{ id: "ada", label: "ada@contoso.example" }];
  /** Tenants that have no session until the person signs in to them. */
  readonly closed = new Set<string>();
  readonly asked: Asked[] = [];
  /** How long the tokens that are given out are good for, in seconds. */
  seconds = 3600;
  /** Whether a challenge can be answered without asking the person. */
  answersSilently = false;
  /** How often somebody has looked who is signed in. */
  looks = 0;
  /** Whether the person, when asked, signs in. */
  consents = true;
  /** What happens instead of a session. */
  failure: Error | undefined;
  private satisfied = false;
  private readonly listeners = new Set<(provider: string) => void>();

  constructor(
    readonly home: string,
    private readonly now: () => number,
  ) {}

  async accounts(): Promise<readonly Account[]> {
    this.looks++;
    if (this.failure) throw this.failure;
    return this.accountList;
  }

  async session(provider: string, wanted: readonly string[] | Challenge, options: SessionOptions) {
    this.asked.push({ provider, wanted, options });
    if (this.failure) throw this.failure;
    const scopes = "wwwAuthenticate" in wanted ? wanted.fallbackScopes : wanted;
    const tenant = scopes.find((scope) => scope.startsWith("VSCODE_TENANT:"))?.slice(14) ?? this.home;
    if (options.silent) {
      if (this.closed.has(tenant)) return undefined;
      if ("wwwAuthenticate" in wanted && !this.answersSilently) return undefined;
      if ("wwwAuthenticate" in wanted) this.satisfied = true;
    } else {
      if (!this.consents) throw new Error("User did not consent to login.");
      this.closed.delete(tenant);
      if (this.accountList.length === 0) this.accountList.push({ id: "ada", label: "ada@contoso.example" });
      this.satisfied = "wwwAuthenticate" in wanted || options.forceNewSession === true;
    }
    const account = options.account ?? this.accountList[0];
    if (!account || !this.accountList.some(({ id }) => id === account.id)) return undefined;
    const { label: name } = account;
    return {
      account,
      accessToken: tokenFor(tenant, { name, seconds: this.seconds, satisfied: this.satisfied, now: this.now() }),
    };
  }

  onDidChangeSessions(listener: (provider: string) => void) {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  /** Everybody signs out. */
  signOut(): void {
    this.accountList = [];
    for (const listener of this.listeners) listener("microsoft");
  }
}
