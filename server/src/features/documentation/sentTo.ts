import type { BlockSchema } from "../../analysis/index";
import { stepsOf } from "../../azure/index";
import type { AzurePlace } from "../../catalog/index";
import { asCode, asText, type Markdown, md, paragraphs } from "../../wording/index";

/** The type of Azure's own that a resource is of. */
export function describeAzureType({ provider, type }: BlockSchema): Markdown | undefined {
  const place = type?.kind === "resource" ? provider?.sentTo(type.name, []) : undefined;
  if (!provider || !place) return undefined;
  return md`In Azure: ${asCode(place.azureType)}, as ${asText(`${provider.name} ${place.release}`)} sends it.`;
}

/** Where an argument is sent in Azure's own API. A place with the argument's own name is left out, and so is the resource's own type. */
export function describeSentTo(
  name: string,
  path: readonly string[],
  { provider, type }: BlockSchema,
): Markdown | undefined {
  if (!provider || type?.kind !== "resource") return undefined;
  const place = provider.sentTo(type.name, path);
  const own = provider.sentTo(type.name, []);
  if (!place && own && name !== "name" && provider.isInId(type.name, path))
    return md`In Azure: part of the id, as ${asText(`${provider.name} ${own.release}`)} sends it.`;
  if (own && provider.isUnsent(type.name, path))
    return md`Not sent to Azure: ${asText(`${provider.name} ${own.release}`)} uses it itself.`;
  if (!place || place.path === name) return undefined;
  const { release, azureType, path: at, as } = place;
  const of = azureType === own?.azureType ? md`` : md` of ${asCode(azureType)}`;
  return md`In Azure: ${asCode(shown(at))}${of}${sentAs(as)}, as ${asText(`${provider.name} ${release}`)} sends it.`;
}

/** A path as people write it: names with dots stand in brackets, and `<name>` for one that people choose. */
function shown(path: string): string {
  const steps = stepsOf(path).map((step) => (step.includes(".") ? `['${step}']` : `.${step.replace("{}", "<name>")}`));
  return steps.join("").replace(/^\./, "");
}

function sentAs(as: AzurePlace["as"]): Markdown {
  if (as === undefined) return md``;
  if (as === "not") return md`, the other way round`;
  if (as === "base64") return md`, in base64`;
  if (as === "json") return md`, read as JSON`;
  if (as === "keys") return md`, as its keys`;
  if (as === "part") return md`, a part of it`;
  if (as === "form") return md`, in another form`;
  if (as === "within") return md`, within the text there`;
  if (typeof as === "number") return md`, times ${as}`;
  const pairs = as.map(([written, sent]) => {
    const what = sent === null ? md`nothing` : asCode(sent);
    return written === null ? md`${what} by default` : md`${what} for ${asCode(String(written))}`;
  });
  return md` (${paragraphs(pairs, ", ")})`;
}
