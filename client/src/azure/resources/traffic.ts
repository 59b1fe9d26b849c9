// How an online endpoint shares its traffic among its deployments.
import { objectAt } from "../arm/shape";
import type { LiveResource } from "../types";

/** The shares in percent, by the names of deployments. */
export function trafficOf(endpoint: unknown): ReadonlyMap<string, number> {
  const shares = Object.entries(objectAt(endpoint, "properties", "traffic"));
  return new Map(shares.flatMap(([name, share]) => (typeof share === "number" ? [[name, share] as const] : [])));
}

/** As in "blue 90 %, green 10 %"; what gets none is left out. */
export function sharedTraffic({ raw }: LiveResource): string {
  const shares = [...trafficOf(raw)].filter(([, share]) => share !== 0);
  return shares.map(([name, share]) => `${name} ${share} %`).join(", ");
}

/** The share of one deployment; empty where it gets none. */
export function shareOf(endpoint: unknown, deployment: string): string {
  const share = trafficOf(endpoint).get(deployment);
  return share ? `${share} %` : "";
}
