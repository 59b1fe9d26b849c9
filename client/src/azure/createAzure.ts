// Puts the Azure layer together: credentials, requests, and caches.
import { createAnswers } from "./answers";
import { subscriptionsApi } from "./arm/apiVersions";
import type { Arm } from "./arm/arm";
import { subscriptionFrom } from "./arm/readSubscriptions";
import { ArmClients } from "./armClients";
import { type ListSource, Lists } from "./cache/lists";
import { portalLink, studioLink } from "./clouds/cloud";
import { collect } from "./collect";
import { createFound } from "./found";
import type { AzureHost, Clock } from "./host";
import { outcome } from "./problems/fromFailure";
import type { AzureProblem } from "./problems/problem";
import { readDeclared } from "./readDeclared";
import { createRelatedResources } from "./relatedResources";
import { createResources } from "./resources/resources";
import { askToSignIn } from "./signIn/askToSignIn";
import { cloudOf } from "./signIn/chooseCredentials";
import { editorKey } from "./signIn/editorCredential";
import { quietAuth } from "./signIn/quietAuth";
import { signedIn } from "./signIn/signedIn";
import { tenantWarning } from "./signIn/terraformIdentity";
import { systemClock } from "./systemClock";
import { tenantSource } from "./tenants";
import type { Azure, SignInFor, Subscription, Tenant } from "./types";
import { createWorkspaces } from "./workspaces";

/** How long to pause where Azure throttles requests without a Retry-After, in milliseconds. */
const unsaidWait = 60_000;

/** Creates the Azure layer. If the host has no clock, it uses the computer's. */
export function createAzure(given: AzureHost): Azure {
  const session = connected(given, given.clock ?? systemClock);
  const { host, clock, people, lists, arms, listeners } = session;
  const armOf = (tenant: Tenant) => arms.of(tenant);
  const tenants = tenantSource(people, (identity) => arms.atHome(identity));
  const subscriptions = (tenant: Tenant) => subscriptionSource(tenant, armOf, hostOf(tenant));
  const readSubscriptions = (tenant: Tenant, signal: AbortSignal) =>
    lists.all<Subscription>(subscriptions(tenant), { signal });
  const { indexOf, ...workspaces } = createWorkspaces({ lists, armOf, hostOf, log: host.log, readSubscriptions });

  async function waitFor(problem: AzureProblem, signal?: AbortSignal): Promise<void> {
    const unsaid = problem.kind === "throttled" ? unsaidWait : 0;
    await clock.sleep(Math.max(0, (problem.retryAt ?? clock.now() + unsaid) - clock.now()), signal);
  }

  const terraform = async () => (await people.identities()).terraform;

  const listed: Pick<Azure, "tenants" | "subscriptions"> = {
    tenants(reading) {
      // A sign-in with `az` in a terminal fires no event.
      if (reading?.refresh) people.forget();
      return lists.get(tenants, reading);
    },
    subscriptions: (tenant, reading) => lists.get(subscriptions(tenant), reading),
  };

  const { partAnswers, ...resources } = createResources({ lists, armOf, hostOf, clock });
  const answers = createAnswers({ azure: { ...workspaces, ...listed }, armOf, partAnswers });
  const { find } = createFound({ azure: listed, armOf });
  const asking = { ...answers, find, waitFor };

  return {
    ...workspaces,
    ...listed,
    ...resources,
    ...answers,
    collect: (found, how, signal) => outcome("", () => collect(found, how, asking, signal)),
    find,
    readDeclared: (wanted, groups, signal) => outcome("", () => readDeclared(wanted, groups, asking, signal)),
    ...createRelatedResources({ lists, armOf, hostOf, tenants, subscriptions, terraform, waitFor }),
    identities: () => people.identities(),
    signIn: (request = {}) =>
      outcome("", async () => {
        await signIn(host, request);
        session.forget();
      }),
    async terraformWarning(tenant) {
      const listed = lists.peek(tenants)?.items ?? [];
      const ready = listed.filter(({ state }) => state === "ready").map(({ tenantId }) => tenantId);
      return tenantWarning(await terraform(), tenant ? [tenant.tenantId] : ready);
    },
    index: async (reading) => {
      const { items, problem } = await lists.get(tenants, reading);
      const index = await indexOf(items, reading);
      return problem ? { ...index, problems: [{ problem }, ...index.problems] } : index;
    },
    waitFor,
    portalLink: (tenant, id) => portalLink(tenant.identity.cloud, tenant.tenantId, id),
    studioLink: ({ tenant, id, kind }) => studioLink(tenant.identity.cloud, tenant.tenantId, id, kind),
    onDidChange(listener) {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
    dispose: session.dispose,
  };
}

/** Who is signed in, what is sent for them, and what was read; `forget` is for after a sign-in or sign-out. */
function connected(given: AzureHost, clock: Clock) {
  const listeners = new Set<(key: string | undefined) => void>();
  const tell = (key: string | undefined) => {
    for (const listener of [...listeners]) listener(key);
  };
  const lists = new Lists(clock, (key) => tell(key.startsWith("#") ? undefined : key.replace(/\/#.*$/, "")));
  const quiet = quietAuth(given.auth, () => forget(), given.settleTime);
  const host: AzureHost = { ...given, auth: quiet.auth };
  const people = signedIn(host, clock);
  const arms = new ArmClients(host, people, clock);

  /** Identities are read again, and the lists of others are forgotten. */
  function forget(): void {
    quiet.reset();
    people.forget();
    arms.forget();
    lists.forget();
    tell(undefined);
  }

  function dispose(): void {
    quiet.dispose();
    lists.dispose();
    listeners.clear();
  }
  return { host, clock, people, lists, arms, listeners, forget, dispose };
}

function hostOf({ identity }: Tenant): string {
  return new URL(identity.cloud.endpoint).host;
}

/** To the cloud in use; for a tenant with the account that sees it. */
async function signIn(host: AzureHost, { tenant, problem }: SignInFor): Promise<void> {
  const cloud = cloudOf(host);
  const accounts = tenant ? await host.auth.accounts(cloud.provider) : [];
  const account = accounts.find(({ id }) => editorKey(cloud, id) === tenant?.identity.key);
  const tenantId = problem?.tenantId ?? tenant?.tenantId;
  await askToSignIn(host.auth, cloud, {
    ...(account ? { account } : {}),
    ...(tenantId ? { tenantId } : {}),
    ...(problem?.challenge === undefined ? {} : { challenge: problem.challenge }),
  });
}

/** The subscriptions of a tenant. */
function subscriptionSource(
  tenant: Tenant,
  armOf: (tenant: Tenant) => Promise<Arm>,
  host: string,
): ListSource<Subscription> {
  return {
    key: `${tenant.key}/#subscriptions`,
    host,
    async read(next, signal) {
      const page = await (await armOf(tenant)).list("/subscriptions", subscriptionsApi, next, signal);
      const items = page.items.map((raw) => subscriptionFrom(tenant, raw)).filter((one) => one !== undefined);
      return { ...page, items };
    },
  };
}
