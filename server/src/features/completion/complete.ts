import { type Site, siteAt } from "../../analysis/index";
import { withLineEnds } from "../../text/index";
import { asTyped } from "./asTyped";
import { completeLabel } from "./completeLabel";
import { completeName } from "./completeName";
import { completeTopLevel } from "./completeTopLevel";
import { completeTraversal } from "./completeTraversal";
import { completeValue } from "./completeValue";
import type { CompletionContext } from "./completionContext";
import { nestedLabels } from "./places/nestedLabels";
import type { Suggestion, Suggestions } from "./suggestion";

/** What may be written at an offset, without what another extension suggests there. */
export function complete(context: CompletionContext): Suggestions {
  const { document, offset, scope } = context;
  const site = siteAt(document, offset, scope);
  const typed = site ? document.pieces.slice(site.replace.start, offset) : "";
  const { items, isIncomplete } = suggestionsAt(site, typed, context);
  const isLeftToOthers = ({ capability, label }: Suggestion) =>
    capability !== undefined && context.isGiven(capability, label, typed);
  const offered = items.flatMap((item) => (isLeftToOthers(item) ? (item.instead ?? []) : item));
  const ordered = site?.kind === "value" ? asTyped(offered, document, offset) : offered;
  return {
    items: ordered.map((item) => withEnds(item, document.text)),
    // HashiCorp's extension lists at most a hundred types: which ones it leaves out changes with what is typed.
    isIncomplete: isIncomplete || items.some((item) => item.capability === "types" && isLeftToOthers(item)),
  };
}

/** What it adds elsewhere ends its lines as the document does. */
function withEnds(item: Suggestion, text: string): Suggestion {
  const { also, instead } = item;
  if (!also && !instead) return item;
  return {
    ...item,
    ...(also && { also: withLineEnds(text, also) }),
    ...(instead && { instead: withEnds(instead, text) }),
  };
}

function suggestionsAt(site: Site | undefined, typed: string, context: CompletionContext): Suggestions {
  switch (site?.kind) {
    case "top":
      return completeTopLevel(context, typed, site.replace);
    case "label":
      return completeLabel(site.block, site.index, site.replace, typed, context);
    case "name":
      return completeList(completeName(site, context));
    case "nestedLabel":
      return completeList(context.document.isProgram ? [] : nestedLabels(site, typed, context));
    case "value":
      // In which order they stand, what is typed says.
      return { items: completeValue(site, typed, context), isIncomplete: true };
    case "step":
      return completeList(completeTraversal(site, context));
    default:
      return completeList([]);
  }
}

function completeList(items: readonly Suggestion[]): Suggestions {
  return { items, isIncomplete: false };
}
