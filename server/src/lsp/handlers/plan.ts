// What an apply of a document's module would do.
import { lazy } from "../../core";
import type { FailedCondition, PlannedOutput, PlannedResource, PlannedTexts } from "../../features/plan/plan";
import type { PlannedTextsParams, PlanParams, PlanPlace, PlanResult, ShownResource } from "../../protocol/index";
import { plain } from "../../text/index";
import { rangeOf } from "../convert/edits";
import type { Session } from "../session/session";
import { splitUri } from "../uris";

/** The answer where planning itself went wrong. */
export const notPlanned: PlanResult = {
  summary: "",
  resources: [],
  notes: [],
  untrusted: [],
  refusal: "No plan could be made: see the log.",
};

/** Plans every block as it is now, saved or not. */
export async function planModule(
  session: Session,
  { uri, confirmed = [], live, stateFile }: PlanParams,
): Promise<PlanResult> {
  const { folders, learning } = session;
  await folders.ready(uri);
  if (learning.refusal !== undefined) return { ...notPlanned, refusal: learning.refusal };
  const isConfirmed = (address: string) => confirmed.includes(address);
  const made = await session.plan(uri, splitUri(uri).folder, { isConfirmed, live, stateFile });
  if (!made) return notPlanned;
  lastTexts.set(
    session,
    new Map(made.resources.flatMap((one) => (one.texts ? [[plain(one.address), one.texts]] : []))),
  );
  const shown = made.resources.filter(({ action, from }) => action !== "none" || from !== undefined);
  const { planSummary, restsOn } = lazy();
  return {
    summary: planSummary(made),
    resources: [
      ...shown.map((one) => shownResource(one, session)),
      ...made.outputs.map((one) => shownOutput(one, session)),
      ...made.failed.map((one) => shownFailure(one, session)),
    ],
    notes: [...made.failures, ...made.notes, ...restsOn(made)].map(plain),
    untrusted: made.untrusted,
  };
}

/** Of the plan that was made last: a window shows one. */
const lastTexts = new WeakMap<Session, ReadonlyMap<string, PlannedTexts>>();

/** A resource of the last plan before and after its change. */
export function plannedTexts(session: Session, { address }: PlannedTextsParams): PlannedTexts | null {
  return lastTexts.get(session)?.get(address) ?? null;
}

function shownResource(
  { address, module, action, from, changes, because, place, texts }: PlannedResource,
  session: Session,
): ShownResource {
  const at = place && placeOf(place, session);
  const { changeLine } = lazy();
  return {
    address: plain(address),
    module: plain(module),
    action,
    because: [...(from === undefined ? [] : [`It was ${from}.`]), ...because].map(plain),
    changes: changes.map((change) => {
      const there = change.place && placeOf(change.place, session);
      return { text: plain(changeLine(change)), replaces: change.replaces, ...(there && { place: there }) };
    }),
    ...(at && { place: at }),
    ...(texts && { hasTexts: true }),
  };
}

function shownOutput(output: PlannedOutput, session: Session): ShownResource {
  const { name, action, because, place } = output;
  const [at, text] = [place && placeOf(place, session), plain(lazy().outputLine(output))];
  const changes = [{ text, replaces: false, ...(at && { place: at }) }];
  return {
    address: plain(`output.${name}`),
    module: "",
    action,
    because: because.map(plain),
    changes,
    ...(at && { place: at }),
  };
}

function shownFailure({ address, because, place }: FailedCondition, session: Session): ShownResource {
  const at = placeOf(place, session);
  return {
    address: plain(address),
    module: "",
    action: "refused",
    because: [plain(because)],
    changes: [],
    ...(at && { place: at }),
  };
}

function placeOf({ uri, span }: NonNullable<PlannedResource["place"]>, { documents }: Session): PlanPlace | undefined {
  const lines = documents.lines(uri);
  return lines && { uri, range: rangeOf(lines, span) };
}
