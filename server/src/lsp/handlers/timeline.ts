// What the apply of a document's module is: its order, as a page and as pictures, and the role that it needs.
import { lazy } from "../../core";
import { type TimelineParams, type TimelineResult, timelineCommands } from "../../protocol/index";
import { encodeUriPart, Lines } from "../../text/index";
import { rangeOf } from "../convert/edits";
import type { Session } from "../session/session";

/** Null for a document that the server does not know. */
export async function timeline({ folders, service }: Session, { uri }: TimelineParams): Promise<TimelineResult> {
  await folders.loading(uri);
  const found = service.timeline(uri);
  if (!found) return null;
  const { timelineMermaid, timelinePage, timelineStyle, timelineSvg } = lazy();
  const known = new Map<string, Lines>();
  const linesOf = (file: string) => {
    const lines = known.get(file) ?? new Lines(service.text(file) ?? "");
    known.set(file, lines);
    return lines;
  };
  const page = timelinePage(found, {
    step(step) {
      const { start } = rangeOf(linesOf(step.uri), step.span);
      return linkTo(timelineCommands.place, [step.uri, start.line, start.character]);
    },
    actions: [
      ["Open the picture as SVG", linkTo(timelineCommands.picture, ["svg"])],
      ["Open it as Mermaid", linkTo(timelineCommands.picture, ["mermaid"])],
    ],
  });
  return { body: page.html, style: timelineStyle, svg: timelineSvg(found), mermaid: timelineMermaid(found) };
}

/** Null for a document that the server does not know. */
export async function applierRole({ folders, service }: Session, { uri }: TimelineParams): Promise<string | null> {
  await folders.loading(uri);
  const found = service.applierRole(uri);
  return found ? lazy().applierRoleCode(found) : null;
}

function linkTo(command: string, args: readonly unknown[]): string {
  return `command:${command}?${encodeUriPart(JSON.stringify(args))}`;
}
