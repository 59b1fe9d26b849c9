# styles
module "mercurial" {
  source = "hg::https://example.com/network"
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint unpinned-module: Add ?rev= with a tag or a commit: without it the module is the newest of the main branch.
}

module "archive" {
  source = "https://example.com/network.git"
}
