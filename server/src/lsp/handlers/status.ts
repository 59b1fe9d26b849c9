// The provider version in force for a document, and what decides it.
import type { StatusParams, StatusResult, VersionOriginResult } from "../../protocol/index";
import { Lines } from "../../text/index";
import { rangeOf, textEditsOf } from "../convert/edits";
import type { Session } from "../session/session";

/** The status, or null for a document that the server does not know. */
export async function status({ folders, service }: Session, { uri }: StatusParams): Promise<StatusResult> {
  await folders.loading(uri);
  return service.status(uri) ?? null;
}

/** The files that decide the version, with the edits that would pin it. */
export async function versionOrigin(
  { folders, service }: Session,
  { uri }: StatusParams,
): Promise<VersionOriginResult | null> {
  await folders.loading(uri);
  const origin = service.versionOrigin(uri);
  if (!origin) return null;
  const linesOf = (file: string) => new Lines(service.text(file) ?? "");
  const { lock, constraints, pin } = origin;
  return {
    ...(lock !== undefined && { lock }),
    constraints: constraints.map(({ span, ...one }) => ({ ...one, range: rangeOf(linesOf(one.uri), span) })),
    ...(pin && {
      pin: {
        constraint: pin.constraint,
        files: pin.edits.map((one) => ({ uri: one.uri, edits: textEditsOf(one.edits, linesOf(one.uri)) })),
      },
    }),
  };
}
