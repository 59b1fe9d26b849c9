# conventions
# A comment.
// Another one.
#^^^^^^^^^^^^^^ hint comment-form: Begin the comment with #, as Terraform's style guide has it.
#~ # Another one.
/*
#^ hint comment-form: Begin the comment with #, as Terraform's style guide has it.
#~ # Over lines.
 * Over lines.
 */
#- 2 lines
locals {
  x = 1 /* within a line */ + 2 // behind one
  #                             ^^^^^^^^^^^^^ hint comment-form: Begin the comment with #, as Terraform's style guide has it.
#~   x = 1 /* within a line */ + 2 # behind one
  y = "// no comment"
}

resource "azurerm_resource_group" "main" {
  name = "rg"
  /*
  #^ hint comment-form: Begin the comment with #, as Terraform's style guide has it.
#~   # Where everything
    Where everything
#~   # is.
      is.
  */
#- 2 lines
  location = "westeurope"
}
