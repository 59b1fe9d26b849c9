import type { JsonObject } from "../../azure/index";
import type { Inventor } from "./invented";

/** Keys in all the forms in which services list them. */
export function secretsOf(id: string, inventor: Inventor): JsonObject {
  const [first, second] = [inventor.secret(id, "first"), inventor.secret(id, "second")];
  const text = (key: string) => `Endpoint=sb://loopback.invalid/;SharedAccessKeyName=key;SharedAccessKey=${key}`;
  const keys = [first, second].map((value, index) => ({ keyName: `key${index + 1}`, value, permissions: "FULL" }));
  const named = ["Key", "MasterKey", "ReadonlyMasterKey", "SharedKey"].flatMap((name) => [
    [`primary${name}`, first],
    [`secondary${name}`, second],
  ]);
  return {
    keys,
    key1: first,
    key2: second,
    ...Object.fromEntries(named),
    primaryConnectionString: text(first),
    secondaryConnectionString: text(second),
    username: id.slice(id.lastIndexOf("/") + 1),
    passwords: keys.map(({ value }, index) => ({ name: index === 0 ? "password" : "password2", value })),
    value: [],
    properties: {},
  };
}
