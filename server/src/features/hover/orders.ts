/** Why what `depends_on` names has to come first: what Azure does otherwise, and where that was read. */
import { addressesUsed, declared, type Scope } from "../../analysis/index";
import { orderReasons } from "../../azure/index";
import { sourcePage } from "../../catalog/index";
import { addressIn, addressOf, type Block, bodyItemOf, typeInAddress, type Value, valuesIn } from "../../model/index";
import { asCode, asLink, asText, type Markdown, md, paragraphs } from "../../wording/index";

/** Why a block's `depends_on` names `named`, or each of its resources. Undefined if no reason is known. */
export function describeOrders(block: Block, scope: Scope, named?: string): Markdown | undefined {
  const value = bodyItemOf(block.body, "depends_on")?.value;
  if (!value || block.kind !== "resource") return undefined;
  const addresses = withThoseBehind(named === undefined ? addressesIn(value) : [named], scope);
  const reasons = orderReasons(block, scope).filter(({ address }) => addresses.has(address));
  const own = addressOf(block) ?? "";
  const shown = reasons.slice(0, most).map(({ address, fact: { kind, says, sources } }) => {
    const link = asLink(md`source`, sourcePage(sources[0] ?? ""));
    const through = addresses.get(address);
    const behind = through === undefined ? md`` : md`, through ${asCode(through)}`;
    const wanted =
      kind === "one-at-a-time"
        ? md`${asCode(address)} and ${asCode(own)} one after the other`
        : md`${asCode(address)} before ${asCode(own)}`;
    return md`${wanted}${behind}: ${asText(says)} (${link}).`;
  });
  return shown.length > 0 ? paragraphs(shown) : undefined;
}

/** How many reasons are told. */
const most = 5;

/** What does nothing in Azure, and stands between two resources: what waits for it waits for what it waits for. */
const between: ReadonlySet<string | undefined> = new Set(["time_sleep", "terraform_data", "null_resource"]);

/** Addresses with those to which they lead through such resources; for each of these, through which one. */
function withThoseBehind(addresses: readonly string[], scope: Scope): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>(addresses.map((address) => [address, undefined]));
  for (const address of found.keys()) {
    if (!between.has(typeInAddress(address)) || found.size > 100) continue;
    for (const { block } of declared(address, scope))
      for (const one of addressesUsed(address, block)) if (!found.has(one)) found.set(one, address);
  }
  return found;
}

/** The resources and calls that a value names as a whole. */
function addressesIn(value: Value): readonly string[] {
  return [...valuesIn(value)].flatMap((one) =>
    one.kind === "reference" ? (addressIn(one.reference)?.address ?? []) : [],
  );
}
