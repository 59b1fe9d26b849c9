/**
 * What an upgrade makes of any program, ours and other people's: whatever the newer version refuses of it by the time of a
 * plan was refused before, or is said to be left to people.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { upgradeModule } from "../server/src/features/upgrade/upgrade";
import type { Finding } from "../server/src/model/finding";
import type { Service } from "../server/src/service";
import { ownModules, type Whole, wholeModules } from "./fixSafety/modules";
import { newestOf } from "./harness/newest";
import { pinnedTo, serviceWith, uriOf } from "./harness/service";
import { sampled } from "./harness/thorough";

const upgrades = [
  { major: 4, from: newestOf("azurerm", 3), to: newestOf("azurerm", 4) },
  { major: 5, from: newestOf("azurerm", 4), to: newestOf("azurerm", 5) },
];

type Upgrade = (typeof upgrades)[number];

for (const upgrade of upgrades) {
  for (const [whose, modules] of [
    ["our", ownModules],
    ["whole", wholeModules],
  ] as const) {
    test(`to ${upgrade.major}: nothing is refused of ${whose} programs that is not said`, () => {
      const unsaid = sampled(modules(), 91, upgrade.major).flatMap((whole) =>
        unsaidAfter(whole, upgrade).map((said) => `${whole.name}: ${said}`),
      );
      assert.deepEqual(unsaid, []);
    });
  }
}

function unsaidAfter({ files }: Whole, { major, from, to }: Upgrade): readonly string[] {
  const names = Object.keys(files);
  const before = opened(files, from);
  const refused = (service: Service, path: string) =>
    service.diagnose(uriOf(path)).filter(({ severity, isPlanned }) => severity === "error" || isPlanned);
  const known = new Map(names.map((path) => [path, places(refused(before, path), files[path] ?? "")]));
  const about = names.map((path) => ({ path, uri: uriOf(path) }));
  const made = upgradeModule(about, major, before, () => {});
  const after = opened(Object.fromEntries(made.map((file) => [file.path, file.after])), to);
  return made.flatMap(({ path, left, shown, after: text }) => {
    const said = new Set([...(known.get(path) ?? []), ...places(left, shown)]);
    return places(refused(after, path), text)
      .filter((place) => !said.has(place))
      .map((place) => `${path} ${place}`);
  });
}

/** What is at each place: where that is moves, and messages name versions. */
function places(findings: readonly Finding[], text: string): readonly string[] {
  return findings.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);
}

function opened(files: Whole["files"], version: string): Service {
  const service = serviceWith(files);
  service.setFolder(uriOf("").slice(0, -1), pinnedTo(version));
  return service;
}
