/** Rules about the bodies of azapi's resources: what `resourceFaults` has found, in words and with fixes. */
import {
  type BodyFault,
  literalIn,
  namesIn,
  type Path,
  type PlacedFault,
  type ResourceFaults,
  skeletonOf,
} from "../../analysis/index";
import { resourceFaults } from "../../azure/index";
import { bodyAttribute, type ResourceType, versionsWith } from "../../catalog/index";
import { attributesOf, described, elementsOf, pathText, stringOf } from "../../evaluation/index";
import { type Fix, type Severity, setLiteral } from "../../model/index";
import {
  amount,
  asPlainCode,
  didYouMean,
  listed,
  patternWords,
  range,
  sameButCase,
  similar,
} from "../../wording/index";
import type { ReportedFinding, Rule } from "../rule";
import { converted, words } from "./converted";

const source = "https://github.com/Azure/terraform-provider-azapi/tree/main/internal/azure/types";
const types = ["azapi_resource", "azapi_update_resource"];

type FaultOf<K extends BodyFault["kind"]> = Extract<BodyFault, { kind: K }>;

/** A rule about faults of some kinds. */
function bodyRule<K extends BodyFault["kind"]>(
  texts: Pick<Rule, "id" | "summary" | "why">,
  kinds: readonly K[],
  say: (placed: PlacedFault<FaultOf<K>>, about: ResourceFaults) => Pick<ReportedFinding, "message" | "span" | "fixes">,
): Rule {
  const isOfKind = (placed: PlacedFault): placed is PlacedFault<FaultOf<K>> =>
    kinds.some((kind) => kind === placed.fault.kind);
  return {
    ...texts,
    severity: "error",
    source,
    types,
    block(node, report) {
      const about = resourceFaults(node);
      for (const placed of about?.faults ?? []) {
        if (!isOfKind(placed)) continue;
        const severity = severityOf(
          placed,
          node.scope.catalog.provider("azapi")?.isBeyond(node.scope.versionOf("azapi")),
        );
        const finding = say(placed, about!);
        report({ ...finding, fixes: fixesOf(finding, placed), ...(severity && { severity }) });
      }
    },
  };
}

/** Where nobody checks a body, what is in it may be there on purpose: no fix is certainly meant. */
function fixesOf({ fixes = [] }: Pick<ReportedFinding, "fixes">, { certainty }: PlacedFault): readonly Fix[] {
  return certainty === "unchecked" ? fixes.map((fix) => ({ ...fix, safe: false })) : fixes;
}

function severityOf({ certainty, fault }: PlacedFault, isBeyond = false): Severity | undefined {
  if (certainty === "unchecked") return "hint";
  if (fault.kind === "value" && fault.isLenient && !fault.isSlip) return "information";
  const isSure = certainty === "sure" || (certainty === "default" && !mayStandForAnother(fault));
  return isSure && !isBeyond ? undefined : "warning";
}

/**
 * Whether a default may be wrong on purpose, since whoever plans has to set another: what is empty or not finished, and a name. A text of
 * another list, or a value of another type, is nobody's way to say so.
 */
function mayStandForAnother(fault: BodyFault): boolean {
  switch (fault.kind) {
    case "type":
    case "value": {
      const { given } = fault;
      const text = given.state === "known" ? given.value : undefined;
      return text === "" || elementsOf(given)?.length === 0 || attributesOf(given)?.size === 0;
    }
    case "unknown":
    case "readOnly":
      return false;
    default:
      return true;
  }
}

/** Whether the very thing that is wrong is written there, rather than an expression that gives it. */
function isWritten({ fault, place }: PlacedFault): boolean {
  return place.depth === fault.path.length;
}

/** Where a value is written that is wrong, or the name of the last thing on the way to it. */
function valueSpan(placed: PlacedFault) {
  const { value, item } = placed.place;
  return isWritten(placed) || !item ? value.span : item.nameSpan;
}

export const unknownProperty = bodyRule(
  {
    id: "unknown-property",
    summary: "A property in a body that the resource type does not have in its API version.",
    why: "`terraform validate` fails and names the property at the head of the resource only; names of properties are case-sensitive.",
  },
  ["unknown"],
  (placed, { type, version }) => {
    const { fault, place } = placed;
    const name = String(fault.path.at(-1));
    const present = place.body && namesIn(place.body);
    const free = fault.known.filter((one) => !present?.has(one));
    const spelled = sameButCase(name, free);
    const where = elsewhere(fault.path, type, version);
    const meant = spelled ?? (where === undefined ? similar(name.replaceAll("_", ""), free) : undefined);
    const { item } = place;
    const fixes: Fix[] =
      isWritten(placed) && item
        ? [
            ...(meant !== undefined
              ? [
                  {
                    title: `Change to ${meant}`,
                    changes: [{ kind: "rename" as const, item, name: meant }],
                    ...(spelled !== undefined && { safe: true }),
                  },
                ]
              : []),
            { title: `Remove ${name}`, changes: [{ kind: "remove", item }] },
          ]
        : [];
    return {
      span: isWritten(placed) && item ? item.nameSpan : valueSpan(placed),
      message:
        spelled !== undefined
          ? `Write ${spelled} for ${pathText(fault.path)}: upper and lower case matter.`
          : `${type?.name}@${version} has no property ${pathText(fault.path)}.${where ?? didYouMean(meant)}`,
      fixes,
    };
  },
);

