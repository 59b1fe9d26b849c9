// Arguments that azurerm does not send to Azure, as its sources say: nothing of a service but its schema has their name, and what puts what was written
// into the state, or asks whether it was changed. Of any other use, and of types whose arguments are fields of a struct, nothing is told.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { argumentsIn, variedBy, writesOf } from "./bodies/applied.mjs";

/**
 * Paths of arguments by type. `argumentsOf` has those of each type, `folder` is a checkout of azurerm, `samples` are what was applied: what changed a
 * request when it alone was changed is sent, whatever the sources say.
 */
export function unsentIn(folder, argumentsOf, samples) {
  const sent = changing(samples);
  const services = join(folder, "internal/services");
  const found = new Map();
  for (const service of readdirSync(services).sort()) {
    const files = readdirSync(join(services, service)).filter((file) => /(?<!_test|_data_source)\.go$/.test(file));
    const text = files.map((file) => readFileSync(join(services, service, file), "utf8")).join("\n");
    for (const [type, paths] of argumentsOf) {
      if (!text.includes(`"${type}"`)) continue;
      const names = paths.filter((path) => !sent.has(`${type} ${path}`) && isUnused(path.split(".").at(-1), text));
      if (names.length > 0) found.set(type, names.sort());
    }
  }
  return found;
}

/** Whether the code of a service has a name in its schemas, and uses it for nothing that could be sent. */
export function isUnused(name, text) {
  const lines = text
    .split("\n")
    .filter((line) => new RegExp(`["\`](?:[^"\`]*[^"\`\\w])?${name}\\b[^"\`]*["\`]`).test(line));
  const isSchema = (line) => new RegExp(`^\\s*"${name}":\\s*\\{$|\\.Schema\\["${name}"\\] = &`).test(line);
  return lines.some(isSchema) && lines.every((line) => isSchema(line) || isHarmless(name, line));
}

/** Whether a line says with which arguments it goes, or what to write instead, puts what was written into the state, or asks whether that was changed. */
function isHarmless(name, line) {
  return (
    /^\s*(?:RequiredWith|ConflictsWith|ExactlyOneOf|AtLeastOneOf|Deprecated):/.test(line) ||
    new RegExp(`^\\s*d\\.Set\\("${name}", d\\.Get\\("${name}"\\)(?:\\.\\(\\w+\\))?\\)$`).test(line) ||
    new RegExp(`^\\s*if d\\.HasChange\\("${name}"\\) \\{$`).test(line)
  );
}

/** Arguments, behind their types, with which a request changed when nothing else did. */
function changing(samples) {
  const bases = new Map(samples.map((sample) => [`${sample.type} ${sample.variant}`, sample]));
  const textOf = (sample) => JSON.stringify(writesOf(sample).map(({ method, path, body }) => [method, path, body]));
  return new Set(
    samples.flatMap((sample) => {
      const { from, name } = variedBy(sample);
      const base = name && bases.get(`${sample.type} ${from}`);
      const isOf = base && (argumentsIn(base.config).has(name) || argumentsIn(sample.config).has(name));
      return isOf && textOf(base) !== textOf(sample) ? [`${sample.type} ${name}`] : [];
    }),
  );
}
