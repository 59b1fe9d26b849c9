// What requests are about, and which arguments are part of where they go.
import { argumentsIn, writesElsewhere, writesOf } from "./applied.mjs";
import { typeOf } from "./ids.mjs";

/** What a request is about: the type, and the name of what there is one of, as of the settings of an app. */
export function kindOf(request, { config, id }) {
  const type = typeOf(request);
  const name = request.path.split("/").at(-1);
  const isOwn = request.path.toLowerCase() === String(id).toLowerCase();
  const isSaid = [...argumentsIn(config).values()].flat(2).includes(name);
  return type === undefined || isOwn || isSaid || !/^[a-z]{4,30}$/i.test(name) ? type : `${type}#${name.toLowerCase()}`;
}

/** What is made at a service's own host by its address alone. */
function madeElsewhere({ asked = [] }) {
  return asked.find(({ host, method, status }) => host && method === "PUT" && status < 300);
}

/** A path at another host, with `{}` in the place of what an argument says. */
export function placeElsewhere({ path }, { config }) {
  const said = new Set([...argumentsIn(config).values()].flat(2));
  return `https://{}${path
    .split("/")
    .map((step) => (step !== "" && said.has(step) ? "{}" : step))
    .join("/")}`;
}

/** Arguments whose texts, which no other has, are in the path of the last request that changes something, each time, and were more than one. */
export function idPartsSeen(samples) {
  const places = new Map();
  for (const sample of samples) {
    const last = writesOf(sample).at(-1) ?? writesElsewhere(sample).at(-1) ?? madeElsewhere(sample);
    if (last === undefined) continue;
    const path = last.path.toLowerCase();
    const host = last.host?.split(".")[0].toLowerCase();
    const args = [...argumentsIn(sample.config)].filter(
      ([name, [value]]) => !name.includes(".") && typeof value === "string",
    );
    for (const [name, [value]] of args) {
      const isOnly = args.every(([other, [text]]) => other === name || text !== value);
      const text = value.toLowerCase().replace(/^\//, "");
      // A service's own host is called as the resource.
      const isHost = host !== undefined && text.split("/").at(-1) === host;
      const isThere = value.length > 2 && (isHost || `${path}/`.includes(`/${text}/`));
      places.set(name, [...(places.get(name) ?? []), isOnly && isThere ? value : undefined]);
    }
  }
  const isSure = ([, values]) => !values.includes(undefined) && new Set(values).size > 1;
  return [...places].filter(isSure).map(([arg]) => ({ arg, path: "#id", how: "id-part", isProven: true }));
}
