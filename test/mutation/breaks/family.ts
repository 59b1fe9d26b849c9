// What the schema takes and the provider, a plan, an apply or Azure refuses.
import { targetOf } from "../../../server/src/analysis/target";
import { bodyItemAt, literalAt } from "../../../server/src/analysis/values/literalAt";
import type { Block } from "../../../server/src/model/block";
import type { Change } from "../../../server/src/model/change";
import { addressOf } from "../../../server/src/model/module";
import type { Break, Breaker, Expected, Subject } from "../break";
import { type FamilyRow, familyRows } from "../familyRows";

/** The rows by the rule that finds them. */
export const familyBreakers: Readonly<Record<string, Breaker>> = Object.fromEntries(
  familyRows.map(({ rule }) => [rule, (subject) => breaksFor(rule, subject)]),
);

function* breaksFor(rule: string, subject: Subject): Generator<Break> {
  for (const row of familyRows.filter((one) => one.rule === rule)) {
    for (const block of resources(row.type, subject)) {
      const { says } = row;
      if (says && literalAt(block.body, says.path, subject.scope) !== says.text) continue;
      const change = changeIn(block, row);
      const places = row.of ? placesReferring(block, row.of, subject) : [[addressOf(block), ...(row.at ?? row.path)]];
      const expected = places.map((place): Expected => ({ rule, place: place.join(" ") }));
      if (!change || expected.length === 0) continue;
      yield { fact: `${row.type} ${row.path.join(".")} breaks ${rule}`, edits: subject.write([change]), expected };
    }
  }
}

function changeIn(block: Block, { path, to, isAdded, has, lacks }: FamilyRow): Change | undefined {
  if ((has && !bodyItemAt(block.body, has)) || (lacks && bodyItemAt(block.body, lacks))) return undefined;
  const item = bodyItemAt(block.body, path);
  if (!to) return item ? { kind: "remove", item } : undefined;
  if (item) return { kind: "setValue", value: item.value, to };
  if (item === undefined || !isAdded) return undefined;
  return { kind: "add", body: block.body, block, items: [{ name: path[0]!, form: "argument", value: to }] };
}

function placesReferring(block: Block, { type, path }: NonNullable<FamilyRow["of"]>, subject: Subject) {
  return resources(type, subject).flatMap((other) => {
    const target = targetOf(bodyItemAt(other.body, path)?.value, subject.scope);
    return target?.block === block ? [[addressOf(other), ...path]] : [];
  });
}

function resources(type: string, { blocks }: Subject): Block[] {
  return blocks.flatMap(({ block }) => (block.kind === "resource" && block.labels[0]?.text === type ? [block] : []));
}
