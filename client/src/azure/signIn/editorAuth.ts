// The part of VS Code's authentication API that is used, so that tests can replace it.
import type * as vscode from "vscode";

/** An account that VS Code knows. */
export interface Account {
  readonly id: string;
  readonly label: string;
}

/** A sign-in of an account. */
export interface EditorSession {
  readonly accessToken: string;
  readonly account: Account;
}

/** A `WWW-Authenticate` header that the session has to answer, and the scopes for editors that cannot read it. */
export interface Challenge {
  readonly wwwAuthenticate: string;
  readonly fallbackScopes: readonly string[];
}

/** The options of VS Code's `getSession` that are used. */
export interface SessionOptions {
  readonly account?: Account;
  readonly silent?: true;
  readonly createIfNone?: true;
  readonly forceNewSession?: true;
  readonly clearSessionPreference?: true;
}

/** VS Code's sign-in; `provider` is the id of an authentication provider. */
export interface EditorAuth {
  /** Whether `session` takes a challenge: VS Code does from 1.105. */
  readonly takesChallenges: boolean;
  accounts(provider: string): Promise<readonly Account[]>;
  session(
    provider: string,
    wanted: readonly string[] | Challenge,
    options: SessionOptions,
  ): Promise<EditorSession | undefined>;
  onDidChangeSessions(listener: (provider: string) => void): { dispose(): void };
}

/** VS Code's own. */
export function editorAuth({ authentication, version }: Pick<typeof vscode, "authentication" | "version">): EditorAuth {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return {
    takesChallenges: major > 1 || (major === 1 && minor >= 105),
    accounts: async (provider) => authentication.getAccounts(provider),
    session: async (provider, wanted, options) =>
      // Typed for the oldest VS Code, whose only overloads are about scopes.
      authentication.getSession(
        provider,
        wanted as readonly string[],
        options as vscode.AuthenticationGetSessionOptions,
      ),
    onDidChangeSessions: (listener) => authentication.onDidChangeSessions(({ provider }) => listener(provider.id)),
  };
}
