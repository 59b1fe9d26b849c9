// Puts the Azure layer together: credentials, requests, and caches.
import { createAnswers } from "./answers";
import { subscriptionsApi } from "./arm/apiVersions";
import { type Arm, createArm } from "./arm/arm";
import { subscriptionFrom } from "./arm/readSubscriptions";
import { Lists } from "./cache/lists";
import { portalLink, studioLink } from "./clouds/cloud";
import { collect } from "./collect";
import { createFound } from "./found";
import type { AzureHost, Clock } from "./host";
import { nodeClient } from "./http/nodeClient";
import { outcome } from "./problems/fromFailure";
import { AzureError, type AzureProblem } from "./problems/problem";
import { signedOut } from "./problems/sentences";
import { readDeclared } from "./readDeclared";
import { createRelatedResources } from "./relatedResources";
import { createResources } from "./resources/resources";
import { askToSignIn } from "./signIn/askToSignIn";
import { cloudOf } from "./signIn/chooseCredentials";
import { editorKey } from "./signIn/editorCredential";
import { quietAuth } from "./signIn/quietAuth";
import { signedIn } from "./signIn/signedIn";
import { tenantWarning } from "./signIn/terraformIdentity";
import { tenantSource } from "./tenants";
import type { Azure, Subscription, Tenant } from "./types";
import { createWorkspaces } from "./workspaces";

const answerTimeout = 30_000;
/** How long to pause where Azure throttles requests without a Retry-After, in milliseconds. */
const unsaidWait = 60_000;

export function createAzure(given: AzureHost): Azure {
  const clock = given.clock ?? systemClock;
  const { log } = given;
  const listeners = new Set<(key: string | undefined) => void>();
  const tell = (key: string | undefined) => {
    for (const listener of [...listeners]) listener(key);
  };
  const lists = new Lists(clock, (key) => tell(key.startsWith("#") ? undefined : key.replace(/\/#.*$/, "")));
  const quiet = quietAuth(given.auth, () => forget(), given.settleTime);
  const host: AzureHost = { ...given, auth: quiet.auth, log };
  const people = signedIn(host, clock);
  const arms = new Map<string, Arm>();

  /** After a sign-in or sign-out: identities are read again, and the lists of others are forgotten. */
  function forget(): void {
    quiet.reset();
    people.forget();
    arms.clear();
    lists.forget();
    tell(undefined);
  }

  async function armFor(identityKey: string, tenantId: string | undefined): Promise<Arm> {
    const key = `${identityKey}/${tenantId ?? ""}`;
    const existing = arms.get(key);
    if (existing) return existing;
    const credential = (await people.chosen()).credentials.find(({ identity }) => identity.key === identityKey);
    if (!credential) throw new AzureError(signedOut());
    const timeout = given.answerTimeout ?? answerTimeout;
    const client = given.http ?? nodeClient;
    const arm = createArm({ credential, tenantId, clock, client, log, version: host.version, answerTimeout: timeout });
    arms.set(key, arm);
    return arm;
  }

  const armOf = (tenant: Tenant) => armFor(tenant.identity.key, tenant.tenantId);
  const tenants = tenantSource(people, (identity) => armFor(identity.key, identity.tenantId));

  const subscriptions = (tenant: Tenant) => ({
    key: `${tenant.key}/#subscriptions`,
    host: hostOf(tenant),
    async read(next: string | undefined, signal: AbortSignal) {
      const page = await (await armOf(tenant)).list("/subscriptions", subscriptionsApi, next, signal);
      const items = page.items.map((raw) => subscriptionFrom(tenant, raw)).filter((one) => one !== undefined);
      return { ...page, items };
    },
  });

  const readSubscriptions = (tenant: Tenant, signal: AbortSignal) =>
    lists.all<Subscription>(subscriptions(tenant), { signal });
  const { indexOf, ...workspaces } = createWorkspaces({ lists, armOf, hostOf, log, readSubscriptions });

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

  const answers = createAnswers({ azure: { ...workspaces, ...listed }, armOf });
  const { find } = createFound({ azure: listed, armOf });
  const asking = { ...answers, find, waitFor };

  return {
    ...workspaces,
    ...listed,
    ...createResources({ lists, armOf, hostOf, clock }),
    ...answers,
    collect: (found, how, signal) => outcome("", () => collect(found, how, asking, signal)),
    find,
    readDeclared: (wanted, groups, signal) => outcome("", () => readDeclared(wanted, groups, asking, signal)),
    ...createRelatedResources({ lists, armOf, hostOf, tenants, subscriptions, terraform, waitFor }),
    identities: () => people.identities(),
    signIn: ({ tenant, problem } = {}) =>
      outcome("", async () => {
        const cloud = cloudOf(host);
        const accounts = tenant ? await host.auth.accounts(cloud.provider) : [];
        const account = accounts.find(({ id }) => editorKey(cloud, id) === tenant?.identity.key);
        const tenantId = problem?.tenantId ?? tenant?.tenantId;
        await askToSignIn(host.auth, cloud, {
          ...(account ? { account } : {}),
          ...(tenantId ? { tenantId } : {}),
          ...(problem?.challenge === undefined ? {} : { challenge: problem.challenge }),
        });
        forget();
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
    dispose() {
      quiet.dispose();
      lists.dispose();
      listeners.clear();
    },
  };
}

function hostOf({ identity }: Tenant): string {
  return new URL(identity.cloud.endpoint).host;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        reject(Object.assign(new Error("Nobody waits any more."), { name: "AbortError" }));
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener("abort", stop);
        resolve();
      }, milliseconds);
      if (signal?.aborted) stop();
      else signal?.addEventListener("abort", stop, { once: true });
    }),
};
