import type { Scope } from "../../analysis/scope";
import { type Site, siteAt } from "../../analysis/site";
import type { Live } from "../../azure/inventory/inventory";
import type { Part } from "../../coexistence/otherExtension";
import type { Surroundings, Writer } from "../../languages/language";
import type { Document } from "../../model/document";
import { completeLabel } from "./completeLabel";
import { completeName } from "./completeName";
import { completeStep } from "./completeStep";
import { completeTop } from "./completeTop";
import { completeValue } from "./completeValue";
import type { Suggestion, Suggestions } from "./suggestion";

/** What a list is made for. */
export interface Asked {
  readonly document: Document;
  readonly offset: number;
  readonly scope: Scope;
  readonly write: Writer;
  readonly about: Surroundings;
  /** What is in Azure, where somebody is signed in. */
  readonly live: Live | undefined;
  /** Whether something else suggests what is called `label`, of which `typed` has been typed. */
  isGiven(part: Part, label: string, typed: string): boolean;
}

/** What may stand at an offset, but for what something else suggests there. */
export function complete(asked: Asked): Suggestions {
  const { document, offset, scope } = asked;
  const site = siteAt(document, offset, scope);
  const typed = site ? document.text.slice(site.replace.start, offset) : "";
  const { items, isIncomplete } = everythingAt(site, typed, asked);
  const isLeft = ({ part, label }: Suggestion) => part !== undefined && asked.isGiven(part, label, typed);
  return {
    items: items.flatMap((item) => (isLeft(item) ? (item.instead ?? []) : item)),
    // Who suggests types gives up at a hundred of them. Once more is typed, what they leave out is another part.
    isIncomplete: isIncomplete || items.some((item) => item.part === "types" && isLeft(item)),
  };
}

function everythingAt(site: Site | undefined, typed: string, asked: Asked): Suggestions {
  switch (site?.kind) {
    case "top":
      return completeTop(asked, typed, site.replace);
    case "label":
      return whole(completeLabel(site.block, site.index, site.replace, asked.scope));
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
