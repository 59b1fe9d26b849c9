/** The keys of vaults, at the hosts of these: they are made, read and deleted as a vault does. Source: https://learn.microsoft.com/rest/api/keyvault/keys */
import { generateKeyPairSync } from "node:crypto";
import type { JsonObject } from "../../server/src/hosts/loopback/index";
import type { CloudAnswer, CloudRequest } from "../../server/src/hosts/provider/fakeCloud";

const version = "0123456789abcdef0123456789abcdef";
const made = 1_767_225_600;

/** Plays them; undefined for what is nothing of a key's. */
export function keysOfVaults(): (request: CloudRequest) => CloudAnswer | undefined {
  const keys = new Map<string, JsonObject>();
  const deleted = new Set<string>();
  return ({ method, path, host, body }) => {
    const [, gone] = /^\/deletedkeys\/([\w-]+)$/.exec(path) ?? [];
    if (host !== undefined && gone !== undefined) {
      const isThere = deleted.has(`${host}/${gone}`);
      if (method === "DELETE") deleted.delete(`${host}/${gone}`);
      return isThere ? { status: method === "DELETE" ? 204 : 200, body: "{}" } : { status: 404, body: "{}" };
    }
    const [, name, rest = ""] = /^\/keys\/([\w-]+)(?:\/(.*))?$/.exec(path) ?? [];
    if (host === undefined || name === undefined) return undefined;
    const at = `${host}/${name}`;
    if (rest === "rotationpolicy")
      return answered({ id: `https://${host}${path}`, lifetimeActions: [], attributes: {} });
    if (method === "POST" && rest === "create") keys.set(at, keyOf(host, name, JSON.parse(body) as JsonObject));
    const known = keys.get(at);
    if (!known) return { status: 404, body: '{"error":{"code":"KeyNotFound","message":"There is no such key."}}' };
    if (method === "DELETE" && keys.delete(at)) deleted.add(at);
    return answered(known);
  };
}

function keyOf(host: string, name: string, { kty = "RSA", key_size: size, key_ops = [], tags = {} }: JsonObject) {
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: Number(size ?? 2048) });
  const { n = "", e = "" } = publicKey.export({ format: "jwk" });
  return {
    key: { kid: `https://${host}/keys/${name}/${version}`, kty, key_ops, n, e },
    attributes: { enabled: true, created: made, updated: made, recoveryLevel: "Recoverable", exportable: false },
    tags,
  };
}

function answered(body: JsonObject): CloudAnswer {
  return { status: 200, body: JSON.stringify(body) };
}
