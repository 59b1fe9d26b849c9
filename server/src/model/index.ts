/** The model that every language is parsed into: documents, blocks, values, references, findings, and changes to them. */
export { type Address, addressIn, builtIns, quotedAddresses, typeInAddress } from "./address";
export { type Alias, aliasIn, aliasInText, aliasOf, configurationNameOf, requiredAliases } from "./alias";
export { type Block, type Handle, hasType, nameOf, sameBlocks, typeOf } from "./block";
export { bodyItemOf, escapedIn, headOf, isBlockLike, isEscape, isRepeated, itemsOutside } from "./body";
export {
  type Change,
  commentsAlone,
  type ExpectedType,
  type Fix,
  type NewBlock,
  type NewBodyItem,
  type NewDynamic,
  type NewItem,
  type NewValue,
  namedIn,
  newArgument,
  setArgument,
} from "./change";
export { allLines, type Commented, commentsOf, isCommented } from "./commented";
export { type ConstraintText, constraintsIn, requiredIn } from "./constraintsIn";
export type { Document, SyntaxProblem } from "./document";
export { elementReads } from "./elementReads";
export {
  isBackendFile,
  isConfiguration,
  isOfStack,
  isOnlyOfBackend,
  isQueryFile,
  isReadByItself,
  isStackFile,
  isTestFile,
  isValuesFile,
  mayBeOfBackend,
  moduleFolder,
} from "./fileKinds";
export {
  changeName,
  conventions,
  type Finding,
  opinions,
  type Related,
  type Severity,
  setText,
  styles,
  type Unpinned,
} from "./finding";
export { FormerNames } from "./formerNames";
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
export { type ConfigurationName, configurationIn, type PassedProvider, passedProviders } from "./passedProviders";
export { providerAddress, providerNameAt } from "./providerName";
export { rewritten, sibling } from "./rewritten";
export { newLiteral, setLiteral } from "./setLiteral";
export { shadowedIn } from "./shadowedIn";
export { addressInFile, isReadInStack, stackAddressOf } from "./stackAddress";
export { statedMove } from "./statedMove";
export { rootsInTestValues } from "./testReads";
export { type SemanticToken, tokenModifiers, tokenTypes } from "./token";
export type { ToolVersion } from "./toolVersion";
export { fileName, joinUri, relativePath, uriBeside } from "./uri";
export {
  type Body,
  type BodyItem,
  calledIn,
  type Dynamic,
  type Expression,
  functionName,
  isAlone,
  type Label,
  type Loop,
  literalText,
  type Operation,
  type Reference,
  type TemplateSequence,
  type TraversalStep,
  type Value,
  valuesIn,
} from "./value";
export { backendFileBlock, backendFileKind, valuesBlock, valuesBlockIn, valuesKind } from "./valuesBlock";
