import { declared, placesOfKind, type Scope } from "../../analysis/index";
import { type Block, bodyItemOf, isRepeated, type Related } from "../../model/index";
import { addressInOneForm, movesFrom, movesTo } from "../../references/index";
import type { ReportedFinding, Rule } from "../rule";

export const movedAddress: Rule = {
  id: "moved-address",
  severity: "error",
  summary: "A moved or removed block about something that is still declared, or that another moved block contradicts.",
  why: "The plan fails: what has moved or is removed must not be declared under its old address any more, and nothing moves to two places, or from two places to one.",
  source:
    "https://developer.hashicorp.com/terraform/language/block/moved; internal/refactoring/move_validate.go of Terraform",
  kinds: new Set(["moved", "removed"]),
  block({ block, scope }, report) {
    const from = bodyItemOf(block.body, "from")?.value;
    const to = bodyItemOf(block.body, "to")?.value;
    const [old, target] = [addressInOneForm(from), addressInOneForm(to)];
    if (!from || old === undefined || (block.kind === "moved" && target === undefined)) return;
    const message = old === target ? sameAddress : (stillDeclared(old, target, scope) ?? contradicted(block, scope));
    if (!message) return;
    const fix = { title: `Remove this ${block.kind} block`, changes: [{ kind: "removeBlock", block }] } as const;
    report({ span: from.span, ...message, fixes: [fix] });
  },
};

type Reason = Pick<ReportedFinding, "message" | "related">;

const sameAddress: Reason = { message: "Write another address, or remove this block: it moves nothing." };

/** What is moved or removed as a whole, in the module that is looked at. */
function stillDeclared(old: string, target: string | undefined, scope: Scope): Reason | undefined {
  if (old.includes("[")) return undefined;
  const [declaration] = declared(old, scope);
  if (!declaration || declaration.item || declaration.block.kind === "variable") return undefined;
  const { uri, block } = declaration;
  // What had no instances moves to one of them.
  if (target?.includes("[") && isRepeated(block.body)) return undefined;
  return {
    message: `Remove the block of ${old}, or this one: what ${target === undefined ? "is removed" : "has moved"} must not be declared there any more.`,
    related: [{ uri, span: block.head, message: `${old} is declared here.` }],
  };
}

/** An earlier block that says something else of the same address. */
function contradicted(block: Block, scope: Scope): Reason | undefined {
  if (block.kind !== "moved") return undefined;
  const own = endsOf(block);
  const near = new Set([...movesFrom(own.from, scope), ...movesTo(own.to, scope)]);
  if (near.size === 1 && near.has(block)) return undefined;
  const all = placesOfKind("moved", scope);
  const at = all.findIndex((place) => place.block === block);
  for (const { uri, block: other } of all.slice(0, Math.max(at, 0))) {
    if (!near.has(other)) continue;
    const { from, to } = endsOf(other);
    const related = (message: string): Related[] => [{ uri, span: other.head, message }];
    if (from !== undefined && from === own.from && to !== undefined && to !== own.to)
      return {
        message: `Remove this block, or the other one: ${from} cannot move to two addresses.`,
        related: related(`${from} moves to ${to} here.`),
      };
    if (to !== undefined && to === own.to && from !== undefined && from !== own.from)
      return {
        message: `Remove this block, or the other one: only one thing can move to ${to}.`,
        related: related(`${from} moves to ${to} here.`),
      };
  }
  return undefined;
}

const endsOf = ({ body }: Block) => ({
  from: addressInOneForm(bodyItemOf(body, "from")?.value),
  to: addressInOneForm(bodyItemOf(body, "to")?.value),
});
