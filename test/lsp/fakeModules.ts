import type { ApplierRole, ApplierRoleQueries } from "../../server/src/features/applierRole/applierRole";
import type { DoctorQueries } from "../../server/src/features/doctor/doctor";
import type { RoleAssignmentQueries } from "../../server/src/features/roleAssignments/roleAssignments";
import type { StatusQueries } from "../../server/src/features/status/status";
import type { Timeline, TimelineQueries } from "../../server/src/features/timeline/timeline";
import type { Span } from "../../server/src/text/span";

type Find = (uri: string, pattern: RegExp) => readonly Span[];

/** What is said of modules as a whole: each word `made` is something that is made. */
export function fakeModules(
  texts: ReadonlyMap<string, string>,
  find: Find,
): ApplierRoleQueries & DoctorQueries & RoleAssignmentQueries & TimelineQueries & Pick<StatusQueries, "versionUsed"> {
  const fact = { name: "azurerm", value: "4.0.0. The text says so." };
  return {
    versionUsed: () => undefined,
    roleAssignments: () => ({ edits: [], count: 0 }),
    applierRole: (uri) => (texts.has(uri) ? roleOf() : undefined),
    timeline: (uri) => (texts.has(uri) ? timelineOf(uri, find(uri, /made/g)) : undefined),
    moduleReport: (uri) => (texts.has(uri) ? [{ heading: "Providers", facts: [fact] }] : []),
  };
}

function timelineOf(uri: string, made: readonly Span[]): Timeline {
  const step = { address: "a.made", kind: "resource", apply: 1, destroy: 1, isRepeated: false } as const;
  const counts = { applyWaves: 1, destroyWaves: 1, isWithoutNeeds: false, isCut: false } as const;
  const steps = made.map((span) => ({ ...step, uri, span, after: [], marks: [] }));
  return { ...counts, steps, longest: [], locked: [], marks: [], unmade: [] };
}

function roleOf(): ApplierRole {
  const actions = [{ action: "Microsoft.Made/things/read", for: ["a.made"] }];
  return { actions, listed: undefined, unknown: [], makesGroups: false, givesRoles: false, usesAzurerm: false };
}
