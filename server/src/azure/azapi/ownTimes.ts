/** Times that a provider makes up for what it sends: two runs in the same second have the same, and one that is sent later has another. */
import { timestampIn } from "../../evaluation/index";
import { isObject, type Json } from "../json";

/** No clock shows an earlier one any more: such a time is a constant (`1970-01-01T00:00:00Z`). */
const earliest = timestampIn("2020-01-01T00:00:00Z")!.nanoseconds;

/** Whether a value is a point in time, as RFC 3339 writes it, that nothing of what is given names. */
export function isOwnTime(value: Json, given: Json): boolean {
  const time = typeof value === "string" ? timestampIn(value) : undefined;
  return time !== undefined && time.nanoseconds >= earliest && !names(given);

  /** A provider may write the same point in time otherwise, and a text may have it among other things. */
  function names(json: Json): boolean {
    if (typeof json === "string")
      return json.includes(value as string) || timestampIn(json)?.nanoseconds === time!.nanoseconds;
    if (Array.isArray(json)) return json.some(names);
    return isObject(json) && Object.values(json).some(names);
  }
}
