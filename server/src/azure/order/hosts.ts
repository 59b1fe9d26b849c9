/** Names of hosts: those that records of DNS make, and those that services are told to answer to. */
import { type Scope, targetOf } from "../../analysis/index";
import { type Block, bodyItemOf, type Value, valuesIn } from "../../model/index";
import { inInstance, isComposed, pieceText } from "./composed";
import { type Instance, only } from "./instances";

/**
 * The name of the host that a resource is about, as a text that is the same for the same host alone: of a record with its zone, where a
 * record that proves who owns a name (`asuid.www`) is about that name. Nothing where only Terraform knows.
 */
export function hostsOf(block: Block, scope: Scope, instance: Instance): readonly string[] {
  const text = hostOf(block, scope, instance);
  const host = text && `"${text.toLowerCase()}`;
  return host ? [isComposed(host) ? inInstance(host, instance) : host] : [];
}

function hostOf(block: Block, scope: Scope, instance: Instance): string | undefined {
  const { body } = block;
  const zone = bodyItemOf(body, "zone_name");
  const name = bodyItemOf(body, "hostname") ?? bodyItemOf(body, "name");
  const text = name && pieceText(name.value, scope, instance);
  if (!zone) return text ?? (name && hostRead(name.value, scope));
  const within = pieceText(zone.value, scope, instance);
  if (text === undefined || within === undefined) return undefined;
  const own = text.replace(proof, "");
  return own === "" || own === "@" ? within : `${own}.${within}`;
}

/** What the name of a record that proves who owns a host begins with. */
const proof = /^asuid(?:\.|$)/i;

/** The host of the one record whose whole name is read within a value: `trimsuffix(azurerm_dns_cname_record.www.fqdn, ".")`. */
function hostRead(value: Value, scope: Scope): string | undefined {
  const [record, another] = [...valuesIn(value)].flatMap((one) => {
    const target = one.kind === "reference" ? targetOf(one, scope) : undefined;
    return target?.kind === "resource" && target.attribute === "fqdn" ? [target] : [];
  });
  return record && !another && bodyItemOf(record.block.body, "zone_name")
    ? hostOf(record.block, scope, only)
    : undefined;
}
