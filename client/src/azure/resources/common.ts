// What Azure ML and Foundry have in common: kinds of resources, and who can reach them.
import { objectAt, textAt } from "../arm/shape";
import { t } from "../translate";
import type { Attention, LiveResource } from "../types";
import { type Kind, lastOf, note, problem, propertyAt } from "./kind";

/** Says that any network can reach it. Says nothing if Azure does not say so, or lets only some networks in. */
export function fromEverywhere({ raw }: LiveResource): Attention | undefined {
  const isPublic = /^enabled$/i.test(textAt(raw, "properties", "publicNetworkAccess"));
  const denies = /^deny$/i.test(textAt(objectAt(raw, "properties", "networkAcls"), "defaultAction"));
  return isPublic && !denies ? note(t("public network")) : undefined;
}

/** A row of the table that lacks whose it is. */
type CommonRow = Omit<Kind, "name" | "of" | "api">;

/** The target of a connection, never its secrets. */
export const connections: CommonRow = {
  title: () => t("Connections"),
  word: () => t("connection"),
  icon: "plug",
  path: "connections",
  facts: (one) => [propertyAt(one, "category"), withoutQuery(propertyAt(one, "target"))],
  lines: (one) => [[t("Authentication"), propertyAt(one, "authType")]],
  attention: (one) => [propertyAt(one, "error") ? problem(t("failed")) : undefined],
};

/** The capability hosts of an account or project: where its agents keep their data. */
export const capabilityHosts: CommonRow = {
  title: () => t("Capability hosts"),
  word: () => t("capability host"),
  icon: "circuit-board",
  path: "capabilityHosts",
  facts: (one) => [propertyAt(one, "capabilityHostKind")],
};

/** The private endpoint connections of a resource, accepted or pending. */
export const privateEndpointConnections: CommonRow = {
  title: () => t("Private endpoint connections"),
  word: () => t("private endpoint connection"),
  icon: "lock",
  path: "privateEndpointConnections",
  facts: (one) => [lastOf(propertyAt(one, "privateEndpoint", "id"))],
  attention(one) {
    const status = propertyAt(one, "privateLinkServiceConnectionState", "status");
    return [/^(approved|)$/i.test(status) ? undefined : problem(status)];
  },
};

/** Signatures are in what follows the path of an address. */
function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, "");
}
