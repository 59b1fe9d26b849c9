// An account that is signed in to VS Code. Each tenant has a session of its own, asked for silently every time: VS Code
// renews it, and knows at once when the person signs out.
import type { Cloud } from "../clouds/cloud";
import { AzureError } from "../problems/problem";
import { challenged, needsSignIn, signedOut } from "../problems/sentences";
import type { Credential } from "./credential";
import type { Account, Challenge, EditorAuth } from "./editorAuth";
import { tokenFrom } from "./token";

/** The credential of an account of VS Code. */
export function editorCredential(auth: EditorAuth, cloud: Cloud, account: Account, now: () => number): Credential {
  return {
    identity: { key: editorKey(cloud, account.id), kind: "editor", label: account.label, cloud },
    async token({ tenantId, challenge }) {
      if (challenge !== undefined && !auth.takesChallenges) throw new AzureError(challenged(challenge));
      const wanted = wantedSession(cloud, tenantId, challenge);
      const session = await auth.session(cloud.provider, wanted, { account, silent: true });
      if (session) return tokenFrom(session.accessToken, now());
      if (challenge !== undefined)
        throw new AzureError({ ...challenged(challenge), ...(tenantId ? { tenantId } : {}) });
      const accounts = await auth.accounts(cloud.provider);
      const isThere = accounts.some(({ id }) => id === account.id);
      throw new AzureError(isThere ? needsSignIn(tenantId) : signedOut());
    },
  };
}

/** The key of an account's identity. */
export function editorKey(cloud: Cloud, accountId: string): string {
  return `editor:${cloud.id}:${accountId}`;
}

/** What VS Code's provider is asked for: the tenant travels as a scope that it alone reads. */
export function wantedSession(
  cloud: Cloud,
  tenantId: string | undefined,
  challenge: string | undefined,
): readonly string[] | Challenge {
  const scopes = [cloud.scopes.editor, ...(tenantId ? [`VSCODE_TENANT:${tenantId}`] : [])];
  return challenge === undefined ? scopes : { wwwAuthenticate: challenge, fallbackScopes: scopes };
}
