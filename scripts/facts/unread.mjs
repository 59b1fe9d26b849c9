// Arguments that azurerm makes a resource anew for and does not read: what is imported lacks them. Told of resources whose `Read` sets what it reads by
// name (`d.Set`), as sources have it; of those that read into a struct, or set anything under a name that is worked out, nothing is told.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What is given the resource's data, and sets nothing of its arguments but what is said here. */
const harmless = new Map([
  ["pluginsdk.SetResourceIdentityData", []],
  ["tags.FlattenAndSet", ["tags"]],
]);

/** Names by type of `facts`, lines of server/data/azurerm.jsonl, as a release has them whose sources are in a checkout of azurerm. */
export function unreadIn(folder, version, facts) {
  const at = facts[0].snapshots.indexOf(version);
  const isThere = ({ in: runs = [0] }) => runs.filter((from) => from <= at).length % 2 === 1;
  const resources = new Map(facts.flatMap((one) => (one.kind === "resource" ? [[one.name, one.attributes]] : [])));
  const services = join(folder, "internal/services");
  const found = new Map();
  for (const service of readdirSync(services).sort()) {
    const files = readdirSync(join(services, service)).filter((file) => /(?<!_test)\.go$/.test(file));
    const text = files.map((file) => readFileSync(join(services, service, file), "utf8")).join("\n");
    for (const [type, set] of setByRead(text)) {
      const names = Object.entries(resources.get(type) ?? {}).flatMap(([name, attribute]) => {
        const { forceNew, required, optional } = attribute;
        return forceNew && (required || optional) && isThere(attribute) && !set.has(name) ? [name] : [];
      });
      if (names.length > 0) found.set(type, names.sort());
    }
  }
  return found;
}

/** The names that are set while a resource is read, by type, of those of a package for which that is sure. */
export function setByRead(text) {
  const functions = new Map([...text.matchAll(/^func (\w+)\([\s\S]*?^\}/gm)].map(([body, name]) => [name, body]));
  const found = new Map();
  for (const [, type, made] of text.matchAll(/"(azurerm_\w+)":\s*(\w+)\(\),/g)) {
    const whole = functions.get(made) ?? "";
    const [, read] = /\bRead(?:Context)?:\s*(\w+),/.exec(whole) ?? [];
    // Data sources have the names of resources.
    if (!/\bCreate(?:Context)?:/.test(whole) || !functions.has(read)) continue;
    const set = setIn(read, functions);
    if (!set) continue;
    // An importer may set some as well.
    const importer = whole.slice(Math.max(whole.indexOf("Importer:"), 0));
    const called = [...importer.matchAll(/\b(\w+)\b/g)].flatMap(([, name]) => functions.get(name) ?? []);
    for (const body of [whole, ...called]) for (const [, name] of body.matchAll(/\.Set\("(\w+)"/g)) set.add(name);
    found.set(type, set);
  }
  return found;
}

/** Undefined where something is set that is not sure. */
function setIn(read, functions) {
  const set = new Set();
  const seen = new Set([read]);
  for (const name of seen) {
    const body = functions.get(name);
    if (/\.Set\((?!")/.test(body)) return undefined;
    for (const [, argument] of body.matchAll(/\.Set\("(\w+)"/g)) set.add(argument);
    for (const [, called] of body.matchAll(/\b(\w+)\(/g)) if (functions.has(called)) seen.add(called);
    for (const [, called] of body.matchAll(/\b(\w+\.\w+)\((?:[^()\n]*, )?d(?:,|\))/g)) {
      const more = called.startsWith("timeouts.") ? [] : harmless.get(called);
      if (!more) return undefined;
      for (const one of more) set.add(one);
    }
  }
  return set;
}
