// What is nothing but a property of another resource: an association, for which azurerm reads that one and writes it anew.
import { leavesIn, variedBy, writesOf } from "./applied.mjs";

/** A line for each type of which that was seen: `into` is the argument that has the id of the other resource, `rows` have where in it each other one goes. */
export function linesInto(applied) {
  const byType = new Map();
  for (const one of applied) byType.set(one.type, [...(byType.get(one.type) ?? []), one]);
  return [...byType].flatMap(([type, samples]) => {
    const line = lineInto(samples);
    return line ? [{ type, ...line }] : [];
  });
}

function lineInto(samples) {
  const all = samples.map((sample) => ({ ...sample, given: givenIn(sample), writes: writesOf(sample) }));
  const [first] = all;
  const into = Object.keys(first.given).find((name) => all.every((sample) => isWrittenAt(name, sample)));
  const azure = into && typeAt(first.writes[0]);
  if (!azure) return undefined;
  const rows = {};
  for (const name of new Set(all.flatMap(({ given }) => Object.keys(given)))) {
    if (name === into) continue;
    const places = all.map((sample) => placesOf(name, sample, all));
    const known = places.filter(Boolean);
    const [at] = known[0] ?? [];
    // Each configuration that it is varied from says where it goes, and all say the same.
    if (known.length === 0 || known.some((own) => own.length !== 1 || own[0] !== at)) return undefined;
    rows[name] = at;
  }
  return Object.keys(rows).length > 0 ? { into, azure, rows } : undefined;
}

/** What is set, without what is Terraform's own. */
function givenIn({ config }) {
  const set = Object.entries(config).filter(([name, value]) => value !== null && !["id", "timeouts"].includes(name));
  return Object.fromEntries(set);
}

/** Whether all that is written is the resource whose id an argument is, as it was read. */
function isWrittenAt(name, { given, writes }) {
  const id = String(given[name] ?? "").toLowerCase();
  return id.startsWith("/") && writes.length > 0 && writes.every((one) => one.method === "PUT" && isAt(one, id));
}

function isAt({ path }, id) {
  return path.toLowerCase() === id;
}

/** The places at which something else is sent for another value of an argument, and just that; undefined where it is not varied. */
function placesOf(name, sample, all) {
  const varied = variedBy(sample);
  const base = all.find(({ variant }) => variant === varied.from);
  if (varied.sign !== "=" || varied.name !== name || !base) return undefined;
  const [before, after] = [base, sample].map(({ writes }) => leavesIn(writes.at(-1).body, new Set()));
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => JSON.stringify(before.get(path)) !== JSON.stringify(after.get(path)),
  );
  const isSaid = (path) =>
    [
      [before, base],
      [after, sample],
    ].every(([leaves, { given }]) => {
      const sent = leaves.get(path);
      return sent?.length === 1 && sent[0] === given[name];
    });
  return changed.every(isSaid) ? changed : [];
}

function typeAt({ path, apiVersion }) {
  const [, provider, ...steps] = path.slice(path.lastIndexOf("/providers/")).split("/").slice(1);
  const names = steps.filter((_, index) => index % 2 === 0);
  return provider && names.length > 0 ? `${[provider, ...names].join("/")}@${apiVersion}` : undefined;
}
