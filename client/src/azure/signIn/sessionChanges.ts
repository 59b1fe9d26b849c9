// VS Code says more often that sessions changed than accounts come or go, also because we asked for one ourselves. Gives
// back the sign-in with that noise taken out: `changed` is called a while after an account really came or went.
import type { Account, EditorAuth } from "./editorAuth";

const settle = 2000;

export function quietAuth(
  auth: EditorAuth,
  changed: () => void,
  pause = settle,
): { readonly auth: EditorAuth; dispose(): void } {
  const known = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;

  async function look(provider: string): Promise<void> {
    const now = await auth.accounts(provider).then(signature, () => "");
    if (known.get(provider) === now) return;
    known.set(provider, now);
    changed();
  }

  const events = auth.onDidChangeSessions((provider) => {
    // What was never asked about shows nothing that could change.
    if (!known.has(provider)) return;
    clearTimeout(timer);
    timer = setTimeout(() => look(provider), pause);
  });
  return {
    auth: {
      takesChallenges: auth.takesChallenges,
      session: (...request) => auth.session(...request),
      onDidChangeSessions: (listener) => auth.onDidChangeSessions(listener),
      async accounts(provider) {
        known.set(provider, "");
        const accounts = await auth.accounts(provider);
        known.set(provider, signature(accounts));
        return accounts;
      },
    },
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
