/** What is in Azure for whoever is signed in, as far as somebody has looked. Only ever suggested: more may be there. */
export interface LiveValues {
  readonly resources: readonly LiveResource[];
  /** Names of the regions that may be used; empty where that is not known. */
  readonly regions: readonly string[];
  /** Names of the VM sizes that Azure ML has in a region. */
  readonly sizes: Readonly<Record<string, readonly string[]>>;
  /** The subscription in which Terraform works where the code names none. */
  readonly subscription?: string;
}

/** A resource that code may refer to. */
export interface LiveResource {
  readonly id: string;
  /** The region; empty where it is not known. */
  readonly location: string;
  /** Of workspaces and computes, which kind of them: `Hub`, `AmlCompute`. */
  readonly kind?: string;
  /** Set where it is in another tenant than the one that Terraform works in. */
  readonly isForeign?: boolean;
}
