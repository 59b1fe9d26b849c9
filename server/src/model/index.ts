/** What every language is read into: documents, blocks, values, references, findings, and changes to them. */
export { type Address, addressIn, builtIns, typeInAddress } from "./address";
export { type Alias, aliasIn, aliasInText, aliasOf, requiredAliases } from "./alias";
export { type Block, type Handle, hasType, nameOf, sameBlocks, typeOf } from "./block";
export { entriesOutside, entryOf, headOf, isBlockLike, isRepeated } from "./body";
export {
  argument,
  type Change,
  commentsAlone,
  type Fix,
  type NewBlock,
  type NewDynamic,
  type NewEntry,
  type NewItem,
  type NewValue,
  namedIn,
  setArgument,
  type Wanted,
} from "./change";
export { allLines, type Commented, commentsOf, isCommented } from "./commented";
export { type ConstraintText, constraintsIn, requiredIn } from "./constraintsIn";
export type { Document, Problem } from "./document";
export { elementReads } from "./elementReads";
export { isConfiguration, isQueryFile, isReadByItself, isTestFile, isValuesFile, moduleFolder } from "./fileKinds";
export { changeName, type Finding, opinions, type Related, type Severity, setText, type Unpinned } from "./finding";
export { createFormerNames } from "./formerNames";
export {
  addressOf,
  type Declaration,
  type Declarations,
  declarationsIn,
  declarationsOf,
  type InstalledModule,
  type Module,
  type Overriding,
  prefixOf,
  resourcesIn,
} from "./module";
export { writtenAs } from "./overriding/elsewhere";
export { isOverrideFile } from "./overriding/isOverrideFile";
export { isKept } from "./overriding/mergedBlock";
export { overridingIn } from "./overriding/overriding";
export { passedOverIn } from "./passedOver";
export { providerNameAt } from "./providerName";
export { rewritten, sibling } from "./rewritten";
export { newLiteral, setLiteral } from "./setLiteral";
export { statedMove } from "./statedMove";
export { type Token, tokenModifiers, tokenTypes } from "./token";
export type { ToolVersion } from "./toolVersion";
export { fileName, joinUri, relativePath, uriBeside } from "./uri";
export {
  type Body,
  type Dynamic,
  type Entry,
  type Expression,
  isAlone,
  type Label,
  type Loop,
  literalText,
  type Operation,
  type Reference,
  type Step,
  type Value,
  valuesIn,
} from "./value";
export { valuesBlock, valuesKind } from "./valuesBlock";
