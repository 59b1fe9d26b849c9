// Values that stay the same and are sent in another form: a number as a text and back, a text in quotes, a time.
import { leavesIn } from "./applied.mjs";

const forms = ["text", "number", "quoted", "time"];

/** The form in which all values of pairs are sent, of which there have to be two; undefined where there is none. */
export function formOf(pairs) {
  if (pairs.some(([written]) => typeof written === "boolean")) return undefined;
  // A text that is no time becomes the first of all times, and another one says nothing.
  const said = pairs.filter(([written, sent]) => sent !== firstTime || isTime(written));
  if (new Set(said.map(([written]) => written)).size < (said.length < pairs.length ? 1 : 2)) return undefined;
  return forms.find((form) => said.every(([written, sent]) => isOfForm(written, sent, form)));
}

/** Whether a value is sent in a form. */
export function isOfForm(written, sent, form) {
  if (form === "text") return Number.isSafeInteger(written) && sent === String(written);
  if (form === "number") return Number.isSafeInteger(sent) && written === String(sent);
  if (form === "quoted") return typeof written === "string" && sent === JSON.stringify(written);
  return form === "time" && isTime(written) && sent === written;
}

/** What Go makes of a text that is no time. */
const firstTime = "0001-01-01T00:00:00Z";

function isTime(value) {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) && !Number.isNaN(Date.parse(value)) && value !== firstTime;
}

/** Whether a list that was seen to become other values one by one is sent whole, in some order, wherever it is there. */
export function isSentWhole(name, { at, as }, samples) {
  if (!at.endsWith("[]") || !Array.isArray(as) || as.some(([written]) => typeof written === "boolean")) return false;
  const seen = samples.flatMap(({ args, request }) => {
    const written = args.get(name)?.flat() ?? [];
    return written.length > 0 ? [{ written, sent: leavesIn(request.body, new Set()).get(at) ?? [] }] : [];
  });
  const sorted = (list) => JSON.stringify([...list].sort());
  return (
    seen.some(({ written }) => written.length > 1) &&
    seen.every(({ written, sent }) => sorted(written) === sorted(sent))
  );
}

/**
 * The form in which numbers are sent that a table has as the same, or texts that are numbers: where each of them was, one by one, also in blocks of a list.
 * `filled` is that of numbers of which 0 is not sent. Undefined where that is not so of all.
 */
export function formThroughout(name, { at, as }, samples) {
  if (as !== undefined) return undefined;
  const seen = samples.flatMap(({ args, request }) => {
    const written = args.get(name)?.flat() ?? [];
    return written.length > 0 ? [{ written, sent: leavesIn(request.body, new Set()).get(at) ?? [] }] : [];
  });
  // Of what some of the blocks have, nobody knows which.
  const pairs = seen.flatMap(({ written, sent }) =>
    sent.length === written.length ? written.map((one, index) => [one, sent[index]]) : [],
  );
  const isOther = pairs.some(([written, sent]) => written !== sent);
  if (!isOther) return isFilled(seen) ? "filled" : undefined;
  return isSeveral(pairs.map(([written]) => written))
    ? ["text", "number"].find((form) => pairs.every((pair) => isOfForm(...pair, form)))
    : undefined;
}

/** Whether of numbers all are sent but 0, which was seen. */
function isFilled(seen) {
  const all = seen.flatMap(({ written }) => written);
  const isSo = ({ written, sent }) => JSON.stringify(written.filter((one) => one !== 0)) === JSON.stringify(sent);
  return all.every(Number.isFinite) && all.includes(0) && isSeveral(all.filter((one) => one !== 0)) && seen.every(isSo);
}

function isSeveral(values) {
  return new Set(values).size > 1;
}
