import { strict as assert } from "node:assert";
import { type CodeAction, ConfigurationTarget, commands, languages, Uri, workspace } from "vscode";
import { eventually } from "../eventually";
import { press } from "../quickInput";
import type { Test } from "../runTests";
import { screenshot } from "../screenshot";
import { withModule } from "../withModule";

const text = 'resource "terraform_data" "main" {\n  input = "a"\n  nome  = 1\n}\n';
const rule = "unknown-argument";
const nearest = ".azureml-terraform.json";

/** Chooses the action of the finding, as the light bulb does, and keys in its lists. */
async function choose(uri: Uri, ...keys: readonly ("enter" | "down")[]): Promise<void> {
  const [finding] = await eventually(
    "the finding",
    () => languages.getDiagnostics(uri),
    ({ length }) => length > 0,
  );
  const actions = await commands.executeCommand<CodeAction[]>(
    "vscode.executeCodeActionProvider",
    uri,
    finding!.range,
    "quickfix",
  );
  const action = actions.find(({ title }) => title === `Set the severity of ${rule}…`);
  assert.ok(action?.command, "the action");
  const done = commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  // Each list comes a moment after the one before.
  for (const key of keys) await press(key);
  await done;
}

const gone = (uri: Uri) =>
  eventually(
    "no finding",
    () => languages.getDiagnostics(uri),
    ({ length }) => length === 0,
  );
const rules = () => workspace.getConfiguration("azuremlTerraform").inspect<object>("rules")?.workspaceValue;

export const severities: readonly Test[] = [
  {
    name: "how severe a rule's findings are is set from one of them, in the workspace's settings",
    run: () =>
      withModule(text, async ({ uri }) => {
        try {
          const chosen = choose(uri, "enter", "enter");
          await new Promise((resolve) => setTimeout(resolve, 400));
          await screenshot("severity");
          await chosen;
          assert.deepEqual(rules(), { [rule]: "off" });
          await gone(uri);
        } finally {
          const all = workspace.getConfiguration("azuremlTerraform");
          await all.update("rules", undefined, ConfigurationTarget.Workspace);
        }
        assert.equal(rules(), undefined);
      }),
  },
  {
    name: "or in the file that a team has for its folder, of which everything else stays as it is",
    run: () =>
      withModule(
        text,
        async ({ uri }) => {
          await choose(uri, "enter", "down", "enter");
          await gone(uri);
          const file = Uri.joinPath(uri, "..", nearest);
          const read = async () => new TextDecoder().decode(await workspace.fs.readFile(file));
          assert.equal(
            await read(),
            `{\n\t"rules": {\n\t\t"deprecated": "error",\n\t\t"${rule}": "off"\n\t},\n\t"requireReason": false\n}\n`,
          );
          assert.equal(rules(), undefined);
        },
        { files: { [nearest]: '{\n\t"rules": { "deprecated": "error" },\n\t"requireReason": false\n}\n' } },
      ),
  },
];
