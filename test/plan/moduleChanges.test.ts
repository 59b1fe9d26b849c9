/**
 * What a change of files does, as we say and as a real Terraform plans it: each pair of programs is applied and planned with
 * resources that are nowhere but in the state. Only where a Terraform is installed: `npm run test:plan`.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { changesOf, type Files } from "../harness/changesOf";
import { findTerraform } from "../terraform/findTerraform";
import { changingModules, filesOf, write } from "./changingModules";

const terraform = findTerraform();
const options = { skip: terraform === undefined && "There is no terraform or tofu on the PATH.", timeout: 170_000 };
const home = mkdtempSync(join(tmpdir(), "azureml-terraform-changes-"));
after(() => rmSync(home, { recursive: true, force: true }));

for (const [name, [before, then]] of Object.entries(changingModules)) {
  test(`as Terraform plans it: ${name}`, options, () => {
    const [old, fresh] = [filesOf(before), filesOf(then)];
    const ours = changesOf(old, fresh);
    assert.deepEqual(ours.unreadable, []);
    const planned = plannedFor(old, fresh);
    // Ours names a resource alone where the same becomes of all that is meant of it.
    const covers = (said: string, one: string) => one === said || said === one.replace(/(?:\[[^\]]*\])(?= |$)/g, "");
    const said = ours.changes.map(
      ({ effect, address, to }) => `${effect} ${address}${to === undefined ? "" : ` ${to}`}`,
    );
    const about = JSON.stringify({ said, planned }, undefined, 2);
    for (const one of planned)
      assert.ok(
        said.some((other) => covers(other, one)),
        `not said: ${one}\n${about}`,
      );
    for (const one of said)
      assert.ok(
        planned.some((other) => covers(one, other)),
        `not planned: ${one}\n${about}`,
      );
  });
}

interface Planned {
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly previous_address?: string;
    readonly change: { readonly actions: readonly string[] };
  }[];
}

const effects: Readonly<Record<string, string>> = {
  delete: "destroyed",
  create: "created",
  forget: "forgotten",
  "delete,create": "replaced",
};

/** What Terraform plans where the state is what `before` has made, each as we say it. */
function plannedFor(before: Files, then: Files): readonly string[] {
  const folder = mkdtempSync(join(home, "pair-"));
  write(folder, before);
  run(folder, ["init", "-input=false"]);
  run(folder, ["apply", "-input=false", "-auto-approve"]);
  for (const file of Object.keys(before)) rmSync(join(folder, file));
  write(folder, then);
  run(folder, ["init", "-input=false"]);
  run(folder, ["plan", "-input=false", "-out=plan"]);
  const { resource_changes: changes = [] } = JSON.parse(run(folder, ["show", "-json", "plan"])) as Planned;
  return changes.flatMap(({ address, previous_address: former, change }) => {
    const effect = effects[change.actions.join()];
    if (former !== undefined) return [`moved ${former} ${address}`];
    return effect === undefined ? [] : [`${effect} ${address}`];
  });
}

function run(folder: string, args: readonly string[]): string {
  const env = { ...process.env, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" };
  return execFileSync(terraform!, args, { cwd: folder, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}
