/** The blocks that are read in files whose names end in `.tfquery.hcl`. Source: internal/configs/query_file.go of Terraform 1.14. */
export const queryBlocks: readonly string[] = ["list", "provider", "variable", "locals"];
