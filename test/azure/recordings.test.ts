// Whatever Azure has answered about what the tree lists becomes a list: each entry has a name and a look, and none shows a secret.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createHttpHeaders, type HttpClient } from "@azure/core-rest-pipeline";
import { childFrom } from "../../client/src/azure/arm/readWorkspaces";
import type { JsonObject } from "../../client/src/azure/arm/shape";
import { nodeClient } from "../../client/src/azure/http/nodeClient";
import { kinds } from "../../client/src/azure/resources/table";
import type { ResourceOwner, WorkspacePart } from "../../client/src/azure/types";
import { keyOfId, parentOfId } from "../../server/src/resourceIds/index";
import { connectAzure, firstTenant } from "./connectAzure";
import { hasSecret, noRecordings, type Recording, recordings, withSecrets } from "./recordings";

/** Where each kind is listed: the types of its resources in lower case. */
function typesOf(name: string): readonly string[] {
  const kind = kinds.find((one) => one.name === name)!;
  if (kind.path.startsWith("/")) return [kind.path.replace("/providers/", "").toLowerCase()];
  return kind.of.flatMap((owner) => {
    const owners = owner === "workspace" ? ["microsoft.machinelearningservices/workspaces"] : typesOf(owner);
    return owners.map((type) => `${type}/${kind.path}`.toLowerCase());
  });
}

const byType = new Map(kinds.flatMap((kind) => typesOf(kind.name).map((type) => [type, kind] as const)));
/** What azurerm has resources for is listed by code of its own. */
const parts = new Map<string, WorkspacePart>(
  (["computes", "datastores", "outboundRules"] as const).map((part) => [
    `microsoft.machinelearningservices/workspaces/${part.toLowerCase()}`,
    part,
  ]),
);
const entry = { key: "w", id: "", name: "", subscriptionId: "", resourceGroup: "", location: "", kind: "Default" };

/** A hub's projects are workspaces, which have a list of their own. */
byType.delete("microsoft.machinelearningservices/workspaces");

test("every recorded answer about what is listed is listed, with a name, and without a secret", {
  skip: noRecordings,
}, async (context) => {
  let answer: unknown;
  const http: HttpClient = {
    async sendRequest(request) {
      if (!request.url.includes("recorded=1") && answer === undefined) return nodeClient.sendRequest(request);
      const body = /\/models\?/.test(request.url) && /accounts/.test(request.url) ? { value: [] } : answer;
      const headers = createHttpHeaders({ "content-type": "application/json" });
      return { request, status: 200, headers, bodyAsText: JSON.stringify(body) };
    },
  };
  const connected = await connectAzure({ host: { http } });
  const { azure } = connected;
  const tenant = await firstTenant(connected);
  let [count, entries, children] = [0, 0, 0];
  const counted = new Map<string, number>();
  for (const [index, one] of recordings().entries()) {
    const kind = byType.get(one.type.toLowerCase());
    const part = parts.get(one.type.toLowerCase());
    const isAnswer = one.kind === "recording" ? one.method === "GET" : one.kind === "example";
    if (!isAnswer || one.status !== 200 || !isObject(one.body)) continue;
    if (part) {
      const workspace = { ...entry, tenant };
      for (const raw of listOf(one).value) {
        const child = childFrom(workspace, part, withSecrets(raw) as JsonObject);
        assert.ok(child?.name && !hasSecret([child.name, child.type, child.state].join()), one.id);
        children++;
      }
    }
    if (!kind) continue;
    answer = withSecrets(listOf(one));
    const owner: ResourceOwner = {
      key: `${tenant.key}/${index}`,
      tenant,
      id: ownerId(one, kind.path),
      kind: kind.of[0]!,
      raw: { properties: {} },
    };
    const listed = await azure.resources(owner, kind.name);
    const problem = listed.problem?.kind === "elsewhere" ? undefined : listed.problem;
    assert.equal(problem, undefined, `${one.type} ${one.apiVersion} ${one.id}`);
    const given = (answer as { value: { kind?: string }[] }).value.filter(
      (raw) => !kind.keeps || kind.keeps(raw, owner),
    );
    const keys = new Set(given.map((raw) => JSON.stringify(raw)));
    if (kind.path.startsWith("/")) assert.ok(listed.items.length <= given.length);
    else assert.ok(listed.items.length > 0 || keys.size === 0, `${one.type} ${one.id}: ${JSON.stringify(given)}`);
    for (const item of listed.items) {
      assert.ok(item.name, one.id);
      const look = azure.lookOf(item);
      assert.ok(look.word && look.icon);
      assert.ok(!hasSecret(JSON.stringify([item.name, look])), `${one.type} ${one.id}: ${JSON.stringify(look)}`);
      entries++;
    }
    count++;
    counted.set(one.type, (counted.get(one.type) ?? 0) + 1);
  }
  context.diagnostic(
    `${count} answers of ${counted.size} types, ${entries} entries, and ${children} parts of workspaces`,
  );
  assert.ok(count > 1000, String(count));
});

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An answer about one resource is a list of one. */
function listOf({ list, body }: Recording): { readonly value: readonly unknown[] } {
  const { value, nextLink: _, ...rest } = body as { value?: unknown; nextLink?: unknown };
  return list && Array.isArray(value) ? { value: value.filter(isObject) } : { value: [{ ...rest }] };
}

/** The id of what the list is in, which stands in the id of the resource, or is that of the list. */
function ownerId({ id, list }: Recording, path: string): string {
  if (path.startsWith("/")) return id.split("/").slice(0, 3).join("/");
  return list ? id.split("/").slice(0, -1).join("/") : (parentOfId(id)?.id ?? keyOfId(id));
}
