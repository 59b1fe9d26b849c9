import type { ApiVersionQueries } from "./features/apiVersions/apiVersions";
import type { ApplierRoleQueries } from "./features/applierRole/applierRole";
import type { AzapiConversionQueries } from "./features/azapiConversion/azapiConversion";
import type { CallHierarchyQueries } from "./features/callHierarchy/callHierarchy";
import type { CodeActionQueries } from "./features/codeActions/codeActions";
import type { CodeLensQueries } from "./features/codeLens/codeLens";
import type { CompletionQueries } from "./features/completion/completion";
import type { ConversionQueries } from "./features/conversion/conversion";
import type { DiagnosticQueries } from "./features/diagnostics/diagnostics";
import type { DoctorQueries } from "./features/doctor/doctor";
import type { DriftQueries } from "./features/drift/drift";
import type { HoverQueries } from "./features/hover/hover";
import type { ImportQueries } from "./features/importing/importing";
import type { InlayHintQueries } from "./features/inlayHints/inlayHints";
import type { MovedQueries } from "./features/moved/moved";
import type { NavigationQueries } from "./features/navigation/navigation";
import type { PlanQueries } from "./features/plan/plan";
import type { ProviderValidationQueries } from "./features/providerValidation/providerValidation";
import type { RangeQueries } from "./features/ranges/ranges";
import type { RefactoringQueries } from "./features/refactoring/refactoring";
import type { RenameQueries } from "./features/renaming/renaming";
import type { ReplacementQueries } from "./features/replacement/replacement";
import type { RoleAssignmentQueries } from "./features/roleAssignments/roleAssignments";
import type { SearchQueries } from "./features/search/search";
import type { SemanticTokenQueries } from "./features/semanticTokens/semanticTokens";
import type { SignatureQueries } from "./features/signatureHelp/signatureHelp";
import type { StatusQueries } from "./features/status/status";
import type { TestQueries } from "./features/testing/testing";
import type { TimelineQueries } from "./features/timeline/timeline";
import type { UpgradeQueries } from "./features/upgrade/upgrade";
import type { Finding } from "./model/index";
import type { Edit, PiecedText, Span } from "./text/index";
import type { WorkspaceUpdates } from "./workspace/index";

/**
 * The whole language support as one object: documents in, answers out. Synchronous, without I/O, and it cannot fail on
 * any text. A folder is a Terraform module; the owner of the service passes the content of the folder's files. A
 * question about an unknown document gets an empty answer.
 */
export interface Service
  extends WorkspaceUpdates,
    DiagnosticQueries,
    CodeActionQueries,
    CompletionQueries,
    HoverQueries,
    SearchQueries,
    SignatureQueries,
    InlayHintQueries,
    NavigationQueries,
    MovedQueries,
    RenameQueries,
    CallHierarchyQueries,
    CodeLensQueries,
    RangeQueries,
    TestQueries,
    SemanticTokenQueries,
    RefactoringQueries,
    RoleAssignmentQueries,
    ConversionQueries,
    AzapiConversionQueries,
    ImportQueries,
    DriftQueries,
    UpgradeQueries,
    ReplacementQueries,
    ApiVersionQueries,
    PlanQueries,
    ProviderValidationQueries,
    StatusQueries,
    DoctorQueries,
    TimelineQueries,
    ApplierRoleQueries {
  /** The current text of a document. */
  text(uri: string): string | undefined;
  /** The same in pieces: another object after each edit. */
  pieces(uri: string): PiecedText | undefined;
  /** The first place of a document that cannot be read, so that what follows may be missing wherever the document counts. */
  unreadableAt(uri: string): Pick<Finding, "message" | "span"> | undefined;
  /** Addresses of the folders that a folder's module blocks call, by a local path or where Terraform has installed what they ask for. */
  calledFolders(folder: string): readonly string[];
  /** Paths, from a folder, of the files and folders that its module may read besides: which are missing `setFolder` says. */
  filesRead(folder: string): readonly string[];
  /** The edits that lay a document out, or only the lines of it that `within` touches. */
  format(uri: string, within?: Span): readonly Edit[];
}
