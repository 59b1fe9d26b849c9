// Who sends requests to Azure. An identity is what people see; a credential can get tokens for it.
import type { Cloud } from "../clouds/cloud";
import type { AccessToken } from "./token";

/** An account, a service principal or another identity that can sign in. */
export interface Identity {
  /** Stays the same for the same account, however often it signs in. */
  readonly key: string;
  readonly kind: "editor" | "servicePrincipal" | "managedIdentity" | "azureCli" | "simulator";
  /** As in "ada@contoso.com". Text from outside: escape it. */
  readonly label: string;
  readonly cloud: Cloud;
  /** The only tenant that it can see; without it, the tenants are read from Azure. */
  readonly tenantId?: string;
}

/** What a token is needed for. */
export interface TokenRequest {
  /** Without it, the account's home. */
  readonly tenantId?: string | undefined;
  /** True after the last token was refused: a cached one must not be used. */
  readonly renew?: boolean;
  /** The `WWW-Authenticate` header that the token has to answer. */
  readonly challenge?: string;
  readonly signal?: AbortSignal | undefined;
}

/** An identity that can get tokens. */
export interface Credential {
  readonly identity: Identity;
  /** Never shows a sign-in. Throws an AzureError where one would be needed. */
  token(request: TokenRequest): Promise<AccessToken>;
}
