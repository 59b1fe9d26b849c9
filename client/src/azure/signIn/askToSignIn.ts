// The only place that shows a sign-in, and only after people have chosen to.
import type { Cloud } from "../clouds/cloud";
import { AzureError } from "../problems/problem";
import { canceled, unsupported } from "../problems/sentences";
import { t } from "../translate";
import type { Account, EditorAuth, EditorSession, SessionOptions } from "./editorAuth";
import { wantedSession } from "./editorCredential";

interface SignInRequest {
  /** The tenant to sign in to; without it, the account's home. */
  readonly tenantId?: string;
  /** What Azure asked for, from a problem of kind "challenge". */
  readonly challenge?: string;
  /** The account that is to sign in again; without it, the person chooses one. */
  readonly account?: Account;
}

/** The session that the person signed in to; rejects with an AzureError where they did not. */
export async function askToSignIn(auth: EditorAuth, cloud: Cloud, request: SignInRequest): Promise<EditorSession> {
  const { tenantId, challenge, account } = request;
  const canAnswer = challenge === undefined || auth.takesChallenges;
  const options: SessionOptions = {
    ...(account ? { account } : { clearSessionPreference: true }),
    // An older VS Code does not read challenges; a new session is asked for everything anew.
    ...(canAnswer ? { createIfNone: true } : { forceNewSession: true }),
  };
  try {
    const wanted = wantedSession(cloud, tenantId, canAnswer ? challenge : undefined);
    const session = await auth.session(cloud.provider, wanted, options);
    if (session) return session;
  } catch (error) {
    throw new AzureError(providerProblem(error) ?? canceled());
  }
  throw new AzureError(canceled());
}

/** The problem of an editor without Microsoft's sign-in; undefined for any other failure. */
export function providerProblem(error: unknown) {
  if (!/authentication provider|No authentication/i.test(error instanceof Error ? error.message : "")) return undefined;
  return unsupported(
    t(
      "This editor does not support signing in to Microsoft accounts. Sign in with `az login` in a terminal, or set azurerm's ARM_ variables.",
    ),
  );
}
