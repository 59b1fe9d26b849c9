/** What the language server says of itself and of the module of an open file. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { doctorRequest } from "../../server/src/protocol/index";
import type { ReportSection } from "../../server/src/redact/report";
import { until } from "../harness/until";
import { folder } from "./connectEditor";
import { start } from "./startOnDisk";
import { skip, startWithProvider } from "./startWithProvider";

const headings = (sections: readonly ReportSection[]) => sections.map(({ heading }) => heading);
const factOf = (sections: readonly ReportSection[], name: string) =>
  sections.flatMap(({ facts }) => facts).find((fact) => fact.name === name);

test("it says what is in force for an open file, and how long that took", async () => {
  const text = 'resource "azurerm_resource_group" "a" {}\n';
  const { client } = await start({ files: { "main.tf": text } });
  const uri = `${folder}/main.tf`;
  await client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "terraform", version: 1, text },
  });
  const sections = await client.sendRequest<readonly ReportSection[]>(doctorRequest, { uri });
  // Nothing can be learned on this host.
  assert.deepEqual(headings(sections), ["Providers of main.tf", "Module main.tf", "Language server"]);
  assert.match(factOf(sections, "azurerm")!.value, /^\d+\.\d+\.\d+\. /);
  assert.match(factOf(sections, "the open document")!.value, /^\d+ findings, in [\d.]+ ms after [\d.]+ ms of reading$/);
  assert.equal(factOf(sections, "open documents")?.value, "1");
});

test("without a file, or for one that it does not know, it speaks of itself alone", async () => {
  const { client } = await start({});
  for (const params of [{}, { uri: `${folder}/none.tf` }, { uri: "untitled:Untitled-1" }]) {
    const sections = await client.sendRequest<readonly ReportSection[]>(doctorRequest, params);
    assert.deepEqual(headings(sections), ["Language server"]);
    assert.equal(factOf(sections, "the open document"), undefined);
  }
});

test("it says which installed provider can be learned, and how much memory is taken", { skip }, async (context) => {
  const options = { offersLearning: true };
  const { editor, offers, folder } = await startWithProvider(context, { options });
  await until(async () => (await offers()).length > 0, "the offer");
  const uri = pathToFileURL(join(folder, "main.tf")).href;
  const sections = await editor.client.sendRequest<readonly ReportSection[]>(doctorRequest, { uri });
  const advice = "Not everything is known of thing 1.2.3: choose Azure ML: Learn Installed Providers….";
  assert.equal(factOf(sections, "installed, not learned")?.toDo, advice);
  assert.equal(factOf(sections, "kept for all folders")?.value, "0 releases");
  assert.match(factOf(sections, "memory")!.value, /^\d+ MB$/);
});
