import { type Site, siteAt } from "../../analysis/site";
import { completeLabel } from "./completeLabel";
import { completeName } from "./completeName";
import { completeStep } from "./completeStep";
import { completeTop } from "./completeTop";
import { completeValue } from "./completeValue";
import type { CompletionContext } from "./completionContext";
import type { Suggestion, Suggestions } from "./suggestion";

/** What may stand at an offset, but for what something else suggests there. */
export function complete(context: CompletionContext): Suggestions {
  const { document, offset, scope } = context;
  const site = siteAt(document, offset, scope);
  const typed = site ? document.text.slice(site.replace.start, offset) : "";
  const { items, isIncomplete } = everythingAt(site, typed, context);
  const isLeft = ({ capability, label }: Suggestion) =>
    capability !== undefined && context.isGiven(capability, label, typed);
  return {
    items: items.flatMap((item) => (isLeft(item) ? (item.instead ?? []) : item)),
    // Who suggests types gives up at a hundred of them. Once more is typed, what they leave out is another part.
    isIncomplete: isIncomplete || items.some((item) => item.capability === "types" && isLeft(item)),
  };
}

function everythingAt(site: Site | undefined, typed: string, context: CompletionContext): Suggestions {
  switch (site?.kind) {
    case "top":
      return completeTop(context, typed, site.replace);
    case "label":
      return whole(completeLabel(site.block, site.index, site.replace, context.scope));
    case "name":
      return whole(completeName(site, context));
    case "value":
      return completeValue(site, typed, context);
    case "step":
      return whole(completeStep(site, context));
    default:
      return whole([]);
  }
}

function whole(items: Suggestion[]): Suggestions {
  return { items, isIncomplete: false };
}
