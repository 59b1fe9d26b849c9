import type { Scope } from "../../analysis/scope";
import { siteAt } from "../../analysis/site";
import type { Writer } from "../../languages/language";
import type { Document } from "../../model/document";
import type { Suggestion, Suggestions } from "../../service";
import { completeLabel } from "./completeLabel";
import { completeName } from "./completeName";
import { completeStep } from "./completeStep";
import { completeTop } from "./completeTop";
import { completeValue } from "./completeValue";

/** What may stand at an offset. */
export function complete(document: Document, offset: number, scope: Scope, write: Writer): Suggestions {
  const site = siteAt(document, offset, scope);
  const typed = site ? document.text.slice(site.replace.start, offset) : "";
  switch (site?.kind) {
    case "top":
      return completeTop(document, typed, site.replace, scope, write);
    case "label":
      return whole(completeLabel(site.block, site.index, site.replace, scope));
    case "name":
      return whole(completeName(site, write));
    case "value":
      return completeValue(site, typed, write);
    case "step":
      return whole(completeStep(site));
    default:
      return whole([]);
  }
}

function whole(items: Suggestion[]): Suggestions {
  return { items, isIncomplete: false };
}
