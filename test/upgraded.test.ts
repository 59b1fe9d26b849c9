/**
 * What an upgrade makes of any program, ours and those of `CORPUS`: whatever the newer version refuses of it by the time of a
 * plan was refused before, or is said to be left to people.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type RewrittenFile, upgradeModule } from "../server/src/features/upgrade/upgrade";
import type { Finding } from "../server/src/rules/finding";
import type { Service } from "../server/src/service";
import { pinnedTo, serviceWith, uriOf } from "./harness/service";
import { foreignModules, ownModules, type Whole } from "./unharmed/modules";

const upgrades = [
  { major: 4, from: "3.117.1", to: "4.81.0" },
  { major: 5, from: "4.81.0", to: "5.10.0" },
] as const;

type Upgrade = (typeof upgrades)[number];

for (const upgrade of upgrades) {
  for (const [whose, modules] of [
    ["our", ownModules],
    ["other people's", foreignModules],
  ] as const) {
    test(`to ${upgrade.major}: nothing is refused of ${whose} programs that is not said`, () => {
      const unsaid = modules().flatMap((whole) => unsaidAfter(whole, upgrade).map((said) => `${whole.name}: ${said}`));
      assert.deepEqual(unsaid, []);
    });
  }
}

function unsaidAfter({ files }: Whole, { major, from, to }: Upgrade): readonly string[] {
  const names = Object.keys(files);
  const service = opened(files, from);
  const about = names.map((path) => ({ path, uri: uriOf(path) }));
  const made = upgradeModule(about, major, service, () => {});
  const after = opened(Object.fromEntries(made.map((file) => [file.path, file.after])), to);
  const before = [opened(files, from), opened(files, to)];
  return made.flatMap((file) => {
    const known = before.flatMap((one) => one.diagnose(uriOf(file.path))).map(keyOf);
    const isSaid = saidOf(file);
    return after
      .diagnose(uriOf(file.path))
      .filter((finding) => finding.severity === "error" || finding.isPlanned)
      .filter((finding) => !known.includes(keyOf(finding)) && !isSaid(finding))
      .map(({ rule, message }) => `${file.path} ${rule}: ${message}`);
  });
}

/** Without the versions that a message names. */
function keyOf({ rule, message }: Finding): string {
  return `${rule} ${message.replace(/\d+\.\d+\.\d+/g, "")}`;
}

/** What stands there, since constraints that were raised move what is behind them. */
function saidOf({ left, shown, after }: RewrittenFile): (finding: Finding) => boolean {
  const about = (text: string, { rule, span }: Finding) => `${rule} ${text.slice(span.start, span.end)}`;
  const said = new Set(left.map((finding) => about(shown, finding)));
  return (finding) => said.has(about(after, finding));
}

function opened(files: Whole["files"], version: string): Service {
  const service = serviceWith(files);
  service.setFolder(uriOf("").slice(0, -1), pinnedTo(version));
  return service;
}
