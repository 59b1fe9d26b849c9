// What is imported in the editor is read by the azurerm that is installed, and planned by it, where one may be asked.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import {
  type AzurermResult,
  azurermRequest,
  type ImportParams,
  type ImportResult,
  importRequest,
  type LiveAnswer,
  type ReadLiveParams,
  readLiveRequest,
} from "../../server/src/protocol/index";
import { project } from "../cli/run";
import { until } from "../harness/until";
import { azurerm } from "../provider/azurerm";
import type { ProviderDescription } from "../provider/description";
import { installIn } from "../provider/installIn";
import { isRunning, startedIn } from "../provider/running";
import { skip, startWithProvider } from "./startWithProvider";

const options = { offersLearning: true };
const id =
  "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups/guard";
const guard = { id, name: "guard", location: "westeurope", properties: {} };

/** An editor over a folder where that azurerm is installed, and what it asks of it. */
async function stage(
  context: TestContext,
  description: Partial<ProviderDescription> = {},
  { lock = true, ...setup }: { lock?: boolean; options?: object; settings?: object } = {},
) {
  const folder = project(context, { "main.tf": "" });
  const diary = join(folder, "diary");
  const address = "registry.terraform.io/hashicorp/azurerm";
  await installIn(folder, { ...azurerm(), diary, ...description }, { address, version: "5.2.0", lock });
  const { editor, uri, progress, tokens } = await startWithProvider(context, { folder, options, ...setup });
  const { client } = editor;
  const live: string[] = [];
  client.onRequest<LiveAnswer, void>(readLiveRequest, ({ id: asked, apiVersion }: ReadLiveParams): LiveAnswer => {
    live.push(`${asked.split("/").at(-1)} ${apiVersion}`);
    return asked === id ? { kind: "found", answer: guard } : { kind: "gone" };
  });
  return {
    diary,
    progress,
    live,
    installed: () => client.sendRequest<AzurermResult>(azurermRequest, { uri }),
    importing: (more: Partial<ImportParams> = {}, responses: readonly unknown[] = [guard]) =>
      client.sendRequest<ImportResult>(importRequest, {
        uri,
        request: { responses },
        byAzurerm: { isConfirmed: false },
        ...more,
      } satisfies ImportParams),
    cancel: async () => {
      await until(() => tokens.length > 0, "the progress");
      await client.sendNotification("window/workDoneProgress/cancel", { token: tokens[0] });
    },
    edit: (text: string) =>
      client.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text }],
      }),
  };
}

const byTable = /^One resource is written from a table/;
const said = "azurerm 5.2.0 itself has read 1 resource of these, and plans to change nothing.";

test("what it has read is written and planned, and it is said who has read it", { skip }, async (context) => {
  const { installed, importing, progress, diary } = await stage(context);
  const { name, version } = (await installed())!;
  assert.deepEqual([name, version], ["azurerm", "5.2.0"]);
  assert.equal(existsSync(diary), false, "nothing is run to say that it is there");
  const result = await importing();
  assert.deepEqual(result.notes, [said]);
  assert.match(result.after, /resource "azurerm_network_security_group" "guard" \{\n {2}name += "guard"/);
  assert.equal(progress[0], "Reading by the installed azurerm");
  assert.ok(!("written" in result));
  await until(() => startedIn(diary).length > 0 && !startedIn(diary).some(isRunning), "nothing goes on running");
});

test("what it asks for and nobody has read yet is read by the editor, which alone is signed in", {
  skip,
}, async (context) => {
  const inAzure = { ...azurerm().types[1]!.inAzure!, asksFirst: `${id}/providers/Microsoft.Authorization/locks/stay` };
  const { importing, live } = await stage(context, { types: azurerm({ inAzure }).types });
  assert.deepEqual((await importing()).notes, [said]);
  assert.deepEqual(live, ["stay 2024-01-01"]);
});

test("a provider that no lock file trusts runs after the user agrees; until then, the table answers", {
  skip,
}, async (context) => {
  const { importing, diary } = await stage(context, {}, { lock: false });
  const first = await importing();
  assert.equal(first.untrusted?.name, "azurerm");
  assert.match(first.notes.join(" "), byTable);
  assert.equal(existsSync(diary), false);
  assert.deepEqual((await importing({ byAzurerm: { isConfirmed: true } })).notes, [said]);
});

test("none is asked in a folder that is not trusted, or where it is switched off", { skip }, async (context) => {
  const settings = { learnProviders: "never" };
  for (const more of [{ options: { ...options, isTrusted: false } }, { settings }]) {
    const { installed, importing, diary } = await stage(context, {}, more);
    assert.equal(await installed(), null);
    const { notes, after } = await importing();
    assert.match(notes.join(" "), byTable);
    assert.match(after, /azurerm_network_security_group/, "the table knows it");
    assert.equal(existsSync(diary), false);
  }
});

test("Cancel ends it, and nothing goes on running", { skip }, async (context) => {
  const { importing, cancel, diary } = await stage(context, { answersAfter: 5000 });
  const asked = importing();
  await until(() => startedIn(diary).length > 0, "the provider");
  await cancel();
  const { isCancelled, edits } = await asked;
  assert.deepEqual([isCancelled, edits], [true, []]);
  await until(() => !startedIn(diary).some(isRunning), "nothing goes on running");
});

test("what is edited meanwhile stays: edits are of the text as it is then", { skip }, async (context) => {
  const { importing, edit, diary } = await stage(context, { answersAfter: 300 });
  const asked = importing();
  await until(() => startedIn(diary).length > 0, "the provider");
  await edit("# mine\n");
  const { after } = await asked;
  assert.match(after, /^# mine$/m);
  assert.match(after, /azurerm_network_security_group/);
});