/** What else has a property that is not here, as a sentence with a blank in front: another variant of the object, or the nearest API version. */
function elsewhere(path: Path, type: ResourceType | undefined, version: string): string | undefined {
  const names = path.filter((step) => typeof step === "string");
  const versions = type ? versionsWith(type, names) : [];
  const order = type?.versions ?? [];
  const at = order.indexOf(version);
  if (versions.includes(version)) return " Another variant of this object has it.";
  const later = versions.find((one) => order.indexOf(one) > at);
  const earlier = versions.findLast((one) => order.indexOf(one) < at);
  if (later !== undefined) return ` It is there since API version ${later}.`;
  return earlier === undefined ? undefined : ` It was last in API version ${earlier}.`;
}

export const missingProperty = bodyRule(
  {
    id: "missing-property",
    summary: "A required property that is missing from a body.",
    why: "`terraform validate` fails: Azure has no default for it.",
  },
  ["missing"],
  (placed, { type, version }) => {
    const { fault, place } = placed;
    const name = String(fault.path.at(-1));
    const object = place.depth === fault.path.length - 1 ? literalIn(place.value) : undefined;
    const body = object?.kind === "body" ? object.body : undefined;
    const added = skeletonOf(name, bodyAttribute(fault.type));
    const misspelt = body?.items.find((item) => sameButCase(name, [item.name]) !== undefined);
    const fixes: Fix[] = misspelt
      ? [{ title: `Change to ${name}`, changes: [{ kind: "rename", item: misspelt, name }] }]
      : body
        ? [{ title: `Add ${name}`, changes: [{ kind: "add", body, items: [added] }] }]
        : [];
    return {
      span: place.item?.nameSpan ?? place.value.span,
      message: `Set ${pathText(fault.path)}: ${type?.name}@${version} requires it.`,
      fixes,
    };
  },
);

export const readOnlyProperty = bodyRule(
  {
    id: "read-only-property",
    summary: "A property in a body that only Azure sets.",
    why: "`terraform validate` fails: the provider does not send what Azure would ignore or refuse.",
  },
  ["readOnly"],
  (placed) => {
    const { item } = placed.place;
    const name = pathText(placed.fault.path);
    return {
      span: isWritten(placed) && item ? item.nameSpan : valueSpan(placed),
      message: `Remove ${name}: only Azure sets it.`,
      fixes:
        isWritten(placed) && item ? [{ title: `Remove ${name}`, changes: [{ kind: "remove", item }], safe: true }] : [],
    };
  },
);

export const propertyType = bodyRule(
  {
    id: "property-type",
    summary: "A value in a body that is of another type than its property.",
    why: '`terraform validate` fails: azapi does not convert values in a body: "5" is not a number, and 5 is not a text.',
  },
  ["type"],
  (placed) => {
    const { fault, place } = placed;
    return {
      span: valueSpan(placed),
      message: `${pathText(fault.path)} must be ${words[fault.wanted]}, not ${described(fault.given)}.`,
      fixes: isWritten(placed) ? converted(place.value, fault.wanted) : [],
    };
  },
);

export const propertyValue = bodyRule(
  {
    id: "property-value",
    summary: "A value in a body that its property does not accept.",
    why: "`terraform validate` fails where the list of values is closed, a text is too long, too short or of another form, or a list has too few or too many items. Where Azure alone refuses it, the apply fails. Where the list is open, azapi takes any text, so a difference in upper and lower case may be harmless.",
  },
  ["value", "length", "pattern", "items", "range"],
  (placed) => {
    const { fault, place } = placed;
    const name = pathText(fault.path);
    const span = valueSpan(placed);
    switch (fault.kind) {
      case "value": {
        const given = stringOf(fault.given) ?? "";
        const spelled = sameButCase(given, fault.allowed);
        const meant = spelled ?? similar(given, fault.allowed);
        if (fault.isSlip) {
          const [known = ""] = fault.allowed;
          const message = `Azure knows no "${given}" for ${name}: did you mean "${known}"?`;
          return { span, message, fixes: isWritten(placed) ? setLiteral(place.value, [known]) : [] };
        }
        const offered = meant !== undefined ? [meant] : fault.allowed.length <= 8 ? fault.allowed : [];
        return {
          span,
          message:
            spelled !== undefined
              ? fault.isLenient
                ? `Azure's list has "${spelled}" for ${name}: azapi takes other spellings, but Azure may not.`
                : `Write "${spelled}" for ${name}: upper and lower case matter.`
              : `Set ${name} to ${listed(
                  fault.allowed.map((one) => `"${one}"`),
                  "or",
                )}, not ${described(fault.given)}.`,
          fixes: isWritten(placed) ? setLiteral(place.value, offered, spelled !== undefined) : [],
        };
      }
      case "length":
        return { span, message: `${name} must have ${amount(fault, "character")}.` };
      case "items":
        return { span, message: `${name} must have ${amount(fault, "item")}.` };
      case "range":
        return { span, message: `${name} must be ${range(fault)}.` };
      case "pattern": {
        const words = patternWords(fault.pattern);
        const asked = words === undefined ? `must match the pattern ${asPlainCode(fault.pattern)}` : `takes ${words}`;
        return { span, message: `Change ${name}: it ${asked}.` };
      }
    }
  },
);
