/** Why what `depends_on` names has to come first: what Azure does otherwise, and where that was read. */
import type { Scope } from "../../analysis/index";
import { orderReasons } from "../../azure/index";
import { sourcePage } from "../../catalog/index";
import { addressIn, addressOf, type Block, bodyItemOf, type Value, valuesIn } from "../../model/index";
import { asCode, asLink, asText, type Markdown, md, paragraphs } from "../../wording/index";

/** About one of those that are named, or about all; nothing where no fact is known. */
export function describeOrders(block: Block, scope: Scope, named?: string): Markdown | undefined {
  const value = bodyItemOf(block.body, "depends_on")?.value;
  if (!value || block.kind !== "resource") return undefined;
  const addresses = new Set(named === undefined ? addressesIn(value) : [named]);
  const reasons = orderReasons(block, scope).filter(({ address }) => addresses.has(address));
  const own = addressOf(block) ?? "";
  const shown = reasons.slice(0, most).map(({ address, fact: { kind, says, sources } }) => {
    const link = asLink(md`source`, sourcePage(sources[0] ?? ""));
    const wanted =
      kind === "one-at-a-time"
        ? md`${asCode(address)} and ${asCode(own)} one after the other`
        : md`${asCode(address)} before ${asCode(own)}`;
    return md`${wanted}: ${asText(says)} (${link}).`;
  });
  return shown.length > 0 ? paragraphs(shown) : undefined;
}

/** How many reasons are told. */
const most = 5;

/** The resources and calls that a value names as a whole. */
function addressesIn(value: Value): readonly string[] {
  return [...valuesIn(value)].flatMap((one) =>
    one.kind === "reference" ? (addressIn(one.reference)?.address ?? []) : [],
  );
}
