import type { Scope } from "../../analysis/scope";
import { siteAt } from "../../analysis/site";
import type { Live } from "../../inAzure/live";
import type { Surroundings, Writer } from "../../languages/language";
import type { Document } from "../../model/document";
import type { Suggestion, Suggestions } from "../../service";
import { completeLabel } from "./completeLabel";
import { completeName } from "./completeName";
import { completeStep } from "./completeStep";
import { completeTop } from "./completeTop";
import { completeValue } from "./completeValue";

/** What a list is made for. */
export interface Asked {
  readonly document: Document;
  readonly offset: number;
  readonly scope: Scope;
  readonly write: Writer;
  readonly about: Surroundings;
  /** What is in Azure, where somebody is signed in. */
  readonly live: Live | undefined;
  /** True where something else offers the names of arguments: then they are left to it. */
  readonly hasNames: boolean;
  /** True where something else offers the variables of the program. */
  readonly hasVariables: boolean;
}

/** What may stand at an offset. */
export function complete(asked: Asked): Suggestions {
  const { document, offset, scope } = asked;
  const site = siteAt(document, offset, scope);
  const typed = site ? document.text.slice(site.replace.start, offset) : "";
  switch (site?.kind) {
    case "top":
      return completeTop(asked, typed, site.replace);
    case "label":
      return whole(completeLabel(site.block, site.index, site.replace, scope));
    case "name":
      return whole(completeName(site, asked));
    case "value":
      return completeValue(site, typed, asked);
    case "step":
      return whole(completeStep(site, asked));
    default:
      return whole([]);
  }
}

function whole(items: Suggestion[]): Suggestions {
  return { items, isIncomplete: false };
}
