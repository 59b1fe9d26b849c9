import { memoFor, weakMemo } from "../../memo/index";
import { addressIn, type BodyItem, type Module, valuesIn } from "../../model/index";
import { appendTo } from "../../text/index";
import { addressesBehind, declaredIn } from "../declared";

/** The addresses of the locals that a local refers to. */
const localsIn = weakMemo((item: BodyItem): readonly string[] => {
  const found = new Set<string>();
  for (const value of valuesIn(item.value)) {
    const named = value.kind === "reference" ? addressIn(value.reference) : undefined;
    if (named?.kind === "local") found.add(named.address);
  }
  return [...found];
});

/** How many locals that are made of one another are followed. */
const deepest = 60;

/**
 * The locals of a module that can be evaluated, by their address. Locals that refer to themselves, and those at the
 * end of a chain that is too long, are left out. So the value of a local does not depend on where the evaluation
 * begins.
 */
export const evaluableLocals = memoFor((module: Module): ReadonlySet<string> => {
  const users = new Map<string, string[]>();
  const open = new Map<string, number>();
  const depths = new Map<string, number>();
  const ready: string[] = [];
  for (const address of addressesBehind("local.", module)) {
    const [declaration, ...others] = declaredIn(module, address);
    if (!declaration?.item || others.length > 0) continue;
    const used = localsIn(declaration.item);
    for (const other of used) appendTo(users, other, address);
    open.set(address, used.length);
    if (used.length === 0) ready.push(address);
  }
  // What nobody declares is in nobody's way.
  for (const address of users.keys()) if (!open.has(address)) ready.push(address);
  for (let address = ready.pop(); address !== undefined; address = ready.pop()) {
    const depth = (depths.get(address) ?? 0) + 1;
    for (const user of users.get(address) ?? []) {
      depths.set(user, Math.max(depths.get(user) ?? 0, depth));
      const rest = (open.get(user) ?? 0) - 1;
      open.set(user, rest);
      if (rest === 0) ready.push(user);
    }
  }
  return new Set(
    [...open].flatMap(([address, rest]) => (rest === 0 && (depths.get(address) ?? 0) < deepest ? [address] : [])),
  );
}, areSame);

function areSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size !== other.size) return false;
  for (const address of one) if (!other.has(address)) return false;
  return true;
}
