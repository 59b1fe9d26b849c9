// Azure Resource Graph, as far as one question goes: the workspaces of a tenant.
import { type Call, ok, type Reply } from "./http/call";
import { notFound, refuse } from "./http/errors";
import { workspaceId } from "./world/ids";
import { workspaceBody } from "./world/workspaceBody";
import type { World } from "./world/world";

const most = 1000;

export function askGraph({ subscriptions }: World, call: Call): Reply {
  if (!/^\/providers\/Microsoft\.ResourceGraph\/resources$/i.test(call.path)) return notFound(call.path);
  const { query, options } = JSON.parse(call.body) as { query?: string; options?: Record<string, unknown> };
  if (!/^resources\s*\|\s*where type =~ 'microsoft\.machinelearningservices\/workspaces'/i.test(query ?? "")) {
    return refuse(
      400,
      "BadRequest",
      "Please provide below info when asking for support: the query is not one that the simulator knows.",
    );
  }
  // Silently trimmed to what the token may see.
  const all = subscriptions
    .filter(({ tenant }) => tenant.id === call.claims?.tid)
    .flatMap(({ workspaces }) => workspaces)
    .sort((a, b) => (workspaceId(a).toLowerCase() < workspaceId(b).toLowerCase() ? -1 : 1));
  const skip = Number(Buffer.from(String(options?.$skipToken ?? ""), "base64url").toString()) || 0;
  const size = Math.min(Number(options?.$top ?? 100), most);
  const data = all.slice(skip, skip + size).map((one) => {
    const { id, name, kind, location, tags, sku } = workspaceBody(one, "2025-06-01");
    return {
      id,
      name,
      kind,
      location,
      resourceGroup: one.group.toLowerCase(),
      subscriptionId: one.subscriptionId,
      tags,
      sku,
    };
  });
  const isMore = skip + size < all.length;
  return ok({
    totalRecords: all.length,
    count: data.length,
    resultTruncated: "false",
    ...(isMore ? { $skipToken: Buffer.from(String(skip + size)).toString("base64url") } : {}),
    facets: [],
    data,
  });
}
