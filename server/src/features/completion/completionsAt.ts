import { type PositionContext, positionContextAt } from "../../analysis/index";
import type { Document } from "../../model/index";
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
export function completionsAt(context: CompletionContext): Suggestions {
  const { document, offset, scope } = context;
  const position = positionContextAt(document, offset, scope);
  const typed = position ? document.pieces.slice(position.replace.start, offset) : "";
  const { items, isIncomplete } = suggestionsAt(position, typed, context);
  const isLeftToOthers = ({ capability, label }: Suggestion) =>
    capability !== undefined && context.isGiven(capability, label, typed);
  const offered = items.flatMap((item) => (isLeftToOthers(item) ? (item.instead ?? []) : item));
  const ordered = position?.kind === "value" ? asTyped(offered, document, offset) : offered;
  return {
    items: withEnds(ordered, document),
    // HashiCorp's extension lists at most a hundred types: which ones it leaves out changes with what is typed.
    isIncomplete: isIncomplete || items.some((item) => item.capability === "types" && isLeftToOthers(item)),
  };
}

/** What they add elsewhere ends its lines as the document does. */
function withEnds(items: readonly Suggestion[], document: Document): readonly Suggestion[] {
  const addsElsewhere = ({ also, instead }: Suggestion): boolean =>
    Boolean(also?.length) || (instead !== undefined && addsElsewhere(instead));
  // Few documents have such ends, and all of the text is made for those alone.
  if (!items.some(addsElsewhere) || !document.pieces.includes("\r\n")) return items;
  const { text } = document;
  const ended = (item: Suggestion): Suggestion => ({
    ...item,
    ...(item.also && { also: withLineEnds(text, item.also) }),
    ...(item.instead && { instead: ended(item.instead) }),
  });
  return items.map((item) => (addsElsewhere(item) ? ended(item) : item));
}

function suggestionsAt(position: PositionContext | undefined, typed: string, context: CompletionContext): Suggestions {
  switch (position?.kind) {
    case "top":
      return completeTopLevel(context, typed, position.replace);
    case "label":
      return completeLabel(position.block, position.index, position.replace, typed, context);
    case "name":
      return completeList(completeName(position, context));
    case "nestedLabel":
      return completeList(context.document.isProgram ? [] : nestedLabels(position, typed, context));
    case "value":
      // In which order they are, what is typed says.
      return { items: completeValue(position, typed, context), isIncomplete: true };
    case "step":
      return completeList(completeTraversal(position, context));
    default:
      return completeList([]);
  }
}

function completeList(items: readonly Suggestion[]): Suggestions {
  return { items, isIncomplete: false };
}
