import { distance } from "fastest-levenshtein";
import { noValue, outcomesOf, textOfLiteral } from "../../../analysis/index";
import { regions } from "../../../catalog/index";
import { setLiteral } from "../../../model/index";
import { normalizeLocation } from "../../../resourceIds/index";
import type { Rule } from "../../rule";

const regionNames: ReadonlySet<string> = new Set(regions);

export const regionName: Rule = {
  id: "region-name",
  severity: "information",
  certainty: "azure",
  summary: "A region whose name looks misspelt.",
  why: "Case and spaces do not matter, everything else does. Since azurerm 5.0 only Azure reports it, during the apply.",
  source: "go-azure-helpers, resourcemanager/location; azurerm 5.0 upgrade guide",
  concerns: (attribute) => attribute?.format === "region" && attribute.type === "string",
  bodyItem({ item, body: { node } }, report) {
    for (const { value, declaration } of outcomesOf(item.value, node.block, node.scope)) {
      const text = textOfLiteral(value, node.scope, noValue);
      const name = text && normalizeLocation(text);
      if (!text || !name || regionNames.has(name)) continue;
      // Regions that are not in our list exist: only what is one but for its punctuation, or nearly one, is surely a slip.
      const bare = name.replace(/[^a-z0-9]/g, "");
      const meant = regionNames.has(bare) ? bare : name.length > 6 ? nearest(name) : undefined;
      if (!meant) continue;
      report({
        message: `Check ${item.name}: Azure has no region "${text}" that we know of. Did you mean ${meant}?`,
        ...(declaration
          ? {
              span: item.value.span,
              related: [{ uri: declaration.uri, span: value.span, message: "The region is set here." }],
            }
          : { span: value.span, fixes: setLiteral(value, [meant]) }),
      });
    }
  },
};

/** A region that is misspelt rather than another one: they differ in more than a number or a direction. */
function nearest(name: string): string | undefined {
  return regions.find((region) => distance(name, region) <= 2 && place(region) !== place(name));
}

function place(region: string): string {
  return region.replace(/north|south|east|west|central|\d/g, "");
}
