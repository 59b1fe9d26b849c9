// Errors as values: the tree shows one as a node, a command as a message, and neither needs to know HTTP.

/** What went wrong. */
export type ProblemKind =
  /** Nobody is signed in, or has signed out meanwhile. */
  | "signedOut"
  /** This tenant needs a sign-in of its own. */
  | "needsSignIn"
  /** Azure asks for another check (MFA, a changed network) before it answers; `challenge` has its words. */
  | "challenge"
  /** Azure no longer accepts the sign-in. */
  | "expired"
  | "wrongTenant"
  | "forbidden"
  /** It was there a moment ago, or never. */
  | "gone"
  /** The subscription has never used Azure ML: there is nothing to list. */
  | "notRegistered"
  /** Too many requests; `retryAt` says when to ask again, where Azure said so. */
  | "throttled"
  /** Azure failed (5xx). */
  | "server"
  /** The answer is not what Azure sends: a web page, half an answer, another shape. */
  | "unreadable"
  /** The answer leads to another host, which will never see our token. */
  | "elsewhere"
  /** A list's pages name themselves, or go on without an end. */
  | "repeating"
  | "offline"
  | "certificate"
  /** No answer within the time we wait. */
  | "slow"
  | "canceled"
  /** An identity or a cloud that we cannot use, and why. */
  | "unsupported"
  /** Azure refused for another reason, which `message` repeats. */
  | "refused"
  /** A bug of this extension. */
  | "unexpected";

/** What a person can do about it. */
export type Remedy = "signIn" | "retry" | "wait" | "none";

/** What went wrong, for people and for those who show it to them. */
export interface AzureProblem {
  readonly kind: ProblemKind;
  /** One or two whole sentences for the person. Text of Azure's in it is untrusted: escape it in Markdown. */
  readonly message: string;
  readonly remedy: Remedy;
  /** Whether nothing else is answered either: nobody could sign in. */
  readonly isOfAll?: boolean;
  /** Azure's own words, for a tooltip or the log. Untrusted too. */
  readonly detail?: string;
  readonly status?: number;
  /** Azure's own name for it, as in "AuthorizationFailed". */
  readonly code?: string;
  /** What Azure's support asks for. */
  readonly requestId?: string;
  /** In milliseconds since 1970. */
  readonly retryAt?: number;
  /** The tenant that a sign-in is needed for. */
  readonly tenantId?: string;
  /** The `WWW-Authenticate` header that a sign-in has to answer. */
  readonly challenge?: string;
}

/** A problem on its way up inside this layer. Nothing of it leaves the layer: there it is a value. */
export class AzureError extends Error {
  constructor(readonly problem: AzureProblem) {
    super(problem.message);
    this.name = "AzureError";
  }
}

/** The result of an action: its value, or the problem that prevented it. */
export type AzureResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: AzureProblem };
