import type { Presence, Provider } from "../catalog/index";
import { listed } from "./sentence";

/**
 * Why something is not in the version in force, as a sentence with a blank in front: it arrived later, or was removed
 * and what replaced it. Empty where the provider's history does not know it.
 */
export function absence(presence: Presence, provider: Provider, version: string): string {
  if (presence.until) {
    const gone = presence.untilIsExact
      ? `was last in ${provider.name} ${presence.until}`
      : `was in ${provider.name} ${presence.until}`;
    const instead = presence.replacedBy?.length ? `: use ${listed(presence.replacedBy, "or")} instead` : "";
    return ` It ${gone}, and this folder uses ${version}${instead}.`;
  }
  if (presence.from) {
    const there = presence.fromIsExact
      ? `needs ${provider.name} ${presence.from} or newer`
      : `is in ${provider.name} ${presence.from}`;
    return ` It ${there}, and this folder uses ${version}.`;
  }
  return "";
}

/** That no release we know has something, which one before or after them may have: a sentence with a blank in front. */
export function neverSeen(provider: Provider, version: string): string {
  const oldest = provider.releases.findLast((release) => provider.covers(release)) ?? version;
  return ` No known release has it (${provider.name} ${oldest === version ? version : `${oldest} to ${version}`}).`;
}
