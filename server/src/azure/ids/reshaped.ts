import type { Attribute } from "../../catalog/index";
import type { Fix, Value } from "../../model/index";
import { fitsShape } from "../../resourceIds/index";

/** An id of the former shape in the new one, if the two differ only in fixed words. */
export function reshaped(value: Value, text: string, former: Attribute, now: Attribute): Fix | undefined {
  if (!now.id || now.id.some((shape) => fitsShape(text, shape))) return undefined;
  const names = text.split("/");
  const fitting = now.id.filter((shape) => isFormOf(shape.split("/"), names, text, former));
  const [shape, ...others] = fitting;
  if (shape === undefined || others.length > 0) return undefined;
  const id = shape.split("/").map((word, index) => (word === "{}" ? names[index] : word));
  const to = { kind: "text", text: id.join("/") } as const;
  return { title: "Change to the new form of the id", changes: [{ kind: "setValue", value, to }] };
}

function isFormOf(wanted: readonly string[], names: readonly string[], text: string, { id }: Attribute): boolean {
  if (wanted.length !== names.length) return false;
  const old = id?.find((shape) => fitsShape(text, shape))?.split("/");
  // A word that is fixed now, where the former shape took any name, fits only a name that is this word.
  if (old)
    return wanted.every((word, index) =>
      old[index] === "{}" ? word === "{}" || word === names[index] : word !== "{}",
    );
  if (id) return false;
  // Where the former shape is not known: one word that became another of its kind, as fileshares became shares.
  const changed = wanted.flatMap((word, index) =>
    word === "{}" || word === names[index] ? [] : [[word, names[index]!]],
  );
  const [[now, was] = ["", ""], ...more] = changed;
  return more.length === 0 && now !== "" && (was!.endsWith(now!) || now!.endsWith(was!)) && was !== "";
}
