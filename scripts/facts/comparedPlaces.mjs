// What a provider was seen to send, beside what the table of places says.
import { withSeenPaths } from "./bodies/paths.mjs";

/** Sentences: how many arguments are sent where `table` says, each that is not, and how many it says nothing of. */
export function comparedPlaces(table, applied) {
  const told = new Map(table.map((line) => [line.type, line]));
  const counts = { same: 0, further: 0 };
  const others = [];
  for (const { type, armType, arguments: seen } of withSeenPaths([], applied)) {
    const line = told.get(type);
    const isSameType = line?.armType?.split("@")[0].toLowerCase() === armType?.split("@")[0].toLowerCase();
    const known = isSameType ? line.arguments.filter(({ req, how }) => req === undefined && how !== "id-part") : [];
    for (const { arg, path, how, req } of seen) {
      if (req !== undefined || how === "id-part" || how === "form") continue;
      const places = known.filter((row) => row.arg.replaceAll("[]", "") === arg).map((row) => row.path);
      if (places.length === 0) counts.further++;
      else if (places.some((place) => bare(place) === bare(path))) counts.same++;
      else others.push(`${type} ${arg} goes to ${path}, and not to ${places.join(" and ")}.`);
    }
  }
  return [
    `${counts.same} arguments are sent where the table says, ${others.length} elsewhere; of ${counts.further} it says nothing.`,
    ...others.sort(),
  ];
}

function bare(path) {
  return path.replaceAll("[]", "").toLowerCase();
}
