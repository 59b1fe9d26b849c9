// What there is in the simulated Azure: tenants, subscriptions and workspaces by name. Their contents are made when they
// are asked for, so that ten thousand cost nothing.
import { fraction, pick, uuid } from "./random";
import { shopBodies } from "./shop";

export interface WorldOptions {
  readonly seed: number;
  readonly tenants: number;
  readonly subscriptions: number;
  readonly workspaces: number;
  /** Whether one subscription has never used Azure ML. */
  readonly unregistered: boolean;
  /** Whether it looks like a company's: no text in it is there to be escaped. */
  readonly demo?: boolean;
}

interface SimTenant {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
}

export interface SimSubscription {
  readonly id: string;
  readonly name: string;
  readonly tenant: SimTenant;
  readonly isRegistered: boolean;
  readonly workspaces: SimWorkspace[];
  /** What is not there for a workspace, as Azure answers about it: children of something behind it. */
  readonly others: { readonly id: string; readonly [name: string]: unknown }[];
}

/** What is particular about a workspace; see workspaceBody.ts. */
const variants = [
  "plain",
  "private",
  "hub",
  "project",
  "customerKey",
  "featureStore",
  "serverless",
  "identities",
  "quirks",
  "hostile",
] as const;
export type Variant = (typeof variants)[number];

export interface SimWorkspace {
  readonly name: string;
  readonly group: string;
  readonly location: string;
  readonly variant: Variant;
  readonly subscriptionId: string;
  readonly tenantId: string;
  /** Of a project: the hub's name, in the same group. */
  readonly hub?: string;
}

export interface World {
  readonly tenants: readonly SimTenant[];
  readonly subscriptions: readonly SimSubscription[];
}

const companies = ["Contoso", "Fabrikam", "Northwind", "Tailspin"];
const purposes = ["Research", "Production", "Staging", "Sandbox", `Trainees "2026" ${"$"}{all} <b>`, "Archive"];
const locations = ["westeurope", "northeurope", "eastus", "swedencentral", "australiaeast"];
const topics = ["vision", "speech", "churn", "fraud", "pricing", "forecast", "search", "triage"];

/** What a company calls the first workspaces, by what is particular about each. */
const demoNames: Readonly<Partial<Record<Variant, string>>> = {
  plain: "mlw-churn-dev",
  private: "mlw-fraud-prod",
  hub: "hub-assistants",
  project: "proj-handbook",
  customerKey: "mlw-pricing-prod",
  featureStore: "fs-customers",
  serverless: "mlw-forecast-dev",
  identities: "mlw-vision-test",
};

export function createWorld({ seed, demo = false, ...counts }: WorldOptions): World {
  const first = demo ? variants.filter((variant) => demoNames[variant] !== undefined) : variants;
  const called = demo ? purposes.map((name) => (/^[\w ]+$/.test(name) ? name : "Training")) : purposes;
  const tenants = Array.from({ length: counts.tenants }, (_, index) => {
    const name = companies[index] ?? `Tenant ${index + 1}`;
    return { id: uuid(seed, "tenant", index), name, domain: `${name.toLowerCase().replace(/\W/g, "")}.example` };
  });
  const subscriptions = Array.from({ length: counts.subscriptions }, (_, index): SimSubscription => {
    // The first tenant has most of them, as in life.
    const tenant = tenants[index % 4 === 3 ? (index >> 2) % tenants.length : 0]!;
    const name = index < called.length ? called[index]! : `Subscription ${index + 1}`;
    const isLast = index === counts.subscriptions - 1;
    const isRegistered = !(counts.unregistered && isLast);
    const id = uuid(seed, "subscription", index);
    const others = index === 0 ? [...shopBodies({ id, tenant })] : [];
    return { id, name, tenant, isRegistered, workspaces: [], others };
  });
  const open = subscriptions.filter(({ isRegistered }) => isRegistered);
  for (let index = 0; index < counts.workspaces; index++) {
    // One of each kind in the first subscription, the others anywhere.
    const variant = first[index];
    const home = variant ? open[0]! : pick(open, seed, "home", index);
    home.workspaces.push(variant ? firstOf(variant, home, demo) : another(seed, index, home));
  }
  return { tenants, subscriptions };
}

function firstOf(variant: Variant, { id, tenant }: SimSubscription, demo: boolean): SimWorkspace {
  const plain = `mlw-${variant.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const name = (demo && demoNames[variant]) || plain;
  const common = { name, group: "rg-ml", location: "westeurope", variant, subscriptionId: id, tenantId: tenant.id };
  return variant === "project" ? { ...common, hub: (demo && demoNames.hub) || "mlw-hub" } : common;
}

function another(seed: number, index: number, { id, tenant }: SimSubscription): SimWorkspace {
  const topic = pick(topics, seed, "topic", index);
  const stage = pick(["dev", "test", "prod"], seed, "stage", index);
  const variant =
    fraction(seed, "variant", index) < 0.7 ? "plain" : pick(["private", "identities", "serverless"] as const, index);
  return {
    name: `mlw-${topic}-${stage}-${String(index).padStart(4, "0")}`,
    group: `rg-${topic}-${stage}`,
    location: pick(locations, seed, "location", index),
    variant,
    subscriptionId: id,
    tenantId: tenant.id,
  };
}
