// VS Code says more often that sessions changed than accounts come or go, also because we asked for one ourselves. Gives
// back the sign-in with that noise taken out: `changed` is called a while after an account really came or went.
import type { Account, EditorAuth } from "./editorAuth";

const settle = 2000;

interface QuietAuth {
  readonly auth: EditorAuth;
  /** Forgets the accounts: the next call remembers new ones. */
  reset(): void;
  dispose(): void;
}

export function quietAuth(auth: EditorAuth, changed: () => void, pause = settle): QuietAuth {
  /** The accounts at the first call, by provider: everything that was read since was read with them. */
  const cache = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;

  async function look(provider: string): Promise<void> {
    const now = await auth.accounts(provider).then(signature, () => "");
    if (cache.has(provider) && cache.get(provider) !== now) changed();
  }

  const events = auth.onDidChangeSessions((provider) => {
    // The accounts of this provider were never used.
    if (!cache.has(provider)) return;
    clearTimeout(timer);
    timer = setTimeout(() => look(provider), pause);
  });
  return {
    auth: {
      get takesChallenges() {
        return auth.takesChallenges;
      },
      session: (...request) => auth.session(...request),
      onDidChangeSessions: (listener) => auth.onDidChangeSessions(listener),
      async accounts(provider) {
        const isFirst = !cache.has(provider);
        if (isFirst) cache.set(provider, "");
        const accounts = await auth.accounts(provider);
        if (isFirst) cache.set(provider, signature(accounts));
        return accounts;
      },
    },
    reset: () => cache.clear(),
    dispose() {
      clearTimeout(timer);
      events.dispose();
    },
  };
}

function signature(accounts: readonly Account[]): string {
  return accounts
    .map(({ id }) => id)
    .sort()
    .join("\n");
}
