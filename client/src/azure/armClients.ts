import { type Arm, createArm } from "./arm/arm";
import type { AzureHost, Clock } from "./host";
import { nodeClient } from "./http/nodeClient";
import { AzureError } from "./problems/problem";
import { signedOut } from "./problems/sentences";
import type { Identity } from "./signIn/credential";
import type { SignedIn } from "./signIn/signedIn";
import type { Tenant } from "./types";

const answerTimeout = 30_000;

/** One client of Azure Resource Manager for each identity in each tenant, made when it is first needed. */
export class ArmClients {
  private readonly clients = new Map<string, Arm>();

  constructor(
    private readonly host: AzureHost,
    private readonly people: SignedIn,
    private readonly clock: Clock,
  ) {}

  /** The client for a tenant, as the identity that sees it. */
  of({ identity, tenantId }: Tenant): Promise<Arm> {
    return this.clientFor(identity.key, tenantId);
  }

  /** The client for an identity in its home tenant. */
  atHome(identity: Identity): Promise<Arm> {
    return this.clientFor(identity.key, identity.tenantId);
  }

  /** To be called when identities may be others. */
  forget(): void {
    this.clients.clear();
  }

  private async clientFor(identityKey: string, tenantId: string | undefined): Promise<Arm> {
    const key = `${identityKey}/${tenantId ?? ""}`;
    const existing = this.clients.get(key);
    if (existing) return existing;
    const { credentials } = await this.people.chosen();
    const credential = credentials.find(({ identity }) => identity.key === identityKey);
    if (!credential) throw new AzureError(signedOut());
    const { log, version, http: client = nodeClient, answerTimeout: timeout = answerTimeout } = this.host;
    const arm = createArm({ credential, tenantId, clock: this.clock, client, log, version, answerTimeout: timeout });
    this.clients.set(key, arm);
    return arm;
  }
}
