/** What who applies a module needs, for whoever writes it. */

/** An operation, and the resources that need it. */
interface NeededOperation {
  readonly action: string;
  readonly for: readonly string[];
  /** Present where the list of operations does not have it, which Azure may have all the same. */
  readonly isUnconfirmed?: true;
}

/** Something with unknown needs. */
export interface UnknownNeed {
  readonly address: string;
  readonly because: string;
}

/** What a role for it has to hold. */
export interface ApplierRole {
  /** In the order of their names. */
  readonly actions: readonly NeededOperation[];
  /** Of when the list of operations is; undefined where there is none. */
  readonly listed: string | undefined;
  readonly unknown: readonly UnknownNeed[];
  /** Whether the module makes resource groups, so that the role counts for a subscription. */
  readonly makesGroups: boolean;
  /** Whether it gives roles: whoever may do that may give itself any. */
  readonly givesRoles: boolean;
  /** Whether anything of azurerm's is in it, which registers resource providers too. */
  readonly usesAzurerm: boolean;
}
