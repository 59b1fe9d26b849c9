// What resources are listed below, in the simulated Azure, and lists of them.
import assert from "node:assert/strict";
import type { LiveResource, ResourceOwner } from "../../client/src/azure/types";
import { type Connected, firstSubscription, toTheEnd, workspaceNamed } from "./connectAzure";

export async function ownerNamed(connected: Connected, name: string): Promise<ResourceOwner> {
  return { ...(await workspaceNamed(connected, name)), kind: "workspace" };
}

export async function subscriptionOwner(connected: Connected): Promise<ResourceOwner> {
  const { key, tenant, subscriptionId, raw } = await firstSubscription(connected);
  return { key, tenant, id: `/subscriptions/${subscriptionId}`, raw, kind: "subscription" };
}

/** All of a kind below an owner. */
export async function list({ azure }: Connected, owner: ResourceOwner, kind: string): Promise<readonly LiveResource[]> {
  const { items, problem } = await toTheEnd(await azure.resources(owner, kind));
  assert.equal(problem, undefined, kind);
  return items;
}
