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

/** Every list that the tree may have: one of each kind below each kind of owner, with an owner that has it. */
export async function everyList(connected: Connected): Promise<readonly (readonly [ResourceOwner, string])[]> {
  const all = new Map<string, readonly [ResourceOwner, string]>();
  const queue: ResourceOwner[] = [
    await subscriptionOwner(connected),
    ...(await Promise.all(["mlw-private", "mlw-hub", "mlw-feature-store"].map((name) => ownerNamed(connected, name)))),
  ];
  for (const owner of queue)
    for (const { kind } of connected.azure.folders(owner)) {
      const key = `${owner.kind} ${kind}`;
      if (all.has(key)) continue;
      all.set(key, [owner, kind]);
      const [first] = await list(connected, owner, kind);
      if (first) queue.push(first);
    }
  return [...all.values()];
}
