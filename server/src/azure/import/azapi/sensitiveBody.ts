import { type Scope, tooNewFor } from "../../../analysis/index";
import { sinceOfArgument } from "../../../catalog/index";
import { type NewBodyItem, type NewItem, type NewValue, newArgument } from "../../../model/index";
import { schemaOfType } from "../generate/inVersion";

const name = "sensitive_body";

/** Whether the azapi in force has an argument for what no state keeps, and a Terraform that takes it is allowed. */
export function takesSensitiveBody(scope: Scope): boolean {
  const provider = scope.catalog.provider("azapi");
  const known = provider && schemaOfType("azapi_resource", provider, scope.versionOf("azapi"));
  const argument = known?.schema.body.get(name);
  const since = argument && sinceOfArgument(argument, "resource", [], name, false);
  return argument !== undefined && !(since && tooNewFor(since, scope.module));
}

/**
 * The arguments of a resource that refer to variables, and everything at the paths in `wholly`, in a separate
 * argument. Undefined if some of it is in a list, because there it has no path of its own.
 */
export function withSensitiveBody(
  items: readonly NewBodyItem[],
  wholly: ReadonlySet<string>,
): readonly NewBodyItem[] | undefined {
  const body = items.find((item) => item.name === "body");
  const parts = body && apart(body.value, [], wholly);
  if (!body || !parts?.secret) return undefined;
  return items.flatMap((item) =>
    item === body
      ? [...(parts.plain ? [newArgument("body", parts.plain)] : []), newArgument(name, parts.secret!)]
      : [item],
  );
}

interface Parts {
  readonly plain?: NewValue;
  readonly secret?: NewValue;
}

/** Undefined where it cannot be taken apart. */
function apart(value: NewValue, path: readonly string[], wholly: ReadonlySet<string>): Parts | undefined {
  if (isVariable(value) || wholly.has(path.join("."))) return { secret: value };
  if (value.kind === "list") return holdsVariable(value) ? undefined : { plain: value };
  if (value.kind !== "map") return { plain: value };
  const [plain, secret]: [NewItem[], NewItem[]] = [[], []];
  for (const item of value.items) {
    const parts = apart(item.value, [...path, item.key], wholly);
    if (!parts) return undefined;
    if (parts.plain) plain.push({ ...item, value: parts.plain });
    if (parts.secret) secret.push({ key: item.key, value: parts.secret });
  }
  if (secret.length === 0) return { plain: value };
  return { ...(plain.length > 0 && { plain: { ...value, items: plain } }), secret: { kind: "map", items: secret } };
}

function isVariable(value: NewValue): boolean {
  return value.kind === "reference" && value.path[0] === "var";
}

function holdsVariable(value: NewValue): boolean {
  if (value.kind === "list") return value.items.some(holdsVariable);
  return value.kind === "map" ? value.items.some((item) => holdsVariable(item.value)) : isVariable(value);
}
