import { bodyItemAt, textOfLiteral } from "../../../analysis/index";
import { addressIn, setLiteral } from "../../../model/index";
import { fitsShape, recased } from "../../../resourceIds/index";
import type { Rule } from "../../rule";

export const importId: Rule = {
  id: "import-id",
  severity: "error",
  certainty: "azure",
  summary: "An import id that is not in the provider's casing.",
  why: "Import ids are case-sensitive, and Azure itself often returns another casing: a datastore is .../datastores/raw in Azure and .../dataStores/raw in the provider.",
  source: "the provider's importers",
  kinds: new Set(["import"]),
  block({ block, scope }, report) {
    const to = bodyItemAt(block.body, ["to"])?.value;
    const item = bodyItemAt(block.body, ["id"]);
    const named = to?.kind === "reference" ? addressIn(to.reference) : undefined;
    if (!item || named?.kind !== "resource" || !named.type) return;
    const provider = scope.catalog.providerOf(named.type);
    const type = provider?.find("resource", named.type, scope.versionOf(provider.name));
    const shapes = typeof type === "object" ? (type.importId ?? []) : [];
    const text = textOfLiteral(item.value, scope);
    if (text === undefined || shapes.some((shape) => fitsShape(text, shape))) return;
    const meant = shapes.map((shape) => recased(text, shape)).find((one) => one !== undefined);
    if (meant === undefined) return;
    report({
      span: item.value.span,
      message: `Write id as ${meant}: the provider's ids are case-sensitive, even where Azure shows another case.`,
      fixes: setLiteral(item.value, [meant], true),
    });
  },
};
